import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';

/** The thesaurus is kept by the data steward, for whom the operator key stands today. */
export function permitSteward(actor: Actor): void {
  if (actor.kind !== 'operator') throw missing();
}
