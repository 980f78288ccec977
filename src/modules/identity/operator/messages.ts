import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'Phiên vận hành',
    lead: 'Duyệt nhu cầu và nhập hồ sơ chỉ mở với khoá vận hành.',
    inside: 'Bạn đang làm việc với khoá vận hành. Phiên tự đóng sau 12 giờ.',
    key: 'Khoá vận hành',
    keyHint: 'Khoá nằm trong tệp operator.key của thư mục dữ liệu, và được in ra một lần khi chạy lần đầu.',
    wrongKey: 'Khoá chưa đúng. Hãy chép lại nguyên vẹn từ tệp operator.key.',
    enter: 'Mở phiên',
    leave: 'Đóng phiên',
  },
  en: {
    title: 'Operator session',
    lead: 'Reviewing needs and importing records open with the operator key only.',
    inside: 'You are working with the operator key. The session closes by itself after 12 hours.',
    key: 'Operator key',
    keyHint:
      'The key is in the file operator.key of the data folder, and was printed once at the first start.',
    wrongKey: 'This key is not right. Copy the whole of it from the file operator.key.',
    enter: 'Open the session',
    leave: 'Close the session',
  },
});
