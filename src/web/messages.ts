import { defineMessages } from '../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    review: 'Duyệt nhu cầu',
    imports: 'Nhập hồ sơ',
    leave: 'Phiên làm việc',
    missingTitle: 'Không có trang này',
    missingText: 'Có thể địa chỉ đã gõ nhầm, hoặc hồ sơ không còn công khai.',
    deniedTitle: 'Không làm được việc này',
    conflictTitle: 'Chưa làm được lúc này',
    invalidTitle: 'Có chỗ cần sửa',
    limitedTitle: 'Xin chờ một chút',
    unavailableTitle: 'Đang chuẩn bị',
    bugTitle: 'Có lỗi ở phía chúng tôi',
    bugText: (id: string) => `Việc bạn làm chưa được ghi. Hãy thử lại; nếu vẫn lỗi, xin báo kèm mã ${id}.`,
    goHome: 'Về trang đầu',
    goSearch: 'Tìm công nghệ',
  },
  en: {
    review: 'Review needs',
    imports: 'Import records',
    leave: 'Session',
    missingTitle: 'There is no such page',
    missingText: 'The address may be mistyped, or the record is no longer public.',
    deniedTitle: 'This is not possible',
    conflictTitle: 'Not possible just now',
    invalidTitle: 'Something needs mending',
    limitedTitle: 'One moment, please',
    unavailableTitle: 'Getting ready',
    bugTitle: 'Something failed on our side',
    bugText: (id: string) =>
      `Nothing was recorded. Please try again; if it fails again, tell us the code ${id}.`,
    goHome: 'To the first page',
    goSearch: 'Find a technology',
  },
});
