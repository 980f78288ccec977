import type { Said } from '../../kernel/errors.ts';

/** Forms of transfer: Law on Technology Transfer 07/2017/QH14, Article 5. */
export const TRANSFER_FORMS = {
  independent: { vi: 'Chuyển giao công nghệ độc lập', en: 'Independent transfer' },
  'investment-project': { vi: 'Trong dự án đầu tư', en: 'Part of an investment project' },
  'capital-contribution': { vi: 'Góp vốn bằng công nghệ', en: 'Capital contribution' },
  franchise: { vi: 'Nhượng quyền thương mại', en: 'Franchise' },
  'ip-transfer': { vi: 'Chuyển giao quyền sở hữu trí tuệ', en: 'Transfer of intellectual property' },
  'equipment-sale': {
    vi: 'Mua, bán máy móc, thiết bị đi kèm công nghệ',
    en: 'Sale of equipment with its technology',
  },
  other: { vi: 'Hình thức khác', en: 'Another form' },
} as const satisfies Record<string, Said>;
export type TransferForm = keyof typeof TRANSFER_FORMS;

/** A firm's level of technology: Circular 17/2019/TT-BKHCN, lowest first. */
export const TECHNOLOGY_LEVELS = {
  outdated: { vi: 'Lạc hậu', en: 'Outdated' },
  medium: { vi: 'Trung bình', en: 'Average' },
  'medium-advanced': { vi: 'Trung bình tiên tiến', en: 'Fairly advanced' },
  advanced: { vi: 'Tiên tiến', en: 'Advanced' },
} as const satisfies Record<string, Said>;
export type TechnologyLevel = keyof typeof TECHNOLOGY_LEVELS;

/** Technology readiness levels 1 to 9, in words. */
export const READINESS: Record<number, Said> = {
  1: { vi: 'Nguyên lý cơ bản', en: 'Basic principle' },
  2: { vi: 'Ý tưởng ứng dụng', en: 'Concept' },
  3: { vi: 'Thử nguyên lý', en: 'Proof of concept' },
  4: { vi: 'Thử trong phòng thí nghiệm', en: 'Validated in the laboratory' },
  5: { vi: 'Thử trong môi trường gần thật', en: 'Validated in a relevant environment' },
  6: { vi: 'Nguyên mẫu trong môi trường gần thật', en: 'Prototype in a relevant environment' },
  7: { vi: 'Nguyên mẫu chạy thực tế', en: 'Prototype in operation' },
  8: { vi: 'Hoàn thiện, đã kiểm chứng', en: 'Complete and qualified' },
  9: { vi: 'Đã vận hành thực tế', en: 'Proven in operation' },
};

const has = <T extends object>(codes: T, code: unknown): code is keyof T =>
  typeof code === 'string' && Object.hasOwn(codes, code);
export const isTransferForm = (code: unknown): code is TransferForm => has(TRANSFER_FORMS, code);
export const isTechnologyLevel = (code: unknown): code is TechnologyLevel => has(TECHNOLOGY_LEVELS, code);
