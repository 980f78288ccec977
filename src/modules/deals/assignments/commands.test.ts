import { describe, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { outboxOf } from '../../../../test/letters.ts';
import { review } from '../../../../test/reviewing.ts';
import { type Appointment, makePerson } from '../../../../test/people.ts';
import { system } from '../../../kernel/actor.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { postNeed, withdrawRecord } from '../../catalogue/index.ts';
import { saveReaderPlace } from '../suggestions/reading/store.ts';
import {
  endAssignment,
  keepSearches,
  noteAnswer,
  noteAsk,
  noteFinding,
  openAssignment,
  releaseAssignment,
  takeAssignment,
} from './commands.ts';
import { nameSearcher, searchersFor } from './naming/commands.ts';
import { assignmentInFull, assignmentsFor, overdueFor, searchesAtHand, searchesForHolder, searchFigures } from './queries.ts';

const HERE = '92';
const ELSEWHERE = '01';
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const ASK = { whom: 'Viện Cơ điện', what: 'Có máy nhỏ hơn không?', askedOn: '2026-11-22' };
const FINDING = { link: 'https://vien.example/may', title: 'Máy sấy nhỏ', sentence: 'Sấy 2 tấn.', takes: '80 triệu' };
const PROFILE = { as: 'profile', problem: 'Lúa ướt', advice: 'Bắt đầu bằng máy nhỏ' } as const;
const NOT_FOUND = { as: 'not-found', code: 'too-dear', sentence: 'Chỉ có máy 3 tỷ.' } as const;

const kindOf = (error: unknown) => (error as { kind?: string }).kind ?? String(error);
const outcome = (work: Promise<unknown>) => work.then(() => 'done', kindOf);

onEveryDatabase('searching for a need', handle => {
  const as = async (...appointments: Appointment[]): Promise<Ctx> =>
    ctxFor(handle.database, await makePerson(handle.database, { appointments }));
  const broker = () => as({ role: 'broker', authority: HERE });
  const need = async (over: object = {}): Promise<string> => {
    const posted = { problem: 'Lúa ướt khi mưa.', province: HERE, consentPublish: true, consentSupport: true };
    return (await postNeed(ctxFor(handle.database), { ...posted, ...over })).id;
  };
  const opened = async () => {
    const needId = await need();
    return { needId, id: await openAssignment(await broker(), needId) };
  };
  const taken = async () => {
    const { id, needId } = await opened();
    const searcher = await broker();
    await takeAssignment(searcher, id);
    return { id, needId, searcher };
  };
  const versionOf = async (ctx: Ctx, id: string) => (await assignmentInFull(ctx, id)).assignment.version;
  const lastAct = async () => (await listActsAfter(handle.database.db, 0, 10_000)).at(-1)!;

  test('goes from open to a technology profile, and every step is an act that names nobody', async () => {
    const { id, searcher } = await taken();
    await noteAsk(searcher, id, ASK);
    const [ask] = (await assignmentInFull(searcher, id)).asks;
    await noteAnswer(searcher, id, ask!.id, { answer: 'Có', answeredOn: '2026-11-22' });
    await noteFinding(searcher, id, FINDING);
    await endAssignment(searcher, id, await versionOf(searcher, id), PROFILE);
    const full = await assignmentInFull(searcher, id);
    expect(full.assignment).toMatchObject({ state: 'profiled', dueOn: '2026-12-18', byItself: false });
    expect(full.asks).toMatchObject([{ ...ASK, answer: 'Có' }]);
    expect(full.findings).toMatchObject([{ title: 'Máy sấy nhỏ', url: FINDING.link }]);
    const acts = (await listActsAfter(handle.database.db, 0, 10_000)).filter(a => a.subjects[0]?.id === id);
    expect(acts.map(a => a.kind)).toEqual(['open', 'take', 'ask', 'ask', 'find', 'end'].map(k => `assignment.${k}`));
    expect(JSON.stringify(acts)).not.toMatch(/Viện|Máy|Lúa/);
  });

  test('ends with a reason, never without', async () => {
    const { id, searcher } = await taken();
    const version = await versionOf(searcher, id);
    expect(await outcome(endAssignment(searcher, id, version, PROFILE))).toBe('invalid');
    expect(await outcome(endAssignment(searcher, id, version, { ...NOT_FOUND, sentence: '' }))).toBe('invalid');
    await endAssignment(searcher, id, version, NOT_FOUND);
    expect(await lastAct()).toMatchObject({ kind: 'assignment.end', payload: { to: 'not-found', code: 'too-dear' } });
  });

  test('an end that was written before something was noted is stale', async () => {
    const { id, searcher } = await taken();
    const version = await versionOf(searcher, id);
    await noteAsk(searcher, id, ASK);
    const error = await endAssignment(searcher, id, version, NOT_FOUND).catch(e => e);
    expect(error).toMatchObject({ kind: 'conflict', status: 412 });
  });

  describe('what each may do', () => {
    const actions: Record<string, (ctx: Ctx, id: string, version: number) => Promise<unknown>> = {
      see: (ctx, id) => assignmentInFull(ctx, id),
      take: (ctx, id) => takeAssignment(ctx, id),
      ask: (ctx, id) => noteAsk(ctx, id, ASK),
      find: (ctx, id) => noteFinding(ctx, id, FINDING),
      end: (ctx, id, version) => endAssignment(ctx, id, version, NOT_FOUND),
      release: (ctx, id) => releaseAssignment(ctx, id),
    };
    test.each<[string, Appointment[], string]>([
      ['nobody in particular', [], 'missing missing missing missing missing missing'],
      ['a seeker', [{ role: 'seeker' }], 'missing missing missing missing missing missing'],
      ['a broker of another province', [{ role: 'broker', authority: ELSEWHERE }], 'missing missing missing missing missing missing'],
      ['a clerk of the province', [{ role: 'clerk', authority: HERE }], 'missing missing missing missing missing missing'],
      ['an officer of the province', [{ role: 'officer', authority: HERE }], 'done denied denied denied denied done'],
      ['another broker of the province', [{ role: 'broker', authority: HERE }], 'done conflict denied denied denied done'],
    ])('%s', async (_, appointments, expected) => {
      const { id, searcher } = await taken();
      const ctx = await as(...appointments);
      const version = await versionOf(searcher, id);
      const said: string[] = [];
      for (const action of Object.values(actions)) said.push(await outcome(action(ctx, id, version)));
      expect(said.join(' ')).toBe(expected);
      expect((await assignmentsFor(ctx).catch(() => [])).some(a => a.id === id)).toBe(said[0] === 'done');
    });

    test('a visitor sees none, the operator opens and sees but does not search', async () => {
      const { id } = await opened();
      expect(await outcome(assignmentInFull(ctxFor(handle.database), id))).toBe('missing');
      expect(await outcome(assignmentsFor(ctxFor(handle.database)))).toBe('missing');
      expect(await outcome(assignmentInFull(operatorCtx(handle.database), id))).toBe('done');
      expect(await outcome(takeAssignment(operatorCtx(handle.database), id))).toBe('denied');
    });
  });

  test('is opened once at a time, by those of the province, also when it is asked for twice', async () => {
    const needId = await need();
    const ctx = await broker();
    expect(await outcome(openAssignment(await as({ role: 'broker', authority: ELSEWHERE }), needId))).toBe('missing');
    const id = await openAssignment(ctx, needId, 'open-once-0001');
    expect(await openAssignment(ctx, needId, 'open-once-0001')).toBe(id);
    expect(await outcome(openAssignment(ctx, needId))).toBe('conflict');
    await takeAssignment(ctx, id);
    await noteAsk(ctx, id, ASK, 'ask-once-00001');
    await noteAsk(ctx, id, ASK, 'ask-once-00001');
    expect((await assignmentInFull(ctx, id)).asks).toHaveLength(1);
  });

  test('what is handed back waits for the next one', async () => {
    const { id, searcher } = await taken();
    await releaseAssignment(searcher, id);
    expect(await outcome(noteAsk(searcher, id, ASK))).toBe('denied');
    const next = await broker();
    await takeAssignment(next, id);
    expect((await assignmentInFull(next, id)).assignment).toMatchObject({ state: 'taken' });
  });

  describe('is given to somebody', () => {
    const { letters, fresh } = outboxOf(handle);
    const searcherIn = (authority: string) =>
      makePerson(handle.database, { name: 'Đỗ Tìm', appointments: [{ role: 'representative-abroad', authority }] });
    const give = (ctx: Ctx, id: string, version: number, personId: string, reason = '', key?: string) =>
      nameSearcher(ctx, letters, id, version, { personId, reason }, key);

    test('who gets a letter and carries it out; the act names nobody; the same form twice gives it once', async () => {
      const { id } = await opened();
      const [ctx, searcher] = [await broker(), await searcherIn(HERE)];
      await fresh();
      for (let i = 0; i < 2; i++) await give(ctx, id, 1, searcher.id, '', 'give-once-00001');
      const own = ctxFor(handle.database, searcher);
      expect((await assignmentInFull(own, id)).assignment).toMatchObject({ state: 'taken', searcherId: searcher.id, version: 2 });
      expect((await searchesAtHand(own)).own.map(a => a.id)).toEqual([id]);
      expect((await searchesAtHand(ctx)).own).toEqual([]);
      const [letter, ...others] = await fresh();
      expect(others).toEqual([]);
      expect(letter!.subject).toContain('Bạn được giao tìm công nghệ');
      expect(letter!.text).toContain(`http://localhost/desk/assignments/${id}`);
      const act = await lastAct();
      expect(act).toMatchObject({ kind: 'assignment.name', payload: { from: 'open', to: 'taken', again: false } });
      expect(JSON.stringify([act.subjects, act.payload])).not.toContain(searcher.id);
      expect((await searchersFor(handle.database.db, HERE, NOW)).map(one => one.id)).toContain(searcher.id);
    });

    test('and to somebody else with a reason only, from the page as it stands', async () => {
      const { id } = await opened();
      const ctx = await broker();
      const [first, second, elsewhere] = [await searcherIn('VN'), await searcherIn(HERE), await searcherIn(ELSEWHERE)];
      const clerk = await makePerson(handle.database, { appointments: [{ role: 'clerk', authority: HERE }] });
      await give(ctx, id, 1, first.id);
      await fresh();
      expect(await outcome(give(ctx, id, 2, first.id, 'x'))).toBe('conflict');
      expect(await outcome(give(ctx, id, 2, second.id, ' \u0000 '))).toBe('invalid');
      expect(await outcome(give(ctx, id, 2, second.id, 'x'.repeat(301)))).toBe('invalid');
      for (const nobody of [elsewhere.id, clerk.id, '', 'nobody']) expect(await outcome(give(ctx, id, 2, nobody, 'x'))).toBe('invalid');
      await expect(give(ctx, id, 1, second.id, 'x')).rejects.toMatchObject({ status: 412 });
      expect(await fresh()).toEqual([]);
      await give(ctx, id, 2, second.id, 'Nghỉ phép<b>');
      const { assignment } = await assignmentInFull(ctx, id);
      expect(assignment).toMatchObject({ searcherId: second.id, namingReason: 'Nghỉ phép<b>' });
      expect(JSON.stringify(await lastAct())).not.toContain('Nghỉ phép');
      expect(await fresh()).toHaveLength(1);
      expect(await outcome(noteAsk(ctxFor(handle.database, first), id, ASK))).toBe('denied');
    });

    test.each<[string, Appointment[], string]>([
      ['a stranger', [], 'missing'],
      ['a clerk of the province', [{ role: 'clerk', authority: HERE }], 'missing'],
      ['a broker of another province', [{ role: 'broker', authority: ELSEWHERE }], 'missing'],
      ['a representative who searches here', [{ role: 'representative-abroad', authority: HERE }], 'denied'],
      ['an officer of the province', [{ role: 'officer', authority: HERE }], 'done'],
      ['the programme’s operator', [{ role: 'programme-operator', authority: 'VN' }], 'done'],
    ])('by %s', async (_, appointments, expected) => {
      const { id } = await opened();
      const ctx = await as(...appointments);
      expect(await outcome(give(ctx, id, 1, (await searcherIn(HERE)).id))).toBe(expected);
      const ended = await taken();
      await endAssignment(ended.searcher, ended.id, 2, NOT_FOUND);
      const late = expected === 'done' ? 'conflict' : expected;
      expect(await outcome(give(ctx, ended.id, 3, (await searcherIn(HERE)).id, 'x'))).toBe(late);
    });
  });

  test('opens by itself after three days, not before, not for what is hidden, and lapses with its need', async () => {
    const mine = await need();
    const hidden = await need({ consentSupport: false });
    const program = (days: number) => ctxFor(handle.database, system('desk'), later(days));
    const ofNeed = async (id: string) =>
      (await assignmentsFor(operatorCtx(handle.database))).find(a => a.needId === id);
    await keepSearches(program(4));
    expect(await ofNeed(mine)).toBeUndefined();
    await saveReaderPlace(handle.database.db, 'suggestions', { seq: 0, owed: false });
    await keepSearches(program(2));
    expect(await ofNeed(mine)).toBeUndefined();
    await keepSearches(program(4));
    expect(await keepSearches(program(4))).toEqual({ opened: 0, lapsed: 0 });
    expect(await ofNeed(mine)).toMatchObject({ state: 'open', byItself: true });
    expect(await ofNeed(hidden)).toBeUndefined();
    const watcher = ctxFor(handle.database, (await broker()).actor, later(60));
    expect((await overdueFor(watcher)).map(a => a.needId)).toContain(mine);
    await withdrawRecord(operatorCtx(handle.database), 'need', mine, true);
    await keepSearches(program(5));
    expect(await ofNeed(mine)).toBeUndefined();
    expect(await lastAct()).toMatchObject({ kind: 'assignment.lapse', actor: 'system:desk' });
  });

  test('is told to whoever holds the need, and counted in public from five on', async () => {
    const owner = await makePerson(handle.database);
    const { id, needId } = await opened();
    await review(operatorCtx(handle.database), 'need', needId, 'publish');
    await handle.database.db
      .insertInto('record_holder')
      .values({ record_type: 'need', record_id: needId, person_id: owner.id, organisation_id: null, since: NOW })
      .execute();
    const held = await searchesForHolder(ctxFor(handle.database, owner));
    expect(held.map(h => h.assignment.id)).toEqual([id]);
    const stranger = await makePerson(handle.database);
    expect(await searchesForHolder(ctxFor(handle.database, stranger))).toEqual([]);
    const figures = await searchFigures(ctxFor(handle.database));
    expect(figures.underWay).toBeGreaterThanOrEqual(5);
    expect(figures.profiled).toBeNull();
    expect(figures.notFound['no-technology']).toBe(0);
  });
});
