import { expect } from 'vitest';
import { ask, placed } from '../asking.ts';
import type { BodyRow } from './form.ts';
import { HALF, HOSTILE, NEVER_MEANT, type Scene, TOO_LONG } from './sending.ts';

type Tree = { [name: string]: unknown };

/** The body with another text at the end of this way through it. */
function withText(tree: unknown, [name, ...rest]: string[], text: string): unknown {
  if (name === undefined) return text;
  if (Array.isArray(tree)) return tree.map((one, i) => (String(i) === name ? withText(one, rest, text) : one));
  const known = (tree ?? {}) as Tree;
  return { ...known, [name]: withText(known[name], rest, text) };
}

/** Refused as a problem that names its faults, or taken and told again as text. */
export async function sendBad({ running, cast, places }: Scene, { who, to, good, texts }: BodyRow): Promise<void> {
  const whole = JSON.parse(JSON.stringify(good).replace(/"(\{\w+\})"/g, (_, name: string) => `"${placed(name, places)}"`));
  for (const name of texts)
    for (const text of [TOO_LONG, HOSTILE]) {
      const body = JSON.stringify(withText(whole, name.split('.'), text)).replaceAll(HALF, '\\ud800');
      const response = await ask(running, cast, who, placed(to, places), { method: 'POST', body, type: 'application/json' });
      const told = await response.text();
      const what = `${name}: ${response.status} ${told.slice(0, 200)}`;
      expect.soft([200, 201, 400, 403, 404, 409, 412, 413, 422], what).toContain(response.status);
      const refused = response.status >= 400;
      expect.soft(response.headers.get('content-type'), what).toMatch(refused ? /^application\/problem\+json/ : /^application\/json/);
      if (refused) expect.soft(JSON.parse(told), what).toMatchObject({ status: response.status, detail: expect.any(String) });
      else expect.soft(textsIn(JSON.parse(told)).join(' '), what).not.toMatch(NEVER_MEANT);
    }
}

const textsIn = (tree: unknown): string[] =>
  typeof tree === 'string' ? [tree] : tree && typeof tree === 'object' ? Object.values(tree).flatMap(textsIn) : [];
