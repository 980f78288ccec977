import { type Generated, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Delivery, DeliveryState, Webhook, WebhookKind } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    webhook: {
      id: string;
      url: string;
      kinds: WebhookKind[];
      created_by: string;
      created_at: Date;
      removed_at: Generated<Date | null>;
    };
    webhook_delivery: {
      id: string;
      webhook_id: string;
      act_seq: string;
      part: number;
      kind: string;
      body: string;
      state: Generated<DeliveryState>;
      attempts: Generated<number>;
      status: Generated<number | null>;
      error: Generated<string | null>;
      created_at: Date;
      settled_at: Generated<Date | null>;
    };
  }
}

const standing = (handle: Db | Trx) =>
  handle
    .selectFrom('webhook')
    .select(['id', 'url', 'kinds', 'created_by as createdBy', 'created_at as createdAt'])
    .where('removed_at', 'is', null);

export const listWebhooks = (handle: Db | Trx): Promise<Webhook[]> =>
  standing(handle).orderBy('created_at').orderBy('id').execute();

export const findWebhook = (handle: Db | Trx, id: string): Promise<Webhook | undefined> =>
  standing(handle).where('id', '=', id).executeTakeFirst();

export const lockWebhook = (trx: Trx, id: string): Promise<Webhook | undefined> =>
  standing(trx).where('id', '=', id).forUpdate().executeTakeFirst();

export async function insertWebhook(trx: Trx, { id, url, kinds, createdBy, createdAt }: Webhook): Promise<void> {
  await trx
    .insertInto('webhook')
    .values({ id, url, kinds, created_by: createdBy, created_at: createdAt })
    .execute();
}

export async function removeWebhookRow(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('webhook').set({ removed_at: at }).where('id', '=', id).execute();
}

export type NewDelivery = Pick<Delivery, 'id' | 'webhookId' | 'actSeq' | 'part' | 'kind' | 'body' | 'createdAt'>;

/** Answers false where this part of the act was entered before. */
export async function insertDelivery(trx: Trx, delivery: NewDelivery): Promise<boolean> {
  const added = await trx
    .insertInto('webhook_delivery')
    .values({
      id: delivery.id,
      webhook_id: delivery.webhookId,
      act_seq: String(delivery.actSeq),
      part: delivery.part,
      kind: delivery.kind,
      body: delivery.body,
      created_at: delivery.createdAt,
    })
    .onConflict(oc => oc.columns(['webhook_id', 'act_seq', 'part']).doNothing())
    .returning('id')
    .execute();
  return added.length > 0;
}

const deliveries = (handle: Db | Trx) =>
  handle
    .selectFrom('webhook_delivery')
    .select([
      'id',
      'webhook_id as webhookId',
      sql<number>`act_seq::int`.as('actSeq'),
      'part',
      'kind',
      'body',
      'state',
      'attempts',
      'status',
      'error',
      'created_at as createdAt',
    ]);

export const findDelivery = (handle: Db | Trx, id: string): Promise<Delivery | undefined> =>
  deliveries(handle).where('id', '=', id).executeTakeFirst();

/** The newest first. */
export const listDeliveries = (handle: Db | Trx, webhookId: string, limit: number): Promise<Delivery[]> =>
  deliveries(handle)
    .where('webhook_id', '=', webhookId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export type Attempt = { state: DeliveryState; status: number | null; error: string | null; at: Date };

export async function noteAttempt(handle: Db | Trx, id: string, { state, status, error, at }: Attempt): Promise<void> {
  await handle
    .updateTable('webhook_delivery')
    .set(eb => ({
      state,
      status,
      error,
      attempts: eb('attempts', '+', 1),
      settled_at: state === 'waiting' ? null : at,
    }))
    .where('id', '=', id)
    .execute();
}

export async function pruneDeliveries(handle: Db | Trx, before: Date): Promise<void> {
  await handle.deleteFrom('webhook_delivery').where('created_at', '<', before).where('state', '<>', 'waiting').execute();
}

/** Those of the ids that are published records now. */
export async function listPublishedIds(handle: Db | Trx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const wanted = `{${ids.join(',')}}`;
  const { rows } = await sql<{ id: string }>`
    select id from technology where id = any(${wanted}::uuid[]) and state = 'published'
    union all
    select id from need where id = any(${wanted}::uuid[]) and state = 'published'`.execute(handle);
  return rows.map(row => row.id);
}
