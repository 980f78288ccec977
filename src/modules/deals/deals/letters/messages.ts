import { defineMessages } from '../../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    subject: {
      move: (what: string) => `Đến lượt bạn: ${what}`,
      quiet: () => 'Thương vụ của bạn đã yên 30 ngày',
      lapsed: () => 'Thương vụ của bạn đã hết hạn',
      declined: () => 'Bên kia đã dừng thương vụ',
      closed: () => 'Thương vụ đã chốt: hai bên cùng xác nhận',
    },
    other: 'bên kia',
    text: {
      move: (who: string) => `Trong thương vụ với ${who}, bước tiếp theo là của bạn.`,
      quiet: (who: string) => `Thương vụ với ${who} đã 30 ngày không bên nào làm gì. Đến 60 ngày thì hết hạn.`,
      lapsed: (who: string) => `Thương vụ với ${who} đã khép lại vì 60 ngày không bên nào làm gì. Bạn có thể gửi lời quan tâm mới bất cứ lúc nào.`,
      declined: (who: string) => `Thương vụ với ${who} đã dừng. Lý do có trong trang.`,
      closed: (who: string) => `Bạn và ${who} đã xác nhận cùng một bản chốt. Trang thương vụ cho biết những việc tiếp theo, như đăng ký hợp đồng.`,
    },
    deal: (title: string) => `Thương vụ: ${title}`,
    yours: (what: string) => `Việc của bạn: ${what}`,
    theirs: (what: string) => `Việc của bên kia: ${what}`,
    due: (day: string) => `Hạn: hết ngày ${day}.`,
    open: (link: string) => `Mở thương vụ: ${link}`,
  },
  en: {
    subject: {
      move: what => `Your move: ${what}`,
      quiet: () => 'Your deal has been quiet for 30 days',
      lapsed: () => 'Your deal has lapsed',
      declined: () => 'The other side has ended the deal',
      closed: () => 'The deal is closed: both sides have confirmed',
    },
    other: 'the other side',
    text: {
      move: who => `In the deal with ${who} the next step is yours.`,
      quiet: who => `In the deal with ${who} neither side has moved for 30 days. After 60 it lapses.`,
      lapsed: who => `The deal with ${who} is closed, as neither side moved for 60 days. You can send a new interest at any time.`,
      declined: who => `The deal with ${who} has been ended. The reason is on the page.`,
      closed: who => `You and ${who} have confirmed the same closing. The page of the deal says what comes next, such as registering the contract.`,
    },
    deal: title => `Deal: ${title}`,
    yours: what => `For you to do: ${what}`,
    theirs: what => `For the other side to do: ${what}`,
    due: day => `By the end of ${day}.`,
    open: link => `Open the deal: ${link}`,
  },
});
