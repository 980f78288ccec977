import type { Said } from '../../../kernel/errors.ts';

/** What a provider may be, as the directory names it. */
export const FIRM_KINDS = {
  company: { vi: 'Doanh nghiệp', en: 'Company' },
  cooperative: { vi: 'Hợp tác xã', en: 'Cooperative' },
  institute: { vi: 'Viện nghiên cứu', en: 'Research institute' },
  university: { vi: 'Trường đại học', en: 'University' },
  intermediary: { vi: 'Tổ chức trung gian', en: 'Intermediary' },
  'public-body': { vi: 'Cơ quan nhà nước', en: 'Public body' },
  person: { vi: 'Cá nhân, nhóm tác giả', en: 'A person or a group of authors' },
} as const satisfies Record<string, Said>;
export type FirmKind = keyof typeof FIRM_KINDS;
export const isFirmKind = (code: string): code is FirmKind => Object.hasOwn(FIRM_KINDS, code);
