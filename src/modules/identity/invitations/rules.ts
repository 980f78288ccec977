import { conflict } from '../../../kernel/errors.ts';
import type { Invitation } from './schema.ts';

const VALID_DAYS = 14;
const DAY_MS = 86_400_000;

export const validUntil = (invitedAt: Date): Date => new Date(invitedAt.getTime() + VALID_DAYS * DAY_MS);

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'over';

export function stateOf({ acceptedAt, withdrawnAt, validUntil }: Invitation, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return validUntil.getTime() > now.getTime() ? 'open' : 'over';
}

const CLOSED = {
  accepted: {
    vi: 'Lời mời này đã được nhận rồi; mỗi lời mời chỉ dùng một lần. Vai trò của bạn nằm ở trang Tổ chức của tôi.',
    en: 'This invitation has been accepted; each serves once. Your roles are on the page My organisations.',
  },
  withdrawn: {
    vi: 'Người mời đã rút lời mời này.',
    en: 'This invitation was withdrawn by its sender.',
  },
  over: {
    vi: 'Lời mời này đã quá 14 ngày. Hãy nhờ người mời gửi lại.',
    en: 'This invitation is over 14 days old. Ask its sender for a new one.',
  },
};

export function refuseClosed(invitation: Invitation, now: Date): void {
  const state = stateOf(invitation, now);
  if (state !== 'open') throw conflict(CLOSED[state]);
}
