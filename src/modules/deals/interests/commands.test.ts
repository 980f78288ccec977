import { isDeepStrictEqual } from 'node:util';
import { pino } from 'pino';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ctxFor, NOW, onEveryDatabase } from '../../../../test/database.ts';
import { type Actor, OPERATOR, system, VISITOR } from '../../../kernel/actor.ts';
import { ROLES } from '../../../kernel/actor.ts';
import { localised } from '../../../kernel/localised.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import { newId } from '../../../platform/ctx.ts';
import { runSql } from '../../../platform/db/database.ts';
import { outboxOf } from '../../../../test/letters.ts';
import { makePerson } from '../../../../test/people.ts';
import {
  acceptInterest,
  askBack,
  declineInterest,
  recordCall,
  replyToQuestion,
  withdrawInterest,
} from './answers/commands.ts';
import { carryOnInterests } from './clock/commands.ts';
import { keepInterest, sendInterest, sendKept } from './commands.ts';
import { ANSWERS, AS_MYSELF, makeWorld, type World } from '../../../../test/interest-world.ts';
import { saveTechnologies } from '../../catalogue/technologies/store.ts';
import { technology } from '../../catalogue/technologies/technology.test-data.ts';
import { type LivePast, makePast } from '../../discovery/index.ts';
import { dealsOfNeed } from '../deals/queries.ts';
import { followPast } from '../past/follow.ts';
import { listExperiences } from '../past/store.ts';
import { judgeSuggestion, undoJudgement } from '../suggestions/commands.ts';
import { insertSuggestions } from '../suggestions/store.ts';
import { findInterestFor, listDesk, listInterests, TABS, tabsOf } from './queries.ts';
import type { InterestAction } from './rules.ts';
import { standingOfUncalled } from './uncalled/queries.ts';
import type { RecordAddress, SendAs } from './schema.ts';
import { findInterest } from './store.ts';

const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

