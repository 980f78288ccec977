import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: (ref: string) => `Điều nói riêng của hồ sơ ${ref}`,
    lead: 'Chỉ những điều bạn được quyền đọc hiện ở đây. Xin không chuyển cho người khác.',
    publicPage: 'Trang công khai',
    nothing: 'Người gửi chưa nói riêng điều gì mà bạn được đọc.',
    inspect: 'Mở và ghi nhận việc đọc',
    inspectText: 'Bạn đọc với quyền thanh tra. Mỗi lần mở được ghi vào sổ việc: ai mở, lúc nào, những mục nào.',
    inspected: 'Việc đọc này đã được ghi vào sổ việc.',
  },
  en: {
    title: (ref: string) => `Said in confidence: record ${ref}`,
    lead: 'Only what you may read is shown here. Please do not pass it on.',
    publicPage: 'Public page',
    nothing: 'The sender has said nothing in confidence that you may read.',
    inspect: 'Open it and record that I read it',
    inspectText: 'You read as an inspector. Each opening goes on record: who, when, and which fields.',
    inspected: 'That you read this is on record.',
  },
});
