import { cleanLine } from '../../../../kernel/clean-text.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { IP_KINDS, type IpKind, type IpStatus } from '../../codes.ts';
import type { Figure } from '../../technologies/schema.ts';
import { figureIn } from './figures.ts';
import { provinceIn } from './places.ts';

/** A list typed one item a line; bullets and numbers in front are no part of an item. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => cleanLine(line).replace(/^(?:[-–—*•●▪+]|\d{1,2}[.)])\s+/, ''))
    .filter(line => line !== '');

type Measured = { what: string; figure?: Figure; words?: string };

/** "độ ẩm dưới 14 %": a name with its figure; "màu: vàng rơm": a name with its words; else the line itself. */
export function measuredOf(line: string, locale: Locale): Measured {
  const [name, ...rest] = line.split(/:\s+|\s[=–]\s/);
  const said = rest.join(', ').trim();
  const found = figureIn(said === '' ? line : said, locale);
  if (said !== '' && name!.trim() !== '') {
    const words = found ? [found.before, found.after].filter(Boolean).join(' ') : said;
    return { what: name!.trim(), ...(found ? { figure: found.figure } : {}), ...(words ? { words } : {}) };
  }
  if (!found || found.before === '') return { what: line };
  return { what: found.before, figure: found.figure, ...(found.after ? { words: found.after } : {}) };
}

export function specificationOf(line: string, locale: Locale) {
  const { what, ...rest } = measuredOf(line, locale);
  return { name: what, ...rest };
}

const AGAINST = /\s(?:so với|thay cho|compared (?:with|to)|versus|than)\s+(.+)$/i;

/** "Tiết kiệm 30 % điện so với lò than": the sentence, its figure, and what it is measured against. */
export function advantageOf(line: string, locale: Locale) {
  const found = figureIn(line, locale);
  const against = line.match(AGAINST)?.[1];
  return { text: line, ...(found ? { figure: found.figure } : {}), ...(against ? { against } : {}) };
}

const IP_WORDS: readonly [RegExp, IpKind][] = [
  [/giải pháp hữu ích|utility (?:solution|model)/i, 'utility-solution'],
  [/sáng chế|patent/i, 'patent'],
  [/kiểu dáng|industrial design|design right/i, 'design'],
  [/nhãn hiệu|trade ?mark/i, 'trademark'],
  [/quyền tác giả|bản quyền|copyright/i, 'copyright'],
  [/giống cây|plant variet/i, 'plant-variety'],
  [/bí mật kinh doanh|bí quyết|trade secret|know-how/i, 'trade-secret'],
];
const IP_STATUS: readonly [RegExp, IpStatus][] = [
  [/hết hạn|hết hiệu lực|expired|lapsed/i, 'expired'],
  [/đơn|đang nộp|chờ cấp|pending|application|applied/i, 'pending'],
  [/đã cấp|được cấp|cấp ngày|granted|issued|bằng/i, 'granted'],
];
/** "US 7,624,566 B2", "WO2019/123456": the office, then its number. */
const OFFICE_NUMBER =
  /\b(VN|US|EP|WO|CN|KR|JP)\s?(?:patent|no\.?|số|\/|\s){0,6}(\d[\d.,/-]{4,24}\d(?:\s?[A-C]\d)?)/i;
/** "1-0023456" of a title, "1-2021-01234" of an application, as the office of Vietnam writes them. */
const VIETNAMESE_NUMBER = /\b\d-(?:\d{4}-\d{4,6}|\d{6,8})\b/;

export function rightNumber(line: string): { number: string; country?: string; written: string } | undefined {
  const office = line.match(OFFICE_NUMBER);
  if (office) return { number: office[2]!, country: office[1]!.toUpperCase(), written: office[0] };
  const number = line.match(VIETNAMESE_NUMBER)?.[0];
  return number === undefined ? undefined : { number, written: number };
}

/** A right by its kind, number and status, as far as the line says them; else the line as it is. */
export function rightOf(line: string) {
  const kind = IP_WORDS.find(([words]) => words.test(line))?.[1];
  const found = rightNumber(line);
  const status = IP_STATUS.find(([words]) => words.test(line))?.[1];
  if (kind === undefined && found === undefined) return { kind: 'other' as const, note: line };
  const { written = '', ...number } = found ?? {};
  const right = { kind: kind ?? ('patent' as const), ...number, ...(status ? { status } : {}) };
  return saysMore(line, written) ? { ...right, note: line } : right;
}

/** Whether the line tells more than kind, number and status do. */
function saysMore(line: string, written: string): boolean {
  const names = Object.values(IP_KINDS).flatMap(said => [said.vi, said.en]);
  let rest = line.replace(written, '');
  for (const [words] of [...IP_WORDS, ...IP_STATUS]) rest = rest.replace(words, '');
  for (const name of names) rest = rest.replace(name, '');
  return rest.replace(/bằng|độc quyền|số|no\.?|number|đã|[\s.,;:()–-]/gi, '').length > 6;
}

/** "Nhà máy gạo Thới Lai, Cần Thơ, 2024: đang chạy hai dây chuyền". */
export function referenceOf(line: string) {
  const [place, ...rest] = line.split(/:\s+/);
  const result = rest.join(': ').trim();
  const year = place!.match(/\b(19[5-9]\d|20\d\d)\b/)?.[0];
  const province = provinceIn(place!);
  return {
    site: place!.trim(),
    ...(province ? { province, country: 'VN' } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(result ? { result } : {}),
  };
}
