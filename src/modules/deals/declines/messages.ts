import { defineMessages } from '../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'Vì sao chưa thành',
    lead: (n: string) => `${n} lần có người từ chối quanh công nghệ này, tính cả quan tâm và thương vụ. Chỉ bên phụ trách thấy mục này.`,
    byReason: 'Theo lý do',
    reason: 'Lý do',
    theirs: 'Bên kia nêu',
    own: 'Bên bạn nêu',
    todo: 'Bạn có thể làm gì',
    advice: {
      price: 'Ghi khoảng giá vào hồ sơ, để ai hỏi cũng đã biết trước.',
      ip: 'Ghi rõ quyền nào được chuyển và số bằng, để bên kia yên tâm từ đầu.',
      capacity: 'Ghi công suất, thời gian giao và những việc bên nhận phải tự lo.',
      standard: 'Thêm chứng nhận, kết quả thử nghiệm và tiêu chuẩn mà công nghệ đạt.',
      finance: 'Nêu cách trả dần, cho thuê hoặc chia doanh thu, nếu bạn chấp nhận.',
      other: 'Đọc lại lời giải thích trong từng quan tâm, thương vụ; điều gì lặp lại thì ghi vào hồ sơ.',
    },
  },
  en: {
    title: 'Why it came to nothing',
    lead: n => `Over this technology somebody has declined ${n} times, interests and deals together. Only those who hold it see this.`,
    byReason: 'By reason',
    reason: 'Reason',
    theirs: 'Given by the others',
    own: 'Given by you',
    todo: 'What you can do',
    advice: {
      price: 'Give a price band in the record, so that whoever writes knows it before.',
      ip: 'Say which rights are transferred, with the numbers of the patents, so that nobody has to wonder.',
      capacity: 'Say how much it does, how soon you deliver and what the receiver has to see to.',
      standard: 'Add certificates, test results and the standards that it meets.',
      finance: 'Offer instalments, renting or a share of the revenue, if that suits you.',
      other: 'Read the explanations in each interest and deal; what comes again belongs into the record.',
    },
  },
});
