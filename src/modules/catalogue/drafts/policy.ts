import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import type { Holder } from '../holders/store.ts';

/** The private link is the only way to a draft: not even the operator reads what nobody has sent. */
export function permitDraft(proof: boolean): void {
  if (!proof) throw missing();
}

/** Only who sent a record mends it: by its private link, or as its holder. */
export function permitMending(proof: boolean, actor: Actor, holders: readonly Holder[]): void {
  const holds = actor.kind === 'person' && holders.some(({ personId }) => personId === actor.id);
  if (!proof && !holds) throw missing();
}
