import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import type { Holder } from '../holders/store.ts';

/** Whether a record still holds is said by who sent it: by its private link, or as its holder. */
export function permitConfirm(proof: boolean, actor: Actor, holders: readonly Holder[]): void {
  const holds = actor.kind === 'person' && holders.some(({ personId }) => personId === actor.id);
  if (!proof && !holds) throw missing();
}
