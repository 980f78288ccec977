import { defineMessages } from '../../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    columns: {
      line: 'Dòng',
      sheet: 'Trang tính',
      row: 'Hàng',
      column: 'Cột',
      outcome: 'Kết quả',
      kind: 'Loại hồ sơ',
      ref: 'Mã',
      title: 'Tên',
      address: 'Địa chỉ',
      reason: 'Lý do',
      excerpt: 'Nội dung',
    },
    outcomes: { added: 'thêm mới', changed: 'đổi', rejected: 'để riêng' },
    kinds: { technology: 'công nghệ', need: 'nhu cầu', organisation: 'tổ chức' },
  },
  en: {
    columns: {
      line: 'Line',
      sheet: 'Sheet',
      row: 'Row',
      column: 'Column',
      outcome: 'Outcome',
      kind: 'Kind',
      ref: 'Ref',
      title: 'Title',
      address: 'Address',
      reason: 'Reason',
      excerpt: 'Content',
    },
    outcomes: { added: 'added', changed: 'changed', rejected: 'set aside' },
    kinds: { technology: 'technology', need: 'need', organisation: 'organisation' },
  },
});
