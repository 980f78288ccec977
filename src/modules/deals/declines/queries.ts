import { isUuid } from '../../../kernel/ids.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { holdsRecord } from '../../catalogue/index.ts';
import { DECLINE_REASONS, type DeclineReason } from '../deals/schema.ts';
import { countDeclines } from './store.ts';

/** How often a reason was given: by the other side, and by the technology's own. */
export type Decline = { reason: DeclineReason; theirs: number; own: number };

/** Why it came to nothing over a technology, the most frequent first; undefined to whoever does not hold it. */
export async function declineReasonsOf(
  { database: { db }, actor }: Ctx,
  technologyId: string,
): Promise<Decline[] | undefined> {
  if (!isUuid(technologyId) || !(await holdsRecord(db, actor, 'technology', technologyId))) return undefined;
  const counts = await countDeclines(db, technologyId);
  const count = (reason: DeclineReason, byOwner: boolean) =>
    counts.find(row => row.reason === reason && row.byOwner === byOwner)?.n ?? 0;
  return DECLINE_REASONS.map(reason => ({ reason, theirs: count(reason, false), own: count(reason, true) }))
    .filter(({ theirs, own }) => theirs + own > 0)
    .sort((a, b) => b.theirs + b.own - (a.theirs + a.own));
}
