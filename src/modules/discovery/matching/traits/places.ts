import { PROVINCES } from '../../../authorities/index.ts';
import type { Place } from '../../index/document.ts';
import { fold } from '../../text/fold.ts';
import { plainClauses } from './clauses.ts';

/**
 * The climatic regions by the 63 provinces before 2025, as the climate scenarios of the Ministry of Natural
 * Resources and Environment (2020) draw them, after Nguyễn Đức Ngữ and Nguyễn Trọng Hiệu (2004).
 */
const REGIONS: readonly (readonly [Place, string])[] = [
  ['north-west', 'Lai Châu, Điện Biên, Sơn La, Hoà Bình'],
  [
    'north-east',
    `Lào Cai, Yên Bái, Hà Giang, Tuyên Quang, Bắc Kạn, Cao Bằng, Lạng Sơn, Thái Nguyên, Phú Thọ, Bắc Giang,
    Quảng Ninh`,
  ],
  [
    'red-river',
    'Hà Nội, Vĩnh Phúc, Bắc Ninh, Hải Dương, Hải Phòng, Hưng Yên, Thái Bình, Hà Nam, Nam Định, Ninh Bình',
  ],
  ['north-central', 'Thanh Hoá, Nghệ An, Hà Tĩnh, Quảng Bình, Quảng Trị, Huế'],
  [
    'south-central',
    'Đà Nẵng, Quảng Nam, Quảng Ngãi, Bình Định, Phú Yên, Khánh Hoà, Ninh Thuận, Bình Thuận',
  ],
  ['highlands', 'Kon Tum, Gia Lai, Đắk Lắk, Đắk Nông, Lâm Đồng'],
  ['south-east', 'Bình Phước, Tây Ninh, Bình Dương, Đồng Nai, Thành phố Hồ Chí Minh, Bà Rịa - Vũng Tàu'],
  [
    'mekong',
    `Long An, Tiền Giang, Bến Tre, Trà Vinh, Vĩnh Long, Đồng Tháp, An Giang, Kiên Giang, Cần Thơ, Hậu Giang,
    Sóc Trăng, Bạc Liêu, Cà Mau`,
  ],
];

const regionOf = new Map(
  REGIONS.flatMap(([place, names]) => names.split(',').map(name => [name.trim(), place] as const)),
);

const placesByCode = new Map(
  PROVINCES.map(({ code, vi, merged }): [string, Place[]] => {
    const places = [vi, ...merged].flatMap(name => regionOf.get(name) ?? []);
    return [code, [...new Set(places)]];
  }),
);

/** The climates of one of the 34 provinces: several where it was made of unlike ones. */
export const placesOf = (province: string | null | undefined): Place[] =>
  placesByCode.get(province ?? '') ?? [];

/** Regions with a cold season; the others are warm all year. */
const NORTH: readonly Place[] = ['north-west', 'north-east', 'red-river', 'north-central'];
const SOUTH: readonly Place[] = ['south-central', 'highlands', 'south-east', 'mekong'];
const ALL: Place[] = [...NORTH, ...SOUTH];

/** Whether both have a cold season, or neither. */
export const sameHalf = (a: Place, b: Place): boolean =>
  (NORTH.includes(a) && NORTH.includes(b)) || (SOUTH.includes(a) && SOUTH.includes(b));

/** Words for places and climates, folded; of two that overlap the longer comes first. */
const WORDS: readonly (readonly [string, readonly Place[]])[] = [
  ['dong bang song cuu long|dbscl|mien tay|tay nam bo|mekong delta', ['mekong']],
  ['dong bang song hong|dong bang bac bo|red river delta', ['red-river']],
  ['bac trung bo|north central coast', ['north-central']],
  ['nam trung bo|south central coast', ['south-central']],
  ['dong nam bo|southeast(?:ern)? vietnam', ['south-east']],
  ['tay nguyen|central highlands', ['highlands']],
  ['mien nui phia bac|trung du', ['north-west', 'north-east']],
  ['tay bac|northwest(?:ern)? vietnam', ['north-west']],
  ['dong bac|viet bac|northeast(?:ern)? vietnam', ['north-east']],
  ['mien bac|bac bo|northern vietnam', ['north-west', 'north-east', 'red-river']],
  ['mien nam|nam bo|southern vietnam', ['south-east', 'mekong']],
  ['mien trung|central (?:coast|vietnam)', ['north-central', 'south-central']],
  ['phia bac|(?:in )?the north', NORTH],
  ['phia nam|(?:in )?the south', SOUTH],
  ['cao nguyen|highlands?|plateaus?', ['highlands', 'north-west', 'north-east']],
  ['ca nuoc|toan quoc|moi vung|(?:any|every|all) (?:region|climate)s?|nationwide', ALL],
  ['can nhiet doi|a nhiet doi|subtropical', [...NORTH, 'highlands']],
  ['nhiet doi|tropical|tropics', ALL],
  ['on doi|temperate|continental climate', ['temperate']],
];

/** No climate is too much for it: said with a word that otherwise turns a clause round. */
const ANYWHERE =
  /khong (?:ken|phu thuoc|chon) (?:khi hau|vung)|not (?:particular|fussy) about (?:the )?climate/;

const escaped = (name: string) => fold(name.toLowerCase()).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NAMES: readonly (readonly [string, readonly Place[]])[] = [
  ...[...regionOf].map(([name, place]) => [escaped(name), [place]] as const),
  ...PROVINCES.map(({ code, vi, en }) => [`${escaped(vi)}|${escaped(en)}`, placesOf(code)] as const),
];
const PATTERNS = [...WORDS, ...NAMES].map(
  ([words, places]) => [new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu'), places] as const,
);

function placesIn(clause: string): readonly Place[] {
  const found = new Set<Place>();
  let rest = clause;
  for (const [pattern, places] of PATTERNS) {
    const before = rest;
    rest = rest.replace(pattern, ' ');
    if (rest !== before) for (const place of places) found.add(place);
  }
  return [...found];
}

/** Where a text says that something works; empty when it does not say so plainly. */
export function readPlaces(text: string): Place[] {
  if (ANYWHERE.test(fold(text.toLowerCase()))) return ALL;
  return [...new Set(plainClauses(text).flatMap(placesIn))];
}
