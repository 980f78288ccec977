import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';

/** The thesaurus is kept by the data steward. */
export function permitSteward(actor: Actor): void {
  if (!may(actor, 'thesaurus.keep')) throw missing();
}
