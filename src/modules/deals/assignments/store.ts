import { type Generated, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Territory } from '../../identity/index.ts';
import { needWithin, OPEN_NEED } from '../suggestions/store.ts';
import type { Assignment, AssignmentState, Outcome } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    search_assignment: AssignmentTable;
  }
}

type AssignmentTable = {
  id: string;
  need_id: string;
  state: AssignmentState;
  version: number;
  searcher_id: string | null;
  naming_reason: Generated<string | null>;
  due_on: string;
  by_itself: boolean;
  opened_at: Date;
  taken_at: Date | null;
  ended_at: Date | null;
  outcome: Outcome | null;
};

const COLUMNS = [
  'search_assignment.id',
  'search_assignment.need_id as needId',
  'search_assignment.state',
  'search_assignment.version',
  'search_assignment.searcher_id as searcherId',
  'search_assignment.naming_reason as namingReason',
  'search_assignment.due_on as dueOn',
  'search_assignment.by_itself as byItself',
  'search_assignment.opened_at as openedAt',
  'search_assignment.taken_at as takenAt',
  'search_assignment.ended_at as endedAt',
  'search_assignment.outcome',
  'need.title as needTitle',
  'need.state as needState',
  'need.province',
] as const;

const assignments = (handle: Db | Trx) =>
  handle
    .selectFrom('search_assignment')
    .innerJoin('need', 'need.id', 'search_assignment.need_id')
    .select(COLUMNS);

const UNDER_WAY = ['open', 'taken'] as const;

export const findAssignment = (handle: Db | Trx, id: string): Promise<Assignment | undefined> =>
  assignments(handle).where('search_assignment.id', '=', id).executeTakeFirst();

export const lockAssignment = (trx: Trx, id: string): Promise<Assignment | undefined> =>
  assignments(trx).where('search_assignment.id', '=', id).forUpdate('search_assignment').executeTakeFirst();

type Which = { ended?: boolean; ownFirst?: boolean; limit?: number };

/** Those of this territory and those that the person carries out: what is overdue first, then what ends first. */
export async function listAssignments(
  handle: Db | Trx,
  territory: Territory,
  personId: string | null,
  { ended = false, ownFirst = false, limit = 200 }: Which = {},
): Promise<Assignment[]> {
  const own = sql<boolean>`coalesce(search_assignment.searcher_id = ${personId}::uuid, false)`;
  const query = assignments(handle)
    .where(sql<boolean>`(${needWithin(territory)} or ${own})`)
    .where('search_assignment.state', ended ? 'not in' : 'in', [...UNDER_WAY])
    .$if(ownFirst, which => which.orderBy(own, 'desc'));
  const ordered = ended
    ? query.orderBy('search_assignment.ended_at', 'desc')
    : query.orderBy('search_assignment.due_on');
  return ordered.orderBy('search_assignment.id').limit(limit).execute();
}

