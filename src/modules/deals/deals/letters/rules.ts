import type { Act } from '../../../../platform/acts/index.ts';
import { type Deal, type Side, SIDES } from '../schema.ts';
import { otherSide } from '../rules.ts';

/** What a letter about a deal says: it is your move, both were quiet, or the deal has ended. */
export type LetterKind = 'move' | 'quiet' | 'lapsed' | 'declined' | 'closed';
export type DealLetter = { kind: LetterKind; to: readonly Side[] };

/** Whose move it is stays as it was. */
const NO_STEP: ReadonlySet<string> = new Set([
  'deal.send-message',
  'deal.withdraw-message',
  'deal.save-item',
  'deal.agree-item',
]);

/** Whom an act on a deal concerns, who has a letter about it; `deal` is as it stands now. */
export function letterAbout(
  { kind, payload }: Pick<Act, 'kind' | 'payload'>,
  deal: Pick<Deal, 'state' | 'move'>,
): DealLetter | undefined {
  const { hand, to } = payload as { hand?: string; to?: string };
  const acted = SIDES.find(side => side === hand);
  if (kind === 'deal.remind') return deal.move ? { kind: 'quiet', to: SIDES } : undefined;
  if (kind === 'deal.lapse') return { kind: 'lapsed', to: SIDES };
  if (NO_STEP.has(kind)) return undefined;
  const others = acted ? [otherSide(acted)] : SIDES;
  if (to === 'declined' || to === 'closed') return { kind: to, to: others };
  // It may have moved on since: then the later act tells of it.
  return deal.move && deal.move.side !== acted ? { kind: 'move', to: [deal.move.side] } : undefined;
}
