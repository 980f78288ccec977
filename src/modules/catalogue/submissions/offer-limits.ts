import type { Said } from '../../../kernel/errors.ts';
import type { OfferedTechnology } from './offer-schema.ts';

const PROSE = 20_000;
const LINE = 500;
const WORD = 200;

const SAID = new Map<number, Said>([
  [PROSE, { vi: 'Phần này dài quá 20.000 ký tự. Hãy rút gọn.', en: 'This is over 20,000 characters. Please shorten it.' }],
  [
    LINE,
    {
      vi: 'Có chỗ ở đây dài quá 500 ký tự. Hãy rút gọn hoặc tách thành hai dòng.',
      en: 'Something here is over 500 characters. Please shorten it or make two lines of it.',
    },
  ],
  [
    WORD,
    {
      vi: 'Có từ khoá hay tiêu chuẩn dài quá 200 ký tự. Hãy rút gọn.',
      en: 'A tag or standard here is over 200 characters. Please shorten it.',
    },
  ],
]);

const MOST = {
  title: LINE,
  summary: PROSE,
  description: PROSE,
  problem: PROSE,
  advantages: LINE,
  applications: LINE,
  specification: LINE,
  ip: LINE,
  references: LINE,
  standards: WORD,
  tags: WORD,
} as const;
const MOST_OF_TAKES = { skills: PROSE, inputs: PROSE, climate: PROSE, certificates: LINE } as const;

/** Fields with a text that is longer than anybody would read: they are asked to shorten it. */
export function longTexts(posted: OfferedTechnology): [path: string, why: Said][] {
  const takes = posted.takes ?? {};
  return [
    ...Object.entries(MOST).map(([name, most]) => [name, posted[name as keyof typeof MOST], most] as const),
    ...Object.entries(MOST_OF_TAKES).map(
      ([name, most]) => [`takes.${name}`, takes[name as keyof typeof MOST_OF_TAKES], most] as const,
    ),
  ].flatMap(([path, told, most]) => (isLonger(told, most) ? [[path, SAID.get(most)!] as [string, Said]] : []));
}

/** Is any text in it longer? Texts stand alone, by language, and in lists. */
function isLonger(told: unknown, most: number): boolean {
  if (typeof told === 'string') return told.trim().length > most;
  return typeof told === 'object' && told !== null && Object.values(told).some(part => isLonger(part, most));
}
