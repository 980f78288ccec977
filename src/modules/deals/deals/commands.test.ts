import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, OPERATOR, type Person, system, VISITOR } from '../../../kernel/actor.ts';
import { Refusal } from '../../../kernel/errors.ts';
import { latestSeq } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { runSql } from '../../../platform/db/database.ts';
import { ctxFor, NOW, onEveryDatabase } from '../../../../test/database.ts';
import { castOfDeal, type DealCast, makeOrganisation, openDeal } from '../../../../test/deals.ts';
import { makePerson } from '../../../../test/people.ts';
import { findClosing } from '../closing/queries.ts';
import { acceptMeeting, cancelMeeting, proposeMeeting, recordOutcome } from '../meetings/commands.ts';
import { listMeetings } from '../meetings/store.ts';
import { agreePaper, savePaper } from '../papers/commands.ts';
import type { Content, PaperKind } from '../papers/schema.ts';
import { findPaper, listPaperVersions } from '../papers/store.ts';
import { readDealFigures } from '../figures/queries.ts';
import { sendMessage, withdrawMessage } from '../thread/commands.ts';
import { countUnread, pageMessages, saveRead } from '../thread/store.ts';
import { carryOnDeals, declineDeal, setDue, signDeal } from './commands.ts';
import { accessOf, reachOf } from './policy.ts';
import { declineReasonsOf } from '../declines/queries.ts';
import type { DealState } from './schema.ts';
import { findDeal, listDeals } from './store.ts';

const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const MEETING = { times: [later(3), later(4)], link: 'https://meet.example.vn/x', place: '' };
const TERMS: Content = { objects: ['know-how'], form: 'independent', price1: 'pct-net-sales', price1Value: 3 };
const CLOSING: Content = {
  transferorName: 'Daehan Dryer',
  transferorNumber: '110-81',
  transferorCountry: 'KR',
  transferorAddress: 'Seoul',
  transferorRepresentative: 'Kim Minsu',
  transferorTitle: 'CEO',
  transfereeName: 'HTX Cái Răng',
  transfereeNumber: '1801234567',
  transfereeCountry: 'VN',
  transfereeAddress: 'Cần Thơ',
  transfereeRepresentative: 'Trần Thị Tìm',
  transfereeTitle: 'Giám đốc',
  contractTitle: 'Hợp đồng chuyển giao tháp sấy',
  signedOn: '2026-11-20',
  languages: ['vi', 'en'],
  documentType: 'contract',
  technology: 'Tháp sấy lúa',
  objects: ['know-how'],
  form: 'independent',
  modes: ['training'],
  right: 'non-exclusive',
  termFrom: '2026-12-01',
  place: 'Cần Thơ',
  price1: 'pct-net-sales',
  price1Value: 3,
  valueBasis: 'undetermined',
};

/** 'ok', or by which kind of refusal. */
const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof Refusal) return error.status === 412 ? 'stale' : error.kind;
      throw error;
    },
  );

