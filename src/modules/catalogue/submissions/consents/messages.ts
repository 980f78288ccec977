import { defineMessages } from '../../../../platform/i18n/messages.ts';

const CONTACT = {
  vi: 'Cho bên kia xem số điện thoại và e-mail này, sau khi họ đã tỏ ý quan tâm.',
  en: 'The other side may see this phone number and e-mail once they have shown interest.',
};
const SUPPORT = {
  vi: 'Cho sở khoa học và công nghệ của tỉnh xem toàn bộ hồ sơ để hỗ trợ chúng tôi.',
  en: 'The province’s department of science and technology may read the whole record in order to help us.',
};

/** The sentences are kept with the consent as they were read: a changed one is a new one. */
export const messages = defineMessages({
  vi: {
    title: 'Bạn đồng ý những gì?',
    lead: 'Mỗi ô là một việc riêng. Không đánh dấu ô nào cũng gửi được, và đổi ý lúc nào cũng được ở trang riêng.',
    need: {
      publish: 'Cho đăng nhu cầu này lên danh mục công khai sau khi duyệt.',
      name: 'Ghi tên doanh nghiệp khi đăng. Không đánh dấu thì nhu cầu được đăng ẩn danh.',
      contact: CONTACT.vi,
      support: SUPPORT.vi,
    },
    technology: {
      publish: 'Cho đăng công nghệ này lên danh mục công khai sau khi duyệt.',
      name: 'Ghi tên bên cung cấp khi đăng. Không đánh dấu thì công nghệ được đăng ẩn danh.',
      contact: CONTACT.vi,
      support: SUPPORT.vi,
    },
    given: (at: string) => `Đã đồng ý lúc ${at}`,
    withdrawn: (at: string) => `Đã rút lại lúc ${at}`,
    never: 'Không đồng ý',
    withdraw: 'Rút lại',
    withdrawPublish: 'Rút lại thì hồ sơ rời danh mục công khai ngay.',
  },
  en: {
    title: 'What do you agree to?',
    lead: 'Each box stands for one thing. You can send with none ticked, and change your mind at any time on your private page.',
    need: {
      publish: 'Publish this need in the catalogue after review.',
      name: 'Show the firm’s name with it. Without this tick the need is published without a name.',
      contact: CONTACT.en,
      support: SUPPORT.en,
    },
    technology: {
      publish: 'Publish this technology in the catalogue after review.',
      name: 'Show the provider’s name with it. Without this tick the technology is published without a name.',
      contact: CONTACT.en,
      support: SUPPORT.en,
    },
    given: (at: string) => `Agreed on ${at}`,
    withdrawn: (at: string) => `Withdrawn on ${at}`,
    never: 'Not agreed',
    withdraw: 'Withdraw',
    withdrawPublish: 'The record leaves the public catalogue at once.',
  },
});
