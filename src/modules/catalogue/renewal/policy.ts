import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { type Answering, isHolder } from '../holders/rules.ts';
import type { RecordKind } from '../submissions/schema.ts';

/** Whether a record still holds is said by its private link, or by whoever holds it now, colleagues included. */
export function permitConfirm(proof: boolean, actor: Actor, holders: readonly Answering[], kind: RecordKind): void {
  if (!proof && !isHolder(actor, holders, kind)) throw missing();
}