onEveryDatabase('working on a deal', handle => {
  let cast: DealCast;
  beforeAll(async () => {
    cast = await castOfDeal(handle.database);
  });
  const as = (actor: Actor, now = NOW): Ctx => ctxFor(handle.database, actor, now);
  const stateOf = async (id: string) => (await findDeal(handle.database.db, id))!.state;
  const moveOf = async (id: string) => {
    const { move } = (await findDeal(handle.database.db, id))!;
    return move ? `${move.side} ${move.what}` : 'nobody';
  };
  const meetingOf = async (id: string) => (await listMeetings(handle.database.db, id))[0]!.id;
  const hashOf = async (id: string, kind: PaperKind) => (await findPaper(handle.database.db, id, kind))!.hash;
  const save = (actor: Actor, id: string, kind: PaperKind, base: number, content: Content, key?: string) =>
    savePaper(as(actor), id, kind, { base, content }, key);
  const agree = async (actor: Actor, id: string, kind: PaperKind) =>
    agreePaper(as(actor), id, kind, await hashOf(id, kind));

  /** A deal that has come this far. */
  async function dealIn(state: DealState): Promise<string> {
    const id = await openDeal(handle.database, cast);
    if (state === 'accepted') return id;
    await proposeMeeting(as(cast.seeker), id, MEETING);
    await acceptMeeting(as(cast.owner), id, { meetingId: await meetingOf(id), choice: 0 });
    if (state === 'meeting') return id;
    await save(cast.owner, id, 'terms', 0, TERMS);
    if (state === 'negotiating') return id;
    await save(cast.seeker, id, 'closing', 0, CLOSING);
    await agree(cast.seeker, id, 'closing');
    await agree(cast.owner, id, 'closing');
    return id;
  }

  test('from accepted to a closing that both confirmed', async () => {
    const id = await dealIn('accepted');
    expect(await moveOf(id)).toBe('seeker propose-meeting');
    await signDeal(as(cast.owner), id, 'sign-nda');
    expect([await stateOf(id), await moveOf(id)]).toEqual(['accepted', 'seeker sign-nda']);
    await signDeal(as(cast.colleague), id, 'sign-nda');
    expect(await stateOf(id)).toBe('nda-signed');
    await proposeMeeting(as(cast.seeker), id, MEETING);
    expect(await moveOf(id)).toBe('owner answer-meeting');
    const meetingId = await meetingOf(id);
    await acceptMeeting(as(cast.owner), id, { meetingId, choice: 1 });
    expect([await stateOf(id), await moveOf(id)]).toEqual(['meeting', 'seeker hold-meeting']);
    await recordOutcome(as(cast.broker, later(5)), id, { meetingId, outcome: 'Hai bên muốn đi tiếp.' });
    expect(await moveOf(id)).toBe('owner write-terms');
    await save(cast.owner, id, 'terms', 0, TERMS);
    expect([await stateOf(id), await moveOf(id)]).toEqual(['negotiating', 'seeker answer-terms']);
    await agree(cast.seeker, id, 'terms');
    await agree(cast.owner, id, 'terms');
    await signDeal(as(cast.seeker), id, 'sign-mou');
    await signDeal(as(cast.owner), id, 'sign-mou');
    expect([await stateOf(id), await moveOf(id)]).toEqual(['mou-signed', 'seeker write-closing']);
    await save(cast.seeker, id, 'closing', 0, CLOSING);
    await agree(cast.seeker, id, 'closing');
    expect(await findClosing(handle.database.db, id)).toBeUndefined();
    await agree(cast.owner, id, 'closing');
    expect([await stateOf(id), await moveOf(id)]).toEqual(['closed', 'nobody']);
    expect(await findClosing(handle.database.db, id)).toMatchObject({
      flow: 'inbound',
      transferee: { number: '1801234567' },
      prices: [{ kind: 'pct-net-sales', value: 3 }],
    });
  });

  describe('who may', () => {
    const WHO = [
      'visitor',
      'operator',
      'stranger',
      'idleColleague',
      'colleague',
      'seeker',
      'owner',
      'broker',
      'brokerOfProvince',
      'brokerElsewhere',
      'inspector',
      'administrator',
    ] as const;
    const actorOf = (who: (typeof WHO)[number]): Actor =>
      who === 'visitor' ? VISITOR : who === 'operator' ? OPERATOR : cast[who];
    const M = 'missing';
    const D = 'denied';
    // A command × who: what is said of it.
    const TABLE: [string, DealState, (ctx: Ctx, id: string) => Promise<unknown>, string[]][] = [
      // visitor operator stranger idle colleague seeker owner broker ofProvince elsewhere inspector administrator
      ['sign-nda', 'accepted', (ctx, id) => signDeal(ctx, id, 'sign-nda'), [M, M, M, M, 'ok', 'conflict', 'ok', D, M, M, D, M]],
      ['set-due', 'accepted', (ctx, id) => setDue(ctx, id, '2026-12-01'), [M, M, M, M, 'ok', 'ok', 'ok', D, M, M, D, M]],
      ['send-message', 'accepted', (ctx, id) => sendMessage(ctx, id, { body: 'Xin chào' }), [M, M, M, M, 'ok', 'ok', 'ok', 'ok', M, M, D, M]],
      ['propose-meeting', 'accepted', (ctx, id) => proposeMeeting(ctx, id, MEETING), [M, M, M, M, 'ok', 'conflict', 'conflict', D, M, M, D, M]],
      ['save-terms', 'meeting', (ctx, id) => savePaper(ctx, id, 'terms', { base: 0, content: TERMS }), [M, M, M, M, 'ok', 'stale', 'stale', D, M, M, D, M]],
      ['save-item', 'meeting', (ctx, id) => savePaper(ctx, id, 'item-1', { base: 0, content: { text: 'x' } }), [M, M, M, M, 'ok', 'stale', 'stale', D, M, M, D, M]],
      ['sign-mou', 'negotiating', (ctx, id) => signDeal(ctx, id, 'sign-mou'), [M, M, M, M, 'ok', 'conflict', 'ok', D, M, M, D, M]],
      ['decline', 'negotiating', (ctx, id) => declineDeal(ctx, id, { reason: 'price', words: '' }), [M, M, M, M, 'ok', 'conflict', 'conflict', D, M, M, D, M]],
    ];
    test.each(TABLE)('%s, of a deal %s', async (_, state, command, said) => {
      const id = await dealIn(state);
      const found: string[] = [];
      for (const who of WHO) found.push(await outcomeOf(command(as(actorOf(who)), id)));
      expect(Object.fromEntries(WHO.map((who, i) => [who, found[i]]))).toEqual(
        Object.fromEntries(WHO.map((who, i) => [who, said[i]])),
      );
    });

    test('the side that proposed does not choose the time, and neither does the broker', async () => {
      const id = await dealIn('accepted');
      await proposeMeeting(as(cast.seeker), id, MEETING);
      const asked = { meetingId: await meetingOf(id), choice: 0 };
      const accept = (actor: Actor) => outcomeOf(acceptMeeting(as(actor), id, asked));
      expect(await accept(cast.colleague)).toBe('conflict');
      expect(await accept(cast.broker)).toBe('denied');
      expect(await accept(cast.stranger)).toBe('missing');
      expect(await accept(cast.owner)).toBe('ok');
    });
  });

  test.each<[string, DealState, (ctx: Ctx, id: string) => Promise<unknown>]>([
    ['an agreement in confidence after the meeting', 'meeting', (ctx, id) => signDeal(ctx, id, 'sign-nda')],
    ['a memorandum before talks', 'meeting', (ctx, id) => signDeal(ctx, id, 'sign-mou')],
    ['terms before the meeting', 'accepted', (ctx, id) => savePaper(ctx, id, 'terms', { base: 0, content: TERMS })],
    ['a closing before the terms', 'meeting', (ctx, id) => savePaper(ctx, id, 'closing', { base: 0, content: CLOSING })],
    ['a second meeting while one waits', 'meeting', (ctx, id) => proposeMeeting(ctx, id, MEETING)],
    ['a message after the end', 'closed', (ctx, id) => sendMessage(ctx, id, { body: 'Này' })],
    ['another day after the end', 'closed', (ctx, id) => setDue(ctx, id, '2026-12-01')],
    ['a meeting after the end', 'closed', (ctx, id) => proposeMeeting(ctx, id, MEETING)],
    ['the end after the end', 'closed', (ctx, id) => declineDeal(ctx, id, { reason: 'ip', words: '' })],
    ['a new closing after the end', 'closed', (ctx, id) => savePaper(ctx, id, 'closing', { base: 1, content: TERMS })],
    [
      'an outcome of a meeting to come',
      'meeting',
      async (ctx, id) => recordOutcome(ctx, id, { meetingId: await meetingOf(id), outcome: 'Tốt' }),
    ],
  ])('at the wrong moment: %s', async (_, state, command) => {
    const id = await dealIn(state);
    const before = await latestSeq(handle.database.db);
    expect(await outcomeOf(command(as(cast.seeker), id))).toBe('conflict');
    expect(await latestSeq(handle.database.db)).toBe(before);
  });

  test('the same form twice is done once, with other words it is refused', async () => {
    const id = await dealIn('meeting');
    const key = 'the-same-form';
    await save(cast.owner, id, 'terms', 0, TERMS, key);
    await save(cast.owner, id, 'terms', 0, TERMS, key);
    expect(await listPaperVersions(handle.database.db, id, 'terms')).toHaveLength(1);
    expect(await outcomeOf(save(cast.owner, id, 'terms', 0, { note: 'khác' }, key))).toBe('conflict');
    for (let i = 0; i < 2; i++) await sendMessage(as(cast.seeker), id, { body: 'Một lần' }, 'a-message-form');
    expect(await pageMessages(handle.database.db, id, { limit: 9 })).toHaveLength(1);
    expect(await outcomeOf(sendMessage(as(cast.seeker), id, { body: 'x' }, 'a'.repeat(1000)))).toBe('invalid');
  });

  test('a change undoes what was confirmed, and only what was read can be confirmed', async () => {
    const id = await dealIn('negotiating');
    await save(cast.seeker, id, 'closing', 0, CLOSING);
    const read = await hashOf(id, 'closing');
    await agree(cast.seeker, id, 'closing');
    await save(cast.owner, id, 'closing', 1, { ...CLOSING, place: 'Seoul' });
    expect((await findPaper(handle.database.db, id, 'closing'))!.agreed).toEqual({ seeker: null, owner: null });
    expect(await outcomeOf(agreePaper(as(cast.owner), id, 'closing', read))).toBe('stale');
    expect(await outcomeOf(save(cast.seeker, id, 'closing', 1, CLOSING))).toBe('stale');
    expect(await outcomeOf(save(cast.seeker, id, 'closing', 2, { ...CLOSING, place: 'Seoul' }))).toBe('conflict');
    await agree(cast.owner, id, 'closing');
    expect(await stateOf(id)).toBe('negotiating');
    await agree(cast.seeker, id, 'closing');
    expect(await stateOf(id)).toBe('closed');
  });

  test('two who confirm at the same moment close it once', async () => {
    const id = await dealIn('negotiating');
    await save(cast.seeker, id, 'closing', 0, CLOSING);
    await Promise.all([agree(cast.seeker, id, 'closing'), agree(cast.owner, id, 'closing')]);
    expect(await stateOf(id)).toBe('closed');
  });

  test('a closing with gaps may be saved, and not confirmed', async () => {
    const id = await dealIn('negotiating');
    const { place: _, ...gaps } = CLOSING;
    await save(cast.seeker, id, 'closing', 0, { ...gaps, signedOn: '2026-11-23' });
    expect(await outcomeOf(agree(cast.seeker, id, 'closing'))).toBe('invalid');
    await save(cast.seeker, id, 'closing', 1, { ...CLOSING, signedOn: '2026-11-23' });
    expect(await outcomeOf(agree(cast.seeker, id, 'closing'))).toBe('invalid');
  });

  test('a message is taken back within ten minutes by its sender, and leaves a mark', async () => {
    const id = await dealIn('accepted');
    const { db } = handle.database;
    await sendMessage(as(cast.owner), id, { body: 'Nhầm \u0000người' });
    const [message] = await pageMessages(db, id, { limit: 9 });
    expect(message!.body).toBe('Nhầm người');
    const unread = async (person: Person) => (await countUnread(db, [id], person.id)).get(id) ?? 0;
    expect([await unread(cast.seeker), await unread(cast.owner)]).toEqual([1, 0]);
    const withdraw = (actor: Actor, minutes: number) =>
      outcomeOf(withdrawMessage(as(actor, new Date(NOW.getTime() + minutes * 60_000)), id, message!.id));
    expect(await withdraw(cast.seeker, 1)).toBe('denied');
    expect(await withdraw(cast.stranger, 1)).toBe('missing');
    expect(await withdraw(cast.owner, 11)).toBe('conflict');
    expect(await withdraw(cast.owner, 9)).toBe('ok');
    expect(await withdraw(cast.owner, 9)).toBe('conflict');
    const [after] = await pageMessages(db, id, { limit: 9 });
    expect([after!.body, after!.withdrawnAt === null]).toEqual(['', false]);
    expect(await unread(cast.seeker)).toBe(0);
    await sendMessage(as(cast.owner), id, { body: 'Đúng rồi' });
    const newest = (await pageMessages(db, id, { limit: 9 })).at(-1)!;
    await saveRead(db, id, cast.seeker.id, newest.seq);
    await saveRead(db, id, cast.seeker.id, message!.seq);
    expect(await unread(cast.seeker)).toBe(0);
  });

  test('a meeting that changes keeps its name and counts its changes', async () => {
    const id = await dealIn('meeting');
    const meetingId = await meetingOf(id);
    await proposeMeeting(as(cast.owner), id, { ...MEETING, times: [later(9)] }, { meetingId });
    expect(await moveOf(id)).toBe('seeker answer-meeting');
    await cancelMeeting(as(cast.seeker), id, meetingId);
    const meetings = await listMeetings(handle.database.db, id);
    expect(meetings.map(({ state, sequence }) => [state, sequence])).toEqual([['cancelled', 3]]);
    expect(await stateOf(id)).toBe('meeting');
  });

  test('a quiet deal is reminded once and then lapses, however often one looks', async () => {
    const id = await dealIn('meeting');
    const look = async (days: number) => {
      const now = later(days);
      const { reminded, lapsed } = await carryOnDeals(as(system('deals'), now), now);
      return [reminded.includes(id), lapsed.includes(id)];
    };
    expect(await look(29)).toEqual([false, false]);
    expect(await look(31)).toEqual([true, false]);
    expect(await look(32)).toEqual([false, false]);
    await sendMessage(as(cast.broker, later(33)), id, { body: 'Còn ai không?' });
    expect(await look(61)).toEqual([false, true]);
    expect(await look(62)).toEqual([false, false]);
    expect([await stateOf(id), await moveOf(id)]).toEqual(['lapsed', 'nobody']);
    expect(await outcomeOf(carryOnDeals(as(cast.seeker), NOW))).toBe('missing');
  });

  test('a move of either side begins the count anew', async () => {
    const id = await dealIn('meeting');
    const look = async (days: number) => (await carryOnDeals(as(system('deals'), later(days)), later(days))).reminded;
    expect(await look(31)).toContain(id);
    await sendMessage(as(cast.owner, later(40)), id, { body: 'Tôi vẫn đây' });
    expect(await look(65)).not.toContain(id);
    expect(await look(71)).toContain(id);
    expect(await stateOf(id)).toBe('meeting');
  });

  test('acts say what was done, and nothing that anybody wrote', async () => {
    const id = await dealIn('meeting');
    await sendMessage(as(cast.seeker), id, { body: 'Bí mật tuyệt đối 0912' });
    await declineDeal(as(cast.seeker), id, { reason: 'other', words: 'Giá của họ 7 tỷ' });
    const rows = await runSql(handle.database.db, "select kind, payload::text as said from act where subjects::text like '%' || $1 || '%'", [id]);
    const kinds = rows.map(row => (row as { kind: string }).kind);
    expect(kinds).toEqual(['deal.propose-meeting', 'deal.accept-meeting', 'deal.send-message', 'deal.decline']);
    const said = rows.map(row => (row as { said: string }).said).join();
    expect(said).not.toMatch(/Bí mật|0912|7 tỷ|meet\.example/);
  });

  test('whoever finds a deal in their list may open it, and whoever may open it finds it', async () => {
    const { database } = handle;
    const other = await makeOrganisation(database, 'Khác', 'VN');
    const both = await makePerson(database, {
      appointments: [
        { role: 'seeker', organisationId: other },
        { role: 'owner', organisationId: cast.ownerOrganisation },
        { role: 'inspector', authority: '01' },
      ],
    });
    const formerBroker = await makePerson(database);
    const parties = [
      { organisationId: cast.seekerOrganisation, personId: cast.seeker.id },
      { organisationId: null, personId: cast.stranger.id },
      { organisationId: other, personId: null },
      { organisationId: cast.ownerOrganisation, personId: both.id },
    ];
    const made: string[] = [];
    for (const [i, seeker] of parties.entries())
      for (const [j, owner] of parties.entries()) {
        const brokerPersonId = [cast.broker.id, formerBroker.id, null][(i + j) % 3]!;
        const province = ['92', '01', null][(i * 2 + j) % 3]!;
        made.push(await openDeal(database, cast, { seeker, owner, brokerPersonId, province }));
      }
    const actors = [...Object.values(cast).filter(one => typeof one !== 'string'), both, formerBroker] as Person[];
    const deals = await Promise.all(made.map(async id => (await findDeal(database.db, id))!));
    for (const actor of actors) {
      const listed = (await listDeals(database.db, reachOf(actor), 1000)).map(deal => deal.id);
      for (const deal of deals) expect(listed.includes(deal.id)).toBe(accessOf(actor, deal) !== undefined);
    }
  });

  test('the reasons of the declined are counted: of a technology for its holders alone, in public from five on', async () => {
    const { database } = handle;
    const technologyId = await anyTechnology(cast.ownerOrganisation);
    const decline = async (by: Person, reason: string) =>
      declineDeal(as(by), await openDeal(database, cast, { technologyId }), { reason, words: '' });
    for (let i = 0; i < 5; i++) await decline(cast.seeker, 'price');
    await decline(cast.seeker, 'ip');
    await decline(cast.owner, 'price');
    expect(await declineReasonsOf(as(cast.owner), technologyId)).toEqual([
      { reason: 'price', theirs: 5, own: 1 },
      { reason: 'ip', theirs: 1, own: 0 },
    ]);
    for (const actor of [cast.seeker, cast.broker, cast.inspector, cast.administrator, cast.stranger, VISITOR, OPERATOR])
      expect(await declineReasonsOf(as(actor), technologyId)).toBe(undefined);
    const figures = await readDealFigures(database.db);
    expect(figures.opened).toBeGreaterThan(6);
    for (const n of Object.values(figures.reasons)) if (n) expect(n).toBeGreaterThanOrEqual(5);
  });

  test('how long a step takes is told as the middle one of at least five deals', async () => {
    const { database } = handle;
    const passes = async (days: number) =>
      runSql(
        database.db,
        `insert into deal_step (deal_id, seq, at, name, hand, from_state, to_state)
         select $1::uuid, 100 + n, '2026-01-01'::timestamptz + n * $2::int * interval '1 day', 'test', 'program',
           (array['accepted', 'negotiating'])[n + 1], (array['negotiating', 'declined'])[n + 1]
         from generate_series(0, 1) n`,
        [await openDeal(database, cast), days],
      );
    await runSql(database.db, 'delete from deal_step');
    const negotiating = async () =>
      (await readDealFigures(database.db)).days.find(({ state }) => state === 'negotiating')?.median;
    for (const days of [1, 12, 4, 9]) await passes(days);
    expect(await negotiating()).toBeUndefined();
    await passes(6);
    expect(await negotiating()).toBe(6);
    await passes(7);
    expect(await negotiating()).toBe(6.5);
  });

  async function anyTechnology(providerId: string): Promise<string> {
    const rows = await runSql(
      handle.database.db,
      `insert into technology (id, source, ref, digest, title, provider_id, published_at, created_at, updated_at)
       values (gen_random_uuid(), 'deal test', 'one', 'd', '[]', $1, '2026-01-01', now(), now()) returning id`,
      [providerId],
    );
    return (rows[0] as { id: string }).id;
  }
});
