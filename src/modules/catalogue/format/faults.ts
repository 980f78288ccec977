import type { Said } from '../../../kernel/errors.ts';
import { cleanLine, clip } from '../../../kernel/clean-text.ts';
import { SECTOR_CODES } from '../../../kernel/sectors.ts';
import { fieldWords, type Path } from './field-words.ts';

/** What is wrong with one field of a record, as a sentence that says what would be right. */
export type Fault = { path: Path; said: Said };

/** An issue as Zod tells it, of whichever code. */
export type Issue = {
  code?: string | undefined;
  path: PropertyKey[];
  message: string;
  expected?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  origin?: string;
  values?: readonly unknown[];
  errors?: Issue[][];
  issues?: Issue[];
  options?: readonly unknown[];
};

export const faultsIn = (issues: readonly Issue[], input: unknown): Fault[] =>
  issues.map(issue => faultOf(issue, [], input));

function faultOf(issue: Issue, above: Path, input: unknown): Fault {
  const path = [...above, ...issue.path];
  const nested = deepest(issue);
  if (nested) return faultOf(nested, path, input);
  const words = fieldWords(path);
  const value = valueAt(input, path);
  if (value === undefined || value === null) return { path, said: missing(words, right(issue)) };
  const { vi, en } = right(issue);
  const here = shown(value);
  return {
    path,
    said: {
      vi: `${words.vi} ${vi}${here && `; ở đây là ${here}`}.`,
      en: `${words.en} ${en}${here && `; here it is ${here}`}.`,
    },
  };
}

const missing = (words: Said, { vi, en }: Said): Said => ({
  vi: `Thiếu: ${words.vi} ${vi}.`,
  en: `Missing: ${words.en} ${en}.`,
});

/** Of the ways in which a choice failed, the one that came furthest. */
function deepest({ errors, code }: Issue): Issue | undefined {
  if (code !== 'invalid_union') return undefined;
  const firsts = (errors ?? []).flatMap(branch => branch[0] ?? []);
  const telling = firsts.filter(issue => depth(issue) > 0 || saysMore(issue));
  return telling.toSorted((a, b) => depth(b) - depth(a))[0];
}

const depth = (issue: Issue): number =>
  issue.path.length + Math.max(0, ...(issue.errors ?? []).flat().map(depth));
const saysMore = ({ code }: Issue) => code === 'too_small' || code === 'too_big' || code === 'custom';

/** What the field should be: "cần là …", "must be …". */
function right(issue: Issue): Said {
  const own = Object.hasOwn(RIGHT, issue.message) ? RIGHT[issue.message] : undefined;
  if (own) return own;
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected ?? ''] ?? TYPES.object!;
    case 'invalid_value':
      return oneOf(issue.values ?? []);
    case 'invalid_union':
      return issue.options ? oneOf(issue.options) : TYPES.object!;
    case 'invalid_key':
      return RIGHT.language!;
    case 'too_small':
      return atLeast(issue);
    case 'too_big':
      return atMost(issue);
    default:
      return { vi: 'có giá trị không hợp lệ', en: 'has a value that is not allowed' };
  }
}

