import type { Actor } from '../../../kernel/actor.ts';
import { denied, missing } from '../../../kernel/errors.ts';
import { may, type Scope } from '../../identity/index.ts';
import type { Holder } from '../holders/store.ts';

/** Records waiting for review are seen by the reviewers of their province alone; without `scope`: of any. */
export function permitReview(actor: Actor, scope?: Scope): void {
  if (!may(actor, 'record.review', scope)) throw missing();
}

/** The private link is the sender's only proof: whoever has it may read the record whole and withdraw it. */
export function permitPrivate(proof: boolean, actor: Actor, scope: Scope): void {
  if (!proof && !may(actor, 'record.review', scope)) throw missing();
}

/** Nobody judges what is their own or their organisation's. */
export function permitReviewOf(actor: Actor, holders: readonly Holder[]): void {
  if (actor.kind !== 'person') return;
  const own = holders.some(
    ({ personId, organisationId }) =>
      personId === actor.id ||
      (organisationId !== null && actor.grants.some(grant => grant.organisationId === organisationId)),
  );
  if (own)
    throw denied({
      vi: 'Đây là hồ sơ của bạn hoặc của tổ chức bạn: người khác phải duyệt.',
      en: 'This record is yours or your organisation’s: somebody else has to review it.',
    });
}
