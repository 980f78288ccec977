import { type Expression, type ExpressionBuilder, type Generated, type SqlBool, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import type { Territory } from '../../identity/index.ts';
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

const interests = (handle: Db | Trx) =>
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

export type ByRecord<T> = Record<RecordType, T>;
export type Page = { before: string | undefined; limit: number };

type Builder = ExpressionBuilder<Tables, 'interest'>;

/** Newest first, by key: `before` is the last id of the page before. */
const pageOf = (handle: Db | Trx, { before, limit }: Page, which: (eb: Builder) => Expression<SqlBool>) => {
  const query = interests(handle).where('state', '<>', 'kept').where(which).orderBy('id', 'desc').limit(limit);
  return (before ? query.where('id', '<', before) : query).execute();
};

const among = (column: 'sender_organisation_id' | 'receiver_organisation_id' | 'record_id', ids: readonly string[]) =>
  sql<boolean>`${sql.ref(`interest.${column}`)} = any(${sql.val([...ids])}::uuid[])`;

/** What a person sent, or what was sent for the organisations that the person acts for. */
export const listSent = (
  handle: Db | Trx,
  personId: string,
  organisations: ByRecord<readonly string[]>,
  page: Page,
): Promise<Interest[]> =>
  pageOf(handle, page, eb =>
    eb.or([
      eb('sender_person_id', '=', personId),
      ...(['need', 'technology'] as const).map(type =>
        eb.and([eb('record_type', '=', type), among('sender_organisation_id', organisations[type])]),
      ),
    ]),
  );

/** What came for the records that a person holds, or for the organisations that the person answers for. */
export const listReceived = (
  handle: Db | Trx,
  held: ByRecord<readonly string[]>,
  organisations: ByRecord<readonly string[]>,
  page: Page,
): Promise<Interest[]> =>
  pageOf(handle, page, eb =>
    eb.or(
      (['need', 'technology'] as const).map(type =>
        eb.and([
          eb('record_type', '=', type),
          eb.or([among('record_id', held[type]), among('receiver_organisation_id', organisations[type])]),
        ]),
      ),
    ),
  );

/** What waits for a person's word: to answer what came, to reply where a question was asked; the nearest day first. */
export const listAwaited = (
  handle: Db | Trx,
  personId: string,
  by: { answering: ByRecord<readonly string[]>; sending: ByRecord<readonly string[]> },
  limit: number,
): Promise<Interest[]> => {
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
  return interests(handle)
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

const within = (eb: Builder, { everywhere, provinces }: Territory): Expression<SqlBool> =>
  everywhere ? sql<boolean>`true` : sql<boolean>`${eb.ref('province')} = any(${sql.val([...provinces])}::text[])`;

/** What was sent from a territory. */
export const listWithin = (handle: Db | Trx, territory: Territory, page: Page): Promise<Interest[]> =>
  pageOf(handle, page, eb => within(eb, territory));

/** What brokers have in hand, the one that ends first on top. */
export const listEscalated = (handle: Db | Trx, territory: Territory, limit: number): Promise<Interest[]> =>
  interests(handle)
    .where('state', '=', 'escalated')
    .where(eb => within(eb, territory))
    .orderBy('lapses_on')
    .orderBy('id')
    .limit(limit)
    .execute();

/** The words of somebody who is forgotten go; that there was an interest, and how it ended, stays. */
export async function forgetWords(trx: Trx, personId: string): Promise<void> {
  await trx
    .updateTable('interest')
    .set({ wants: '', unclear: '', about: '' })
    .where('sender_person_id', '=', personId)
    .execute();
  await trx.updateTable('interest_word').set({ words: '' }).where('person_id', '=', personId).execute();
}
