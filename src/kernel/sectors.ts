import type { Said } from './errors.ts';

/**
 * Sectors of the catalogue, scheme `nhipcau-sector-1`. They follow the priority sectors of the
 * programme on importing, mastering and developing technology (Decision 1851/QĐ-TTg of 27/12/2018);
 * agriculture is split in three, and energy and materials stand on their own, because needs are told that way.
 */
export const SECTOR_SCHEME = 'nhipcau-sector-1';

export const SECTORS = {
  agriculture: { vi: 'Nông nghiệp', en: 'Agriculture' },
  fishery: { vi: 'Thuỷ sản', en: 'Fishery and aquaculture' },
  processing: { vi: 'Bảo quản, chế biến nông sản, thực phẩm', en: 'Food preservation and processing' },
  mechanics: { vi: 'Cơ khí, chế tạo', en: 'Mechanics and manufacturing' },
  electronics: { vi: 'Điện tử, tự động hoá', en: 'Electronics and automation' },
  ict: { vi: 'Công nghệ thông tin, truyền thông', en: 'Information and communication' },
  construction: { vi: 'Xây dựng', en: 'Construction' },
  transport: { vi: 'Giao thông, hạ tầng', en: 'Transport and infrastructure' },
  energy: { vi: 'Năng lượng', en: 'Energy' },
  materials: { vi: 'Vật liệu, hoá chất, dệt may', en: 'Materials, chemicals and textiles' },
  health: { vi: 'Y tế, dược', en: 'Health and pharmaceuticals' },
  environment: { vi: 'Công nghiệp môi trường', en: 'Environmental industry' },
  climate: { vi: 'Ứng phó biến đổi khí hậu, thiên tai', en: 'Climate and disaster response' },
  resources: { vi: 'Tài nguyên, nước, khoáng sản', en: 'Natural resources, water and minerals' },
} as const satisfies Record<string, Said>;

export type Sector = keyof typeof SECTORS;
export const SECTOR_CODES = Object.keys(SECTORS) as Sector[];
export const isSector = (code: string): code is Sector => Object.hasOwn(SECTORS, code);
