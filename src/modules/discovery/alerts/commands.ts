import { conflict, missing } from '../../../kernel/errors.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { holdsRecord } from '../../catalogue/index.ts';
import { isAlertKey } from './keys.ts';
import { permitOwn, permitPerson } from './policy.ts';
import { MOST_ALERTS } from './rules.ts';
import { type AskedAlert, type CheckedAlert, checkAlert } from './schema.ts';
import { endAlert, insertAlert, listAlertsOf, lockAlert, lockPerson } from './store.ts';

/** Keeps a search, or a need that the person holds; answers the alert's id, for the same key the same. */
export async function keepAlert(ctx: Ctx, asked: AskedAlert, idemKey?: string): Promise<string> {
  permitPerson(ctx.actor);
  const checked = checkAlert(asked);
  const key = idemKey === undefined ? undefined : requestKey(ctx, idemKey, asked);
  return onceForKey(
    ctx,
    key,
    async trx => {
      const id = await addAlert(trx, ctx, checked);
      await recordAct(trx, ctx, {
        kind: 'alert.keep',
        subjects: [{ type: 'alert', id }],
        payload: { kind: checked.kind, cadence: checked.cadence },
        ...(key ? { key } : {}),
      });
      return id;
    },
    async act => act.subjects[0]!.id,
  );
}

async function addAlert(trx: Trx, ctx: Ctx, checked: CheckedAlert): Promise<string> {
  const personId = permitPerson(ctx.actor).id;
  await lockPerson(trx, personId);
  if (checked.needId !== null && !(await holdsRecord(trx, ctx.actor, 'need', checked.needId))) throw missing();
  if ((await listAlertsOf(trx, personId)).length >= MOST_ALERTS)
    throw conflict({
      vi: `Bạn đang có ${MOST_ALERTS} tin báo. Hãy dừng một tin báo không còn cần.`,
      en: `You have ${MOST_ALERTS} alerts. Stop one that you no longer need.`,
    });
  const id = newId(ctx.now);
  const { locale, now } = ctx;
  await insertAlert(trx, { ...checked, id, personId, locale, createdAt: now, lookedAt: now });
  return id;
}

/** Stops an alert of one's own. Once stopped it is not there any more. */
export const stopAlert = (ctx: Ctx, id: string): Promise<void> =>
  ctx.database.transaction(async trx => {
    permitOwn(ctx.actor, await lockAlert(trx, id));
    await end(trx, ctx, id);
  });

/** Stops an alert by the link in its letters, whoever follows it; one that is stopped stays so. */
export async function stopAlertByKey(ctx: Ctx, id: string, key: string | undefined): Promise<void> {
  if (!isAlertKey(ctx.secret, id, 'stop', key)) throw missing();
  await ctx.database.transaction(async trx => {
    if (await lockAlert(trx, id)) await end(trx, ctx, id);
  });
}

async function end(trx: Trx, ctx: Ctx, id: string): Promise<void> {
  await endAlert(trx, id, ctx.now);
  await recordAct(trx, ctx, { kind: 'alert.stop', subjects: [{ type: 'alert', id }] });
}
