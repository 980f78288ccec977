import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    lead: 'Chỉ hai bên và người môi giới đọc được. Không sửa được sau khi gửi; rút được trong 10 phút.',
    empty: 'Chưa có lời nhắn nào.',
    earlier: 'Xem lời nhắn trước đó',
    write: 'Lời nhắn',
    file: 'Kèm một tệp',
    fileHint: 'PDF, DOCX, XLSX, PNG hoặc JPG, tối đa 10 MB.',
    send: 'Gửi',
    withdraw: 'Rút lời nhắn',
    withdrawn: 'Lời nhắn đã được rút.',
    forgotten: 'Lời nhắn của một người đã xoá tài khoản: nội dung không còn.',
    you: 'Bạn',
    ended: 'Thương vụ đã khép lại, không gửi thêm được.',
    download: (name: string, size: string) => `Tải ${name} (${size} kB)`,
  },
  en: {
    lead: 'Read by the two sides and the broker only. Nothing can be changed once sent; it can be taken back within 10 minutes.',
    empty: 'No message yet.',
    earlier: 'See earlier messages',
    write: 'Message',
    file: 'Attach a file',
    fileHint: 'PDF, DOCX, XLSX, PNG or JPG, 10 MB at most.',
    send: 'Send',
    withdraw: 'Take it back',
    withdrawn: 'This message was taken back.',
    forgotten: 'A message of somebody who has deleted their account: its words are gone.',
    you: 'You',
    ended: 'The deal has ended; nothing more can be sent.',
    download: (name, size) => `Download ${name} (${size} kB)`,
  },
});