/** By the code that a schema gives as its message. */
const RIGHT: Record<string, Said> = {
  text: {
    vi: 'cần là chữ, hoặc chữ theo từng ngôn ngữ như {"vi": "…", "en": "…"}',
    en: 'must be a text, or texts by language such as {"vi": "…", "en": "…"}',
  },
  language: {
    vi: 'cần là mã ngôn ngữ hai hoặc ba chữ cái, ví dụ "vi" hoặc "en"',
    en: 'must be a language code of two or three letters, such as "vi" or "en"',
  },
  day: { vi: 'cần là một ngày có thật, dạng 2027-06-30', en: 'must be a real day, written 2027-06-30' },
  band: {
    vi: 'cần là một số không âm, hoặc khoảng như {"min": 1, "max": 2}',
    en: 'must be a number that is not negative, or a range such as {"min": 1, "max": 2}',
  },
  figure: { vi: 'cần có min, max hoặc cả hai', en: 'needs min, max or both' },
  'from-to': {
    vi: 'bị ngược: số nhỏ nhất (min) không được lớn hơn số lớn nhất (max)',
    en: 'is the wrong way round: the lowest (min) may not be over the highest (max)',
  },
  party: {
    vi: 'cần có tên (name), hoặc mã (ref) của một tổ chức cùng nguồn',
    en: 'needs a name, or the ref of an organisation of the same source',
  },
  province: {
    vi: 'cần là mã của một trong 34 tỉnh, thành phố, ví dụ "92" cho Cần Thơ',
    en: 'must be the code of one of the 34 provinces, such as "92" for Can Tho',
  },
  currency: {
    vi: 'cần là ba chữ cái in hoa, ví dụ "VND" hoặc "USD"',
    en: 'must be three capital letters, such as "VND" or "USD"',
  },
  price: {
    vi: 'cần có dạng {"min": 1000000, "max": 2000000, "currency": "VND"}',
    en: 'must be written {"min": 1000000, "max": 2000000, "currency": "VND"}',
  },
  source: { vi: 'cần có dạng {"name": "…"}', en: 'must be written {"name": "…"}' },
  sector: oneOf(SECTOR_CODES),
  trl: { vi: 'cần là một số từ 1 đến 9', en: 'must be a number from 1 to 9' },
  ip: {
    vi: 'cần là chữ, hoặc quyền có loại như {"kind": "patent"}',
    en: 'must be a text, or a right with its kind such as {"kind": "patent"}',
  },
};

const TYPES: Record<string, Said> = {
  string: { vi: 'cần là chữ, đặt trong dấu ngoặc kép', en: 'must be a text in quotation marks' },
  number: { vi: 'cần là một số, ví dụ 1500000', en: 'must be a number, such as 1500000' },
  int: { vi: 'cần là một số nguyên, ví dụ 1500000', en: 'must be a whole number, such as 1500000' },
  boolean: { vi: 'cần là true hoặc false', en: 'must be true or false' },
  array: { vi: 'cần là một danh sách, ví dụ ["…", "…"]', en: 'must be a list, such as ["…", "…"]' },
  object: { vi: 'cần là một nhóm trường trong dấu { }', en: 'must be a group of fields in { }' },
  record: { vi: 'cần là một nhóm trường trong dấu { }', en: 'must be a group of fields in { }' },
};

function oneOf(values: readonly unknown[]): Said {
  const list = values.map(value => JSON.stringify(value)).join(', ');
  return { vi: `cần là một trong: ${list}`, en: `must be one of: ${list}` };
}

function atLeast({ origin, minimum }: Issue): Said {
  if (origin === 'string') return { vi: 'không được để trống', en: 'may not be empty' };
  if (minimum === 0 || minimum === 0n) return { vi: 'không được là số âm', en: 'may not be negative' };
  return { vi: `cần từ ${minimum} trở lên`, en: `must be at least ${minimum}` };
}

function atMost({ origin, maximum }: Issue): Said {
  if (origin === 'string')
    return { vi: `chỉ được dài tối đa ${maximum} ký tự`, en: `may have at most ${maximum} characters` };
  if (origin === 'array')
    return { vi: `chỉ được có tối đa ${maximum} mục`, en: `may have at most ${maximum} items` };
  return { vi: `lớn quá mức có thể (${maximum})`, en: `is beyond what is possible (${maximum})` };
}

function valueAt(input: unknown, path: Path): unknown {
  const within = (at: unknown) => (typeof at === 'object' && at !== null ? at : {});
  return path.reduce<unknown>((at, key) => (within(at) as Record<PropertyKey, unknown>)[key], input);
}

/** The value as it was written, where it is short enough to be recognised. */
function shown(value: unknown): string {
  const spelt = typeof value === 'string' ? cleanLine(value) : (JSON.stringify(value) ?? '');
  if (spelt === '' || spelt.length > 200) return '';
  return typeof value === 'string' ? `“${clip(spelt, 60)}”` : clip(cleanLine(spelt), 60);
}
