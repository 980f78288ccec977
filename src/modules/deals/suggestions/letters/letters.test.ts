import { beforeAll, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, SECRET } from '../../../../../test/database.ts';
import { makeWorld, type World } from '../../../../../test/interest-world.ts';
import { outboxOf } from '../../../../../test/letters.ts';
import { OPERATOR, type Person, system, VISITOR } from '../../../../kernel/actor.ts';
import { localised } from '../../../../kernel/localised.ts';
import { listActsAfter } from '../../../../platform/acts/index.ts';
import { newId } from '../../../../platform/ctx.ts';
import { runSql } from '../../../../platform/db/database.ts';
import { saveTechnologies } from '../../../catalogue/technologies/store.ts';
import { technology } from '../../../catalogue/technologies/technology.test-data.ts';
import { alertKey } from '../../../discovery/index.ts';
import { proposalsFor } from '../queries.ts';
import { insertSuggestions, setSuggestionState } from '../store.ts';
import { setLetters, stopLettersByKey } from './commands.ts';
import { sendProposals } from './send.ts';

const HOUR_MS = 3_600_000;

onEveryDatabase('letters of proposals', handle => {
  const { letters, fresh } = outboxOf(handle);
  let world: World;
  const names = new Map<string, string>();
  /** Hours after a Sunday at nine in the morning, Vietnamese time: the letters are due at 22, 46, 70 … */
  const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
  const propose = async (needId: string, over: { judged?: boolean; score?: number; days?: number } = {}) => {
    const offer = { ...technology({ id: newId(NOW), ref: newId(NOW), providerId: world.institute.id }), digest: '' };
    const title = localised({ vi: `Máy ${over.score ?? 0.5}`, en: `Machine ${over.score ?? 0.5}` });
    const id = newId(NOW);
    const sentence = { vi: 'Đáp ứng phần lớn nhu cầu.', en: 'Answers most of the need.' };
    await handle.database.transaction(async trx => {
      await saveTechnologies(trx, [{ ...offer, title }], null, NOW);
      const told = { relevance: 0.7, fit: null, means: null, sentence, reasons: [] };
      const { judged = true, score = 0.5, days = 0 } = over;
      const found = { technologyId: offer.id, score, confident: true, place: 1, told };
      await insertSuggestions(trx, needId, [{ ...found, id }], 'technology', at(days * 24));
      if (judged) await setSuggestionState(trx, id, 'accepted', at(days * 24));
    });
    return { id, technologyId: offer.id };
  };
  /** Looks several times; answers who was written to, with the titles of what was proposed. */
  const written = async (hours: number) => {
    for (let i = 0; i < 3; i++) await sendProposals(ctxFor(handle.database, system('proposals'), at(hours)), letters);
    return (await fresh()).map(({ to, text }) => `${names.get(to)}: ${text!.match(/^(Máy|Machine|Cần) \S+/gm)!.join(', ')}`).sort();
  };

  beforeAll(async () => {
    world = await makeWorld(handle.database);
    for (const [name, value] of Object.entries(world)) {
      if (!('grants' in value)) continue;
      const [row] = await runSql(handle.database.db, 'select email from person where id = $1', [value.id]);
      names.set((row as { email: string }).email, name);
    }
    await runSql(handle.database.db, `update person set locale = 'en' where id = $1`, [world.seeker.id]);
  });

  test('one at seven, of five at most, the best first; the rest on the next day; each told once', async () => {
    for (const score of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) await propose(world.drying.id, { score });
    expect(await written(21)).toEqual([]);
    const seeker = 'seeker: Machine 0.9, Machine 0.8, Machine 0.7, Machine 0.6, Machine 0.5';
    expect(await written(23)).toEqual(['owner: Cần sấy, Cần sấy, Cần sấy, Cần sấy, Cần sấy', seeker]);
    expect(await written(45)).toEqual([]);
    expect(await written(46)).toEqual(['owner: Cần sấy, Cần sấy', 'seeker: Machine 0.4, Machine 0.3']);
    expect(await written(24 * 6)).toEqual([]);
  });

  test('what nobody has judged, however sure, is told to neither side, as on the pages', async () => {
    const { id } = await propose(world.drying.id, { score: 0.95, judged: false, days: 5 });
    expect(await written(24 * 6)).toEqual([]);
    const proposed = await proposalsFor(ctxFor(handle.database, world.seeker));
    expect(proposed.map(({ suggestion }) => suggestion.id)).not.toContain(id);
    await handle.database.transaction(trx => setSuggestionState(trx, id, 'accepted', at(24 * 6)));
    expect(await written(24 * 7)).toEqual(['owner: Cần sấy', 'seeker: Machine 0.95']);
  });

  test('an owner is told of public needs alone, and of a need without a name without one', async () => {
    await propose(world.unnamed.id, { score: 0.51, days: 7 });
    await runSql(handle.database.db, `update need set state = 'submitted' where id = $1`, [world.unnamed.id]);
    await runSql(
      handle.database.db,
      `insert into consent (record_id, purpose, wording, given_at) values ($1, 'support', 'x', $2)`,
      [world.unnamed.id, NOW],
    );
    expect(await written(24 * 8)).toEqual(['holder: Máy 0.51']);
    await runSql(handle.database.db, `update need set state = 'published' where id = $1`, [world.unnamed.id]);
    expect(await written(24 * 9)).toEqual(['owner: Cần xử']);
  });

  test('stop by their link, and come again when one asks for them', async () => {
    const ctx = (actor: Parameters<typeof ctxFor>[1]) => ctxFor(handle.database, actor);
    const { id } = world.seeker;
    for (const key of [undefined, '', 'wrong', alertKey(SECRET, id, 'stop'), alertKey(SECRET, world.owner.id, 'proposals')])
      await expect(stopLettersByKey(ctx(VISITOR), id, key)).rejects.toMatchObject({ kind: 'missing' });
    const key = alertKey(SECRET, id, 'proposals');
    for (let i = 0; i < 2; i++) await stopLettersByKey(ctx(VISITOR), id, key);
    await propose(world.drying.id, { score: 0.61, days: 14 });
    expect(await written(24 * 15)).toEqual(['owner: Cần sấy']);
    for (const actor of [VISITOR, OPERATOR]) await expect(setLetters(ctx(actor), true)).rejects.toMatchObject({ kind: 'missing' });
    await setLetters(ctx(world.owner as Person), true);
    for (let i = 0; i < 2; i++) await setLetters(ctx(world.seeker), true);
    expect(await written(24 * 15)).toEqual(['seeker: Machine 0.61']);
    const acts = await listActsAfter(handle.database.db, 0, 1_000);
    const kinds = acts.map(({ kind }) => kind).filter(kind => kind.startsWith('proposal.'));
    expect(kinds).toEqual(['proposal.stop-letters', 'proposal.resume-letters']);
  });
});
