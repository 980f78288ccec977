import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';

/** Records waiting for review are seen by the reviewer alone. */
export function permitReview(actor: Actor): void {
  if (actor.kind !== 'operator') throw missing();
}

/** The private link is the sender's only proof: whoever has it may read the record whole and withdraw it. */
export function permitPrivate(proof: boolean, actor: Actor): void {
  if (!proof && actor.kind !== 'operator') throw missing();
}
