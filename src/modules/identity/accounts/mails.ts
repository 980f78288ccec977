import type { Locale } from '../../../kernel/localised.ts';
import { defineMessages } from '../../../platform/i18n/messages.ts';
import type { Mail } from '../../../platform/mail/mail.ts';

type Words = { subject: string; text: string };

const NOT_YOU = {
  vi: 'Nếu không phải bạn, xin bỏ qua thư này; không có gì thay đổi.',
  en: 'If this was not you, ignore this mail; nothing changes.',
};

const mails = defineMessages({
  vi: {
    verify: (url: string): Words => ({
      subject: 'Xác nhận địa chỉ e-mail của bạn',
      text: `Chào bạn,\n\nMở trang sau để xác nhận e-mail và bắt đầu dùng Nhịp Cầu:\n${url}\n\nĐường dẫn dùng được trong 24 giờ. ${NOT_YOU.vi}`,
    }),
    known: (url: string): Words => ({
      subject: 'Bạn đã có tài khoản Nhịp Cầu',
      text: `Chào bạn,\n\nCó người vừa đăng ký với địa chỉ này, mà địa chỉ đã có tài khoản. Đăng nhập, hoặc đặt lại mật khẩu nếu bạn quên:\n${url}\n\n${NOT_YOU.vi}`,
    }),
    reset: (url: string): Words => ({
      subject: 'Đặt lại mật khẩu',
      text: `Chào bạn,\n\nMở trang sau để đặt mật khẩu mới:\n${url}\n\nĐường dẫn dùng được một lần, trong 1 giờ. ${NOT_YOU.vi}`,
    }),
    newEmail: (url: string): Words => ({
      subject: 'Xác nhận địa chỉ e-mail mới',
      text: `Chào bạn,\n\nMở trang sau để dùng địa chỉ này cho tài khoản Nhịp Cầu của bạn:\n${url}\n\nĐường dẫn dùng được trong 1 giờ. ${NOT_YOU.vi}`,
    }),
    changed: (what: string): Words => ({
      subject: `Tài khoản của bạn: ${what}`,
      text: `Chào bạn,\n\n${what}. Nếu không phải bạn làm, hãy đặt lại mật khẩu ngay và báo cho người vận hành.`,
    }),
    passwordChanged: 'mật khẩu vừa được đổi',
    emailChanged: 'địa chỉ e-mail vừa được đổi',
    twoFactorOn: 'mã 6 số khi đăng nhập vừa được bật',
    twoFactorOff: 'mã 6 số khi đăng nhập vừa được tắt',
    passkeyAdded: 'một khoá truy cập vừa được thêm',
  },
  en: {
    verify: (url: string): Words => ({
      subject: 'Confirm your e-mail address',
      text: `Hello,\n\nOpen this page to confirm your address and start using Nhịp Cầu:\n${url}\n\nThe link works for 24 hours. ${NOT_YOU.en}`,
    }),
    known: (url: string): Words => ({
      subject: 'You already have a Nhịp Cầu account',
      text: `Hello,\n\nSomebody has just signed up with this address, which has an account. Sign in, or reset the password if it is forgotten:\n${url}\n\n${NOT_YOU.en}`,
    }),
    reset: (url: string): Words => ({
      subject: 'Reset your password',
      text: `Hello,\n\nOpen this page to set a new password:\n${url}\n\nThe link works once, within an hour. ${NOT_YOU.en}`,
    }),
    newEmail: (url: string): Words => ({
      subject: 'Confirm your new e-mail address',
      text: `Hello,\n\nOpen this page to use this address for your Nhịp Cầu account:\n${url}\n\nThe link works for an hour. ${NOT_YOU.en}`,
    }),
    changed: (what: string): Words => ({
      subject: `Your account: ${what}`,
      text: `Hello,\n\nOn your account ${what}. If this was not you, reset your password at once and tell the operator.`,
    }),
    passwordChanged: 'the password has just been changed',
    emailChanged: 'the e-mail address has just been changed',
    twoFactorOn: 'the 6-digit code at sign-in has just been switched on',
    twoFactorOff: 'the 6-digit code at sign-in has just been switched off',
    passkeyAdded: 'a passkey has just been added',
  },
});

export type LinkMail = 'verify' | 'known' | 'reset' | 'newEmail';
export type Change = 'passwordChanged' | 'emailChanged' | 'twoFactorOn' | 'twoFactorOff' | 'passkeyAdded';

export const linkMail = (kind: LinkMail, to: string, locale: Locale, url: string): Mail => ({
  to,
  ...mails[locale][kind](url),
});

/** Tells a person of a change to the account, so that a stranger's change does not stay unseen. */
export const changeMail = (change: Change, to: string, locale: Locale): Mail => ({
  to,
  ...mails[locale].changed(mails[locale][change]),
});
