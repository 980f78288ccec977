import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';

/** There is one thesaurus for the country: whoever keeps it is appointed for all of it. */
export const mayKeep = (actor: Actor): boolean => may(actor, 'thesaurus.keep', {});

export function permitSteward(actor: Actor): void {
  if (!mayKeep(actor)) throw missing();
}
