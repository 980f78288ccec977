import { sql } from 'kysely';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { among, type Builder, type ByRecord } from '../lists/store.ts';
import { type TitledInterest, titledInterests } from '../store.ts';

/** What waits for a person's word: to answer what came, to reply where a question was asked; the nearest day first. */
export const listAwaited = (
  handle: Db | Trx,
  personId: string,
  by: { answering: ByRecord<readonly string[]>; sending: ByRecord<readonly string[]> },
  limit: number,
): Promise<TitledInterest[]> => {
  const held = sql<boolean>`exists (select 1 from record_holder h where h.record_type = interest.record_type
    and h.record_id = interest.record_id and h.person_id = ${personId} and h.organisation_id is null)`;
  const of = (
    eb: Builder,
    column: 'sender_organisation_id' | 'receiver_organisation_id',
    organisations: ByRecord<readonly string[]>,
  ) =>
    (['need', 'technology'] as const).map(type =>
      eb.and([eb('record_type', '=', type), among(column, organisations[type])]),
    );
  return titledInterests(handle)
    .where(eb =>
      eb.or([
        eb.and([
          eb('state', '=', 'sent'),
          eb.or([held, ...of(eb, 'receiver_organisation_id', by.answering)]),
        ]),
        eb.and([
          eb('state', '=', 'asked'),
          eb.or([eb('sender_person_id', '=', personId), ...of(eb, 'sender_organisation_id', by.sending)]),
        ]),
      ]),
    )
    .orderBy(sql`coalesce(due_on, asked_on)`)
    .orderBy('id')
    .limit(limit)
    .execute();
};
