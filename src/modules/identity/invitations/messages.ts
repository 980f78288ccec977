import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'Mời bằng e-mail',
    lead: 'Người được mời nhận một đường dẫn dùng một lần, trong 14 ngày, bằng đúng tài khoản có địa chỉ ấy.',
    email: 'E-mail của người được mời',
    send: 'Gửi lời mời',
    sent: 'Đã gửi lời mời.',
    sentHint: 'Nếu thư không tới, hãy tự chuyển cho họ đường dẫn ở dưới: chỉ đúng người ấy dùng được.',
    open: 'Đang chờ nhận',
    nothingOpen: 'Không có lời mời nào đang chờ.',
    until: 'Dùng được đến',
    link: 'Đường dẫn',
    withdraw: 'Rút lời mời',
    invitedTo: (role: string, place: string) => `Mời bạn làm ${role} cho ${place}`,
    accept: 'Nhận lời mời',
    acceptHint: 'Vai trò có hiệu lực từ hôm nay. Bạn có thể thôi bất cứ lúc nào ở trang Tổ chức của tôi.',
    back: 'Về danh sách người dùng',
    subject: (place: string) => `Lời mời tham gia Nhịp Cầu cho ${place}`,
    text: (role: string, place: string, link: string) =>
      `Bạn được mời làm ${role} cho ${place} trên Nhịp Cầu.\n\nMở đường dẫn này để nhận, trong 14 ngày:\n${link}\n\n` +
      'Nếu chưa có tài khoản, bạn lập bằng chính địa chỉ e-mail này. Không muốn nhận thì không cần làm gì.',
  },
  en: {
    title: 'Invite by e-mail',
    lead: 'Whoever is invited gets a link that serves once, for 14 days, with the account of that very address.',
    email: 'E-mail of whom you invite',
    send: 'Send the invitation',
    sent: 'The invitation has been sent.',
    sentHint: 'If the mail does not arrive, pass on the link below yourself: it serves that person only.',
    open: 'Waiting to be accepted',
    nothingOpen: 'No invitation is waiting.',
    until: 'Serves until',
    link: 'Link',
    withdraw: 'Withdraw the invitation',
    invitedTo: (role: string, place: string) => `You are invited: ${role}, ${place}`,
    accept: 'Accept',
    acceptHint: 'The role begins today. You can leave at any time on the page My organisations.',
    back: 'Back to the people',
    subject: (place: string) => `Your invitation to Nhịp Cầu: ${place}`,
    text: (role: string, place: string, link: string) =>
      `You are invited to Nhịp Cầu as: ${role}, ${place}.\n\nOpen this link within 14 days to accept:\n${link}\n\n` +
      'If you have no account yet, make one with this very address. If you do not want it, do nothing.',
  },
});
