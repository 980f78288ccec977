import type { Ctx } from '../../../../platform/ctx.ts';
import { territoryOf } from '../../../identity/index.ts';
import { ANSWERING, SENDING } from '../policy.ts';
import { type Line, lineOf } from '../queries.ts';
import { nextStep } from '../rules.ts';
import { listAwaited } from './store.ts';

/** An interest that waits for the actor's own word; `until` is the last legal day for it. */
export type InterestAwaited = Line & { until: string };

/** Those with the nearest day first. */
export async function awaitedOf(ctx: Ctx, limit: number): Promise<InterestAwaited[]> {
  const { actor, database } = ctx;
  if (actor.kind !== 'person') return [];
  const organisations = (by: typeof ANSWERING | typeof SENDING) => ({
    need: territoryOf(actor, by.need).organisations,
    technology: territoryOf(actor, by.technology).organisations,
  });
  const by = { answering: organisations(ANSWERING), sending: organisations(SENDING) };
  const awaited = await listAwaited(database.db, actor.id, by, limit);
  return awaited.map(interest => ({ ...lineOf(interest), until: nextStep(interest)!.until }));
}
