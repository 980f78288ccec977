import type { Said } from '../../../kernel/errors.ts';
import type { TransferForm } from '../../catalogue/index.ts';
import type { ItemNumber } from '../papers/schema.ts';

/** Items that read otherwise in a form of transfer than in an independent one. */
export const FORM_CLAUSES: Partial<Record<TransferForm, Partial<Record<ItemNumber, Said>>>> = {
  'capital-contribution': {
    3: {
      vi: 'Bên giao góp Công nghệ vào [doanh nghiệp / dự án] thành vốn góp. Từ ngày hoàn tất góp vốn, [doanh nghiệp] có quyền [sở hữu / sử dụng] Công nghệ trong phạm vi [phạm vi].',
      en: 'The Transferor contributes the Technology to [enterprise / project] as capital. From completion the [enterprise] has the right [of ownership / to use] the Technology within [scope].',
    },
    6: {
      vi: 'Công nghệ được định giá [số tiền] theo [chứng thư thẩm định giá số… / thoả thuận của các thành viên], ứng với [số] % vốn điều lệ. Khi có vốn nhà nước, giá phải qua thẩm định giá.',
      en: 'The Technology is valued at [amount] by [valuation certificate no. … / agreement of the members], which makes [number]% of the charter capital. With state capital a valuation is required.',
    },
  },
  'investment-project': {
    9: {
      vi: 'Việc chuyển giao là một phần của dự án [tên, mã dự án] tại [địa điểm] và theo tiến độ của dự án: [mốc]. Khi dự án đổi tiến độ, hai bên điều chỉnh các mốc trong [số] ngày.',
      en: 'The transfer is part of the project [name, code] at [place] and follows its schedule: [milestones]. When that schedule changes, the parties adjust the milestones within [number] days.',
    },
  },
  franchise: {
    3: {
      vi: 'Bên giao cho Bên nhận dùng Công nghệ cùng tên thương mại, nhãn hiệu và cách kinh doanh của mình tại [lãnh thổ]. Bên nhận giữ đúng chuẩn của hệ thống; Bên giao được kiểm tra [số] lần mỗi năm.',
      en: 'The Transferor lets the Transferee use the Technology together with its trade name, marks and way of business in [territory]. The Transferee keeps the standards of the system; the Transferor may inspect [number] times a year.',
    },
    6: {
      vi: 'Bên nhận trả phí ban đầu [số tiền] khi ký và phí định kỳ [số] % doanh thu thuần, tính theo [tháng / quý], ít nhất [số tiền] mỗi [kỳ]. Bên giao được xem sổ sách để kiểm tra.',
      en: 'The Transferee pays an initial fee of [amount] on signing and a running fee of [number]% of net revenue by [month / quarter], at least [amount] each [period]. The Transferor may check the books.',
    },
  },
  'ip-transfer': {
    3: {
      vi: 'Bên giao [chuyển nhượng / cấp quyền sử dụng] các quyền sở hữu trí tuệ nêu trong Phụ lục 1 (loại, số văn bằng, nơi cấp, ngày hết hạn). Hai bên làm thủ tục ghi nhận tại cơ quan sở hữu công nghiệp khi pháp luật yêu cầu.',
      en: 'The Transferor [assigns / licenses] the intellectual property listed in Annex 1 (kind, number, issuer, expiry). The parties have it recorded at the industrial property office where the law requires.',
    },
    5: {
      vi: 'Bên giao nộp phí duy trì hiệu lực các văn bằng và báo ngay khi có khiếu nại hay xâm phạm. Bên nhận không yêu cầu huỷ văn bằng khi đang được dùng. Hai bên cùng bàn cách xử lý hành vi xâm phạm.',
      en: 'The Transferor pays the fees that keep the titles in force and reports any claim or infringement at once. The Transferee does not attack the titles while it uses them. The parties agree how to act against infringers.',
    },
  },
  'equipment-sale': {
    2: {
      vi: 'Bên giao bán [máy móc, thiết bị] nêu trong Phụ lục 1 kèm theo [bí quyết / quy trình / bản vẽ] để vận hành. Giá công nghệ được ghi tách khỏi giá thiết bị.',
      en: 'The Transferor sells the [equipment] of Annex 1 together with the [know-how / process / drawings] to run it. The price of the technology is stated apart from that of the equipment.',
    },
    10: {
      vi: 'Thiết bị được bảo hành [số] tháng, Công nghệ [số] tháng kể từ nghiệm thu. Phụ tùng được cung cấp trong [số] năm; thợ có mặt trong [số] ngày khi có hỏng hóc.',
      en: 'The equipment is warranted for [number] months, the Technology for [number] months from acceptance. Spare parts are supplied for [number] years; a mechanic comes within [number] days of a failure.',
    },
  },
};
