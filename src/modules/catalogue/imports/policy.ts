import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';

/** To anyone else the import pages do not exist. */
export function permitImport(actor: Actor): void {
  if (actor.kind === 'visitor') throw missing();
}

/** What takes records away is decided by a person. */
export function permitDecision(actor: Actor): void {
  if (actor.kind !== 'operator') throw missing();
}
