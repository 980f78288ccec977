import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'Các phiên bản',
    lead: 'Chữ gạch ngang là đã bỏ, chữ gạch chân là mới thêm.',
    version: (n: string, day: string) => `Bản ${n}, ngày ${day}`,
    present: 'đang dùng',
    first: 'Bản đầu tiên của hồ sơ.',
    same: 'Nội dung đọc được không đổi.',
    back: 'Về hồ sơ',
    removed: 'đã bỏ:',
    added: 'mới thêm:',
    gap: '…',
    history: 'lịch sử',
  },
  en: {
    title: 'Versions',
    lead: 'Struck out is what went, underlined what came.',
    version: (n: string, day: string) => `Version ${n}, ${day}`,
    present: 'in use',
    first: 'The first version of this record.',
    same: 'Nothing that can be read has changed.',
    back: 'Back to the record',
    removed: 'removed:',
    added: 'added:',
    gap: '…',
    history: 'history',
  },
});
