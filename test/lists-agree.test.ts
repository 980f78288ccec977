import { beforeAll, expect, inject, test } from 'vitest';
import { ask as askAs, placed } from './asking.ts';
import { makeElsewhere } from './lists-agree/elsewhere.ts';
import type { Pair } from './lists-agree/pair.ts';
import { PAIRS } from './lists-agree/pairs.ts';
import { type Cast, WHO, type Who } from './permissions/cast.ts';
import { namesOf } from './permissions/table.ts';
import { makePlaces } from './permissions/world.ts';
import { onEveryProgram } from './program.ts';

const NUMBER = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+)';
type Listed = { items: { id: string }[] };
/** Long lists are tried with their first entries. */
const MOST = 5;

onEveryProgram('lists and single reads agree', running => {
  /** One half asks on one database, the other half on the other. */
  const isAskedHere = (i: number) => !inject('postgresTemplate') || i % 2 === Number(running.database.kind === 'pglite');
  let asked: Who[];
  let cast: Cast;
  let places: Record<string, string>;
  beforeAll(async () => {
    asked = WHO.filter((_, i) => isAskedHere(i));
    const here = await makePlaces(running);
    cast = here.cast;
    places = { ...here.places, ...(await makeElsewhere(running, cast, here.places.deal)) };
  });

  const ask = (who: Who, address: string, body?: string) =>
    askAs(running, cast, who, placed(address, places), body === undefined ? {} : { method: 'POST', body });

  /** The numbers that stand in somebody's lists. */
  async function shownTo(who: Who, { lists, one }: Pair): Promise<Set<string>> {
    const address = placed(one, places).replace(/[.?]/g, '\\$&').replace('*', NUMBER);
    const entry = new RegExp(`(?:href|action)="${address}["?#]`, 'g');
    const shown = new Set<string>();
    for (const list of lists) {
      const response = await ask(who, list);
      const text = await response.text();
      if (response.status !== 200) continue;
      if (one.startsWith('/api/')) for (const { id } of (JSON.parse(text) as Listed).items) shown.add(id);
      else for (const [, id] of text.matchAll(entry)) shown.add(id!);
    }
    return shown;
  }

  async function isOpen(who: Who, { one, sent }: Pair, id: string): Promise<boolean> {
    const response = await ask(who, one.replace('*', id), sent);
    await response.body?.cancel();
    expect(response.status, `${who} ${one} ${id}`).toBeLessThan(500);
    return response.status !== 404 && !response.headers.get('location')?.startsWith('/sign-in');
  }

  test.each(PAIRS)('$what', async pair => {
    const shown = new Map<Who, Set<string>>();
    for (const who of asked) shown.set(who, await shownTo(who, pair));
    const listed = [...shown.values()].flatMap(ids => [...ids].slice(0, MOST));
    const all = new Set([...pair.there.map(id => placed(id, places)), ...listed].slice(0, 2 * MOST));
    const faults: string[] = [];
    const lastOnes = asked.filter(who => shown.get(who)!.size > 0);
    const others = asked.filter(who => shown.get(who)!.size === 0);
    for (const who of [...others, ...lastOnes.slice(0, pair.once ? 1 : undefined)])
      for (const id of all) {
        const isShown = shown.get(who)!.has(id);
        const open = await isOpen(who, pair, id);
        if (isShown && !open) faults.push(`${who} is shown ${id} and can not open it`);
        if (open && !isShown && !namesOf(pair.more ?? '', WHO).has(who)) faults.push(`${who} opens ${id}, which is not shown`);
      }
    const named = asked.filter(who => namesOf(pair.shown, WHO).has(who));
    expect({ faults, shown: lastOnes }).toEqual({ faults: [], shown: named });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
