import { type Generated, sql } from 'kysely';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Answers, Interest, InterestState, RecordAddress, RecordType } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    interest: InterestTable;
  }
}

type InterestTable = {
  id: string;
  form_key: string;
  state: InterestState;
  version: Generated<number>;
  record_type: RecordType;
  record_id: string;
  wanted_form: string | null;
  wants: string;
  unclear: string;
  about: string;
  offered_technology_id: string | null;
  sender_person_id: string | null;
  sender_organisation_id: string | null;
  receiver_organisation_id: string | null;
  province: string | null;
  broker_province: string | null;
  need_id: string | null;
  sent_on: string | null;
  due_on: string | null;
  reminded_on: string | null;
  asked_on: string | null;
  answered_on: string | null;
  escalated_on: string | null;
  lapses_on: string | null;
  answered_by: string | null;
  decline_reason: string | null;
  deal_id: string | null;
  created_at: Date;
  updated_at: Date;
};

const COLUMN = {
  state: 'state',
  technologyId: 'offered_technology_id',
  senderPersonId: 'sender_person_id',
  senderOrganisationId: 'sender_organisation_id',
  receiverOrganisationId: 'receiver_organisation_id',
  province: 'province',
  brokerProvince: 'broker_province',
  needId: 'need_id',
  sentOn: 'sent_on',
  dueOn: 'due_on',
  remindedOn: 'reminded_on',
  askedOn: 'asked_on',
  answeredOn: 'answered_on',
  escalatedOn: 'escalated_on',
  lapsesOn: 'lapses_on',
  answeredBy: 'answered_by',
  declineReason: 'decline_reason',
  dealId: 'deal_id',
} as const satisfies Partial<Record<keyof Interest, keyof InterestTable>>;
/** What may change once the words are kept. */
export type InterestChange = Partial<Pick<Interest, keyof typeof COLUMN>>;

/** An interest by its columns, for whoever lists some of them. */
export const interests = (handle: Db | Trx) =>
  handle.selectFrom('interest').select([
    'id',
    'state',
    'version',
    'record_type as recordType',
    'record_id as recordId',
    sql<string>`coalesce(wanted_form, '')`.as('wantedForm'),
    'wants',
    'unclear',
    'about',
    'offered_technology_id as technologyId',
    'sender_person_id as senderPersonId',
    'sender_organisation_id as senderOrganisationId',
    'receiver_organisation_id as receiverOrganisationId',
    'province',
    'broker_province as brokerProvince',
    'need_id as needId',
    'sent_on as sentOn',
    'due_on as dueOn',
    'reminded_on as remindedOn',
    'asked_on as askedOn',
    'answered_on as answeredOn',
    'escalated_on as escalatedOn',
    'lapses_on as lapsesOn',
    'answered_by as answeredBy',
    'decline_reason as declineReason',
    'deal_id as dealId',
    'updated_at as updatedAt',
  ]);

/** The same with the title of the record, null where it is no longer published. */
export const titledInterests = (handle: Db | Trx) =>
  interests(handle).select(
    sql<LocalisedText | null>`case record_type
      when 'need' then (select title from need where need.id = record_id and need.state = 'published')
      else (select title from technology where technology.id = record_id and technology.state = 'published')
      end`.as('title'),
  );

export type TitledInterest = Interest & { title: LocalisedText | null };

export const findInterest = (handle: Db | Trx, id: string): Promise<Interest | undefined> =>
  interests(handle).where('id', '=', id).executeTakeFirst();

export const lockInterest = (trx: Trx, id: string): Promise<Interest | undefined> =>
  interests(trx).where('id', '=', id).forUpdate().executeTakeFirst();

/** One person's sending is taken in one after the other, so that limits hold. */
export async function lockSender(trx: Trx, personId: string): Promise<void> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
}

export const findOpenInterest = (
  handle: Db | Trx,
  { type, id }: RecordAddress,
  personId: string,
): Promise<Interest | undefined> =>
  interests(handle)
    .where('record_type', '=', type)
    .where('record_id', '=', id)
    .where('sender_person_id', '=', personId)
    .where('state', 'in', ['sent', 'asked', 'escalated'])
    .executeTakeFirst();

export async function countSentOn(handle: Db | Trx, personId: string, day: string): Promise<number> {
  const { n } = await handle
    .selectFrom('interest')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .where('sender_person_id', '=', personId)
    .where('sent_on', '=', day)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Keeps the words of a form; the same form sent again renews them, until they are sent on. Answers their id. */
export async function keepWords(
  handle: Db | Trx,
  id: string,
  formKey: string,
  record: RecordAddress,
  answers: Answers,
  now: Date,
): Promise<string | undefined> {
  const { wants, unclear, about } = answers;
  const words = { wanted_form: answers.wantedForm || null, wants, unclear, about, updated_at: now };
  const row = await handle
    .insertInto('interest')
    .values({
      id,
      form_key: formKey,
      state: 'kept',
      record_type: record.type,
      record_id: record.id,
      created_at: now,
      ...words,
    })
    .onConflict(oc =>
      oc
        .column('form_key')
        .doUpdateSet(words)
        .where('interest.state', '=', 'kept')
        .where('interest.record_id', '=', record.id),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Changes an interest and counts its version on. */
export async function updateInterest(trx: Trx, id: string, change: InterestChange, now: Date): Promise<void> {
  const columns = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [COLUMN[name as keyof typeof COLUMN], value]),
  );
  await trx
    .updateTable('interest')
    .set({ ...columns, version: sql<number>`version + 1`, updated_at: now })
    .where('id', '=', id)
    .execute();
}

/** The words of somebody who is forgotten go; that there was an interest, and how it ended, stays. */
export async function forgetWords(trx: Trx, personId: string): Promise<void> {
  await trx
    .updateTable('interest')
    .set({ wants: '', unclear: '', about: '' })
    .where('sender_person_id', '=', personId)
    .execute();
  await trx.updateTable('interest_word').set({ words: '' }).where('person_id', '=', personId).execute();
}
