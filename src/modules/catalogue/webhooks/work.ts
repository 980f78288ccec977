import type { Act } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Consumer } from '../../../platform/deliveries/index.ts';
import type { JobQueue, Retries } from '../../../platform/jobs/queue.ts';
import { OUTSIDE, post, type Reach } from './reach.ts';
import { eventsOf } from './rules.ts';
import { signatureOf, webhookSecret } from './signature.ts';
import { type DeliveryState, WEBHOOK_KINDS } from './schema.ts';
import {
  findDelivery,
  findWebhook,
  insertDelivery,
  listPublishedIds,
  listWebhooks,
  noteAttempt,
  pruneDeliveries,
} from './store.ts';

export const WEBHOOK_JOB = 'webhook';
/** Half a day or so, then it is given up. */
export const WEBHOOK_RETRIES: Retries = { times: 14, delaySeconds: 15, longestDelaySeconds: 3_600 };

/** At once: one receiver that takes its ten seconds does not hold up the others. */
const WORKERS = 3;
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const LONGEST_ERROR = 300;

/** Enters what each webhook is to be told; jobs carry it, so that a slow receiver holds up nobody else. */
export const webhooksConsumer = (jobs: JobQueue): Consumer => ({
  name: 'webhooks',
  kinds: WEBHOOK_KINDS,
  handle: (act, ctx) => enterDeliveries(ctx, jobs, act),
});

async function enterDeliveries(ctx: Ctx, jobs: JobQueue, act: Act): Promise<void> {
  const webhooks = (await listWebhooks(ctx.database.db)).filter(({ kinds }) => kinds.some(kind => act.kind.startsWith(kind)));
  if (webhooks.length === 0) return;
  const published = await listPublishedIds(ctx.database.db, act.subjects.map(subject => subject.id));
  const events = eventsOf(act, new Set(published));
  await ctx.database.transaction(async trx => {
    for (const webhook of webhooks)
      for (const event of events) {
        const id = newId(ctx.now);
        const { seq: actSeq, part, kind } = event;
        const body = JSON.stringify(event);
        if (await insertDelivery(trx, { id, webhookId: webhook.id, actSeq, part, kind, body, createdAt: ctx.now }))
          await jobs.enqueue(trx, WEBHOOK_JOB, { id });
      }
  });
  await pruneDeliveries(ctx.database.db, new Date(ctx.now.getTime() - KEPT_MS));
}

type Working = { database: Database; jobs: JobQueue; secret: string; now: () => Date; reach?: Reach };

export async function workOnWebhooks(working: Working): Promise<void> {
  for (let i = 0; i < WORKERS; i++)
    await working.jobs.work<{ id: string }>(WEBHOOK_JOB, ({ id }) => deliver(working, id));
}

async function deliver({ database, secret, now, reach = OUTSIDE }: Working, id: string): Promise<void> {
  const delivery = await findDelivery(database.db, id);
  if (delivery?.state !== 'waiting') return;
  const note = (state: DeliveryState, { status, error }: Outcome) =>
    noteAttempt(database.db, id, { state, status, error: error?.slice(0, LONGEST_ERROR) ?? null, at: now() });
  const webhook = await findWebhook(database.db, delivery.webhookId);
  if (!webhook) return note('failed', { status: null, error: null });
  const headers = {
    'user-agent': 'Nhip-Cau',
    'x-nhip-cau-delivery': id,
    'x-nhip-cau-signature': signatureOf(webhookSecret(secret, webhook.id), seconds(now()), delivery.body),
  };
  const outcome = await post(reach, webhook.url, delivery.body, headers).then(
    ({ status }): Outcome => ({ status, error: null }),
    (error: Error): Outcome => ({ status: null, error: error.message }),
  );
  if (outcome.status !== null && outcome.status >= 200 && outcome.status < 300) return note('delivered', outcome);
  const last = delivery.attempts >= WEBHOOK_RETRIES.times;
  await note(last ? 'failed' : 'waiting', outcome);
  if (!last) throw new Error(`webhook: ${outcome.error ?? outcome.status}`);
}

type Outcome = { status: number | null; error: string | null };
const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