onEveryDatabase('interests', handle => {
  let world: World;
  /** A technology of nobody, from nowhere in the country. */
  let nowhere: RecordAddress;
  let keys = 0;
  const logged: object[] = [];
  const log = { error: (about: object) => void logged.push(about) };
  const { letters, fresh } = outboxOf(handle);
  const ctx = (actor: Actor, days = 0) => ctxFor(handle.database, actor, later(days));
  const key = () => `form-key-${keys++}`;
  const send = (actor: Actor, record: RecordAddress, as: SendAs = AS_MYSELF, formKey = key()) =>
    sendInterest(ctx(actor), letters, record, ANSWERS, as, formKey);
  const freshSender = () => makePerson(handle.database, { name: 'Người gửi mới' });
  const sent = async (record: RecordAddress) => {
    const sender = await freshSender();
    return { sender, id: (await send(sender, record)).id };
  };
  const found = async (id: string) => (await findInterest(handle.database.db, id))!;
  type Form = Awaited<ReturnType<typeof asked>>;
  const asked = async (id: string) => ({ version: (await found(id)).version, key: key() });
  const lastAct = async () => (await listActsAfter(handle.database.db, 0, 10_000)).at(-1)!;
  const kindOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      error => error.kind ?? error,
    );
  const sweep = (days: number) => carryOnInterests(ctxFor(handle.database, system('interests'), later(days)), letters, log);

  beforeAll(async () => {
    world = await makeWorld(handle.database);
    const offer = technology({ id: newId(NOW), ref: newId(NOW), title: localised({ vi: 'Máy ép không rõ của ai' }) });
    await handle.database.transaction(trx => saveTechnologies(trx, [{ ...offer, digest: '' }], null, NOW));
    nowhere = { type: 'technology', id: offer.id };
  });

  describe('sending', () => {
    test('goes to those who answer, with a day by which; the act holds none of the words', async () => {
      await fresh();
      const as = { organisationId: world.mill.id, province: null, technologyId: null, needId: null };
      const { id } = await send(world.seeker, world.dryer, as);
      expect(await found(id)).toMatchObject({
        ...ANSWERS,
        state: 'sent',
        dueOn: '2026-11-29',
        senderPersonId: world.seeker.id,
        senderOrganisationId: world.mill.id,
        receiverOrganisationId: world.institute.id,
        province: '01',
      });
      const mails = await fresh();
      const act = await lastAct();
      expect(act).toMatchObject({
        kind: 'interest.send',
        actor: `person:${world.seeker.id}`,
        onBehalfOf: `organisation:${world.mill.id}`,
        subjects: [{ type: 'interest', id }],
      });
      for (const words of [ANSWERS.wants, ANSWERS.unclear, ANSWERS.about]) {
        expect(JSON.stringify(act)).not.toContain(words);
        expect(JSON.stringify(mails)).not.toContain(words);
      }
      expect(mails).toHaveLength(1);
      expect(mails[0]!.text).toContain(`http://localhost/interests/${id}`);
      expect(mails[0]!.text).toContain('Máy sấy tầng sôi');
    });

    test('the same form twice, in turn or at once, is one interest', async () => {
      const sender = await freshSender();
      const formKey = key();
      const twice = await Promise.all([1, 2].map(() => send(sender, world.dryer, AS_MYSELF, formKey)));
      const third = await send(sender, world.dryer, AS_MYSELF, formKey);
      expect(new Set([...twice, third].map(({ id }) => id)).size).toBe(1);
      const { rows } = await countOf(sender.id);
      expect(rows).toBe(1);
    });

    test('a letter leaves with its command or not at all, and once', async () => {
      await fresh();
      const sender = await freshSender();
      const formKey = key();
      for (let i = 0; i < 3; i++) await send(sender, world.dryer, AS_MYSELF, formKey);
      const [first, ...others] = await fresh();
      expect(first).toMatchObject({ subject: 'Có người quan tâm đến hồ sơ của bạn' });
      expect(others).toEqual([]);
      const { id } = await send(sender, world.dryer);
      const broken = { ...letters, post: { enqueue: () => Promise.reject(new Error('no ink')) } };
      const decline = async (by: typeof letters, form: Form) =>
        declineInterest(ctx(world.owner), by, id, { reason: 'price', words: '' }, form);
      const form = await asked(id);
      expect(await kindOf(decline(broken, form))).toMatchObject({ message: 'no ink' });
      expect(await kindOf(decline(letters, { ...form, version: 7 }))).toBe('conflict');
      expect((await found(id)).state).toBe('sent');
      expect(await fresh()).toEqual([]);
      await decline(letters, form);
      await decline(letters, form);
      expect((await fresh()).map(({ subject }) => subject)).toEqual(['Lời quan tâm của bạn đã có trả lời']);
    });

    test('a second one to the same record leads to the first', async () => {
      const { sender, id } = await sent(world.dryer);
      expect(await send(sender, world.dryer)).toEqual({ id, again: true });
      await withdrawInterest(ctx(sender), letters, id, await asked(id));
      expect((await send(sender, world.dryer)).again).toBe(false);
    });

    test.each<[string, (w: World) => Promise<unknown>, string]>([
      ['a visitor', w => send(VISITOR, w.dryer), 'denied'],
      ['the operator key', w => send(OPERATOR, w.dryer), 'denied'],
      ['who answers for it', w => send(w.owner, w.dryer), 'conflict'],
      ['who holds it', w => send(w.holder, w.unnamed), 'conflict'],
      ['a colleague in the firm’s name', w => send(w.seekerColleague, w.dryer, { ...AS_MYSELF, organisationId: w.mill.id }), 'invalid'],
      ['a colleague as themselves', w => send(w.seekerColleague, w.dryer), 'done'],
      ['a province that there is not', w => send(w.stranger, w.dryer, { ...AS_MYSELF, province: '99' }), 'invalid'],
      ['a technology of somebody else', w => send(w.stranger, w.drying, { ...AS_MYSELF, technologyId: w.dryer.id }), 'invalid'],
      ['a record that there is not', w => send(w.stranger, { type: 'need', id: w.dryer.id }), 'missing'],
    ])('%s', async (_, work, kind) => {
      expect(await kindOf(work(world))).toBe(kind);
    });

    test('an owner answers a need with one of the institute’s technologies', async () => {
      const as = { organisationId: world.institute.id, province: null, technologyId: world.dryer.id, needId: null };
      const { id } = await send(world.owner, world.drying, as);
      expect(await found(id)).toMatchObject({ technologyId: world.dryer.id, province: '79' });
      const dealId = await acceptInterest(ctx(world.seeker), letters, id, { mayName: false }, await asked(id));
      const [deal] = await runSql(handle.database.db, 'select * from deal where id = $1', [dealId]);
      expect(deal).toMatchObject({
        need_id: world.drying.id,
        technology_id: world.dryer.id,
        interest_id: id,
        seeker_organisation_id: world.mill.id,
        seeker_person_id: world.seeker.id,
        owner_organisation_id: world.institute.id,
        owner_person_id: world.owner.id,
        broker_person_id: null,
        province: '01',
      });
    });

    test('a record without anybody goes to the brokers at once', async () => {
      await fresh();
      const { id } = await sent(world.imported);
      expect(await found(id)).toMatchObject({ state: 'escalated', escalatedOn: '2026-11-22', lapsesOn: '2026-12-06' });
      expect(await fresh()).toEqual([]);
    });

    test.each<[string, (w: World) => RecordAddress, Partial<SendAs>, string | null]>([
      ['a sender of a province: there', w => w.imported, { province: '31' }, '31'],
      ['of none: where the record is', w => w.unnamed, {}, '01'],
      ['of none: where whoever is named with the record is', w => w.imported, {}, '79'],
      ['of none, for a record of none: in the whole country', () => nowhere, {}, null],
    ])('a broker is looked for by the province of %s', async (_, record, as, brokerProvince) => {
      const sender = await freshSender();
      const { id } = await send(sender, record(world), { ...AS_MYSELF, province: null, ...as });
      await sweep(8);
      expect(await found(id)).toMatchObject({ state: 'escalated', province: as.province ?? null, brokerProvince });
      for (const authority of ['VN', '01', '31', '79']) {
        const broker = await makePerson(handle.database, { appointments: [{ role: 'broker', authority }] });
        const sees = authority === 'VN' || authority === brokerProvince;
        expect((await listDesk(ctx(broker))).some(({ interest }) => interest.id === id)).toBe(sees);
        expect(await kindOf(findInterestFor(ctx(broker), id))).toBe(sees ? 'done' : 'missing');
      }
      expect((await listDesk(ctx(OPERATOR))).some(({ interest }) => interest.id === id)).toBe(true);
    });

    test('what no broker has is told to those who could appoint one', async () => {
      await runSql(handle.database.db, `update role_grant set valid_until = '2026-11-21' where role = 'broker'`);
      const administrator = (authority: string) =>
        makePerson(handle.database, { appointments: [{ role: 'administrator', authority }] });
      const [national, ofFar, ofNear] = [await administrator('VN'), await administrator('92'), await administrator('94')];
      const told = async (actor: Actor) => (await standingOfUncalled(ctx(actor))).n;
      const before = await told(national);
      await send(await freshSender(), nowhere, { ...AS_MYSELF, province: '92' });
      expect([await told(national), await told(OPERATOR), await told(ofFar), await told(ofNear)]).toEqual([before + 1, before + 1, 1, 0]);
      const until = (await standingOfUncalled(ctx(ofFar))).until;
      expect(until).toBe('2026-12-06');
      await makePerson(handle.database, { appointments: [{ role: 'broker', authority: '92' }] });
      expect([await told(national), await told(ofFar)]).toEqual([before, 0]);
      await makePerson(handle.database, { appointments: [{ role: 'programme-operator', authority: 'VN' }] });
      expect(await told(national)).toBe(0);
      for (const actor of [VISITOR, world.stranger, world.broker]) expect(await told(actor)).toBe(0);
      await runSql(handle.database.db, `update role_grant set valid_until = null where role = 'broker'`);
    });

    test('the need that a technology is wanted for goes with it into the deal and its act', async () => {
      const buyer = await makePerson(handle.database, { appointments: [{ role: 'seeker', organisationId: world.mill.id }] });
      const as = { organisationId: world.mill.id, province: null, technologyId: null, needId: world.drying.id };
      const { id } = await send(buyer, world.dryer, as);
      expect((await lastAct()).payload).toMatchObject({ needId: world.drying.id });
      const dealId = await acceptInterest(ctx(world.owner), letters, id, { mayName: false }, await asked(id));
      expect((await lastAct()).payload).toMatchObject({ needId: world.drying.id, technologyId: world.dryer.id });
      const deals = async (actor: Actor) => (await dealsOfNeed(ctx(actor), world.drying.id)).map(({ deal }) => deal.id);
      for (const actor of [buyer, world.seeker, world.owner]) expect(await deals(actor)).toContain(dealId);
      for (const actor of [VISITOR, OPERATOR, world.stranger, world.seekerColleague, world.broker])
        expect(await deals(actor)).toEqual([]);
    });

    test.each<[string, (w: World) => Promise<unknown>, string]>([
      ['a need of somebody else', w => send(w.stranger, w.dryer, { ...AS_MYSELF, needId: w.drying.id }), 'invalid'],
      ['a colleague’s who does not hold it', w => send(w.seekerColleague, w.imported, { ...AS_MYSELF, needId: w.drying.id }), 'invalid'],
      ['no id', w => send(w.stranger, w.dryer, { ...AS_MYSELF, needId: 'x' }), 'invalid'],
      ['a need that there is not', w => send(w.stranger, w.dryer, { ...AS_MYSELF, needId: w.dryer.id }), 'invalid'],
    ])('%s can not be named', async (_, work, kind) => {
      expect(await kindOf(work(world))).toBe(kind);
    });

    test('a need that is no longer published can not be named', async () => {
      const set = (state: string) => runSql(handle.database.db, 'update need set state = $2 where id = $1', [world.unnamed.id, state]);
      await set('expired');
      const named = { ...AS_MYSELF, needId: world.unnamed.id };
      expect(await kindOf(send(world.holder, world.dryer, named))).toBe('invalid');
      await set('published');
      expect(await kindOf(send(world.holder, world.dryer, named))).toBe('done');
    });

    test('twenty a day, and on the next day more', async () => {
      const { sender, id } = await sent(world.dryer);
      await withdrawInterest(ctx(sender), letters, id, await asked(id));
      for (let i = 1; i < 20; i++) {
        const next = await send(sender, world.dryer);
        await withdrawInterest(ctx(sender), letters, next.id, await asked(next.id));
      }
      expect(await kindOf(send(sender, world.dryer))).toBe('limited');
      const tomorrow = sendInterest(ctx(sender, 1), letters, world.dryer, ANSWERS, AS_MYSELF, key());
      expect(await kindOf(tomorrow)).toBe('done');
    });
  });

  const countOf = async (personId: string) => {
    const rows = await runSql(handle.database.db, 'select id from interest where sender_person_id = $1', [personId]);
    return { rows: rows.length };
  };

  describe('what is kept', () => {
    test('the form sent again renews it; one click sends it, and a second one not again', async () => {
      const formKey = key();
      const id = await keepInterest(ctx(VISITOR), world.dryer, ANSWERS, formKey);
      expect(await keepInterest(ctx(VISITOR), world.dryer, { ...ANSWERS, wants: 'Khác' }, formKey)).toBe(id);
      const sender = await freshSender();
      for (let i = 0; i < 2; i++)
        expect(await sendKept(ctx(sender), letters, id, true, AS_MYSELF)).toEqual({ id, again: false });
      expect(await found(id)).toMatchObject({ state: 'sent', wants: 'Khác', senderPersonId: sender.id });
      expect(await kindOf(sendKept(ctx(await freshSender()), letters, id, true, AS_MYSELF))).toBe('missing');
      expect(await kindOf(keepInterest(ctx(VISITOR), world.dryer, ANSWERS, formKey))).toBe('conflict');
    });

    test('nobody sends it without its link, nobody reads it as an interest, and it is forgotten', async () => {
      const id = await keepInterest(ctx(VISITOR), world.dryer, ANSWERS, key());
      expect(await kindOf(sendKept(ctx(world.stranger), letters, id, false, AS_MYSELF))).toBe('missing');
      expect(await kindOf(sendKept(ctx(VISITOR), letters, id, true, AS_MYSELF))).toBe('denied');
      for (const actor of [world.owner, world.inspector, OPERATOR])
        expect(await kindOf(findInterestFor(ctx(actor), id))).toBe('missing');
      await sweep(13);
      expect((await found(id)).state).toBe('kept');
      await sweep(15);
      expect(await found(id)).toBeUndefined();
    });
  });

  describe('a permission table: who takes which step of an interest in the dryer', () => {
    const WHO = ['sender', 'owner', 'ownerColleague', 'stranger', 'broker', 'brokerElsewhere', 'inspector', 'operator', 'visitor'] as const;
    type Who = (typeof WHO)[number];
    const steps: Record<InterestAction, (actor: Actor, id: string) => Promise<unknown>> = {
      accept: async (actor, id) => acceptInterest(ctx(actor), letters, id, { mayName: false }, await asked(id)),
      decline: async (actor, id) =>
        declineInterest(ctx(actor), letters, id, { reason: 'price', words: '' }, await asked(id)),
      ask: async (actor, id) => askBack(ctx(actor), letters, id, 'Điện ba pha?', await asked(id)),
      reply: async (actor, id) => replyToQuestion(ctx(actor), letters, id, 'Có.', await asked(id)),
      withdraw: async (actor, id) => withdrawInterest(ctx(actor), letters, id, await asked(id)),
      call: async (actor, id) =>
        recordCall(ctx(actor), letters, id, { outcome: 'not-reached', words: '' }, await asked(id)),
    };
    const done = 'done';
    const no = 'denied';
    const none = 'missing';
    // A broker sees an interest in reach from the start, and acts once it is escalated.
    test.each<[InterestAction, 'sent' | 'asked' | 'escalated', Record<Who, string>]>([
      ['accept', 'sent', { sender: no, owner: done, ownerColleague: none, stranger: none, broker: no, brokerElsewhere: none, inspector: no, operator: no, visitor: none }],
      ['decline', 'sent', { sender: no, owner: done, ownerColleague: none, stranger: none, broker: no, brokerElsewhere: none, inspector: no, operator: no, visitor: none }],
      ['ask', 'sent', { sender: no, owner: done, ownerColleague: none, stranger: none, broker: no, brokerElsewhere: none, inspector: no, operator: no, visitor: none }],
      ['withdraw', 'sent', { sender: done, owner: no, ownerColleague: none, stranger: none, broker: no, brokerElsewhere: none, inspector: no, operator: no, visitor: none }],
      ['reply', 'sent', { sender: 'conflict', owner: no, ownerColleague: none, stranger: none, broker: no, brokerElsewhere: none, inspector: no, operator: no, visitor: none }],
      ['reply', 'asked', { sender: done, owner: no, ownerColleague: none, stranger: none, broker: no, brokerElsewhere: none, inspector: no, operator: no, visitor: none }],
      ['call', 'sent', { sender: no, owner: no, ownerColleague: none, stranger: none, broker: no, brokerElsewhere: none, inspector: no, operator: no, visitor: none }],
      ['accept', 'escalated', { sender: no, owner: done, ownerColleague: none, stranger: none, broker: done, brokerElsewhere: none, inspector: no, operator: done, visitor: none }],
      ['decline', 'escalated', { sender: no, owner: done, ownerColleague: none, stranger: none, broker: done, brokerElsewhere: none, inspector: no, operator: done, visitor: none }],
      ['call', 'escalated', { sender: no, owner: no, ownerColleague: none, stranger: none, broker: done, brokerElsewhere: none, inspector: no, operator: done, visitor: none }],
    ])('%s of one that is %s', async (action, state, allowed) => {
      const results: Partial<Record<Who, string>> = {};
      for (const who of WHO) {
        const { sender, id } = await sent(world.dryer);
        if (state === 'asked') await steps.ask(world.owner, id);
        if (state === 'escalated')
          await runSql(
            handle.database.db,
            `update interest set state = 'escalated', escalated_on = '2026-11-22', lapses_on = '2026-12-06' where id = $1`,
            [id],
          );
        const actor = { ...world, sender, operator: OPERATOR, visitor: VISITOR }[who];
        results[who] = await kindOf(steps[action](actor, id));
        await runSql(handle.database.db, `update interest set state = 'withdrawn' where id = $1`, [id]);
      }
      expect(results).toEqual(allowed);
    });

    test.each(Object.keys(steps) as InterestAction[])('%s comes too late once it is withdrawn', async action => {
      const { sender, id } = await sent(world.dryer);
      await steps.withdraw(sender, id);
      const actor = action === 'reply' || action === 'withdraw' ? sender : world.owner;
      expect(await kindOf(steps[action](actor, id))).toBe(action === 'call' ? 'denied' : 'conflict');
    });
  });

  describe('answering', () => {
    test('accepting opens one deal, however often the form comes', async () => {
      const { sender, id } = await sent(world.dryer);
      const form = await asked(id);
      const accept = () => acceptInterest(ctx(world.owner, 2), letters, id, { mayName: false }, form);
      const deals = new Set([...(await Promise.all([accept(), accept()])), await accept()]);
      expect(deals.size).toBe(1);
      expect(await runSql(handle.database.db, 'select state from deal where interest_id = $1', [id])).toHaveLength(1);
      const [dealId] = [...deals];
      expect(await found(id)).toMatchObject({ state: 'accepted', dealId, answeredOn: '2026-11-24', answeredBy: world.owner.id });
      expect(await lastAct()).toMatchObject({
        kind: 'interest.accept',
        onBehalfOf: `organisation:${world.institute.id}`,
        subjects: [{ type: 'interest', id }, { type: 'deal', id: dealId }],
      });
      expect((await findInterestFor(ctx(sender), id)).receiver.email).toMatch(/@example\.vn$/);
      expect((await findInterestFor(ctx(world.owner), id)).sender.email).toMatch(/@example\.vn$/);
    });

    test('no contact before that, and none for readers after it', async () => {
      const { sender, id } = await sent(world.dryer);
      for (const actor of [sender, world.owner, world.inspector, world.broker])
        expect(JSON.stringify(await findInterestFor(ctx(actor), id))).not.toContain('@example.vn');
      await acceptInterest(ctx(world.owner), letters, id, { mayName: false }, await asked(id));
      for (const actor of [world.inspector, world.broker])
        expect(JSON.stringify(await findInterestFor(ctx(actor), id))).not.toContain('@example.vn');
    });

    test('a page from an older version is refused with 412, and nothing has changed', async () => {
      const { sender, id } = await sent(world.dryer);
      const old = await asked(id);
      await askBack(ctx(world.owner), letters, id, 'Điện ba pha?', await asked(id));
      const stale = declineInterest(ctx(world.owner), letters, id, { reason: 'price', words: '' }, old);
      expect(await stale.catch(error => error.status)).toBe(412);
      expect((await found(id)).state).toBe('asked');
      await replyToQuestion(ctx(sender, 3), letters, id, 'Có sẵn.', await asked(id));
      expect(await found(id)).toMatchObject({ state: 'sent', dueOn: '2026-12-02', answeredOn: '2026-11-22' });
      const { words } = await findInterestFor(ctx(sender), id);
      expect(words.map(word => [word.kind, word.words])).toEqual([['question', 'Điện ba pha?'], ['reply', 'Có sẵn.']]);
    });

    test('words are cleaned before they are measured, and none of them is in an act', async () => {
      const { id } = await sent(world.dryer);
      const words = `<b>Giá</b>\u0000 ${'x'.repeat(580)}\u0007`;
      await declineInterest(ctx(world.owner), letters, id, { reason: 'other', words }, await asked(id));
      const view = await findInterestFor(ctx(world.owner), id);
      expect(view.words[0]!.words).toBe(`<b>Giá</b> ${'x'.repeat(580)}`);
      expect(JSON.stringify(await lastAct())).not.toContain('Giá');
      expect(view.interest.declineReason).toBe('other');
    });

    test.each([
      ['no reason', (id: string, form: Form) => declineInterest(ctx(world.owner), letters, id, { reason: 'mood', words: '' }, form)],
      ['no question', (id: string, form: Form) => askBack(ctx(world.owner), letters, id, ' \u0000', form)],
      ['too long a question', (id: string, form: Form) => askBack(ctx(world.owner), letters, id, 'x'.repeat(601), form)],
    ])('%s is refused at its field', async (_, work) => {
      const { id } = await sent(world.dryer);
      expect(await kindOf(work(id, await asked(id)))).toBe('invalid');
    });

    test('a broker notes calls for brokers only, and accepts in the provider’s name', async () => {
      const { sender, id } = await sent(world.imported);
      await recordCall(ctx(world.broker), letters, id, { outcome: 'call-again', words: 'Gọi lại thứ Hai' }, await asked(id));
      expect((await findInterestFor(ctx(world.broker), id)).words).toHaveLength(1);
      expect((await findInterestFor(ctx(sender), id)).words).toEqual([]);
      const dealId = await acceptInterest(ctx(world.broker), letters, id, { mayName: false }, await asked(id));
      const [deal] = await runSql(handle.database.db, 'select * from deal where id = $1', [dealId]);
      expect(deal).toMatchObject({ broker_person_id: world.broker.id, owner_person_id: null, technology_id: world.imported.id });
    });
  });

  describe('a need without a name', () => {
    test('its sender sees a firm in Hà Nội until the firm says that it may be named', async () => {
      const { id } = await send(world.owner, world.unnamed, { organisationId: world.institute.id, province: null, technologyId: null, needId: null });
      const seen = async () => JSON.stringify(await findInterestFor(ctx(world.owner), id));
      expect(await seen()).not.toContain('Phạm Giấy');
      await askBack(ctx(world.holder), letters, id, 'Đã làm ở đâu?', await asked(id));
      expect(await seen()).not.toContain('Phạm Giấy');
      const accept = async (mayName: boolean) =>
        acceptInterest(ctx(world.holder), letters, id, { mayName }, await asked(id));
      expect(await kindOf(accept(false))).toBe('invalid');
      expect((await found(id)).state).toBe('asked');
      expect((await findInterestFor(ctx(world.holder), id)).sender.organisation?.id).toBe(world.institute.id);
      await accept(true);
      expect(await seen()).toContain('Phạm Giấy');
      expect((await lastAct()).payload).toMatchObject({ named: true });
      expect(JSON.stringify(await lastAct())).not.toContain('Phạm Giấy');
    });
  });

  describe('by the clock', () => {
    test('reminds, hands over, closes; each once, with a letter and an act', async () => {
      await sweep(0);
      const { sender, id } = await sent(world.dryer);
      const steps: [number, string | undefined, string][] = [
        [3, undefined, 'sent'],
        [4, 'interest.remind', 'sent'],
        [7, undefined, 'sent'],
        [8, 'interest.escalate', 'escalated'],
        [22, undefined, 'escalated'],
        [23, 'interest.lapse', 'not-answered'],
        [200, undefined, 'not-answered'],
      ];
      for (const [days, kind, state] of steps) {
        await sweep(days);
        const before = await lastAct();
        expect(await sweep(days)).toBe(0);
        expect(await lastAct()).toEqual(before);
        const acts = await listActsAfter(handle.database.db, 0, 10_000);
        const own = acts.filter(act => act.subjects.some(subject => subject.id === id));
        if (kind) expect(own.at(-1)).toMatchObject({ kind, actor: 'system:interests', at: later(days).toISOString() });
        else expect(own.at(-1)!.at).not.toBe(later(days).toISOString());
        expect((await found(id)).state).toBe(state);
      }
      const { email } = (await runSql(handle.database.db, 'select email from person where id = $1', [sender.id]))[0] as { email: string };
      expect((await fresh()).filter(mail => mail.to === email).map(mail => mail.subject)).toEqual([
        'Lời quan tâm của bạn: người môi giới sẽ gọi giúp',
        'Lời quan tâm của bạn chưa được trả lời',
      ]);
    });

    test('two programs at once take each step once', async () => {
      const { id } = await sent(world.dryer);
      const taken = await Promise.all([sweep(4), sweep(4)]);
      expect(taken[0]! + taken[1]!).toBe(1);
      expect((await found(id)).remindedOn).toBe('2026-11-26');
    });

    test('a letter that can not be written holds back its own step and no other, and is logged', async () => {
      await sweep(3);
      const [lost, kept] = [(await sent(world.dryer)).id, (await sent(world.dryer)).id];
      const enqueue: typeof letters.post.enqueue = (trx, mail, key) =>
        key.includes(lost) ? Promise.reject(new Error('no ink')) : letters.post.enqueue(trx, mail, key);
      await carryOnInterests(ctxFor(handle.database, system('interests'), later(4)), { ...letters, post: { enqueue } }, log);
      expect((await found(lost)).remindedOn).toBe(null);
      expect((await found(kept)).remindedOn).toBe('2026-11-26');
      expect(logged).toContainEqual(expect.objectContaining({ interest: lost }));
      await sweep(4);
      expect((await found(lost)).remindedOn).toBe('2026-11-26');
    });
  });

  describe('what matching knows of the past', () => {
    const offered = () => world.dryer.id;
    const eventuallyKnown = (past: LivePast, needed: () => boolean) =>
      vi.waitFor(() => expect([needed(), past.version()]).toEqual([true, expect.any(Number)]), { timeout: 20_000, interval: 25 });

    test('counts a year of interests that its owner was to answer, each once', async () => {
      const { db } = handle.database;
      const id = newId(NOW);
      const rows: [string, string, string | null, boolean][] = [
        ['accepted', '2026-03-01', null, true],
        ['declined', '2026-03-01', '2026-03-09', false],
        ['escalated', '2026-03-01', '2026-03-09', false],
        ['not-answered', '2026-03-01', '2026-03-09', false],
        ['not-answered', '2026-03-01', '2026-03-01', false],
        ['sent', '2026-03-01', null, false],
        ['asked', '2026-03-01', null, false],
        ['withdrawn', '2026-03-01', null, false],
        ['accepted', '2025-03-01', null, true],
      ];
      for (const [state, day, escalated, answered] of rows)
        await runSql(
          db,
          `insert into interest (id, form_key, state, record_type, record_id, wants, unclear, about, sender_person_id, sent_on,
             due_on, escalated_on, answered_by, created_at, updated_at)
           values ($1, $2, $3, 'technology', $4, 'x', '', 'x', $5, $6, $6, $7, $8, $9, $9)`,
          [newId(NOW), key(), state, id, (await freshSender()).id, day, escalated, answered ? world.owner.id : null, NOW],
        );
      const expected = new Map([[id, { agreed: 1, declined: 1, unanswered: 2 }]]);
      expect(await listExperiences(db, '2025-11-22', [id])).toEqual(expected);
      expect((await listExperiences(db, '2025-11-22')).get(id)).toEqual(expected.get(id));
    });

    test('follows the acts: an answer, a verdict, and one that is taken back', async () => {
      const { database } = handle;
      const past = makePast();
      const followed = followPast(() => ctxFor(database, system('past')), past, pino({ level: 'silent' }));
      const { id } = await sent(world.dryer);
      const found = { technologyId: offered(), score: 0.5, confident: true, place: 1 };
      const told = { relevance: 0.5, fit: null, means: null, sentence: { vi: 'x', en: 'x' }, reasons: [] };
      const suggestion = { ...found, told, id: newId(NOW) };
      await database.transaction(trx => insertSuggestions(trx, world.drying.id, [suggestion], 'need', NOW));
      const verdict = () => past.verdictOn(world.drying.id, offered());
      await declineInterest(ctx(world.owner), letters, id, { reason: 'price', words: '' }, await asked(id));
      const known = (await listExperiences(database.db, '2025-11-22', [offered()])).get(offered());
      expect(known!.declined).toBeGreaterThan(0);
      await eventuallyKnown(past, () => isDeepStrictEqual(past.experienceOf(offered()), known));
      const judging = { id: suggestion.id, version: 1, lexiconVersion: 'x' };
      const dear = { verdict: 'rejected', reason: 'dear', words: '' } as const;
      await judgeSuggestion(ctx(world.broker), judging, dear);
      await eventuallyKnown(past, () => verdict() === 'rejected');
      await undoJudgement(ctx(world.broker), suggestion.id);
      await eventuallyKnown(past, () => verdict() === undefined);
      await judgeSuggestion(ctx(world.broker), { ...judging, version: 3 }, { verdict: 'accepted' });
      await eventuallyKnown(past, () => verdict() === 'accepted');
      const later = makePast();
      const again = followPast(() => ctxFor(database, system('past')), later, pino({ level: 'silent' }));
      await eventuallyKnown(later, () => later.verdictOn(world.drying.id, offered()) === 'accepted');
      expect(later.experienceOf(offered())).toEqual(known);
      await followed.stop();
      await again.stop();
    });
  });

  test('lists and single reads agree for every role and reach', async () => {
    const all = await runSql(handle.database.db, `select id from interest where state <> 'kept'`);
    const ids = (all as { id: string }[]).map(({ id }) => id);
    const roled = ROLES.flatMap((role): Actor[] =>
      [world.mill.id, world.institute.id].flatMap(organisationId =>
        ['01', '31', 'VN'].map(authority => ({
          kind: 'person' as const,
          id: newId(NOW),
          grants: [{ id: newId(NOW), role, organisationId, authority }],
        })),
      ),
    );
    const actors = [world.seeker, world.owner, world.holder, world.stranger, world.broker, OPERATOR, VISITOR, ...roled];
    for (const actor of actors) {
      const listed = new Set<string>();
      for (const tab of tabsOf(actor)) {
        const lines = await listInterests(ctx(actor), tab, { before: undefined, limit: 10_000 });
        for (const { interest } of lines) listed.add(interest.id);
      }
      for (const tab of TABS.filter(one => !tabsOf(actor).includes(one)))
        expect(await kindOf(listInterests(ctx(actor), tab, { before: undefined, limit: 1 }))).toBe('missing');
      const desk = await listDesk(ctx(actor)).catch(() => []);
      expect(desk.filter(({ interest }) => !listed.has(interest.id))).toEqual([]);
      // A handful of each: what is listed opens, what is not does not.
      for (const id of [...ids.filter(one => listed.has(one)).slice(0, 4), ...ids.filter(one => !listed.has(one)).slice(0, 4)])
        expect(await kindOf(findInterestFor(ctx(actor), id))).toBe(listed.has(id) ? 'done' : 'missing');
    }
  });
});
