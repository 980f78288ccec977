import { defineMessages } from '../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    signIn: 'Đăng nhập',
    account: 'Tài khoản',
    missing: {
      page: {
        title: 'Không có trang này',
        text: 'Có thể địa chỉ gõ nhầm, hoặc trang đã chuyển đi nơi khác.',
      },
      record: {
        title: 'Không tìm thấy hồ sơ này',
        text: 'Hồ sơ đã được rút, chưa được đăng, hoặc địa chỉ gõ nhầm. Nếu đây là hồ sơ bạn gửi, hãy mở bằng đường dẫn riêng của bạn.',
      },
      privatePage: {
        title: 'Đường dẫn riêng này không mở được',
        text: 'Đường dẫn riêng khá dài: hãy chép lại cho đủ, đến ký tự cuối cùng.',
      },
      workspace: {
        title: 'Trang này không mở được',
        text: 'Trang của người vận hành chỉ mở trong phiên làm việc, mà phiên tự đóng sau 12 giờ.',
      },
    },
    errors: {
      invalid: { title: 'Có chỗ cần sửa', help: 'Hãy quay lại trang trước, sửa rồi gửi lại.' },
      tooLarge: { title: 'Gửi nhiều quá mức nhận được', help: 'Chưa có gì được ghi.' },
      denied: {
        title: 'Không làm được việc này',
        help: 'Chưa có gì được ghi. Hãy mở lại trang ấy trên Nhịp Cầu và làm lại từ đó.',
      },
      missing: { title: 'Không có trang này', help: '' },
      conflict: {
        title: 'Chưa làm được lúc này',
        help: 'Việc có thể đã đổi trong lúc bạn xem. Hãy quay lại và tải lại trang trước.',
      },
      limited: { title: 'Xin chờ một chút', help: 'Điều bạn đã gõ thường vẫn còn ở trang trước.' },
      unavailable: { title: 'Đang chuẩn bị', help: '' },
      bug: { title: 'Có lỗi ở phía chúng tôi', help: 'Hãy thử lại. Nếu vẫn lỗi, xin báo cho người vận hành.' },
    },
    searchInstead: 'Tìm công nghệ bạn cần',
    bugSaid: 'Việc bạn làm chưa được ghi.',
    bugText: (id: string) => `Việc bạn làm chưa được ghi. Hãy thử lại; nếu vẫn lỗi, xin báo kèm mã ${id}.`,
    quote: 'Mã để báo lỗi:',
    tryAgain: 'Thử lại',
    goDoor: 'Mở phiên làm việc',
    goHome: 'Về trang đầu',
    goNeeds: 'Xem nhu cầu',
    goHelp: 'Trợ giúp',
  },
  en: {
    signIn: 'Sign in',
    account: 'Account',
    missing: {
      page: {
        title: 'There is no such page',
        text: 'The address may be mistyped, or the page has moved.',
      },
      record: {
        title: 'This record was not found',
        text: 'It has been withdrawn, is not published yet, or the address is mistyped. If you sent it in yourself, open it by your private link.',
      },
      privatePage: {
        title: 'This private link does not open',
        text: 'A private link is long: copy all of it, to the last character.',
      },
      workspace: {
        title: 'This page does not open',
        text: 'The operator’s pages open within a session only, and a session closes by itself after 12 hours.',
      },
    },
    errors: {
      invalid: { title: 'Something needs mending', help: 'Go back one page, mend it and send it again.' },
      tooLarge: { title: 'This is more than can be taken', help: 'Nothing was recorded.' },
      denied: {
        title: 'This is not possible',
        help: 'Nothing was recorded. Open that page on Nhịp Cầu again and go on from there.',
      },
      missing: { title: 'There is no such page', help: '' },
      conflict: {
        title: 'Not possible just now',
        help: 'Things may have changed while you were reading. Go back and reload the page before.',
      },
      limited: { title: 'One moment, please', help: 'What you typed is usually still on the page before.' },
      unavailable: { title: 'Getting ready', help: '' },
      bug: { title: 'Something failed on our side', help: 'Please try again. If it fails again, tell the operator.' },
    },
    searchInstead: 'Search for the technology you need',
    bugSaid: 'Nothing was recorded.',
    bugText: (id: string) =>
      `Nothing was recorded. Please try again; if it fails again, tell us the code ${id}.`,
    quote: 'The code to quote:',
    tryAgain: 'Try again',
    goDoor: 'Open a session',
    goHome: 'To the first page',
    goNeeds: 'See needs',
    goHelp: 'Help',
  },
});
