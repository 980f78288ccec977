import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { Tables } from '../../../../platform/db/tables.ts';
import type { Territory } from '../../../identity/index.ts';
import type { RecordType } from '../schema.ts';
import { type TitledInterest, titledInterests } from '../store.ts';

export type ByRecord<T> = Record<RecordType, T>;
export type Page = { before: string | undefined; limit: number };

export type Builder = ExpressionBuilder<Tables, 'interest'>;

/** Newest first, by key: `before` is the last id of the page before. */
const pageOf = (handle: Db | Trx, { before, limit }: Page, which: (eb: Builder) => Expression<SqlBool>) => {
  const query = titledInterests(handle).where('state', '<>', 'kept').where(which).orderBy('id', 'desc').limit(limit);
  return (before ? query.where('id', '<', before) : query).execute();
};

export const among = (column: 'sender_organisation_id' | 'receiver_organisation_id' | 'record_id', ids: readonly string[]) =>
  sql<boolean>`${sql.ref(`interest.${column}`)} = any(${sql.val([...ids])}::uuid[])`;

/** What a person sent, or what was sent for the organisations that the person acts for. */
export const listSent = (
  handle: Db | Trx,
  personId: string,
  organisations: ByRecord<readonly string[]>,
  page: Page,
): Promise<TitledInterest[]> =>
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
): Promise<TitledInterest[]> =>
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

export const within = (eb: Builder, { everywhere, provinces }: Territory): Expression<SqlBool> =>
  everywhere ? sql<boolean>`true` : sql<boolean>`${eb.ref('broker_province')} = any(${sql.val([...provinces])}::text[])`;

/** What belongs to a territory. */
export const listWithin = (handle: Db | Trx, territory: Territory, page: Page): Promise<TitledInterest[]> =>
  pageOf(handle, page, eb => within(eb, territory));

/** What brokers have in hand, the one that ends first on top. */
export const listEscalated = (handle: Db | Trx, territory: Territory, limit: number): Promise<TitledInterest[]> =>
  titledInterests(handle)
    .where('state', '=', 'escalated')
    .where(eb => within(eb, territory))
    .orderBy('lapses_on')
    .orderBy('id')
    .limit(limit)
    .execute();
