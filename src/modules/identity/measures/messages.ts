import type { Said } from '../../../kernel/errors.ts';
import { defineMessages } from '../../../platform/i18n/messages.ts';
import type { MeasureKind } from './store.ts';

type Words = { subject: string; text: string };
const perSession = (n: number) => (n === 1 ? 'One session is open.' : `${n} sessions are open.`);

export const messages = defineMessages({
  vi: {
    title: 'Tài khoản',
    open: (n: number) => (n === 0 ? 'Không có phiên nào đang mở.' : `${n} phiên đang mở.`),
    factor: 'Có lớp bảo vệ thứ hai.',
    noFactor: 'Chưa có lớp bảo vệ thứ hai.',
    lockedSince: (day: string) => `Bị khoá từ ${day}.`,
    reason: 'Lý do',
    reasonHint: 'Người quản trị khác đọc được. Người này chỉ được báo việc đã làm, không được báo lý do.',
    show: { 'end-sessions': 'Đóng mọi phiên', lock: 'Khoá tài khoản', unlock: 'Mở khoá tài khoản' } satisfies Record<MeasureKind, string>,
    about: {
      'end-sessions': 'Người này phải đăng nhập lại ở mọi nơi.',
      lock: 'Mọi phiên đóng lại và không ai đăng nhập được nữa. Các vai trò vẫn còn nguyên.',
      unlock: 'Người này đăng nhập lại được, với các vai trò còn hiệu lực.',
    } satisfies Record<MeasureKind, string>,
    past: 'Những việc đã làm với tài khoản',
    what: 'Việc',
    at: 'Lúc',
    mail: {
      'end-sessions': {
        subject: 'Các phiên đăng nhập của bạn vừa được đóng',
        text: 'Chào bạn,\n\nNgười quản trị Nhịp Cầu vừa đóng mọi phiên đăng nhập của bạn. Bạn đăng nhập lại được ngay. Nếu thấy lạ, hãy đổi mật khẩu và hỏi người vận hành.',
      },
      lock: {
        subject: 'Tài khoản của bạn vừa bị khoá',
        text: 'Chào bạn,\n\nNgười quản trị Nhịp Cầu vừa khoá tài khoản của bạn; mọi phiên đã đóng. Hãy hỏi người quản trị nơi bạn làm việc hoặc người vận hành.',
      },
      unlock: {
        subject: 'Tài khoản của bạn vừa được mở khoá',
        text: 'Chào bạn,\n\nNgười quản trị Nhịp Cầu vừa mở khoá tài khoản của bạn. Bạn đăng nhập lại được từ bây giờ.',
      },
    } satisfies Record<MeasureKind, Words>,
  },
  en: {
    title: 'Account',
    open: (n: number) => (n === 0 ? 'No session is open.' : perSession(n)),
    factor: 'There is a second factor.',
    noFactor: 'There is no second factor.',
    lockedSince: (day: string) => `Locked since ${day}.`,
    reason: 'Reason',
    reasonHint: 'Other administrators read it. The person is told what was done, not why.',
    show: { 'end-sessions': 'End all sessions', lock: 'Lock the account', unlock: 'Unlock the account' },
    about: {
      'end-sessions': 'The person has to sign in again everywhere.',
      lock: 'All sessions end, and nobody signs in any more. Appointments stay as they are.',
      unlock: 'The person can sign in again, with the appointments that are in force.',
    },
    past: 'What was done to the account',
    what: 'What',
    at: 'When',
    mail: {
      'end-sessions': {
        subject: 'Your sessions have just been ended',
        text: 'Hello,\n\nAn administrator of Nhịp Cầu has just ended all of your sessions. You can sign in again at once. If this seems odd, change your password and ask the operator.',
      },
      lock: {
        subject: 'Your account has just been locked',
        text: 'Hello,\n\nAn administrator of Nhịp Cầu has just locked your account; all sessions have ended. Please ask the administrator where you work, or the operator.',
      },
      unlock: {
        subject: 'Your account has just been unlocked',
        text: 'Hello,\n\nAn administrator of Nhịp Cầu has just unlocked your account. You can sign in again from now on.',
      },
    },
  },
});

export const SAID = {
  noSessions: { vi: 'Không còn phiên nào đang mở.', en: 'No session is open any more.' },
  locked: { vi: 'Tài khoản này đang bị khoá rồi.', en: 'This account is locked already.' },
  notLocked: { vi: 'Tài khoản này không bị khoá.', en: 'This account is not locked.' },
} as const satisfies Record<string, Said>;
