import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Territory } from '../../identity/index.ts';
import type { Found, FoundBy, Suggestion, SuggestionState, ToldMatch } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    suggestion: SuggestionTable;
  }
}

type SuggestionTable = {
  id: string;
  need_id: string;
  technology_id: string;
  state: SuggestionState;
  version: number;
  score: number;
  confident: boolean;
  place: number;
  told: ToldMatch;
  found_by: FoundBy;
  found_at: Date;
  updated_at: Date;
};

/** A need that may be worked on: public, or its sender agreed to be helped. */
export const OPEN_NEED = sql<boolean>`(need.state = 'published' or (need.state = 'submitted' and exists (
  select 1 from consent where consent.record_id = need.id and consent.purpose = 'support'
    and consent.withdrawn_at is null)))`;

/** Where the need of a row lies in this territory. */
export const needWithin = ({ everywhere, provinces }: Territory) =>
  everywhere ? sql<boolean>`true` : sql<boolean>`need.province = any(${sql.val(provinces)}::text[])`;

const COLUMNS = [
  'suggestion.id',
  'suggestion.need_id as needId',
  'suggestion.technology_id as technologyId',
  'suggestion.state',
  'suggestion.version',
  'suggestion.score',
  'suggestion.confident',
  'suggestion.place',
  'suggestion.told',
  'suggestion.found_by as foundBy',
  'suggestion.found_at as foundAt',
  'need.province',
] as const;

const withNeed = (handle: Db | Trx) =>
  handle.selectFrom('suggestion').innerJoin('need', 'need.id', 'suggestion.need_id').select(COLUMNS);

type NeedPage = { after: string; limit: number; ids?: readonly string[]; unpublished?: boolean };

/** Ids of needs that may be worked on, page by page; with `ids` only those of them. */
export async function pageOpenNeeds(
  handle: Db | Trx,
  { after, limit, ids, unpublished = false }: NeedPage,
): Promise<string[]> {
  let query = handle.selectFrom('need').select('need.id').where(OPEN_NEED).where('need.id', '>', after);
  if (ids) query = query.where('need.id', '=', sql<string>`any(${sql.val([...ids])}::uuid[])`);
  if (unpublished) query = query.where('need.state', '=', 'submitted');
  return (await query.orderBy('need.id').limit(limit).execute()).map(row => row.id);
}

export async function listSuggestionsOfNeed(handle: Db | Trx, needId: string): Promise<Suggestion[]> {
  return withNeed(handle).where('suggestion.need_id', '=', needId).orderBy('suggestion.place').execute();
}

export async function insertSuggestions(
  trx: Trx,
  needId: string,
  fresh: readonly (Found & { id: string })[],
  foundBy: FoundBy,
  now: Date,
): Promise<void> {
  if (fresh.length === 0) return;
  const rows = fresh.map(found => ({
    id: found.id,
    need_id: needId,
    technology_id: found.technologyId,
    state: 'open' as const,
    version: 1,
    ...columnsOf(found),
    found_by: foundBy,
    found_at: now,
    updated_at: now,
  }));
  await trx
    .insertInto('suggestion')
    .values(rows)
    .onConflict(oc => oc.columns(['need_id', 'technology_id']).doNothing())
    .execute();
}

const columnsOf = ({ score, confident, place, told }: Found) => ({
  score,
  confident,
  place,
  told: sql<ToldMatch>`${JSON.stringify(told)}::jsonb`,
});

/** Open again with what is told now. */
export async function renewSuggestion(trx: Trx, id: string, found: Found, now: Date): Promise<void> {
  await trx
    .updateTable('suggestion')
    .set(eb => ({ state: 'open', version: eb('version', '+', 1), ...columnsOf(found), updated_at: now }))
    .where('id', '=', id)
    .where('state', 'in', ['open', 'void'])
    .execute();
}

/** Open suggestions of a need that are found no more. */
export async function voidOthers(trx: Trx, needId: string, kept: readonly string[], now: Date): Promise<void> {
  await trx
    .updateTable('suggestion')
    .set(eb => ({ state: 'void', version: eb('version', '+', 1), updated_at: now }))
    .where('need_id', '=', needId)
    .where('state', '=', 'open')
    .where(sql<boolean>`not technology_id = any(${sql.val([...kept])}::uuid[])`)
    .execute();
}

