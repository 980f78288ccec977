import { defineMessages } from '../../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    give: 'Giao cho một người',
    giveAnother: 'Giao cho người khác',
    person: 'Người tìm',
    choose: 'Chọn một người',
    reason: 'Vì sao đổi người',
    reasonHint: 'Người có quyền xem nhiệm vụ này đọc được; đừng ghi chuyện riêng.',
    givenBecause: 'Lý do đổi người',
    subject: (title: string) => `Bạn được giao tìm công nghệ: ${title}`,
    text: 'Bạn vừa được giao một nhiệm vụ tìm công nghệ trên Nhịp Cầu.',
    need: (title: string) => `Nhu cầu: ${title}`,
    due: (day: string) => `Hạn: hết ngày ${day}.`,
    open: (link: string) => `Mở nhiệm vụ, ghi nơi đã hỏi và điều tìm được: ${link}`,
  },
  en: {
    give: 'Give it to somebody',
    giveAnother: 'Give it to somebody else',
    person: 'Searcher',
    choose: 'Choose somebody',
    reason: 'Why somebody else',
    reasonHint: 'Read by those who may see this assignment; leave out what is private.',
    givenBecause: 'Why somebody else',
    subject: title => `You are to look for a technology: ${title}`,
    text: 'You have just been given a search assignment on Nhịp Cầu.',
    need: title => `Need: ${title}`,
    due: day => `By the end of ${day}.`,
    open: link => `Open it, and note whom you asked and what you found: ${link}`,
  },
});
