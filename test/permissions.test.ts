import { beforeAll, describe, expect, inject, test } from 'vitest';
import { WHO, type Who } from './permissions/cast.ts';
import { CATALOGUE } from './permissions/catalogue.ts';
import { DEALS } from './permissions/deals.ts';
import { DIRECTORY } from './permissions/directory.ts';
import { DISCOVERY } from './permissions/discovery.ts';
import { HISTORY } from './permissions/history.ts';
import { IDENTITY } from './permissions/identity.ts';
import { SHELL } from './permissions/shell.ts';
import { type Fields, namesOf, type Table } from './permissions/table.ts';
import { makePlaces } from './permissions/world.ts';
import { onEveryProgram, renew } from './program.ts';

/** In this order: the last lines of the last two take appointments and sessions away. */
const TABLES: Record<string, Table> = {
  shell: SHELL,
  history: HISTORY,
  discovery: DISCOVERY,
  catalogue: CATALOGUE,
  deals: DEALS,
  directory: DIRECTORY,
  identity: IDENTITY,
};
/** Open pages answer everybody alike: these are asked, on one database each. */
const ASKED_OF_OPEN: Who[] = ['visitor', 'stranger'];
type Outcome = 'may' | 'no' | 'shut' | `fault ${number}`;

type Outcomes = Partial<Record<Outcome, string>>;
const add = (outcomes: Outcomes, outcome: Outcome, who: Who) => {
  outcomes[outcome] = outcomes[outcome] ? `${outcomes[outcome]} ${who}` : who;
};

onEveryProgram('permissions', running => {
  /** Those to whom something is missing are many: one half asks on one database, the other half on the other. */
  const isAskedHere = (i: number) => !inject('postgresTemplate') || i % 2 === Number(running.database.kind === 'pglite');
  let world: Awaited<ReturnType<typeof makePlaces>>;
  beforeAll(async () => {
    world = await makePlaces(running);
  });

  const placed = (address: string) =>
    address.replace(/\{(\w+)\}/g, (_, name: string) => {
      const place = (world.places as Record<string, string>)[name];
      if (!place) throw new Error(`There is no place ${name}`);
      return place;
    });

  const placedAll = (fields: Fields = {}): Fields =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? placed(value) : value]));
  const formOf = (fields: Fields) => new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));

  async function outcomesOf(asked: readonly Who[], method: string, address: string, fields?: Fields) {
    const outcomes: Outcomes = {};
    for (const who of asked)
      add(outcomes, await outcomeOf(await ask(method, placed(address), who, placedAll(fields))), who);
    return outcomes;
  }

  async function ask(method: string, address: string, who: Who, fields: Fields): Promise<Response> {
    const json = address.startsWith('/api/');
    const body = json ? JSON.stringify(fields) : formOf(fields).toString();
    const headers = {
      ...world.cast.headers[who],
      'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
    };
    const send = async () =>
      running.app.request(address, method === 'GET' ? { headers: world.cast.headers[who] } : { method, body, headers });
    const first = await send();
    if (first.status !== 429) return first;
    renew(running);
    return send();
  }

  async function outcomeOf(response: Response): Promise<Outcome> {
    await response.body?.cancel();
    if (response.status >= 500 || response.status === 429) return `fault ${response.status}`;
    if (response.status === 403) return 'no';
    const toTheDoor = /^(\/en)?\/sign-in(\?|$)/.test(response.headers.get('location') ?? '');
    return response.status === 404 || toTheDoor ? 'shut' : 'may';
  }

  test('every route stands in the table of one module', () => {
    const told = Object.values(TABLES).flatMap(({ open, rows }) => [...open, ...rows].map(([route]) => route));
    const routes = running.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'));
    const there = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect([...there].filter(route => !told.includes(route))).toEqual([]);
    expect(told.filter(route => !there.has(route))).toEqual([]);
  });

  describe.each(Object.entries(TABLES))('%s', (_, { open, rows }) => {
    test.each(open)('%s is open to everybody', async (route, given, fields) => {
      const [method, path] = route.split(' ') as [string, string];
      const asked = ASKED_OF_OPEN.filter((_, i) => isAskedHere(i));
      expect(await outcomesOf(asked, method, given ?? path, fields)).toEqual({ may: asked.join(' ') });
    });

    test.each(rows)('%s', async (route, address, may, { no = '', fields, once } = {}) => {
      const [letIn, told] = [namesOf(may, WHO), namesOf(no, WHO)];
      // Those who may come last: what one of them does must not hide the others' answers.
      const lastOnes = WHO.filter(who => letIn.has(who));
      const others = WHO.filter((who, i) => !letIn.has(who) && (told.has(who) || isAskedHere(i)));
      const asked = [...others, ...lastOnes.slice(0, once ? 1 : undefined)];
      const expected: Outcomes = {};
      for (const who of asked) add(expected, letIn.has(who) ? 'may' : told.has(who) ? 'no' : 'shut', who);
      expect(await outcomesOf(asked, route.split(' ')[0]!, address, fields)).toEqual(expected);
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
