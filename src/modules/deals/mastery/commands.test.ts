import { beforeAll, describe, expect, test } from 'vitest';
import { ctxFor, type Handle, onEveryDatabase } from '../../../../test/database.ts';
import { makePerson } from '../../../../test/people.ts';
import { type Actor, OPERATOR, VISITOR } from '../../../kernel/actor.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import { listPeople } from '../../identity/index.ts';
import { claimStep, decideStep, failMastery, showMastery, withdrawStep } from './commands.ts';
import { makeDeal, makeOrganisation, makeScene, open, reach, type Scene, typedWith, versionOf, waitingOf } from './mastery.test-data.ts';
import { openMastery } from './open-mastery.ts';
import { listCases, seeCase } from './queries.ts';
import { findCase, listClaims, VIEWS } from './store.ts';

onEveryDatabase('mastering a technology', handle => {
  let scene: Scene;
  const ctx = (actor: Actor) => ctxFor(handle.database, actor);
  const state = async (id: string) => (await findCase(handle.database.db, id))!.state;
  const sent = async (id: string, idemKey?: string) => ({ version: await versionOf(handle.database, id), idemKey });
  const own = () => open(handle.database, scene.seeker, { organisationId: scene.firm });
  const claim = async (id: string, actor: Actor = scene.seeker, step: 'operating' | 'mastered' = 'operating') =>
    claimStep(ctx(actor), id, step, typedWith(), [], await sent(id));
  const decide = async (id: string, actor: Actor, confirms = true, words = '') =>
    decideStep(ctx(actor), id, await waitingOf(handle.database, id), { confirms, words }, await sent(id));

  beforeAll(async () => {
    scene = await makeScene(handle.database);
  });

  describe('opening', () => {
    test('from a closed deal: its sides, its province, and once only', async () => {
      const dealId = await makeDeal(handle.database, scene);
      const id = await open(handle.database, scene.seeker, { dealId });
      expect(await findCase(handle.database.db, id)).toMatchObject({
        origin: 'transfer',
        state: 'contracted',
        province: '31',
        organisationId: scene.firm,
        ownerOrganisationId: scene.supplier,
      });
      await expect(open(handle.database, scene.seeker, { dealId })).rejects.toMatchObject({ kind: 'conflict' });
    });

    test('not from a deal that is not closed, nor by who did not receive', async () => {
      const early = await makeDeal(handle.database, scene, 'negotiating');
      await expect(open(handle.database, scene.seeker, { dealId: early })).rejects.toMatchObject({ kind: 'conflict' });
      const dealId = await makeDeal(handle.database, scene);
      for (const actor of [VISITOR, OPERATOR, scene.stranger, scene.colleague, scene.owner, scene.expert])
        await expect(open(handle.database, actor, { dealId })).rejects.toMatchObject({ kind: 'missing' });
    });

    test('for one’s own firm only', async () => {
      for (const actor of [VISITOR, scene.stranger, scene.colleague, scene.owner])
        await expect(open(handle.database, actor, { organisationId: scene.firm })).rejects.toMatchObject({
          kind: 'missing',
        });
      await expect(
        open(handle.database, scene.seeker, { organisationId: scene.firm, plan: '', sector: 'x', origin: 'transfer' }),
      ).rejects.toMatchObject({ fields: { plan: {}, sector: {}, origin: {} } });
    });

    test('the same request twice is one case', async () => {
      const posted = { dealId: '', origin: 'own', organisationId: scene.firm, title: 'Máy', sector: 'energy', plan: 'Làm.' };
      const send = () => openMastery(ctx(scene.seeker), posted, { idemKey: 'one-form-key' });
      expect(await send()).toBe(await send());
    });
  });

  describe('claiming a step', () => {
    test('waits for its confirmation, and only one waits', async () => {
      const id = await own();
      await claim(id);
      expect(await state(id)).toBe('planned');
      await expect(claim(id)).rejects.toMatchObject({ kind: 'conflict' });
    });

    test.each<[string, () => Actor, string]>([
      ['a visitor', () => VISITOR, 'missing'],
      ['the operator', () => OPERATOR, 'missing'],
      ['a stranger', () => scene.stranger, 'missing'],
      ['a colleague without the role', () => scene.colleague, 'missing'],
      ['a broker of the province', () => scene.broker, 'missing'],
      ['a confirmer', () => scene.expert, 'denied'],
      ['an inspector', () => scene.inspector, 'denied'],
    ])('%s can not', async (_, actor, kind) => {
      await expect(claim(await own(), actor())).rejects.toMatchObject({ kind });
    });

    test('a step that is not next is refused with what is', async () => {
      await expect(claim(await own(), scene.seeker, 'mastered')).rejects.toThrow('claim “running”');
    });

    test('a form of an earlier version is refused as such; the same form twice is one claim', async () => {
      const id = await own();
      const form = { version: 1, idemKey: `claim-of-${id}` };
      const send = () => claimStep(ctx(scene.seeker), id, 'operating', typedWith(), [], form);
      await send();
      await send();
      expect(await listClaims(handle.database.db, [id])).toHaveLength(1);
      for (const [words, idemKey, kind] of [['Khác', form.idemKey, 'conflict'], ['Khác', 'x', 'invalid']] as const)
        await expect(
          claimStep(ctx(scene.seeker), id, 'operating', typedWith({ words }), [], { version: 1, idemKey }),
        ).rejects.toMatchObject({ kind });
      await expect(
        claimStep(ctx(scene.seeker), id, 'operating', typedWith(), [], { version: 1 }),
      ).rejects.toMatchObject({ status: 412 });
    });
  });

  describe('confirming', () => {
    test('moves the case on, once', async () => {
      const id = await own();
      await claim(id);
      const waiting = await waitingOf(handle.database, id);
      await decide(id, scene.expert);
      expect(await state(id)).toBe('operating');
      await expect(
        decideStep(ctx(scene.expert), id, waiting, { confirms: true, words: '' }, await sent(id)),
      ).rejects.toMatchObject({ kind: 'conflict' });
    });

    test.each<[string, () => Actor, string]>([
      ['the claimant', () => scene.seeker, 'denied'],
      ['a confirmer of the claimant’s organisation', () => scene.insider, 'denied'],
      ['an inspector', () => scene.inspector, 'denied'],
      ['a confirmer of another province', () => scene.elsewhere, 'missing'],
      ['a broker', () => scene.broker, 'missing'],
      ['a colleague', () => scene.colleague, 'missing'],
      ['a visitor', () => VISITOR, 'missing'],
      ['the operator', () => OPERATOR, 'missing'],
    ])('%s can not', async (_, actor, kind) => {
      const id = await own();
      await claim(id);
      await expect(decide(id, actor())).rejects.toMatchObject({ kind });
    });

    test('a confirmer employed where the claimant is can not, though neither side is that organisation', async () => {
      const { database } = handle;
      const body = await makeOrganisation(database, 'Viện thứ ba');
      const expertOf = (organisationId: string) =>
        makePerson(database, { appointments: [{ role: 'expert', authority: '31', organisationId }] });
      const claimant = await makePerson(database, {
        appointments: [
          { role: 'seeker', organisationId: scene.firm },
          { role: 'event-organiser', organisationId: body },
        ],
      });
      const id = await own();
      await claim(id, claimant);
      await expect(decide(id, await expertOf(body))).rejects.toMatchObject({ kind: 'denied' });
      await decide(id, await expertOf(await makeOrganisation(database, 'Viện thứ tư')));
      expect(await state(id)).toBe('operating');
    });

    test('sending back takes a sentence, and the step may be claimed again', async () => {
      const id = await own();
      await claim(id);
      await expect(decide(id, scene.expert, false)).rejects.toMatchObject({ kind: 'invalid' });
      await decide(id, scene.expert, false, 'Cần nhật ký vận hành.');
      await claim(id);
      expect((await listClaims(handle.database.db, [id])).map(c => c.state)).toEqual(['returned', 'claimed']);
    });
  });

  test('withdrawn evidence takes the later confirmations with it', async () => {
    const id = await own();
    const first = await reach(handle.database, scene, id, 'operating');
    await reach(handle.database, scene, id, 'mastered');
    for (const [actor, kind] of [[scene.expert, 'denied'], [scene.colleague, 'missing']] as const)
      await expect(withdrawStep(ctx(actor), id, first, await sent(id))).rejects.toMatchObject({ kind });
    await withdrawStep(ctx(scene.seeker), id, first, await sent(id));
    expect(await state(id)).toBe('planned');
    expect((await listClaims(handle.database.db, [id])).map(c => c.state)).toEqual(['withdrawn', 'withdrawn']);
    await expect(withdrawStep(ctx(scene.seeker), id, first, await sent(id))).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('failing gives a reason, closes the case, and lets a waiting claim go', async () => {
    const id = await own();
    await claim(id);
    const fail = async (actor: Actor, reason = 'money') =>
      failMastery(ctx(actor), id, { reason, words: 'Hết vốn.' }, await sent(id));
    await expect(fail(scene.colleague)).rejects.toMatchObject({ kind: 'missing' });
    await expect(fail(scene.expert)).rejects.toMatchObject({ kind: 'denied' });
    await expect(fail(scene.seeker, 'because')).rejects.toMatchObject({ kind: 'invalid' });
    await fail(scene.seeker);
    expect(await findCase(handle.database.db, id)).toMatchObject({ state: 'failed', failedFrom: 'planned' });
    expect((await listClaims(handle.database.db, [id]))[0]!.state).toBe('withdrawn');
    await expect(fail(scene.seeker)).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('it is public once both sides have agreed, without evidence or names', async () => {
    const id = await open(handle.database, scene.seeker, { dealId: await makeDeal(handle.database, scene) });
    await reach(handle.database, scene, id, 'transferred');
    await claimStep(ctx(scene.seeker), id, 'installed', typedWith({ reachedOn: '2026-11-22' }), [], await sent(id));
    await showMastery(ctx(scene.seeker), id, true, await sent(id));
    await expect(seeCase(ctx(VISITOR), id)).rejects.toMatchObject({ kind: 'missing' });
    await expect(showMastery(ctx(scene.expert), id, true, await sent(id))).rejects.toMatchObject({ kind: 'denied' });
    await showMastery(ctx(scene.owner), id, true, await sent(id));
    const { claims, files, names } = await seeCase(ctx(VISITOR), id);
    expect(claims.map(({ step }) => step)).toEqual(['transferred']);
    expect(claims[0]).toMatchObject({ evidence: { words: '', figures: [] }, claimedBy: '', decidedBy: null });
    expect([files, names.size]).toEqual([[], 0]);
    await showMastery(ctx(scene.owner), id, false, await sent(id));
    await expect(seeCase(ctx(VISITOR), id)).rejects.toMatchObject({ kind: 'missing' });
  });

  test('what a list shows can be opened, and what can be opened is listed', async () => {
    const all = (await handle.database.db.selectFrom('mastery_case').select('id').execute()).map(row => row.id);
    for (const actor of [VISITOR, OPERATOR, ...Object.values(scene).filter(one => typeof one !== 'string')]) {
      const listed = new Set<string>();
      for (const view of VIEWS) for (const c of (await listCases(ctx(actor), view)).cases) listed.add(c.id);
      const opened = await Promise.all(all.map(id => seeCase(ctx(actor), id).then(() => id, () => undefined)));
      expect(listed).toEqual(new Set(opened.filter(id => id !== undefined)));
    }
  });

  test('no act says who people are, nor what they wrote', async () => {
    await noPersonalActs(handle, scene);
  });
});

async function noPersonalActs({ database }: Handle, scene: Scene): Promise<void> {
  const people = Object.values(scene).flatMap(one => (typeof one === 'string' ? [] : [one.id]));
  const acts = JSON.stringify((await listActsAfter(database.db, 0, 1000)).map(({ payload, reason }) => ({ payload, reason })));
  for (const { name, email } of await listPeople(database.db, people)) {
    expect(acts).not.toContain(name);
    expect(acts).not.toContain(email);
  }
  for (const words of ['Chạy ổn định', 'Hết vốn', 'nhật ký']) expect(acts).not.toContain(words);
}
