import type { Said } from '../../../kernel/errors.ts';
import type { ItemNumber } from '../papers/schema.ts';

/** What a transfer contract holds: Law on Technology Transfer, Art. 23. */
export const CONTRACT_ITEMS: Record<ItemNumber, Said> = {
  1: { vi: 'Tên công nghệ', en: 'Name of the technology' },
  2: {
    vi: 'Đối tượng, sản phẩm, tiêu chuẩn và chất lượng',
    en: 'Objects, products, standards and quality',
  },
  3: { vi: 'Chuyển nhượng sở hữu hay quyền sử dụng', en: 'Ownership or right to use' },
  4: { vi: 'Phương thức chuyển giao', en: 'Mode of transfer' },
  5: { vi: 'Quyền và nghĩa vụ của hai bên', en: 'Rights and duties of the parties' },
  6: { vi: 'Giá và cách thanh toán', en: 'Price and payment' },
  7: { vi: 'Thời hạn và thời điểm có hiệu lực', en: 'Term and day of effect' },
  8: { vi: 'Khái niệm, thuật ngữ', en: 'Terms and definitions' },
  9: { vi: 'Kế hoạch, tiến độ, địa điểm', en: 'Plan, schedule and place' },
  10: { vi: 'Bảo hành công nghệ', en: 'Warranty' },
  11: { vi: 'Phạt vi phạm', en: 'Penalties' },
  12: { vi: 'Trách nhiệm khi vi phạm', en: 'Liability for breach' },
  13: { vi: 'Nơi giải quyết tranh chấp', en: 'Settlement of disputes' },
  14: { vi: 'Điều khác', en: 'Other matters' },
};
