import { defineMessages } from '../../../platform/i18n/messages.ts';

/** `links` are addresses without their language; `text` is what the link says. */
type Answer = {
  id: string;
  question: string;
  text: string;
  links?: readonly { to: string; text: string }[];
};
type Term = { name: string; article: string; text: string };

const vi: readonly Answer[] = [
  {
    id: 'search',
    question: 'Tìm công nghệ thế nào?',
    text: 'Gõ như khi nói: “máy sấy lúa” hay “may say lua” đều được, hồ sơ tiếng Anh cũng tìm ra. Rồi lọc theo lĩnh vực, nước, mức sẵn sàng.',
    links: [{ to: '/technologies', text: 'Tìm công nghệ' }],
  },
  {
    id: 'post',
    question: 'Gửi nhu cầu có lâu không?',
    text: 'Chừng hai phút, không cần tài khoản; điều chưa biết cứ bỏ qua. Gửi xong bạn có trang riêng: hãy giữ kỹ đường dẫn, ai có nó đều xem được.',
    links: [{ to: '/needs/new', text: 'Gửi nhu cầu' }],
  },
  {
    id: 'offer',
    question: 'Tôi có công nghệ, chào ở đâu?',
    text: 'Kể công nghệ làm được gì, cần gì, giá bao nhiêu. Người vận hành đọc rồi mới đăng.',
    links: [
      { to: '/technologies/new', text: 'Chào công nghệ' },
      { to: '/needs', text: 'Xem ai đang cần' },
    ],
  },
  {
    id: 'match',
    question: 'Đọc kết quả ghép thế nào?',
    text: 'Ba cột dưới nhịp là: đáp ứng nhu cầu, hợp với doanh nghiệp, vừa sức. Gạch chéo là chưa đủ thông tin, không phải là kém. “Gần đúng” là chỉ chạm một phần.',
    links: [
      { to: '/match', text: 'Ghép thử' },
      { to: '/about/matching', text: 'Cách tính' },
    ],
  },
  {
    id: 'compare',
    question: 'So sánh thế nào?',
    text: 'Mở một công nghệ, bấm “So sánh với công nghệ khác”, đến bốn. Dòng có vạch bên trái là chỗ khác nhau.',
  },
  {
    id: 'secret',
    question: 'Ai thấy ngân sách, số điện thoại?',
    text: 'Bạn, ở trang riêng, và người vận hành; trang công khai và API thì không.',
  },
  {
    id: 'withdraw',
    question: 'Gửi rồi, muốn rút?',
    text: 'Mở trang riêng, bấm rút: hồ sơ thôi công khai.',
  },
];

const viTerms: readonly Term[] = [
  {
    name: 'Chuyển giao công nghệ',
    article: 'Điều 2',
    text: 'Chuyển nhượng quyền sở hữu hoặc chuyển giao quyền sử dụng công nghệ. Mua riêng cái máy thì không phải.',
  },
  {
    name: 'Đối tượng',
    article: 'Điều 4',
    text: 'Giao cái gì: bí quyết, quy trình, bản vẽ, công thức, phần mềm; máy móc chỉ đi kèm.',
  },
  {
    name: 'Hình thức',
    article: 'Điều 5',
    text: 'Theo đường nào: hợp đồng độc lập, trong dự án đầu tư, góp vốn, nhượng quyền thương mại…',
  },
  {
    name: 'Phương thức',
    article: 'Điều 6',
    text: 'Bằng cách nào: giao tài liệu, đào tạo, cử chuyên gia, giao máy kèm theo.',
  },
  { name: 'Quyền được chuyển giao', article: 'Điều 7', text: 'Sở hữu, hay chỉ sử dụng; độc quyền hay không.' },
  {
    name: 'Khuyến khích, hạn chế, cấm chuyển giao',
    article: 'Điều 9, 10, 11',
    text: 'Ba danh mục của Chính phủ. Công nghệ hạn chế phải được chấp thuận và có giấy phép (Điều 28 đến 30).',
  },
  {
    name: 'Đăng ký chuyển giao',
    article: 'Điều 31',
    text: 'Cơ quan nhà nước ghi nhận hợp đồng; có loại bắt buộc, có loại tự nguyện.',
  },
  {
    name: 'Thẩm định giá công nghệ',
    article: 'Điều 2',
    text: 'Xác định công nghệ đáng bao nhiêu tiền.',
  },
];

