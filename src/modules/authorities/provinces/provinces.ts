import type { Locale } from '../../../kernel/localised.ts';

export type Region = 'north' | 'red-river' | 'north-central' | 'south-central' | 'south-east' | 'mekong';
export type Province = { code: string; vi: string; en: string; region: Region; merged: readonly string[] };

/**
 * The 34 units of provincial level since 1/7/2025 (Resolution 202/2025/QH15), with the codes of Decision
 * 19/2025/QĐ-TTg, the six regions of Resolution 306/NQ-CP of 5/10/2025, and the former units merged into each.
 */
export const PROVINCES: readonly Province[] = [
  { code: '01', vi: 'Hà Nội', en: 'Hanoi', region: 'red-river', merged: [] },
  { code: '04', vi: 'Cao Bằng', en: 'Cao Bang', region: 'north', merged: [] },
  { code: '08', vi: 'Tuyên Quang', en: 'Tuyen Quang', region: 'north', merged: ['Hà Giang'] },
  { code: '11', vi: 'Điện Biên', en: 'Dien Bien', region: 'north', merged: [] },
  { code: '12', vi: 'Lai Châu', en: 'Lai Chau', region: 'north', merged: [] },
  { code: '14', vi: 'Sơn La', en: 'Son La', region: 'north', merged: [] },
  { code: '15', vi: 'Lào Cai', en: 'Lao Cai', region: 'north', merged: ['Yên Bái'] },
  { code: '19', vi: 'Thái Nguyên', en: 'Thai Nguyen', region: 'north', merged: ['Bắc Kạn'] },
  { code: '20', vi: 'Lạng Sơn', en: 'Lang Son', region: 'north', merged: [] },
  { code: '22', vi: 'Quảng Ninh', en: 'Quang Ninh', region: 'red-river', merged: [] },
  { code: '24', vi: 'Bắc Ninh', en: 'Bac Ninh', region: 'red-river', merged: ['Bắc Giang'] },
  { code: '25', vi: 'Phú Thọ', en: 'Phu Tho', region: 'north', merged: ['Hoà Bình', 'Vĩnh Phúc'] },
  { code: '31', vi: 'Hải Phòng', en: 'Hai Phong', region: 'red-river', merged: ['Hải Dương'] },
  { code: '33', vi: 'Hưng Yên', en: 'Hung Yen', region: 'red-river', merged: ['Thái Bình'] },
  { code: '37', vi: 'Ninh Bình', en: 'Ninh Binh', region: 'red-river', merged: ['Hà Nam', 'Nam Định'] },
  { code: '38', vi: 'Thanh Hoá', en: 'Thanh Hoa', region: 'north-central', merged: [] },
  { code: '40', vi: 'Nghệ An', en: 'Nghe An', region: 'north-central', merged: [] },
  { code: '42', vi: 'Hà Tĩnh', en: 'Ha Tinh', region: 'north-central', merged: [] },
  { code: '44', vi: 'Quảng Trị', en: 'Quang Tri', region: 'north-central', merged: ['Quảng Bình'] },
  { code: '46', vi: 'Huế', en: 'Hue', region: 'north-central', merged: [] },
  { code: '48', vi: 'Đà Nẵng', en: 'Da Nang', region: 'south-central', merged: ['Quảng Nam'] },
  { code: '51', vi: 'Quảng Ngãi', en: 'Quang Ngai', region: 'south-central', merged: ['Kon Tum'] },
  { code: '52', vi: 'Gia Lai', en: 'Gia Lai', region: 'south-central', merged: ['Bình Định'] },
  { code: '56', vi: 'Khánh Hoà', en: 'Khanh Hoa', region: 'south-central', merged: ['Ninh Thuận'] },
  { code: '66', vi: 'Đắk Lắk', en: 'Dak Lak', region: 'south-central', merged: ['Phú Yên'] },
  { code: '68', vi: 'Lâm Đồng', en: 'Lam Dong', region: 'south-central', merged: ['Bình Thuận', 'Đắk Nông'] },
  { code: '75', vi: 'Đồng Nai', en: 'Dong Nai', region: 'south-east', merged: ['Bình Phước'] },
  {
    code: '79',
    vi: 'Thành phố Hồ Chí Minh',
    en: 'Ho Chi Minh City',
    region: 'south-east',
    merged: ['Bình Dương', 'Bà Rịa - Vũng Tàu'],
  },
  { code: '80', vi: 'Tây Ninh', en: 'Tay Ninh', region: 'south-east', merged: ['Long An'] },
  { code: '82', vi: 'Đồng Tháp', en: 'Dong Thap', region: 'mekong', merged: ['Tiền Giang'] },
  { code: '86', vi: 'Vĩnh Long', en: 'Vinh Long', region: 'mekong', merged: ['Bến Tre', 'Trà Vinh'] },
  { code: '91', vi: 'An Giang', en: 'An Giang', region: 'mekong', merged: ['Kiên Giang'] },
  { code: '92', vi: 'Cần Thơ', en: 'Can Tho', region: 'mekong', merged: ['Hậu Giang', 'Sóc Trăng'] },
  { code: '96', vi: 'Cà Mau', en: 'Ca Mau', region: 'mekong', merged: ['Bạc Liêu'] },
];

const byCode = new Map(PROVINCES.map(p => [p.code, p]));

export const findProvince = (code: string | null | undefined): Province | undefined =>
  code ? byCode.get(code) : undefined;

export const provinceName = (locale: Locale, code: string): string => byCode.get(code)?.[locale] ?? code;

/** "Phú Thọ (gồm Hoà Bình, Vĩnh Phúc cũ)": people still look for the province they grew up in. */
export function provinceLabel(locale: Locale, province: Province): string {
  if (province.merged.length === 0) return province[locale];
  const merged = province.merged.join(', ');
  return locale === 'vi' ? `${province.vi} (gồm ${merged} cũ)` : `${province.en} (with former ${merged})`;
}
