import { cleanText } from '../../../kernel/clean-text.ts';
import type { Said } from '../../../kernel/errors.ts';
import { foldMarks } from './folded.ts';

/** A cell with what is needed to understand it. */
export type Cell = {
  text: string;
  /** A number in the file itself, written '1234.5' in any language. */
  numeric: boolean;
  /** Language of the table: '1.234' is 1234 in Vietnamese. */
  lang: string;
  /** Of its column: "Giá (triệu đồng)" counts in millions. */
  header: string;
};

/** What a cell says; `undefined` is "not known". */
export type Told = { value: unknown } | { fault: Said } | undefined;

export const fault = (vi: string, en: string): { fault: Said } => ({ fault: { vi, en } });

/** The cell as it is quoted in a sentence. */
export const quoted = ({ text }: Cell): string => {
  const line = cleanText(text).replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line;
};

const NOT_KNOWN = new Set(
  [
    'không rõ',
    'chưa rõ',
    'chưa biết',
    'không biết',
    'chưa xác định',
    'chưa có thông tin',
    'không có thông tin',
  ]
    .concat(
      [
        'đang cập nhật',
        'chưa cập nhật',
        'n/a',
        '#n/a',
        'unknown',
        'not known',
        'not available',
        'tbd',
        'null',
      ],
    )
    .map(foldMarks),
);

/** "không rõ", "chưa biết", "n/a", "-": said to be not known, or nothing said at all. */
export const isNotKnown = (text: string): boolean => {
  const folded = foldMarks(text);
  return /^[\s\p{P}]*$/u.test(folded) || NOT_KNOWN.has(folded.replace(/[.!]+$/, ''));
};
