import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';

/** The desk is there for whoever judges or searches anywhere at all. */
export function permitDesk(actor: Actor): void {
  if (!may(actor, 'match.judge')) throw missing();
}

/** A suggestion is judged where its need is; elsewhere it is missing. */
export function permitJudge(actor: Actor, province: string | null): void {
  if (!may(actor, 'match.judge', { province })) throw missing();
}

/** Judgements of all provinces together are for those who judge everywhere. */
export function permitJudgements(actor: Actor): void {
  if (!may(actor, 'match.judge', { province: null })) throw missing();
}
