import { sql } from 'kysely';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { HeldRecord } from '../holders/schema.ts';
import { type By, held } from '../holders/store.ts';
import { OWN_SOURCE } from '../submissions/commands.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { REMINDERS, type SourceCount, STALE_MONTHS, VALID_MONTHS, type Validity } from './rules.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    record_validity: { record_type: RecordKind; record_id: string; since: string; reminded: number | null };
  }
}

export type Due = Validity & { id: string; ref: string; title: LocalisedText };

const STANDING = sql`
  greatest(validity.since, record.published_at) as since,
  case when validity.since >= record.published_at then validity.reminded end as reminded`;

const from = (kind: RecordKind) => sql`
  ${sql.table(kind)} as record
  left join record_validity as validity on validity.record_type = ${kind} and validity.record_id = record.id`;

/** Records sent here whose validity ends within the days of the first reminder, or has ended; a page by id. */
export async function listDue(
  handle: Db | Trx,
  kind: RecordKind,
  today: string,
  after: string,
  limit: number,
): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select record.id, record.ref, record.title, ${STANDING} from ${from(kind)}
    where record.source = ${OWN_SOURCE} and record.state = 'published' and record.id > ${after}::uuid
      and greatest(validity.since, record.published_at)
        <= ${today}::date + ${REMINDERS[0]}::int + 3 - make_interval(months => ${VALID_MONTHS}::int)
    order by record.id limit ${limit}`.execute(handle);
  return rows;
}

/** The validity of a record that was sent here and is or was published. */
export async function findValidity(
  handle: Db | Trx,
  kind: RecordKind,
  id: string,
): Promise<Validity | undefined> {
  const { rows } = await sql<Validity>`
    select ${STANDING} from ${from(kind)}
    where record.id = ${id} and record.source = ${OWN_SOURCE} and record.state in ('published', 'expired')
      and record.published_at is not null`.execute(handle);
  return rows[0];
}

export type Own = HeldRecord & { kind: RecordKind; since: string | null };

/** What somebody holds, needs first and the newest of each first, with the day since which it is valid. */
export async function listOwn(handle: Db | Trx, by: Record<RecordKind, By>, limit: number): Promise<Own[]> {
  const own = (kind: RecordKind) => sql`
    select ${kind}::text as kind, held.*,
      case when record.source = ${OWN_SOURCE} and record.state in ('published', 'expired')
        and record.published_at is not null then greatest(validity.since, record.published_at) end as since
    from (${held(kind, by[kind], { limit })}) held join ${from(kind)} on record.id = held.id`;
  const { rows } = await sql<Own>`
    ${own('need')} union all ${own('technology')} order by kind, id desc`.execute(handle);
  return rows;
}

export async function saveValidity(
  trx: Trx,
  kind: RecordKind,
  id: string,
  { since, reminded }: Validity,
): Promise<void> {
  await trx
    .insertInto('record_validity')
    .values({ record_type: kind, record_id: id, since, reminded })
    .onConflict(oc => oc.columns(['record_type', 'record_id']).doUpdateSet({ since, reminded }))
    .execute();
}

/** Who is to be told of a record: its sender, as far as an address was left, and its holders. */
export async function listAddresses(handle: Db | Trx, kind: RecordKind, id: string): Promise<string[]> {
  const [table, key] = [`${kind}_private`, `${kind}_id`];
  const { rows } = await sql<{ email: string }>`
    select email from ${sql.table(table)} where ${sql.ref(key)} = ${id} and email is not null
    union
    select person.email from record_holder join person on person.id = record_holder.person_id
    where record_type = ${kind} and record_id = ${id} and person.email_verified and person.erased_at is null
    order by email`.execute(handle);
  return rows.map(row => row.email);
}

/** A record that has run out, by what may be said of it. */
export async function findExpired(
  handle: Db | Trx,
  kind: RecordKind,
  id: string,
): Promise<{ ref: string; title: LocalisedText; since: string } | undefined> {
  const { rows } = await sql<{ ref: string; title: LocalisedText; since: string }>`
    select record.ref, record.title, ${STANDING} from ${from(kind)}
    where record.id = ${id} and record.state = 'expired'`.execute(handle);
  return rows[0];
}

/** Published records with whether they are stale; samples are none. */
const standing = (kind: RecordKind, today: string) => sql`
  select record.id, ${kind} as kind, record.source, record.title,
    case when record.source = ${OWN_SOURCE}
      then greatest(validity.since, record.published_at)
        < ${today}::date - make_interval(months => ${VALID_MONTHS}::int)
      else coalesce(run.finished_at, run.created_at, record.created_at)
        < ${today}::date - make_interval(months => ${STALE_MONTHS}::int) end as stale
  from ${from(kind)} left join import_run run on run.id = record.run_id
  where record.state = 'published' and not record.sample`;

const everything = (today: string) => sql`(${standing('technology', today)} union all ${standing('need', today)})`;

/** By source, the largest first. */
export async function countBySource(handle: Db | Trx, today: string): Promise<SourceCount[]> {
  const { rows } = await sql<{ source: string; total: string; stale: string }>`
    select source, count(*) as total, count(*) filter (where stale) as stale
    from ${everything(today)} as records group by source order by count(*) desc, source`.execute(handle);
  return rows.map(({ source, total, stale }) => ({ source, total: Number(total), stale: Number(stale) }));
}

export type Listed = { id: string; kind: RecordKind; title: LocalisedText };

/** The records that a figure counts, a page by id. */
export async function pageCounted(
  handle: Db | Trx,
  today: string,
  { source, stale }: { source: string; stale: boolean },
  after: string,
  limit: number,
): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select id, kind, title from ${everything(today)} as records
    where source = ${source} and (stale or not ${stale}::boolean) and id > ${after}::uuid
    order by id limit ${limit}`.execute(handle);
  return rows;
}
