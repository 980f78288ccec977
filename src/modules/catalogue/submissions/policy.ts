import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';

/** Records waiting for review are seen by reviewers alone. */
export function permitReview(actor: Actor): void {
  if (!may(actor, 'record.review')) throw missing();
}

/** The private link is the sender's only proof: whoever has it may read the record whole and withdraw it. */
export function permitPrivate(proof: boolean, actor: Actor): void {
  if (!proof && !may(actor, 'record.review')) throw missing();
}
