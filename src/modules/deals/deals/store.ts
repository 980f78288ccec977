import { type Generated, type Selectable, sql } from 'kysely';
import type { Person } from '../../../kernel/actor.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { territoryOf } from '../../identity/index.ts';
import type { Reach } from './policy.ts';
import { addDays, DAYS_FOR } from './rules.ts';
import {
  type Deal,
  type DealState,
  type DeclineReason,
  type MoveName,
  type NewDeal,
  OPEN_STATES,
  type Side,
} from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    deal: DealTable;
  }
}

export type DealTable = {
  id: string;
  state: DealState;
  version: Generated<number>;
  technology_id: string | null;
  need_id: string | null;
  interest_id: string | null;
  seeker_organisation_id: string | null;
  seeker_person_id: string | null;
  owner_organisation_id: string | null;
  owner_person_id: string | null;
  broker_person_id: string | null;
  province: string | null;
  opened_at: Date;
  updated_at: Date;
  nda_seeker_at: Generated<Date | null>;
  nda_owner_at: Generated<Date | null>;
  mou_seeker_at: Generated<Date | null>;
  mou_owner_at: Generated<Date | null>;
  move_side: Side | null;
  move: MoveName | null;
  due_on: string | null;
  last_moved_at: Date;
  reminded_at: Generated<Date | null>;
  ended_by: Generated<Side | null>;
  ended_reason: Generated<DeclineReason | null>;
  ended_words: Generated<string | null>;
};

/** Opens a deal in the state `accepted`; whoever does it records the act. */
export async function insertDeal(trx: Trx, deal: NewDeal, now: Date): Promise<void> {
  await trx
    .insertInto('deal')
    .values({
      id: deal.id,
      state: 'accepted',
      technology_id: deal.technologyId,
      need_id: deal.needId,
      interest_id: deal.interestId,
      seeker_organisation_id: deal.seeker.organisationId,
      seeker_person_id: deal.seeker.personId,
      owner_organisation_id: deal.owner.organisationId,
      owner_person_id: deal.owner.personId,
      broker_person_id: deal.brokerPersonId,
      province: deal.province,
      opened_at: now,
      updated_at: now,
      last_moved_at: now,
      move_side: 'seeker',
      move: 'propose-meeting',
      due_on: addDays(legalDay(now), DAYS_FOR['propose-meeting']),
    })
    .execute();
  await sql`
    insert into deal_step (deal_id, seq, at, name, hand, from_state, to_state)
    values (${deal.id}, 1, ${now}, 'open', 'program', null, 'accepted')`.execute(trx);
}

export async function findDeal(handle: Db | Trx, id: string): Promise<Deal | undefined> {
  const row = await handle.selectFrom('deal').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toDeal(row);
}

export async function lockDeal(trx: Trx, id: string): Promise<Deal | undefined> {
  const row = await trx.selectFrom('deal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toDeal(row);
}

/** The deals within reach, those with the nearest day first and those that have ended last. */
export async function listDeals(handle: Db | Trx, reach: Reach, limit: number, offset = 0): Promise<Deal[]> {
  const rows = await handle
    .selectFrom('deal')
    .selectAll()
    .where(within(reach))
    .orderBy('due_on', order => order.asc().nullsLast())
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(toDeal);
}

export const isSide = (side: Side, reach: Reach) => sql<boolean>`(
  ${sql.ref(`${side}_person_id`)} = ${reach.personId}
  or ${sql.ref(`${side}_organisation_id`)} = any(${sql.val(reach[`${side}Organisations`])}::uuid[]))`;

export function within({ personId, seekerOrganisations, ownerOrganisations, brokers, reads }: Reach) {
  const any = (values: string[], type: 'uuid' | 'text') => sql`any(${sql.val(values)}::${sql.raw(type)}[])`;
  return sql<boolean>`(
    seeker_person_id = ${personId} or owner_person_id = ${personId}
    or seeker_organisation_id = ${any(seekerOrganisations, 'uuid')}
    or owner_organisation_id = ${any(ownerOrganisations, 'uuid')}
    or (broker_person_id = ${personId} and ${brokers}::boolean)
    or ${reads.everywhere}::boolean or province = ${any(reads.provinces, 'text')})`;
}

/** Writes a deal as it now is; parties and origin never change. */
export async function saveDeal(trx: Trx, deal: Deal, now: Date): Promise<void> {
  await trx
    .updateTable('deal')
    .set({
      state: deal.state,
      version: deal.version,
      nda_seeker_at: deal.nda.seeker,
      nda_owner_at: deal.nda.owner,
      mou_seeker_at: deal.mou.seeker,
      mou_owner_at: deal.mou.owner,
      move_side: deal.move?.side ?? null,
      move: deal.move?.what ?? null,
      due_on: deal.move?.dueOn ?? null,
      last_moved_at: deal.lastMovedAt,
      reminded_at: deal.remindedAt,
      ended_by: deal.endedBy,
      ended_reason: deal.endedReason,
      ended_words: deal.endedWords,
      updated_at: now,
    })
    .where('id', '=', deal.id)
    .execute();
}

/** Open deals in which neither side has moved since then; with `unreminded` those alone that were not reminded. */
export async function listQuiet(
  handle: Db | Trx,
  since: Date,
  { unreminded, limit }: { unreminded: boolean; limit: number },
): Promise<string[]> {
  const rows = await handle
    .selectFrom('deal')
    .select('id')
    .where('state', 'in', [...OPEN_STATES])
    .where('last_moved_at', '<=', since)
    .$if(unreminded, query => query.where('reminded_at', 'is', null))
    .orderBy('last_moved_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => row.id);
}

export function toDeal(row: Selectable<DealTable>): Deal {
  const move = row.move_side && row.move && row.due_on;
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    technologyId: row.technology_id,
    needId: row.need_id,
    seeker: { organisationId: row.seeker_organisation_id, personId: row.seeker_person_id },
    owner: { organisationId: row.owner_organisation_id, personId: row.owner_person_id },
    brokerPersonId: row.broker_person_id,
    province: row.province,
    nda: { seeker: row.nda_seeker_at, owner: row.nda_owner_at },
    mou: { seeker: row.mou_seeker_at, owner: row.mou_owner_at },
    move: move ? { side: row.move_side!, what: row.move!, dueOn: row.due_on! } : null,
    openedAt: row.opened_at,
    lastMovedAt: row.last_moved_at,
    remindedAt: row.reminded_at,
    endedBy: row.ended_by,
    endedReason: row.ended_reason,
    endedWords: row.ended_words,
  };
}

/** Whether this person, or an organisation that they act for, is a party of a deal about this record. */
export async function isDealParty(
  handle: Db | Trx,
  kind: 'need' | 'technology',
  recordId: string,
  person: Person,
): Promise<boolean> {
  const found = await handle
    .selectFrom('deal')
    .select('id')
    .where(`${kind}_id`, '=', recordId)
    .where(eb => {
      const [seeks, owns] = [territoryOf(person, 'need.hold'), territoryOf(person, 'technology.hold')];
      return eb.or([
        eb('seeker_person_id', '=', person.id),
        eb('owner_person_id', '=', person.id),
        ...seeks.organisations.map(id => eb('seeker_organisation_id', '=', id)),
        ...owns.organisations.map(id => eb('owner_organisation_id', '=', id)),
      ]);
    })
    .executeTakeFirst();
  return found !== undefined;
}
