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

/** What is transferred: Law on Technology Transfer, Article 4; data, models and algorithms since Law 115/2025/QH15. */
export const TRANSFER_OBJECTS = {
  'know-how': { vi: 'Bí quyết kỹ thuật, bí quyết công nghệ', en: 'Know-how' },
  process: { vi: 'Phương án, quy trình công nghệ', en: 'Process or plan' },
  design: { vi: 'Giải pháp, thông số, bản vẽ, sơ đồ kỹ thuật', en: 'Design, parameters, drawings' },
  formula: { vi: 'Công thức', en: 'Formula' },
  software: { vi: 'Phần mềm máy tính', en: 'Software' },
  data: { vi: 'Thông tin, dữ liệu', en: 'Information and data' },
  model: { vi: 'Mô hình', en: 'Model' },
  algorithm: { vi: 'Thuật toán', en: 'Algorithm' },
  rationalisation: {
    vi: 'Giải pháp hợp lý hoá sản xuất, đổi mới công nghệ',
    en: 'Rationalisation of production',
  },
  equipment: { vi: 'Máy móc, thiết bị đi kèm', en: 'Equipment that goes with it' },
} as const satisfies Record<string, Said>;
export type TransferObject = keyof typeof TRANSFER_OBJECTS;

/** By what means a technology passes: Law on Technology Transfer, Article 6. */
export const TRANSFER_MODES = {
  documents: { vi: 'Giao tài liệu về công nghệ', en: 'Documents' },
  training: { vi: 'Đào tạo', en: 'Training' },
  experts: { vi: 'Cử chuyên gia tư vấn, đưa công nghệ vào sử dụng', en: 'Experts on site' },
  'equipment-with-technology': {
    vi: 'Giao máy móc, thiết bị kèm theo các cách trên',
    en: 'Equipment together with these',
  },
  other: { vi: 'Cách khác', en: 'Other means' },
} as const satisfies Record<string, Said>;
export type TransferMode = keyof typeof TRANSFER_MODES;

/** Which right passes: Law on Technology Transfer, Article 7. */
export const TRANSFER_RIGHTS = {
  ownership: { vi: 'Chuyển nhượng quyền sở hữu', en: 'Assignment of ownership' },
  'exclusive-use': { vi: 'Quyền sử dụng độc quyền', en: 'Exclusive right to use' },
  'non-exclusive-use': { vi: 'Quyền sử dụng không độc quyền', en: 'Non-exclusive right to use' },
  sublicence: { vi: 'Được chuyển giao lại cho bên thứ ba', en: 'May be passed on to third parties' },
} as const satisfies Record<string, Said>;
export type TransferRight = keyof typeof TRANSFER_RIGHTS;

/** The Government's three lists: Law on Technology Transfer, Articles 9, 10 and 11. */
export const LIST_STATUSES = {
  encouraged: { vi: 'Công nghệ khuyến khích chuyển giao', en: 'Encouraged technology' },
  restricted: { vi: 'Công nghệ hạn chế chuyển giao', en: 'Restricted technology' },
  prohibited: { vi: 'Công nghệ cấm chuyển giao', en: 'Prohibited technology' },
} as const satisfies Record<string, Said>;
export type ListStatus = keyof typeof LIST_STATUSES;

export const IP_KINDS = {
  patent: { vi: 'Bằng độc quyền sáng chế', en: 'Patent' },
  'utility-solution': { vi: 'Bằng độc quyền giải pháp hữu ích', en: 'Utility solution' },
  design: { vi: 'Kiểu dáng công nghiệp', en: 'Industrial design' },
  trademark: { vi: 'Nhãn hiệu', en: 'Trademark' },
  copyright: { vi: 'Quyền tác giả', en: 'Copyright' },
  'plant-variety': { vi: 'Giống cây trồng', en: 'Plant variety' },
  'trade-secret': { vi: 'Bí mật kinh doanh', en: 'Trade secret' },
  other: { vi: 'Quyền khác', en: 'Other right' },
} as const satisfies Record<string, Said>;
export type IpKind = keyof typeof IP_KINDS;

export const IP_STATUSES = {
  granted: { vi: 'đã cấp', en: 'granted' },
  pending: { vi: 'đang nộp đơn', en: 'pending' },
  expired: { vi: 'đã hết hạn', en: 'expired' },
} as const satisfies Record<string, Said>;
export type IpStatus = keyof typeof IP_STATUSES;

export const PRICE_KINDS = {
  indicative: { vi: 'giá tham khảo', en: 'indicative' },
  floor: { vi: 'giá sàn', en: 'floor' },
  firm: { vi: 'giá chốt', en: 'firm' },
} as const satisfies Record<string, Said>;
export type PriceKind = keyof typeof PRICE_KINDS;

/** A firm's level of technology: Circular 17/2019/TT-BKHCN, lowest first. */
export const TECHNOLOGY_LEVELS = {
  outdated: { vi: 'Lạc hậu', en: 'Outdated' },
  medium: { vi: 'Trung bình', en: 'Average' },
  'medium-advanced': { vi: 'Trung bình tiên tiến', en: 'Fairly advanced' },
  advanced: { vi: 'Tiên tiến', en: 'Advanced' },
} as const satisfies Record<string, Said>;
export type TechnologyLevel = keyof typeof TECHNOLOGY_LEVELS;

/** What somebody has learnt, least first: the levels of Decision 1982/QĐ-TTg of 2016, taken together. */
export const SKILLS = {
  untrained: { vi: 'Lao động phổ thông', en: 'No trade' },
  worker: { vi: 'Thợ, công nhân lành nghề', en: 'Skilled worker' },
  technician: { vi: 'Kỹ thuật viên (trung cấp, cao đẳng)', en: 'Technician' },
  engineer: { vi: 'Kỹ sư, cử nhân', en: 'Engineer or graduate' },
  postgraduate: { vi: 'Thạc sĩ, tiến sĩ', en: 'Master or doctor' },
} as const satisfies Record<string, Said>;
export type Skill = keyof typeof SKILLS;

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
export const isSkill = (code: unknown): code is Skill => has(SKILLS, code);
export const isTechnologyLevel = (code: unknown): code is TechnologyLevel => has(TECHNOLOGY_LEVELS, code);
