import { formatDecimal } from '../../../platform/i18n/format.ts';
import { defineMessages } from '../../../platform/i18n/messages.ts';
import {
  LANGUAGE_VALUES,
  LISTING_VALUES,
  PLACE_VALUES,
  READY_TRL,
  SECTOR_VALUES,
  STEP_VALUES,
} from '../matching/constants.ts';

const vi = (value: number): string => formatDecimal('vi', value);
const en = (value: number): string => formatDecimal('en', value);

export const messages = defineMessages({
  vi: {
    title: 'Chương trình ghép nhu cầu với công nghệ thế nào?',
    lead: 'Ba câu hỏi, hỏi riêng từng câu: công nghệ có đáp ứng nhu cầu không, có hợp với doanh nghiệp này không, doanh nghiệp có kham được không.',
    formulaTitle: 'Công thức',
    formula: 'điểm = đáp ứng × (0,7 + 0,3 × hợp) × (0,7 + 0,3 × sức) × kinh nghiệm',
    formulaText:
      'Ba số đầu nằm từ 0 đến 1. Hợp và sức chỉ kéo điểm xuống tối đa 30 % mỗi thứ: một công nghệ không đáp ứng nhu cầu không thể lên đầu nhờ rẻ. Kinh nghiệm nằm từ 0,9 đến 1: chỉ tính khi công nghệ có từ năm lời quan tâm đã ngã ngũ trong 12 tháng, bên nào hay để quá hạn hoặc từ chối thì thấp hơn một chút, chưa biết gì thì là 1. Cặp mà người môi giới đã nhận cho một nhu cầu đứng cao hơn 5 % ở nhu cầu đó, cặp đã bỏ thấp hơn 15 %.',
    relevanceTitle: 'Đáp ứng nhu cầu',
    relevance:
      'Là phần nhu cầu mà hồ sơ công nghệ trả lời được. Từ và cụm từ càng hiếm càng nặng: “máy sấy lúa” nặng hơn “hiệu quả”. Từ tiếng Việt được nối với tiếng Anh qua từ điển công nghệ của chương trình, sau đó là hai bộ từ vựng mở của OpenStreetMap và CLDR, rồi những cặp từ học được khi ít nhất ba hồ sơ ở đây viết cùng một ý bằng hai thứ tiếng. Từng cặp từ đã nối đều được ghi ra cùng phần đóng góp và nguồn gốc.',
    fitTitle: 'Hợp với doanh nghiệp',
    fit: 'Bảy điều, điều nào cũng từ 0 đến 1. Thứ lệch nhất quyết định nhiều nhất: sáu phần mười là của nó, bốn phần mười là trung bình của tất cả.',
    fitParts: [
      ['Lĩnh vực', `Cùng lĩnh vực là ${vi(SECTOR_VALUES.same)}, lĩnh vực gần là ${vi(SECTOR_VALUES.related)}, lĩnh vực khác là ${vi(SECTOR_VALUES.apart)}.`],
      ['Khí hậu, vùng', `Nơi công nghệ ghi dùng được, hoặc đã chạy, so với vùng khí hậu của tỉnh cần dùng. Cùng vùng là ${vi(PLACE_VALUES.same)}, một phần tỉnh là ${vi(PLACE_VALUES.part)}, vùng có khí hậu gần là ${vi(PLACE_VALUES.alike)}, khác hẳn là ${vi(PLACE_VALUES.apart)}. Câu nào không đọc được chắc chắn thì coi là chưa biết.`],
      ['Quy mô', 'Lượng công nghệ làm được một ngày so với lượng cần làm, tính bằng tấn hay m³ nước. Chỉ so thứ đi qua máy; người, điện, nước, mặt bằng đã tính ở phần “Vừa sức” nên không tính lại ở đây.'],
      ['Trình độ', `Trình độ của doanh nghiệp so với trình độ công nghệ đòi hỏi (thang của Thông tư 17/2019/TT-BKHCN). Đủ là ${vi(STEP_VALUES[0])}, thấp hơn một bậc là ${vi(STEP_VALUES[1])}, thấp hơn nữa là ${vi(STEP_VALUES[2])}.`],
      ['Mức sẵn sàng', `Công nghệ từ TRL ${READY_TRL} dùng được ngay; dưới mức đó phải còn đủ thời gian trước thời hạn.`],
      ['Ngôn ngữ', `Có bản tiếng Việt là ${vi(LANGUAGE_VALUES.shared)}, chỉ có tiếng Anh là ${vi(LANGUAGE_VALUES.english)}, tiếng khác là ${vi(LANGUAGE_VALUES.other)}, vì phải tính thêm phiên dịch.`],
      ['Danh mục của Chính phủ', `Khuyến khích là ${vi(LISTING_VALUES.encouraged)}, hạn chế là ${vi(LISTING_VALUES.restricted)} kèm điều luật phải theo. Công nghệ cấm chuyển giao không bao giờ hiện ra; không thuộc danh mục nào thì không tính (Luật Chuyển giao công nghệ, Điều 9 đến 11).`],
    ],
    meansTitle: 'Vừa sức',
    means:
      'Cũng tính như trên, thứ thiếu nhất quyết định nhiều nhất. Có thêm tiền, người hay điện không bao giờ làm phần này thấp đi.',
    meansParts: [
      ['Tiền', 'Ngân sách so với vốn đầu tư và với chi phí vận hành một năm. Trong ngân sách là 1, giảm đều xuống 0 khi gấp ba.'],
      ['Mặt bằng, điện, nước, số người', 'Đủ là 1, thiếu thì tính theo tỷ lệ đang có.'],
      ['Tay nghề', 'Người giỏi nhất của doanh nghiệp so với tay nghề mà công nghệ cần, từ lao động phổ thông đến tiến sĩ.'],
    ],
    unknownTitle: 'Điều chưa biết',
    unknown:
      'Điều một hồ sơ bỏ trống mà phần lớn hồ sơ khác có ghi được tính bằng trung vị của các hồ sơ cùng được xét; hồ sơ ghi chưa tới một nửa thì không bao giờ hơn mức giữa. Nhờ vậy bỏ trống không được lợi gì. Yếu tố chưa biết gì hiện thành thanh gạch chéo, kèm lời nhắc cần điền gì.',
    liftTitle: 'Điều gì kéo điểm xuống, làm gì để hợp hơn?',
    lift: 'Mỗi kết quả nêu điều kéo điểm xuống nhiều nhất: tính lại như thể điều đó đã tốt hết mức, xem điểm tăng bao nhiêu. Những điều bạn đổi được (ngân sách, người và tay nghề, điện, nước, mặt bằng, trình độ, thời hạn) cũng được tính lại, từng điều một rồi tất cả cùng lúc, để bạn biết thêm bao nhiêu thì được bao nhiêu.',
    confidentTitle: 'Phù hợp, hay chỉ gần đúng?',
    confident: (silent: string, kept: string) =>
      `Một kết quả chỉ được gọi là phù hợp khi có đủ căn cứ: nó đáp ứng được bao nhiêu điều cần tìm, tên và nội dung chính của nó có nói đúng điều được hỏi không, có chạm tới hai điều nặng nhất trong nhu cầu không, nó vượt các kết quả khác bao xa, và mười kết quả đầu có cùng nói về một việc không. Kết quả kém hẳn kết quả tốt nhất của cùng nhu cầu cũng chỉ là gần đúng. Mức phân định được học từ bộ câu hỏi chấm sẵn. Thử trên những nhu cầu chưa từng gặp khi học: ${silent} nhu cầu không có lời giải được nói thẳng là chưa có; ${kept} nhu cầu có lời giải nằm trong mười kết quả đầu vẫn có một kết quả được gọi là phù hợp. Dưới mức đó chương trình ghi rõ “gần đúng”.`,
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
    formula: 'score = relevance × (0.7 + 0.3 × fit) × (0.7 + 0.3 × means) × experience',
    formulaText:
      'The first three lie between 0 and 1. Fit and means pull the score down by at most 30 % each: a technology that does not answer the need cannot come first by being cheap. Experience lies between 0.9 and 1: it counts once five interests in a technology have come to an end within 12 months, a little lower where many were left unanswered or declined, and 1 where nothing is known. A pair that a broker accepted for a need stands 5 % higher there, one that was rejected 15 % lower.',
    relevanceTitle: 'Answers the need (relevance)',
    relevance:
      'The share of the need’s weight that the technology explains. Every word and phrase of the need weighs by its rarity: “rice dryer” more than “efficient”. Vietnamese is tied to English by the program’s own technology thesaurus, then by the two open word lists of OpenStreetMap and CLDR, then by pairs learnt where at least three records here say the same in both languages. Every pair of words is shown with its share and its origin.',
    fitTitle: 'Suits the firm (fit)',
    fit: 'Seven things, each from 0 to 1. The one that fits worst decides most: six tenths are its own, four tenths the mean of all.',
    fitParts: [
      ['Sector', `${en(SECTOR_VALUES.same)} for the same, ${en(SECTOR_VALUES.related)} for a related one, ${en(SECTOR_VALUES.apart)} for another.`],
      ['Climate and region', `Where the technology says that it works, or already runs, against the climate of the province that needs it. The same is ${en(PLACE_VALUES.same)}, a part of the province ${en(PLACE_VALUES.part)}, a climate near it ${en(PLACE_VALUES.alike)}, another ${en(PLACE_VALUES.apart)}. What cannot be read for certain counts as not known.`],
      ['Scale', 'What the technology handles in a day against what there is to handle, in tonnes or in m³ of water. Only what passes through it is compared; people, power, water and space are counted under “within its means” and not again here.'],
      ['Level', `The firm’s level against the one demanded (scale of Circular 17/2019/TT-BKHCN). Enough is ${en(STEP_VALUES[0])}, one step short ${en(STEP_VALUES[1])}, more ${en(STEP_VALUES[2])}.`],
      ['Readiness', `From TRL ${READY_TRL} on a technology can be used at once; below that there must be time enough before the deadline.`],
      ['Language', `${en(LANGUAGE_VALUES.shared)} where there is a Vietnamese text, ${en(LANGUAGE_VALUES.english)} where there is only English, ${en(LANGUAGE_VALUES.other)} for other languages, since an interpreter comes on top.`],
      ['The Government’s lists', `Encouraged is ${en(LISTING_VALUES.encouraged)}, restricted ${en(LISTING_VALUES.restricted)}, with the articles to be followed. What is prohibited never appears; what stands on no list is not counted here (Law on Technology Transfer, Articles 9 to 11).`],
    ],
    meansTitle: 'Within its means',
    means:
      'Counted in the same way: what is shortest decides most. More money, people or power never lowers it.',
    meansParts: [
      ['Money', 'The budget against the investment and against a year of running. Within it is 1, falling evenly to 0 at three times the budget.'],
      ['Floor space, power, water, people', 'Enough is 1, otherwise the share that is there.'],
      ['Skills', 'The most that anybody in the firm has learnt against what the technology takes, from no trade to a doctorate.'],
    ],
    unknownTitle: 'What is not known',
    unknown:
      'What a record leaves out and most others tell counts as the median of those considered; a record that tells less than half never comes out above the middle. So nothing is won by leaving things out. A factor of which nothing is known is shown hatched, with what to fill in.',
    liftTitle: 'What holds a match back, and what would lift it?',
    lift: 'Every match names what costs it most: it is counted anew as if that were as good as can be. What you can change (budget, people and their skills, power, water, space, level, deadline) is counted anew too, one by one and all at once, so that you know what would gain how much.',
    confidentTitle: 'Suits, or is only close?',
    confident: (silent: string, kept: string) =>
      `A result is called suitable only when enough speaks for it: how much it answers of what is asked, whether its title and most of its text speak of that, whether it meets the two weightiest things in the need, how far it stands ahead of the others, and whether the first ten speak of the same thing. One that is far less likely than the best for the same need is only close, too. Where the line runs was learnt from a judged set of questions. Tried on needs that were not part of the learning: ${silent} of those that nothing answers are told so; ${kept} of those with a right answer among the first ten keep a result that is called suitable. Below the line the program says “close”.`,
    privacyTitle: 'What never shows',
    privacy:
      'Budget, contact and the firm’s means count only when the sender looks at the result. On public pages matching does not use them, so that nobody can guess them back.',
    knowsTitle: 'What the thesaurus knows',
    knows: (concepts: string, heads: string) =>
      `${concepts} concepts, ${heads} Vietnamese words and phrases.`,
  },
});
