import { actorName } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import { permitKeepWebhooks } from './policy.ts';
import { type AskedWebhook, checkWebhook } from './schema.ts';
import { insertWebhook, lockWebhook, removeWebhookRow } from './store.ts';

/** Answers the webhook's id, for the same key the same. Its address stays out of the act: it may hold a secret. */
export async function addWebhook(ctx: Ctx, asked: AskedWebhook, idemKey?: string): Promise<string> {
  permitKeepWebhooks(ctx.actor);
  const checked = checkWebhook(asked);
  const key = idemKey === undefined ? undefined : requestKey(ctx, idemKey, asked);
  return onceForKey(
    ctx,
    key,
    async trx => {
      const id = newId(ctx.now);
      await insertWebhook(trx, { id, ...checked, createdBy: actorName(ctx.actor), createdAt: ctx.now });
      await recordAct(trx, ctx, {
        kind: 'webhook.add',
        subjects: [{ type: 'webhook', id }],
        payload: { kinds: checked.kinds },
        ...(key ? { key } : {}),
      });
      return id;
    },
    async act => act.subjects[0]!.id,
  );
}

export async function removeWebhook(ctx: Ctx, id: string): Promise<void> {
  permitKeepWebhooks(ctx.actor);
  await ctx.database.transaction(async trx => {
    if (!(await lockWebhook(trx, id))) throw missing();
    await removeWebhookRow(trx, id, ctx.now);
    await recordAct(trx, ctx, { kind: 'webhook.remove', subjects: [{ type: 'webhook', id }] });
  });
}
