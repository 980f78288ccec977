import { defineMessages } from '../../../platform/i18n/messages.ts';

/** What Nhịp Cầu is, and how far it is built. A stage that does not work yet is said to be so. */
export const messages = defineMessages({
  vi: {
    title: 'Giới thiệu',
    description: 'Nhịp Cầu là gì, dành cho ai, hôm nay làm được đến đâu, dữ liệu của ai và được duyệt thế nào.',
    heading: 'Nhịp Cầu nối việc cần làm với công nghệ làm được',
    lead: 'Bạn kể một việc đang vướng. Nhịp Cầu tìm công nghệ giải được việc ấy, ở Việt Nam và ở nước ngoài, rồi nói rõ vì sao hợp và vì sao chưa.',
    forWhom: {
      title: 'Người cần, người có, và người giúp họ gặp nhau',
      items: [
        'Doanh nghiệp, hợp tác xã, hộ sản xuất: tìm công nghệ, gửi nhu cầu.',
        'Viện, trường, công ty có công nghệ: chào công nghệ, xem ai đang cần.',
        'Cán bộ, tổ chức trung gian: tra cứu, so sánh, lấy dữ liệu mở.',
      ],
    },
    way: {
      title: 'Một nhu cầu đi qua năm chặng; hôm nay hai chặng đầu đã thông',
      picture: 'Nhịp Cầu xây tới đâu',
      stages: ['Nhu cầu', 'Ghép', 'Thoả thuận', 'Hợp đồng', 'Báo cáo'],
      works: 'Dùng được',
      ahead: 'Chưa có',
      texts: [
        'Bạn gửi bằng lời của mình; người vận hành đọc rồi đăng, nếu bạn cho phép.',
        'Chương trình chọn công nghệ đáp ứng, kèm lý do; bạn so sánh đến bốn công nghệ cạnh nhau.',
        'Hai bên gặp nhau, thử, thương lượng. Hôm nay bạn tự liên hệ theo hồ sơ.',
        'Ký và đăng ký chuyển giao theo Luật. Hôm nay làm với cơ quan có thẩm quyền.',
        'Số liệu từng tỉnh gộp thành bức tranh cả nước.',
      ],
    },
    answers: {
      title: 'Người vận hành trả lời bạn',
      text: 'Ai vận hành trang này thì đọc mọi hồ sơ được gửi đến; kết quả và lý do hiện ở trang riêng của bạn. Điều ghi trong một hồ sơ là lời của bên cung cấp hoặc của nguồn: hãy hỏi lại trước khi quyết định.',
    },
    costs: {
      title: 'Bạn không phải trả gì',
      text: 'Tìm, gửi, ghép, so sánh, tải dữ liệu đều không mất tiền, không cần tài khoản. Người đọc không bị đặt cookie, cũng không bị theo dõi.',
    },
    data: {
      title: 'Hồ sơ vẫn là của người viết ra nó',
      text: 'Mỗi hồ sơ ghi nguồn và điều kiện sử dụng của nguồn. Ngân sách, liên hệ và năng lực của doanh nghiệp để riêng, không bao giờ có trên trang công khai hay trong API. Hồ sơ đã gửi, bạn rút lúc nào cũng được. Chữ “Mẫu” là hồ sơ soạn để dùng thử.',
    },
    review: {
      title: 'Hồ sơ được xem lại thế nào?',
      items: [
        'Hồ sơ gửi từ trang này: người vận hành đọc, rồi đăng hoặc trả lại kèm lý do.',
        'Hồ sơ nhập từ nguồn khác: máy kiểm từng dòng; dòng sai để riêng, ghi rõ sai gì.',
        'Công nghệ cấm chuyển giao không bao giờ được đăng (Luật Chuyển giao công nghệ, Điều 11); công nghệ hạn chế thì ghi rõ giấy phép phải có (Điều 28 đến 30).',
        'Hồ sơ sửa lại thì bản đã đăng trước đó vẫn xem được. Mỗi lần đăng, trả, rút, nhập đều vào sổ không tẩy xoá được.',
      ],
    },
    post: 'Gửi nhu cầu',
    offer: 'Chào công nghệ',
    how: 'Chương trình ghép thế nào?',
    openData: 'API và dữ liệu mở',
  },
  en: {
    title: 'About',
    description: 'What Nhịp Cầu is, for whom, how much of it works today, whose data it shows and who reviews it.',
    heading: 'Nhịp Cầu joins what has to be done with a technology that does it',
    lead: 'You tell where the work is stuck. Nhịp Cầu finds technologies that solve it, in Vietnam and abroad, and says why each one suits or does not.',
    forWhom: {
      title: 'For those who need, those who have, and those who bring them together',
      items: [
        'Firms, cooperatives, farms: find a technology, post a need.',
        'Institutes, universities, companies with a technology: offer it, see who needs it.',
        'Officers and intermediaries: look up, compare, take the open data.',
      ],
    },
    way: {
      title: 'A need passes five stages; the first two are open today',
      picture: 'How far the bridge is built',
      stages: ['Need', 'Match', 'Agreement', 'Contract', 'Report'],
      works: 'Works',
      ahead: 'Not yet',
      texts: [
        'You post it in your own words; the operator reads it and publishes it if you allow.',
        'The program picks technologies that answer, with reasons; you compare up to four side by side.',
        'Both sides meet, try it, bargain. Today you get in touch by what the record says.',
        'Signing, and registering the transfer as the law asks. Today that is done with the authority.',
        'Figures of the provinces make one picture of the country.',
      ],
    },
    answers: {
      title: 'The operator answers you',
      text: 'Whoever operates this site reads all that is sent in; the outcome and its reason appear on your private page. What a record says is said by the provider or the source: ask again before you decide.',
    },
    costs: {
      title: 'It costs you nothing',
      text: 'Searching, posting, matching, comparing and downloading are free and need no account. Readers get no cookie and nobody follows them.',
    },
    data: {
      title: 'A record stays with whoever wrote it',
      text: 'Every record names its source and the source’s terms. A firm’s budget, contact and means are kept apart; they are never on a public page or in the API. You can withdraw what you sent at any time. “Sample” marks a record written for trying the site.',
    },
    review: {
      title: 'How is a record reviewed?',
      items: [
        'Sent in on this site: the operator reads it, then publishes it or returns it with a reason.',
        'Imported from a source: each line is checked; a faulty one is set aside with what is wrong.',
        'A prohibited technology is never published (Law on Technology Transfer, Article 11); a restricted one says which licence is owed (Articles 28 to 30).',
        'When a record changes, what was published before can still be read. Every publishing, return, withdrawal and import enters a log that cannot be rewritten.',
      ],
    },
    post: 'Post a need',
    offer: 'Offer a technology',
    how: 'How does matching work?',
    openData: 'API and open data',
  },
});
