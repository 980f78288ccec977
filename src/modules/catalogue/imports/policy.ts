import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';

/** To anyone else the import pages do not exist. */
export function permitImport(actor: Actor): void {
  if (actor.kind !== 'system' && !may(actor, 'record.import')) throw missing();
}

/** What takes records away is decided by a person. */
export function permitDecision(actor: Actor): void {
  if (!may(actor, 'record.import')) throw missing();
}
