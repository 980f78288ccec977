import type { Said } from '../../../kernel/errors.ts';
import type { TransferForm } from '../../catalogue/index.ts';
import type { ItemNumber } from '../papers/schema.ts';
import { FORM_CLAUSES } from './form-clauses.ts';

/** Starting words for each item, gaps in brackets. Words to begin from, no legal advice. */
const CLAUSES: Record<ItemNumber, Said> = {
  1: {
    vi: 'Bên giao chuyển giao cho Bên nhận công nghệ [tên công nghệ] (sau đây gọi là “Công nghệ”), được mô tả trong Phụ lục 1.',
    en: 'The Transferor transfers to the Transferee the technology [name] (the “Technology”), as described in Annex 1.',
  },
  2: {
    vi: 'Đối tượng chuyển giao gồm: [bí quyết, quy trình, bản vẽ, phần mềm…]. Công nghệ làm ra [sản phẩm] đạt [tiêu chuẩn], với các chỉ tiêu trong Phụ lục 2. Kết quả được đo tại nhà máy của Bên nhận, khi máy chạy ổn định [số] giờ.',
    en: 'The objects of transfer are: [know-how, process, drawings, software…]. The Technology makes [product] to [standard], with the figures of Annex 2. Results are measured at the Transferee’s plant after [number] hours of steady running.',
  },
  3: {
    vi: 'Bên giao trao cho Bên nhận quyền sử dụng Công nghệ, [độc quyền / không độc quyền], tại [lãnh thổ], để [lĩnh vực sử dụng]. Bên nhận [được / không được] chuyển giao lại cho bên thứ ba khi chưa có văn bản đồng ý của Bên giao.',
    en: 'The Transferor grants the Transferee the [exclusive / non-exclusive] right to use the Technology in [territory] for [field of use]. The Transferee [may / may not] pass it on to a third party without the Transferor’s written consent.',
  },
  4: {
    vi: 'Bên giao giao tài liệu bằng [ngôn ngữ] trong [số] ngày; đào tạo [số] người trong [số] ngày tại [nơi]; cử [số] chuyên gia hướng dẫn cho đến khi nghiệm thu. Hai bên lập biên bản cho mỗi lần giao.',
    en: 'The Transferor hands over the documents in [language] within [number] days, trains [number] people for [number] days at [place], and sends [number] experts until acceptance. Each hand-over is recorded and signed by both.',
  },
  5: {
    vi: 'Bên giao bảo đảm mình có quyền chuyển giao và Công nghệ không xâm phạm quyền của người khác. Bên nhận sử dụng Công nghệ đúng phạm vi, giữ bí mật trong [số] năm, và được cải tiến Công nghệ; quyền đối với cải tiến thuộc về bên làm ra nó, trừ khi hai bên thoả thuận khác.',
    en: 'The Transferor warrants that it may transfer the Technology and that the Technology infringes no one’s rights. The Transferee uses it within the scope agreed, keeps it secret for [number] years, and may improve it; an improvement belongs to whoever made it unless agreed otherwise.',
  },
  6: {
    vi: 'Giá chuyển giao là [số tiền, loại tiền], trả [số] lần: [số] % khi ký, [số] % khi giao đủ tài liệu, [số] % khi nghiệm thu. Tiền trả bằng chuyển khoản trong [số] ngày kể từ khi có hoá đơn. Mỗi bên chịu thuế theo pháp luật của mình.',
    en: 'The price is [amount, currency], paid in [number] parts: [number]% on signing, [number]% when all documents are handed over, [number]% on acceptance. Payment is by bank transfer within [number] days of the invoice. Each party bears its own taxes.',
  },
  7: {
    vi: 'Hợp đồng có thời hạn [số] năm. Hợp đồng phải đăng ký thì có hiệu lực từ ngày được cấp Giấy chứng nhận đăng ký chuyển giao công nghệ; hợp đồng khác có hiệu lực từ ngày [ngày] hoặc ngày ký.',
    en: 'The contract runs for [number] years. Where it must be registered it takes effect on the day of the registration certificate; otherwise on [day] or on the day of signing.',
  },
  8: {
    vi: '“Công nghệ”, “Sản phẩm”, “Cải tiến”, “Thông tin mật”, “Nghiệm thu” được hiểu như sau: […]. Bản tiếng Việt và bản [ngôn ngữ] có giá trị như nhau; khi khác nhau thì theo bản [ngôn ngữ].',
    en: '“Technology”, “Product”, “Improvement”, “Confidential Information” and “Acceptance” mean: […]. The Vietnamese and [language] texts are equally valid; where they differ, the [language] text prevails.',
  },
  9: {
    vi: 'Việc chuyển giao thực hiện tại [địa điểm] theo các mốc: giao tài liệu [ngày]; lắp đặt, chạy thử [ngày]; đào tạo [ngày]; nghiệm thu [ngày]. Bên nào biết mình sẽ chậm thì báo trước [số] ngày.',
    en: 'The transfer takes place at [place] by these milestones: documents [day]; installation and trial [day]; training [day]; acceptance [day]. A party that expects delay gives [number] days’ notice.',
  },
  10: {
    vi: 'Bên giao bảo hành kết quả của Công nghệ trong [số] tháng kể từ nghiệm thu. Khi chỉ tiêu không đạt mà Bên nhận đã vận hành đúng hướng dẫn, Bên giao khắc phục trong [số] ngày bằng chi phí của mình.',
    en: 'The Transferor warrants the results of the Technology for [number] months from acceptance. If a figure is missed although the Transferee ran it as instructed, the Transferor puts it right within [number] days at its own cost.',
  },
  11: {
    vi: 'Bên chậm giao hoặc chậm trả tiền chịu phạt [số] % giá trị phần chậm cho mỗi tuần, tổng cộng không quá [số] %. Phạt không thay cho việc thực hiện nghĩa vụ.',
    en: 'A party late in delivery or payment pays [number]% of the late part for each week, [number]% at most in all. A penalty does not replace performance.',
  },
  12: {
    vi: 'Bên vi phạm bồi thường thiệt hại thực tế và trực tiếp, không quá [số] % giá trị hợp đồng, trừ khi cố ý hoặc làm lộ bí mật. Không bên nào chịu trách nhiệm về trở ngại khách quan không thể lường trước, nếu báo trong [số] ngày.',
    en: 'A party in breach makes good the actual and direct loss, up to [number]% of the contract value, except for intent or breach of secrecy. Neither is liable for unforeseeable events beyond its control, if it gives notice within [number] days.',
  },
  13: {
    vi: 'Hai bên thương lượng trong [số] ngày; không thành thì [hoà giải tại…, rồi] đưa ra [toà án có thẩm quyền / trung tâm trọng tài] tại [nơi]. Luật áp dụng: [luật Việt Nam].',
    en: 'The parties negotiate for [number] days; failing that [they mediate at…, and then] the dispute goes to [the competent court / arbitration centre] at [place]. Governing law: [the law of Vietnam].',
  },
  14: {
    vi: 'Mọi sửa đổi phải bằng văn bản có chữ ký của hai bên. Hợp đồng chấm dứt trước hạn khi [trường hợp]; khi đó Bên nhận [trả lại / ngừng dùng] tài liệu và thông tin mật. Hợp đồng lập thành [số] bản.',
    en: 'Changes are made in writing and signed by both. The contract ends early if [case]; the Transferee then [returns / stops using] documents and confidential information. It is made in [number] copies.',
  },
};

/** The starting words of an item, as the form of transfer asks for. */
export const clauseFor = (item: ItemNumber, form: TransferForm | undefined): Said =>
  (form && FORM_CLAUSES[form]?.[item]) ?? CLAUSES[item];
