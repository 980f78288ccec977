import { defineMessages } from '../../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    subject: (n: string) => `${n} đề xuất ghép mới cho bạn`,
    greeting: 'Chào bạn,\n\nĐây là những đề xuất ghép mới cho hồ sơ của bạn trên Nhịp Cầu:',
    all: (address: string) => `Tất cả đề xuất dành cho bạn:\n${address}`,
    stopAt: (address: string) => `Không cần nữa? Dừng thư này tại:\n${address}`,
    stopTitle: 'Dừng thư đề xuất ghép?',
    stopText: 'Bạn sẽ không nhận thư đề xuất mỗi sáng nữa. Các đề xuất vẫn hiện trong tài khoản của bạn.',
    stop: 'Dừng thư này',
    stopDone: 'Đã dừng thư đề xuất ghép',
    stopDoneText: 'Muốn nhận lại, hãy mở trang đề xuất trong tài khoản của bạn.',
    toSearch: 'Tìm công nghệ',
    daily: 'Mỗi sáng lúc 7 giờ, nếu có đề xuất mới, bạn nhận một thư với nhiều nhất năm đề xuất.',
    off: 'Bạn đã dừng thư đề xuất mỗi sáng.',
    resume: 'Nhận thư trở lại',
  },
  en: {
    subject: n => `New matches proposed to you: ${n}`,
    greeting: 'Hello,\n\nThese are new matches for your records on Nhịp Cầu:',
    all: address => `All that is proposed to you:\n${address}`,
    stopAt: address => `No longer needed? Stop these letters at:\n${address}`,
    stopTitle: 'Stop the letters of proposed matches?',
    stopText: 'You will get no more letters in the morning. The proposals still stand in your account.',
    stop: 'Stop these letters',
    stopDone: 'The letters of proposed matches are stopped',
    stopDoneText: 'To have them again, open the page of proposals in your account.',
    toSearch: 'Find technologies',
    daily: 'At 7 in the morning, Vietnamese time, you get one letter with at most five proposals, if there are new ones.',
    off: 'You have stopped the letters of proposals.',
    resume: 'Have them again',
  },
});
