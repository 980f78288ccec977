import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    mail: {
      subject: (ref: string, day: string) => `Hồ sơ ${ref} còn giá trị đến ${day}. Còn đúng không?`,
      text: (title: string, day: string, link: string) =>
        `Chào bạn,\n\nHồ sơ “${title}” của bạn trên Nhịp Cầu có giá trị đến hết ngày ${day}.\n\n` +
        `Nếu nội dung vẫn còn đúng, hãy mở đường dẫn dưới đây và bấm “Vẫn còn đúng”: hồ sơ được giữ thêm 12 tháng. ` +
        `Nếu không, hồ sơ sẽ tự rời danh mục sau ngày ấy; bạn vẫn đăng lại được lúc nào cần.\n\n${link}\n\n` +
        `Đường dẫn này là của riêng bạn, xin đừng chuyển cho người khác.\n`,
    },
    title: 'Thời hạn của hồ sơ',
    validUntil: (day: string) => `Hồ sơ có giá trị đến hết ngày ${day}.`,
    ranOut: (day: string) => `Hồ sơ hết hạn ngày ${day} và không còn trên danh mục.`,
    confirm: 'Vẫn còn đúng',
    confirmHint: 'Bấm một lần là hồ sơ được giữ thêm 12 tháng kể từ hôm nay.',
    expired: {
      title: { technology: 'Công nghệ này không còn được chào', need: 'Nhu cầu này không còn hiệu lực' },
      text: (ref: string, day: string) =>
        `Hồ sơ ${ref} có giá trị đến ngày ${day} và chưa được người gửi xác nhận lại. Địa chỉ này được giữ: khi hồ sơ được xác nhận, nó lại hiện ở đây.`,
      search: { technology: 'Tìm công nghệ tương tự', need: 'Xem các nhu cầu đang tìm' },
    },
    freshness: {
      title: 'Hồ sơ còn mới đến đâu?',
      lead: (share: string) => `${share} hồ sơ đang đăng đã lâu không được nguồn nhắc lại.`,
      leadWithheld: 'Phần hồ sơ đã lâu không được nguồn nhắc lại, theo từng nguồn.',
      leadNone: 'Chưa có hồ sơ nào được đăng, ngoài hồ sơ mẫu.',
      definitionTitle: 'Cách tính',
      definition:
        'Hồ sơ nhập từ nguồn khác là cũ khi nguồn ấy không nhắc tới trong 18 tháng. Hồ sơ gửi tại đây là cũ khi đã quá 12 tháng từ ngày đăng hoặc lần xác nhận gần nhất. Chỉ tính hồ sơ đang đăng, không tính hồ sơ mẫu.',
      withheld: 'Số dưới 5 không được nêu.',
      few: 'dưới 5',
      source: 'Nguồn',
      total: 'Đang đăng',
      stale: 'Cũ',
      share: 'Phần cũ',
      table: 'Hồ sơ đang đăng và hồ sơ cũ, theo nguồn',
      list: { all: (source: string) => `Hồ sơ đang đăng của ${source}`, stale: (source: string) => `Hồ sơ cũ của ${source}` },
      next: 'Xem tiếp',
      back: 'Về bảng số liệu',
      day: (day: string) => `Tính đến ${day}.`,
    },
  },
  en: {
    mail: {
      subject: (ref: string, day: string) => `Record ${ref} is valid until ${day}. Does it still hold?`,
      text: (title: string, day: string, link: string) =>
        `Hello,\n\nYour record “${title}” on Nhịp Cầu is valid until the end of ${day}.\n\n` +
        `If it still holds, open the link below and press “Still right”: it is kept for another 12 months. ` +
        `If not, it leaves the catalogue after that day by itself; you can bring it back whenever you need to.\n\n${link}\n\n` +
        `The link is yours alone; please do not pass it on.\n`,
    },
    title: 'How long it is valid',
    validUntil: (day: string) => `Valid until the end of ${day}.`,
    ranOut: (day: string) => `It ran out on ${day} and is no longer in the catalogue.`,
    confirm: 'Still right',
    confirmHint: 'One press keeps it for another 12 months from today.',
    expired: {
      title: { technology: 'This technology is no longer on offer', need: 'This need is no longer open' },
      text: (ref: string, day: string) =>
        `Record ${ref} was valid until ${day}, and its sender has not confirmed it since. The address is kept: once it is confirmed, it is here again.`,
      search: { technology: 'Find similar technologies', need: 'See open needs' },
    },
    freshness: {
      title: 'How fresh are the records?',
      lead: (share: string) => `${share} of the published records have not been told of by their source for long.`,
      leadWithheld: 'The records that their source has not told of for long, source by source.',
      leadNone: 'Nothing is published yet but samples.',
      definitionTitle: 'How it is counted',
      definition:
        'An imported record is stale when its source has not told of it for 18 months; one that was sent here, when 12 months have passed since its publication or its last confirmation. Published records count, samples do not.',
      withheld: 'Figures below 5 are withheld.',
      few: 'below 5',
      source: 'Source',
      total: 'Published',
      stale: 'Stale',
      share: 'Share',
      table: 'Published and stale records by source',
      list: { all: (source: string) => `Published records of ${source}`, stale: (source: string) => `Stale records of ${source}` },
      next: 'More',
      back: 'Back to the figures',
      day: (day: string) => `As of ${day}.`,
    },
  },
});
