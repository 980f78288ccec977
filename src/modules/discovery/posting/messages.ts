import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    need: {
      sent: (ref: string) => `Nhu cầu ${ref} đã được nhận`,
      title: (ref: string) => `Nhu cầu ${ref}`,
      states: {
        submitted: 'Người vận hành xem qua rồi mới đăng. Kết quả ghép thì có ngay ở dưới.',
        submittedPrivate: 'Nhu cầu này chỉ dùng để tìm công nghệ cho bạn, không đăng lên đâu cả.',
        published: 'Ai cũng xem được trên danh mục, không kèm ngân sách và liên hệ.',
        held: 'Cần bổ sung rồi mới đăng được. Lời nhắn của người duyệt ở ngay dưới.',
        declined: 'Chưa được đăng công khai. Lý do ở ngay dưới; bạn sửa và gửi lại được.',
        expired: 'Hồ sơ đã hết hạn và không còn hiện trên danh mục. Còn đúng thì xác nhận là đăng lại ngay.',
        withdrawn: 'Bạn đã rút nhu cầu này. Không còn ai thấy, và việc ghép đã dừng.',
      },
      publicPage: 'Xem trang công khai',
      preparing:
        'Bộ tìm kiếm đang được chuẩn bị. Nhu cầu đã được ghi; hãy mở lại đường dẫn này sau ít phút.',
      withdraw: 'Rút nhu cầu',
      withdrawHint: 'Rút rồi thì không còn công khai và không ghép nữa.',
    },
    technology: {
      sent: (ref: string) => `Công nghệ ${ref} đã được nhận`,
      title: (ref: string) => `Công nghệ ${ref}`,
      states: {
        submitted: 'Người vận hành đọc cả hồ sơ rồi mới đăng. Kết quả hiện ở trang này.',
        submittedPrivate: 'Hồ sơ đã được giữ, nhưng bạn chưa cho đăng nên chưa ai tìm thấy công nghệ này.',
        published: 'Ai cũng tìm thấy công nghệ này trên danh mục, không kèm liên hệ.',
        held: 'Cần bổ sung rồi mới đăng được. Lời nhắn của người duyệt ở ngay dưới.',
        declined: 'Chưa được đăng công khai. Lý do ở ngay dưới; bạn sửa và gửi lại được.',
        expired: 'Hồ sơ đã hết hạn và không còn hiện trên danh mục. Còn đúng thì xác nhận là đăng lại ngay.',
        withdrawn: 'Bạn đã rút công nghệ này. Không còn ai thấy.',
      },
      publicPage: 'Xem trang công khai',
      preparing: 'Bộ tìm kiếm đang được chuẩn bị. Hồ sơ đã được ghi; hãy mở lại đường dẫn này sau ít phút.',
      withdraw: 'Rút công nghệ',
      withdrawHint: 'Rút rồi thì không còn công khai và không ai tìm thấy nữa.',
    },
    keepLink: 'Hãy lưu đường dẫn này để quay lại. Ai có đường dẫn đều xem được trang này.',
    linkLabel: 'Đường dẫn riêng của bạn',
    titles: {
      submitted: 'Chờ duyệt để đăng',
      submittedPrivate: 'Đã ghi nhận',
      held: 'Chờ bạn bổ sung',
      published: 'Đã đăng công khai',
      expired: 'Đã hết hạn',
      withdrawn: 'Đã rút',
    },
    nextNone:
      'Mỗi lần mở đường dẫn riêng này, chương trình tìm lại trên toàn bộ hồ sơ mới nhất. Người vận hành cũng thấy nhu cầu và có thể liên hệ nếu bạn để lại số điện thoại hoặc e-mail.',
    consents: 'Bạn đã đồng ý những gì',
    yourWords: 'Điều bạn đã gửi',
  },
  en: {
    need: {
      sent: (ref: string) => `Need ${ref} has been received`,
      title: (ref: string) => `Need ${ref}`,
      states: {
        submitted:
          'The operator reads it before it is published. Matching does not wait: the result is below.',
        submittedPrivate: 'The need is used for matching only and will not be published.',
        published: 'Everybody can see it in the catalogue, without budget or contact.',
        held: 'It needs mending before it can be published. The reviewer’s comment is just below.',
        declined: 'Not published. The reason is just below; you can mend it and send it again.',
        expired: 'It has run out and is no longer in the catalogue. If it still holds, confirm it and it is back at once.',
        withdrawn: 'You have withdrawn this need. Nobody sees it any more, and matching has stopped.',
      },
      publicPage: 'See the public page',
      preparing:
        'The search is being prepared. The need is recorded; open this link again in a few minutes.',
      withdraw: 'Withdraw the need',
      withdrawHint: 'Once withdrawn it is no longer public and no longer matched.',
    },
    technology: {
      sent: (ref: string) => `Technology ${ref} has been received`,
      title: (ref: string) => `Technology ${ref}`,
      states: {
        submitted: 'The operator reads the whole record before it is published. This page shows the outcome.',
        submittedPrivate:
          'The record is kept, but you have not agreed to publication, so nobody can find this technology.',
        published: 'Everybody can find it in the catalogue, without your contact.',
        held: 'It needs mending before it can be published. The reviewer’s comment is just below.',
        declined: 'Not published. The reason is just below; you can mend it and send it again.',
        expired: 'It has run out and is no longer in the catalogue. If it still holds, confirm it and it is back at once.',
        withdrawn: 'You have withdrawn this technology. Nobody sees it any more.',
      },
      publicPage: 'See the public page',
      preparing:
        'The search is being prepared. The record is kept; open this link again in a few minutes.',
      withdraw: 'Withdraw the technology',
      withdrawHint: 'Once withdrawn it is no longer public and nobody finds it.',
    },
    keepLink: 'Keep this link to come back. Whoever has it can see this page.',
    linkLabel: 'Your private link',
    titles: {
      submitted: 'Waiting to be published',
      submittedPrivate: 'Received',
      held: 'Waiting for you',
      published: 'Published',
      expired: 'Run out',
      withdrawn: 'Withdrawn',
    },
    nextNone:
      'Each time you open this private link, the search runs again over the newest records. The operator sees the need too and can contact you if you left a phone number or e-mail.',
    consents: 'What you agreed to',
    yourWords: 'What you sent',
  },
});
