import { formatPercent } from '../../../platform/i18n/format.ts';
import { defineMessages } from '../../../platform/i18n/messages.ts';
import { PHRASE_RELEVANCE } from '../matching/constants.ts';

export const messages = defineMessages({
  vi: {
    title: 'Chương trình ghép nhu cầu với công nghệ thế nào?',
    lead: 'Ba câu hỏi, hỏi riêng từng câu: công nghệ có đáp ứng nhu cầu không, có hợp với doanh nghiệp này không, doanh nghiệp có kham được không.',
    formulaTitle: 'Công thức',
    formula: 'điểm = đáp ứng × (0,7 + 0,3 × hợp) × (0,7 + 0,3 × sức)',
    formulaText:
      'Cả ba nằm từ 0 đến 1. Hợp và sức chỉ kéo điểm xuống tối đa 30 % mỗi thứ: một công nghệ không đáp ứng nhu cầu không thể lên đầu nhờ rẻ.',
    relevanceTitle: 'Đáp ứng nhu cầu',
    relevance:
      'Là phần nhu cầu mà hồ sơ công nghệ trả lời được. Từ và cụm từ càng hiếm càng nặng: “máy sấy lúa” nặng hơn “hiệu quả”. Từ tiếng Việt được nối với tiếng Anh qua từ điển công nghệ của chương trình, sau đó là hai bộ từ vựng mở của OpenStreetMap và CLDR, rồi những cặp từ học được khi ít nhất ba hồ sơ ở đây viết cùng một ý bằng hai thứ tiếng. Từng cặp từ đã nối đều được ghi ra cùng phần đóng góp và nguồn gốc.',
    fitTitle: 'Hợp với doanh nghiệp',
    fit: 'So lĩnh vực, trình độ công nghệ hiện tại với trình độ công nghệ đòi hỏi (theo thang của Thông tư 17/2019/TT-BKHCN), và mức sẵn sàng với thời hạn cần có.',
    meansTitle: 'Vừa sức',
    means:
      'So ngân sách với vốn đầu tư và chi phí vận hành; người, điện, nước, mặt bằng đang có với những gì công nghệ cần. Thứ thiếu nhất quyết định nhiều nhất.',
    unknownTitle: 'Điều chưa biết',
    unknown:
      'Một yếu tố chưa ai khai được tính bằng trung vị của các công nghệ cùng được xét, nên hồ sơ bỏ trống không được lợi gì. Nó hiện thành thanh gạch chéo, kèm lời nhắc cần điền gì.',
    confidentTitle: 'Phù hợp, hay chỉ gần đúng?',
    confident: (share: string, one: string) =>
      `Một công nghệ chỉ được gọi là phù hợp khi trả lời được từ ${share} nhu cầu, bằng ít nhất hai từ chuyên môn mà không dựa quá ${one} vào một từ duy nhất, hoặc từ ${formatPercent('vi', PHRASE_RELEVANCE)} khi trả lời đúng một cụm từ chuyên môn. Dưới mức đó chương trình ghi rõ “gần đúng”, hoặc nói thẳng là chưa có.`,
    privacyTitle: 'Điều không bao giờ lộ ra',
    privacy:
      'Ngân sách, liên hệ và năng lực doanh nghiệp chỉ được dùng khi chính người gửi xem kết quả. Trên trang công khai, việc ghép không dùng đến chúng, để không ai đoán ngược được.',
    knowsTitle: 'Từ điển đang biết',
    knows: (concepts: string, heads: string) => `${concepts} khái niệm, ${heads} từ và cụm từ tiếng Việt.`,
  },
  en: {
    title: 'How are needs matched with technologies?',
    lead: 'Three questions, asked one by one: does the technology answer the need, does it suit this firm, can this firm carry it.',
    formulaTitle: 'The formula',
    formula: 'score = relevance × (0.7 + 0.3 × fit) × (0.7 + 0.3 × means)',
    formulaText:
      'All three lie between 0 and 1. Fit and means pull the score down by at most 30 % each: a technology that does not answer the need cannot come first by being cheap.',
    relevanceTitle: 'Answers the need (relevance)',
    relevance:
      'The share of the need’s weight that the technology explains. Every word and phrase of the need weighs by its rarity: “rice dryer” more than “efficient”. Vietnamese is tied to English by the program’s own technology thesaurus, then by the two open word lists of OpenStreetMap and CLDR, then by pairs learnt where at least three records here say the same in both languages. Every pair of words is shown with its share and its origin.',
    fitTitle: 'Suits the firm (fit)',
    fit: 'Compares the sector, the firm’s present technology level with the level that the technology demands (scale of Circular 17/2019/TT-BKHCN), and readiness with the date by which it is needed.',
    meansTitle: 'Within its means',
    means:
      'Compares the budget with capital and running cost; people, power, water and floor area at hand with what the technology takes. What is shortest decides most.',
    unknownTitle: 'What is not known',
    unknown:
      'A factor that nobody has told counts as the median of the technologies considered, so that an empty record never wins by being empty. It is shown hatched, with what to fill in.',
    confidentTitle: 'Suits, or is only close?',
    confident: (share: string, one: string) =>
      `A technology is called suitable only when it explains at least ${share} of the need’s weight, by two subject words and without resting on a single one for more than ${one}, or at least ${formatPercent('en', PHRASE_RELEVANCE)} when it meets a subject phrase as such. Below that the program says “close”, or says plainly that there is none yet.`,
    privacyTitle: 'What never shows',
    privacy:
      'Budget, contact and the firm’s means count only when the sender looks at the result. On public pages matching does not use them, so that nobody can guess them back.',
    knowsTitle: 'What the thesaurus knows',
    knows: (concepts: string, heads: string) =>
      `${concepts} concepts, ${heads} Vietnamese words and phrases.`,
  },
});
