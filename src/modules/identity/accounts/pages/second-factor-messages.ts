import { defineMessages } from '../../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'Thêm một lớp bảo vệ trước khi bắt đầu',
    lead: 'Vai trò dưới đây cho xem điều nói riêng hoặc trao quyền cho người khác, nên mật khẩu thôi chưa đủ. Vai trò thức dậy ngay khi lớp thứ hai được bật; mọi việc khác của tài khoản vẫn dùng được.',
    adviceTitle: 'Nên thêm một lớp bảo vệ',
    adviceLead: 'Vai trò dưới đây cho xem điều nói riêng hoặc trao quyền cho người khác. Lớp thứ hai giữ cho không ai dùng được chúng chỉ với mật khẩu của bạn.',
    howTitle: 'Chọn một trong hai cách, mất khoảng hai phút',
    byCode: 'Mã 6 số: cài một ứng dụng tạo mã trên điện thoại, quét mã QR, gõ lại 6 số.',
    byPasskey: 'Khoá truy cập: dùng vân tay, khuôn mặt hoặc mã khoá của máy này.',
    setUp: 'Thiết lập ngay',
    signInWithIt: 'Bạn đã có lớp thứ hai, nhưng lần này đăng nhập không dùng đến. Hãy đăng nhập lại bằng khoá truy cập hoặc bằng mã 6 số.',
    signIn: 'Đăng nhập lại',
    later: 'Để sau',
    short: 'Có vai trò đang ngủ vì chưa có lớp bảo vệ thứ hai.',
    more: 'Xem vai trò nào và cách thiết lập',
  },
  en: {
    title: 'One more lock before you begin',
    lead: 'The appointments below let you read what is confidential, or give rights to others, so a password alone is not enough. They wake as soon as a second factor is switched on; everything else in your account works as it is.',
    adviceTitle: 'One more lock is a good idea',
    adviceLead: 'The appointments below let you read what is confidential, or give rights to others. With a second factor nobody can use them by your password alone.',
    howTitle: 'Choose one of the two, in about two minutes',
    byCode: '6-digit code: put an authenticator app on your phone, scan the QR code, type the 6 digits.',
    byPasskey: 'Passkey: use the fingerprint, the face or the lock of this device.',
    setUp: 'Set it up now',
    signInWithIt: 'You have a second factor, but did not sign in with it this time. Sign in again with your passkey or your 6-digit code.',
    signIn: 'Sign in again',
    later: 'Later',
    short: 'Appointments of yours sleep for want of a second factor.',
    more: 'See which, and how to set it up',
  },
});