/** The newest of a need. */
export const findAssignmentOfNeed = (handle: Db | Trx, needId: string): Promise<Assignment | undefined> =>
  assignments(handle)
    .where('search_assignment.need_id', '=', needId)
    .orderBy('search_assignment.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The newest of every need that this person, or an organisation whose needs they hold, answers for. */
export async function listAssignmentsHeld(
  handle: Db | Trx,
  personId: string,
  seekers: readonly string[],
): Promise<Assignment[]> {
  const organisations = sql`any(${sql.val([...seekers])}::uuid[])`;
  return assignments(handle)
    .where(
      sql<boolean>`(need.seeker_id = ${organisations} or exists (select 1 from record_holder h
        where h.record_type = 'need' and h.record_id = need.id
          and (h.person_id = ${personId} or h.organisation_id = ${organisations})))`,
    )
    .distinctOn('search_assignment.need_id')
    .orderBy('search_assignment.need_id')
    .orderBy('search_assignment.opened_at', 'desc')
    .limit(100)
    .execute();
}

/** Answers whether it was opened: a need has one search at a time. */
export async function insertAssignment(
  trx: Trx,
  fresh: { id: string; needId: string; dueOn: string; byItself: boolean },
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('search_assignment')
    .values({
      id: fresh.id,
      need_id: fresh.needId,
      state: 'open',
      version: 1,
      searcher_id: null,
      due_on: fresh.dueOn,
      by_itself: fresh.byItself,
      opened_at: now,
      taken_at: null,
      ended_at: null,
      outcome: null,
    })
    .onConflict(oc => oc.column('need_id').where('state', 'in', [...UNDER_WAY]).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type Change = Partial<{
  state: AssignmentState;
  searcher_id: string | null;
  naming_reason: string | null;
  taken_at: Date | null;
  ended_at: Date;
  outcome: Outcome;
}>;

export async function updateAssignment(trx: Trx, id: string, { outcome, ...change }: Change): Promise<void> {
  await trx
    .updateTable('search_assignment')
    .set(eb => ({
      ...change,
      ...(outcome ? { outcome: sql<Outcome>`${JSON.stringify(outcome)}::jsonb` } : {}),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Why somebody was named is a word about them. */
export async function forgetNaming(trx: Trx, personId: string): Promise<void> {
  await trx.updateTable('search_assignment').set({ naming_reason: null }).where('searcher_id', '=', personId).execute();
}

/** A need that may be worked on, with its province. */
export async function findOpenNeed(handle: Db | Trx, id: string) {
  return handle
    .selectFrom('need')
    .select(['need.id', 'need.province'])
    .where('need.id', '=', id)
    .where(OPEN_NEED)
    .executeTakeFirst();
}

/**
 * Needs that came before `before` and for which nothing suitable stands, oldest first. While an import is on its way,
 * or before anything was matched, nobody knows yet.
 */
export async function listNeedsWithoutMatch(
  handle: Db | Trx,
  { before, today, limit }: { before: Date; today: string; limit: number },
): Promise<string[]> {
  const rows = await handle
    .selectFrom('need')
    .select('need.id')
    .where(OPEN_NEED)
    .where('need.sample', '=', false)
    .where('need.created_at', '<=', before)
    .where(sql<boolean>`coalesce(need.deadline, 'infinity') >= ${today}::date`)
    .where(sql<boolean>`exists (select 1 from act_reader where name = 'suggestions' and not owed)`)
    .where(sql<boolean>`not exists (select 1 from suggestion where suggestion.need_id = need.id
      and suggestion.confident and suggestion.state in ('open', 'accepted'))`)
    .where(sql<boolean>`not exists (select 1 from search_assignment where search_assignment.need_id = need.id)`)
    .orderBy('need.created_at')
    .orderBy('need.id')
    .limit(limit)
    .execute();
  return rows.map(row => row.id);
}

/** Searches under way whose need may no longer be worked on. */
export async function listOrphans(handle: Db | Trx, limit: number): Promise<string[]> {
  const rows = await assignments(handle)
    .where('search_assignment.state', 'in', [...UNDER_WAY])
    .where(sql<boolean>`not ${OPEN_NEED}`)
    .orderBy('search_assignment.id')
    .limit(limit)
    .execute();
  return rows.map(row => row.id);
}

export type StateCount = { state: AssignmentState; code: string | null; overdue: boolean; count: number };

/** How many there are of each state, of each reason, and past their day. Those of sample needs are left out. */
export async function countAssignments(handle: Db | Trx, today: string): Promise<StateCount[]> {
  const { rows } = await sql<Omit<StateCount, 'count'> & { count: string }>`
    select a.state, a.outcome ->> 'code' as code, (a.state in ('open', 'taken') and a.due_on < ${today}::date) as overdue,
      count(*) as count
    from search_assignment a join need on need.id = a.need_id where not need.sample
    group by 1, 2, 3`.execute(handle);
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}
