import type { Actor } from '../../../kernel/actor.ts';
import { denied, missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';

type Held = { province: string | null; searcherId: string | null };

export const mayAssign = (actor: Actor, province: string | null): boolean =>
  may(actor, 'search.assign', { province });

export const mayTake = (actor: Actor, province: string | null): boolean =>
  actor.kind === 'person' && may(actor, 'search.carry-out', { province });

export const isSearcher = (actor: Actor, { searcherId }: Pick<Held, 'searcherId'>): boolean =>
  actor.kind === 'person' && actor.id === searcherId;

/** Assignments are read by those who assign or search in the need's province, and by whoever carries one out. */
export const maySeeAssignment = (actor: Actor, held: Held): boolean =>
  mayAssign(actor, held.province) ||
  may(actor, 'search.carry-out', { province: held.province }) ||
  isSearcher(actor, held);

/** The list is there for whoever assigns or searches anywhere at all. */
export function permitAssignments(actor: Actor): void {
  if (!may(actor, 'search.assign') && !may(actor, 'search.carry-out')) throw missing();
}

export function permitSee(actor: Actor, held: Held): void {
  if (!maySeeAssignment(actor, held)) throw missing();
}

export function permitAssign(actor: Actor, province: string | null): void {
  if (!mayAssign(actor, province)) throw missing();
}

/** Whom a search is given to is up to those who assign there. */
export function permitName(actor: Actor, held: Held): void {
  permitSee(actor, held);
  if (!mayAssign(actor, held.province))
    throw denied({ vi: 'Việc này do người giao việc tìm ở địa bàn làm.', en: 'This is for those who assign searches here.' });
}

export function permitTake(actor: Actor, held: Held): void {
  permitSee(actor, held);
  if (!mayTake(actor, held.province))
    throw denied({
      vi: 'Việc tìm do người môi giới hoặc đại diện ở địa bàn nhận.',
      en: 'A search is taken by a broker or representative of its territory.',
    });
}

/** What is noted down and how it ends is up to whoever searches. */
export function permitWork(actor: Actor, held: Held): void {
  permitSee(actor, held);
  if (!isSearcher(actor, held))
    throw denied({ vi: 'Chỉ người đang tìm ghi được ở đây.', en: 'Only whoever carries out the search writes here.' });
}

/** It is handed back by whoever searches, or taken away by whoever assigns. */
export function permitRelease(actor: Actor, held: Held): void {
  permitSee(actor, held);
  if (!isSearcher(actor, held) && !mayAssign(actor, held.province)) permitWork(actor, held);
}
