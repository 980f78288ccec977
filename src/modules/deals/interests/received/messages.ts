import { defineMessages } from '../../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: { technology: 'Ai quan tâm công nghệ của bạn', need: 'Ai có giải pháp cho nhu cầu của bạn' },
    none: 'Chưa có lời nào. Khi có, bạn nhận thư và thấy việc ở trang Việc hôm nay.',
    sent: (n: string) => `Đã nhận ${n} lời.`,
    waiting: (n: string) => `${n} lời đang chờ bạn trả lời.`,
    toList: 'Mở các lời đã nhận',
  },
  en: {
    title: { technology: 'Who is interested in your technology', need: 'Who has a solution for your need' },
    none: 'Nothing has come yet. When it does, you get a mail and find it under Today.',
    sent: (n: string) => `Received: ${n}.`,
    waiting: (n: string) => `Waiting for your answer: ${n}.`,
    toList: 'Open what was received',
  },
});
