import { beforeAll, describe, expect, inject, test } from 'vitest';
import { BODIES } from './bad-input/bodies.ts';
import { sendBad } from './bad-input/bodies-sending.ts';
import { CATALOGUE } from './bad-input/catalogue.ts';
import { DEALS } from './bad-input/deals.ts';
import { DIRECTORY } from './bad-input/directory.ts';
import { DISCOVERY } from './bad-input/discovery.ts';
import type { FormRow } from './bad-input/form.ts';
import { IDENTITY } from './bad-input/identity.ts';
import { NO_TEXT } from './bad-input/no-text.ts';
import { expectHarmless, expectKept, faultsAt, HOSTILE, look, saidOf, type Scene, sendForm, standingOf, TOO_LONG } from './bad-input/sending.ts';
import { placed } from './asking.ts';
import { makePlaces } from './permissions/world.ts';
import { onEveryProgram } from './program.ts';

const FORMS: Record<string, readonly FormRow[]> = { catalogue: CATALOGUE, deals: DEALS, directory: DIRECTORY, discovery: DISCOVERY, identity: IDENTITY };

onEveryProgram('bad input', running => {
  /** One half of the modules is asked on one database, the other half on the other. */
  const isAskedHere = (module: string) =>
    !inject('postgresTemplate') || ['deals', 'directory'].includes(module) === (running.database.kind === 'postgres');
  let scene: Scene;
  beforeAll(async () => {
    scene = { running, ...(await makePlaces(running)) };
    await sendForm(scene, { route: '', who: 'broker', to: '/desk/assignments/{assignment}' }, { action: 'take' });
    await sendForm(scene, { route: '', who: 'seeker', to: '/deals/{deal}/meetings/{meeting}' }, { action: 'cancel' });
  });

  test('every route that is sent something stands in one table', () => {
    const told = [...Object.values(FORMS).flat(), ...BODIES].map(({ route }) => route);
    const there = running.app.routes.filter(({ method }) => method === 'POST').map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(there)].filter(route => !told.includes(route) && !NO_TEXT.includes(route))).toEqual([]);
    expect([...told, ...NO_TEXT].filter(route => !there.includes(route))).toEqual([]);
    expect(NO_TEXT.filter(route => told.includes(route))).toEqual([]);
  });

  describe.each(Object.entries(FORMS))('%s', (module, rows) => {
    test.each(rows.map(row => ({ ...row, name: `${row.route} ${row.has ?? ''}` })))('$name', async row => {
      if (!isAskedHere(module)) return;
      await refusesTooLong(row);
      await keepsHarmless(row);
    });
  });

  test.each(BODIES)('$route', async row => {
    if (isAskedHere('bodies')) await sendBad(scene, row);
  });

  const bears = ({ bears = '' }: FormRow, name: string) =>
    bears === '*' || placed(bears, scene.places).split(' ').includes(name);

  /** Each field alone, the others well answered: the fault is said at the field, and what was typed is still there. */
  async function refusesTooLong(row: FormRow): Promise<void> {
    const { values, texts, secrets } = await standingOf(scene, row);
    for (const name of [...texts, ...secrets].filter(one => !bears(row, one))) {
      const answer = await sendForm(scene, row, { ...values, [name]: TOO_LONG });
      expectHarmless(answer, name);
      if (!row.page || secrets.includes(name)) continue;
      const said = faultsAt(answer, [name]).length > 0;
      const stays = answer.text.includes(TOO_LONG.trim());
      expect.soft({ name, status: answer.status, said, stays }).toEqual({ name, status: 422, said: true, stays: true });
    }
  }

  /** All fields at once; those at which a fault is said are answered well, until what is left is taken. */
  async function keepsHarmless(row: FormRow): Promise<void> {
    const { values, texts, secrets } = await standingOf(scene, row);
    let bad = [...texts, ...secrets];
    for (let tries = 0; tries < 6; tries++) {
      const sent = Object.fromEntries(bad.map(name => [name, row.bears !== '*' && bears(row, name) ? HOSTILE + TOO_LONG : HOSTILE]));
      const answer = await sendForm(scene, row, { ...values, ...sent });
      expectHarmless(answer, bad.join(' '));
      if (row.shut) return;
      if (answer.status < 400) return isKept(row, answer.to, bad);
      const wrong = faultsAt(answer, bad);
      expect(wrong, `faults of ${bad.join(' ')}, for ${answer.status} ${saidOf(answer)}`).not.toEqual([]);
      bad = bad.filter(name => !wrong.includes(name));
    }
    expect.unreachable('it is never taken');
  }

  async function isKept({ who, kept, keptFor = who }: FormRow, to: string | null, bad: readonly string[]) {
    if (!kept && !to) return;
    const shown = await look(scene, keptFor, kept ?? to!);
    expectHarmless(shown, kept ?? to!);
    expectKept(shown, kept ?? to!);
    if (kept && bad.length > 0) expect.soft(shown.text).toContain('Lúa &lt;script>alert(1)&lt;/script>');
  }

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
