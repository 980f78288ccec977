import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { may, type Scope } from '../../identity/index.ts';

/** The queue and the editor are for those who may review translations; without `scope`: anywhere. */
export function permitTranslation(actor: Actor, scope?: Scope): void {
  if (!may(actor, 'translation.review', scope)) throw missing();
}