const en: readonly Answer[] = [
  {
    id: 'search',
    question: 'How do I find a technology?',
    text: 'Type what has to be done, in your own words, in English or Vietnamese: either finds records in both. Then narrow the list by sector, country or readiness.',
    links: [{ to: '/technologies', text: 'Find a technology' }],
  },
  {
    id: 'post',
    question: 'Does posting a need take long?',
    text: 'About two minutes, without an account; skip what you do not know. You then get a private page: keep its link safe, for whoever has it can see the page.',
    links: [{ to: '/needs/new', text: 'Post a need' }],
  },
  {
    id: 'offer',
    question: 'Where do I offer a technology?',
    text: 'Tell what it does, what it takes and what it costs. The operator reads it before it is published.',
    links: [
      { to: '/technologies/new', text: 'Offer a technology' },
      { to: '/needs', text: 'See what is needed' },
    ],
  },
  {
    id: 'match',
    question: 'How do I read a match?',
    text: 'The three columns under the arch stand for: it answers the need, suits the firm, is within its means. Hatching says that too little is known, not that it is bad. “Close” means that only a part of the need is met.',
    links: [
      { to: '/match', text: 'Try a match' },
      { to: '/about/matching', text: 'How it is counted' },
    ],
  },
  {
    id: 'compare',
    question: 'How do I compare?',
    text: 'Open a technology and press “Compare with others”, up to four. A bar at the left marks where they differ.',
  },
  {
    id: 'secret',
    question: 'Who sees my budget and phone number?',
    text: 'You, on your private page, and the operator. They are never on a public page or in the API.',
  },
  {
    id: 'withdraw',
    question: 'What if I want to take it back?',
    text: 'Open your private page and withdraw it: the record is public no longer.',
  },
];

const enTerms: readonly Term[] = [
  {
    name: 'Technology transfer',
    article: 'Article 2',
    text: 'Assigning the ownership of a technology, or the right to use it. Buying a machine alone is none.',
  },
  {
    name: 'Object',
    article: 'Article 4',
    text: 'What passes: know-how, process, drawings, formula, software; equipment only along with these.',
  },
  {
    name: 'Form',
    article: 'Article 5',
    text: 'By what legal way: a contract of its own, an investment project, capital contribution, franchise …',
  },
  {
    name: 'Mode',
    article: 'Article 6',
    text: 'By what means: documents, training, experts, equipment along with them.',
  },
  { name: 'Right', article: 'Article 7', text: 'Ownership, or use only; exclusive or not.' },
  {
    name: 'Encouraged, restricted, prohibited',
    article: 'Articles 9, 10, 11',
    text: 'Three lists of the Government. A restricted technology needs approval and a licence (Articles 28 to 30).',
  },
  {
    name: 'Registration of a transfer',
    article: 'Article 31',
    text: 'The contract is entered by the authority; owed for some, open to others.',
  },
  {
    name: 'Technology valuation',
    article: 'Article 2',
    text: 'Finding what a technology is worth in money.',
  },
];

export const messages = defineMessages({
  vi: {
    title: 'Trợ giúp',
    description: 'Cách tìm, gửi nhu cầu, chào công nghệ, so sánh, đọc kết quả ghép; từ ngữ của Luật; cách nhập hồ sơ.',
    heading: 'Bạn cần giúp việc gì?',
    contents: 'Các câu hỏi',
    answers: vi,
    terms: {
      title: 'Luật gọi thế nào?',
      text: 'Theo Luật Chuyển giao công nghệ số 07/2017/QH14, đã sửa đổi; số điều là của bản năm 2017.',
      list: viTerms,
    },
    staff: {
      title: 'Nhập cả một danh mục thế nào?',
      text: 'Dành cho người vận hành: mở phiên làm việc, vào “Nhập hồ sơ”, chọn tệp. Khuôn của tệp: docs/import-format.md, đi cùng chương trình.',
      link: 'Mở phiên làm việc',
    },
  },
  en: {
    title: 'Help',
    description:
      'How to search, post a need, offer a technology, compare, read a match; the terms of the law; importing records.',
    heading: 'What do you need help with?',
    contents: 'Questions',
    answers: en,
    terms: {
      title: 'What does the law call it?',
      text: 'After the Law on Technology Transfer, No. 07/2017/QH14, as amended; articles are those of the 2017 text.',
      list: enTerms,
    },
    staff: {
      title: 'How is a whole catalogue imported?',
      text: 'By the operator: open a session, go to “Import records”, choose the file. Its format is described in docs/import-format.md, which comes with the program.',
      link: 'Open a session',
    },
  },
});