/** Suggestions, accepted ones too, of which one side is no longer there; answers how many. */
export async function voidGone(
  trx: Trx,
  { needs, technologies }: { needs: readonly string[]; technologies: readonly string[] },
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update suggestion set state = 'void', version = version + 1, updated_at = ${now}::timestamptz
    where state in ('open', 'accepted') and (
      (need_id = any(${sql.val([...needs])}::uuid[])
        and not exists (select 1 from need where need.id = suggestion.need_id and ${OPEN_NEED}))
      or (technology_id = any(${sql.val([...technologies])}::uuid[])
        and not exists (select 1 from technology t where t.id = suggestion.technology_id and t.state = 'published')))`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0n);
}

export async function findSuggestion(handle: Db | Trx, id: string): Promise<Suggestion | undefined> {
  return withNeed(handle).where('suggestion.id', '=', id).executeTakeFirst();
}

export async function lockSuggestion(trx: Trx, id: string): Promise<Suggestion | undefined> {
  return withNeed(trx).where('suggestion.id', '=', id).forUpdate('suggestion').executeTakeFirst();
}

export async function setSuggestionState(trx: Trx, id: string, state: SuggestionState, now: Date): Promise<void> {
  await trx
    .updateTable('suggestion')
    .set(eb => ({ state, version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', id)
    .execute();
}

/** What waits to be judged in this territory, suitable ones first, then by score. */
export async function listQueue(
  handle: Db | Trx,
  territory: Territory,
  { limit, offset }: { limit: number; offset: number },
): Promise<Suggestion[]> {
  return withNeed(handle)
    .where('suggestion.state', '=', 'open')
    .where(needWithin(territory))
    .orderBy('suggestion.confident', 'desc')
    .orderBy('suggestion.score', 'desc')
    .orderBy('suggestion.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countQueue(handle: Db | Trx, territory: Territory): Promise<number> {
  const { n } = await handle
    .selectFrom('suggestion')
    .innerJoin('need', 'need.id', 'suggestion.need_id')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .where('suggestion.state', '=', 'open')
    .where(needWithin(territory))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The same with the moment since which the oldest has waited. */
export async function standingOfQueue(handle: Db | Trx, territory: Territory): Promise<{ n: number; since: Date | null }> {
  const { n, since } = await handle
    .selectFrom('suggestion')
    .innerJoin('need', 'need.id', 'suggestion.need_id')
    .select(eb => [eb.fn.countAll<string>().as('n'), eb.fn.min('suggestion.found_at').as('since')])
    .where('suggestion.state', '=', 'open')
    .where(needWithin(territory))
    .executeTakeFirstOrThrow();
  return { n: Number(n), since };
}

/** Whose records somebody answers for: by holding them, and by the organisations they hold needs and technologies of. */
export type Holding = { personId: string; seekers: readonly string[]; owners: readonly string[] };

const uuids = (ids: readonly string[]) => sql`any(${sql.val([...ids])}::uuid[])`;

/** Accepted, and the person is one of the two sides; an owner sees those of public needs only. */
function proposedTo({ personId, seekers, owners }: Holding) {
  const held = (
    type: string,
    column: 'need_id' | 'technology_id',
    organisations: readonly string[],
  ) => sql<boolean>`exists (select 1 from record_holder h
      where h.record_type = ${type} and h.record_id = suggestion.${sql.ref(column)}
      and (h.person_id = ${personId} or h.organisation_id = ${uuids(organisations)}))`;
  return sql<boolean>`suggestion.state = 'accepted' and (
    need.seeker_id = ${uuids(seekers)} or ${held('need', 'need_id', seekers)}
    or (need.state = 'published' and (technology.provider_id = ${uuids(owners)}
      or ${held('technology', 'technology_id', owners)})))`;
}

const MOST_PROPOSALS = 200;

export const listProposals = (handle: Db | Trx, holding: Holding): Promise<Suggestion[]> =>
  withNeed(handle)
    .innerJoin('technology', 'technology.id', 'suggestion.technology_id')
    .where(proposedTo(holding))
    .orderBy('suggestion.updated_at', 'desc')
    .orderBy('suggestion.id')
    .limit(MOST_PROPOSALS)
    .execute();

/** As many as are listed. */
export async function countProposed(handle: Db | Trx, holding: Holding): Promise<number> {
  const { n } = await handle
    .selectFrom('suggestion')
    .innerJoin('need', 'need.id', 'suggestion.need_id')
    .innerJoin('technology', 'technology.id', 'suggestion.technology_id')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .where(proposedTo(holding))
    .executeTakeFirstOrThrow();
  return Math.min(Number(n), MOST_PROPOSALS);
}

/** Accepted suggestions of one record; of a technology only those whose need is public. */
export async function listProposalsOf(handle: Db | Trx, kind: FoundBy, id: string): Promise<Suggestion[]> {
  const query = withNeed(handle).where('suggestion.state', '=', 'accepted');
  const own =
    kind === 'need'
      ? query.where('suggestion.need_id', '=', id)
      : query.where('suggestion.technology_id', '=', id).where('need.state', '=', 'published');
  return own.orderBy('suggestion.place').limit(20).execute();
}
