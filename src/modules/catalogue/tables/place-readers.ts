import { PROVINCES } from '../../authorities/index.ts';
import { countryCode } from '../../../platform/i18n/countries.ts';
import { type Cell, fault, quoted, type Told } from './cell.ts';
import { foldWords } from './folded.ts';

/** Names that neither language's list has. */
const ALSO_COUNTRIES: Record<string, string> = {
  VN: 'việt nam, nước ta, trong nước',
  US: 'mỹ, hoa kỳ, usa, u s a, america',
  GB: 'anh, anh quốc, england, great britain',
  KR: 'hàn quốc, nam hàn, korea, south korea, republic of korea',
  CN: 'trung quốc, tq, prc',
  JP: 'nhật bản, nhật',
  TW: 'đài loan, taiwan',
  DE: 'đức, chlb đức',
  RU: 'nga, liên bang nga, russian federation',
  NL: 'hà lan, holland, the netherlands',
  CZ: 'séc, cộng hòa séc, cộng hoà séc, czech republic',
  AU: 'úc',
  HK: 'hồng kông, hong kong',
  LA: 'lào, laos',
  KP: 'triều tiên',
  AE: 'uae',
  EU: 'liên minh châu âu, châu âu, european union, europe',
};

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const vietnameseNames = new Intl.DisplayNames(['vi'], { type: 'region', fallback: 'none' });
const countries = new Map<string, string>();
for (const code of letters.flatMap(a => letters.map(b => a + b)).filter(code => countryCode(code) === code))
  countries.set(foldWords(vietnameseNames.of(code) ?? code), code);
for (const [code, names] of Object.entries(ALSO_COUNTRIES))
  for (const name of names.split(', ')) countries.set(foldWords(name), code);

/** ISO 3166-1 alpha-2, from a code or from a name in Vietnamese or English, with marks or without. */
export function readCountry(cell: Cell): Told {
  const code = countryCode(cell.text) ?? countries.get(foldWords(cell.text));
  if (code) return { value: code };
  return fault(
    `Không có nước nào tên "${quoted(cell)}". Hãy ghi tên nước (Nhật Bản, Japan) hoặc mã hai chữ (JP).`,
    `There is no country called "${quoted(cell)}". Write its name (Japan, Nhật Bản) or its code of two letters (JP).`,
  );
}

const ALSO_PROVINCES: Record<string, string> = {
  '79': 'hồ chí minh, hcm, tphcm, tp hcm, sài gòn, saigon, ho chi minh, vũng tàu, bà rịa',
  '01': 'hà tây, hn',
  '46': 'thừa thiên huế, thừa thiên',
  '19': 'bắc cạn',
  '66': 'đắc lắc',
  '68': 'đắc nông',
};
const withoutRank = (name: string): string =>
  foldWords(name)
    .replace(/^(?:(?:tinh|thanh pho|tp|t p|city of|province of)\s+)+/, '')
    .replace(/\s+(?:province|city)$/, '');

const provinces = new Map<string, string>();
for (const { code, vi, en, merged } of PROVINCES)
  for (const name of [code, vi, en, ...merged]) provinces.set(withoutRank(name), code);
for (const [code, names] of Object.entries(ALSO_PROVINCES))
  for (const name of names.split(', ')) provinces.set(withoutRank(name), code);

/** Code of one of the 34 units, by its name, or by that of a former one that was merged into it. */
export function readProvince(cell: Cell): Told {
  const code = provinces.get(withoutRank(cell.text)) ?? provinces.get(withoutRank(lastPart(cell.text)));
  if (code) return { value: code };
  return fault(
    `Không có tỉnh, thành phố nào tên "${quoted(cell)}". Hãy ghi tên một trong 34 tỉnh, thành phố, hoặc tên tỉnh cũ trước ngày 1/7/2025.`,
    `There is no province called "${quoted(cell)}". Write the name of one of the 34 provinces, or a former name from before 1 July 2025.`,
  );
}

/** Of an address the province comes last: "Quận 1, TP. Hồ Chí Minh", "Cần Thơ, Việt Nam". */
const lastPart = (address: string): string => {
  const parts = address.split(/[,\n]/).map(part => part.trim()).filter(
    part => part !== '' && countries.get(foldWords(part)) !== 'VN',
  );
  return parts.at(-1) ?? '';
};
