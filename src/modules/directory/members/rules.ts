import { workflow } from '../../../kernel/workflow.ts';
import type { ClaimState } from './schema.ts';

export const claimWorkflow = workflow<ClaimState, 'accept' | 'decline'>({
  accept: { from: ['waiting'], to: 'accepted', said: { vi: 'chấp nhận', en: 'accept' } },
  decline: { from: ['waiting'], to: 'declined', said: { vi: 'từ chối', en: 'decline' } },
});

/** What whoever registers or claims an organisation may do for it. */
export const MEMBER_ROLES = ['seeker', 'owner'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
