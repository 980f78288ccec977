import { defineMessages } from '../../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'Nhập thay doanh nghiệp',
    lead: 'Chỉ nhập khi doanh nghiệp đã đồng ý. Bỏ trống cả phần này nếu đây là nhu cầu của chính bạn.',
    firm: 'Doanh nghiệp đã có ở đây',
    firmHint: 'Mã số thuế, hoặc địa chỉ trang của doanh nghiệp. Nếu chưa có, hãy ghi tên ở câu hỏi về doanh nghiệp.',
    agreedBy: 'Doanh nghiệp đồng ý bằng cách nào?',
    ways: { writing: 'Bằng văn bản', phone: 'Qua điện thoại', meeting: 'Khi gặp trực tiếp' },
    agreedOn: 'Ngày đồng ý',
    saidBy: 'Ai của doanh nghiệp đã đồng ý?',
    saidByHint: 'Họ tên và chức vụ. Không đăng công khai.',
    unknownFirm: 'Không thấy doanh nghiệp này ở đây. Hãy xem lại mã số thuế, hoặc bỏ trống và ghi tên.',
    noFirm: 'Hãy cho biết doanh nghiệp nào: mã số thuế ở đây, hoặc tên ở câu hỏi về doanh nghiệp.',
    note: (way: string, day: string, who: string) =>
      `Nhập thay doanh nghiệp. Đã đồng ý: ${way}, ngày ${day}, ${who}.`,
  },
  en: {
    title: 'Entered for a firm',
    lead: 'Only with the firm’s agreement. Leave all of this empty if the need is your own.',
    firm: 'A firm that is here already',
    firmHint: 'Its tax code, or the address of its page. If it is not here, give its name where the firm is asked for.',
    agreedBy: 'How did the firm agree?',
    ways: { writing: 'In writing', phone: 'By phone', meeting: 'At a meeting' },
    agreedOn: 'Day of the agreement',
    saidBy: 'Who agreed for the firm?',
    saidByHint: 'Name and position. Never published.',
    unknownFirm: 'This firm was not found here. Check the tax code, or leave it empty and give the name.',
    noFirm: 'Say which firm: its tax code here, or its name where the firm is asked for.',
    note: (way: string, day: string, who: string) => `Entered for a firm. Agreed: ${way}, ${day}, ${who}.`,
  },
});
