import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';

const PATIENCE_MS = 20;
/** Too many for now, or the search is not ready yet: the same again may be taken. */
export const LATER: readonly number[] = [429, 503];

type Answer = { status: number; place: string; html: string };
type Form = { action: string; multipart: boolean; hidden: [string, string][] };
export type Fields = Record<string, string | readonly string[] | File>;

/** A browser of one person, who asks again and again while there is no answer. */
export type Browser = {
  open(path: string): Promise<string>;
  /** Opens a page, fills in its form that holds `mark`, and sends it until it is taken. Answers where it led to. */
  send(path: string, mark: string, fields: Fields): Promise<string>;
};

/** `address`: where the server is now, if it is anywhere. */
export function openBrowser(address: () => string | undefined, cookies: Record<string, string>): Browser {
  const ask = async (path: string, body?: BodyInit): Promise<Answer | 'later' | 'lost'> => {
    const origin = address();
    if (!origin) return 'later';
    const sent = body ? { method: 'POST', body } : {};
    const headers = { ...cookies, ...(body ? { origin, 'sec-fetch-site': 'same-origin' } : {}) };
    try {
      const response = await fetch(origin + path, { ...sent, headers, redirect: 'manual' });
      const place = response.headers.get('location') ?? '';
      const html = await response.text();
      return LATER.includes(response.status) ? 'later' : { status: response.status, place, html };
    } catch (error) {
      if (error instanceof TypeError) return 'lost';
      throw error;
    }
  };

  const open = async (path: string): Promise<string> => {
    for (;;) {
      const answer = await ask(path);
      if (typeof answer === 'object') return expectPage(path, answer);
      await setTimeout(PATIENCE_MS);
    }
  };

  const send = async (path: string, mark: string, fields: Fields): Promise<string> => {
    const form = formWith(await open(path), path, mark);
    const keyed = form.hidden.some(([name]) => name === 'key');
    for (let lost = false; ; ) {
      const answer = await ask(form.action, bodyOf(form, fields));
      if (typeof answer === 'object') return expectTaken(form.action, answer, lost && !keyed);
      lost ||= answer === 'lost';
      await setTimeout(PATIENCE_MS);
    }
  };
  return { open, send };
}

function expectPage(path: string, { status, html }: Answer): string {
  expect(status, `${path} ${wordsOf(html)}`).toBe(200);
  return html;
}

/** What was done although nothing was heard of it can not be done again where the form has no key. */
const DONE_BEFORE = [404, 409, 412];

function expectTaken(path: string, { status, place, html }: Answer, mayBeDone: boolean): string {
  const taken = mayBeDone && DONE_BEFORE.includes(status) ? 303 : status;
  expect(taken, `${path} ${wordsOf(html)}`).toBe(303);
  return place.replace(/\?.*/, '');
}

const wordsOf = (html: string): string =>
  (html.match(/<main[\s\S]*<\/main>/)?.[0] ?? html).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 600);

function formWith(html: string, path: string, mark: string): Form {
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find(one => one.includes(mark));
  if (!form) throw new Error(`${path} has no form with ${mark}: ${wordsOf(html)}`);
  const [head] = form.match(/<form[^>]*>/)!;
  const hidden = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return {
    action: readable(head.match(/ action="([^"]*)"/)![1]!),
    multipart: head.includes('multipart/form-data'),
    hidden: [...hidden].map(([, name, value]) => [name!, readable(value!)]),
  };
}

const readable = (attribute: string): string => attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function bodyOf({ multipart, hidden }: Form, fields: Fields): BodyInit {
  const typed = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string | File] => [name, one as string | File]),
  );
  if (!multipart) return new URLSearchParams([...hidden, ...typed] as [string, string][]);
  const body = new FormData();
  for (const [name, value] of [...hidden, ...typed]) body.append(name, value);
  return body;
}
