import type { Said } from '../../../kernel/errors.ts';
import { isSector, type Sector } from '../../../kernel/sectors.ts';
import { normalise } from '../text/normalise.ts';

/** A concept as its file gives it. The first label of each language is the preferred one. */
export type ThesaurusRow = {
  id: string;
  broader: string | null;
  sectors: Sector[];
  vi: string[];
  en: string[];
  /** Korean, Chinese and Japanese labels, where there are any. */
  others?: OtherLabels;
  /** Where classifications file it, where that is known. */
  codes?: ConceptCodes;
  file: string;
  line: number;
};

export type OtherLabels = Record<(typeof OTHER_LANGUAGES)[number], string[]>;
/** Codes of VSIC 2025 and of IPC 2026.01. */
export type ConceptCodes = Record<'vsic' | 'ipc', string[]>;
export type RowField = (typeof FIELDS)[number];
export type ThesaurusFault = { file: string; line: number; said: Said; field?: RowField };
export type StopWord = { lang: string; word: string };

export const OTHER_LANGUAGES = ['ko', 'zh', 'ja'] as const;
const FIELDS = ['id', 'broader', 'sectors', 'vi', 'en'] as const;
const HEADER = FIELDS.join('\t');
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const isConceptId = (text: string): boolean => ID.test(text);

const fault = (file: string, line: number, field: RowField, said: Said): ThesaurusFault => ({
  file,
  line,
  field,
  said,
});

/** The labels of one cell: `a|b`. */
export const labelsOf = (cell: string): string[] =>
  cell
    .split('|')
    .map(label => label.trim())
    .filter(label => label !== '');

const linesOf = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r?\n/);

type CellFault = { field: RowField; said: Said };

/** What is wrong within one line, column by column. */
export function faultsOfCells(cells: readonly string[]): CellFault[] {
  const [id = '', , sectors = '', vi = '', en = ''] = cells;
  const faults: CellFault[] = [];
  const add = (field: RowField, vi: string, en: string) => faults.push({ field, said: { vi, en } });
  const n = cells.length;
  if (n !== FIELDS.length) {
    add('id', `Dòng có ${n} cột, cần đúng 5 cột.`, `The line has ${n} columns; it needs 5.`);
    return faults;
  }
  if (!ID.test(id)) add('id', `Mã "${id}" không hợp lệ.`, `"${id}" is not a valid id.`);
  for (const code of labelsOf(sectors))
    if (!isSector(code)) add('sectors', `Không có lĩnh vực "${code}".`, `There is no sector "${code}".`);
  if (labelsOf(vi).length === 0)
    add('vi', 'Thiếu nhãn tiếng Việt.', 'The Vietnamese label is missing.');
  if (labelsOf(en).length === 0) add('en', 'Thiếu nhãn tiếng Anh.', 'The English label is missing.');
  FIELDS.forEach((field, i) => {
    const said = faultOfText(cells[i]!);
    if (said) faults.push({ field, said });
  });
  return faults;
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** What is wrong with the characters of a cell. */
export function faultOfText(cell: string): Said | undefined {
  if (CONTROL.test(cell)) return { vi: 'Có ký tự điều khiển.', en: 'There is a control character.' };
  if (cell.normalize('NFC') === cell) return undefined;
  return { vi: 'Chữ phải viết bằng Unicode dựng sẵn (NFC).', en: 'The text must be in Unicode NFC.' };
}

/**
 * Reads one file of the thesaurus: header `id broader sectors vi en`, tabs between columns, labels joined
 * by `|`. A line with a fault is left out and named; the others are kept.
 */
export function parseThesaurus(
  file: string,
  text: string,
): { rows: ThesaurusRow[]; faults: ThesaurusFault[] } {
  const rows: ThesaurusRow[] = [];
  const faults: ThesaurusFault[] = [];
  const [header, ...lines] = linesOf(text);
  if (header !== HEADER) {
    const said = {
      vi: 'Dòng đầu phải là: id, broader, sectors, vi, en.',
      en: 'The first line must be: id, broader, sectors, vi, en.',
    };
    return { rows, faults: [fault(file, 1, 'id', said)] };
  }
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    const line = index + 2;
    const cells = text.split('\t');
    const found = faultsOfCells(cells);
    faults.push(...found.map(({ field, said }) => fault(file, line, field, said)));
    if (found.length > 0) return;
    const [id = '', broader = '', sectors = '', vi = '', en = ''] = cells;
    const codes = labelsOf(sectors).filter(isSector);
    rows.push({
      id,
      broader: broader || null,
      sectors: codes,
      vi: labelsOf(vi),
      en: labelsOf(en),
      file,
      line,
    });
  });
  return { rows, faults };
}

function turnsInCircle(row: ThesaurusRow, byId: ReadonlyMap<string, ThesaurusRow>): boolean {
  const seen = new Set<string>();
  for (let at: ThesaurusRow | undefined = row; at; at = at.broader ? byId.get(at.broader) : undefined) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

function repeatedLabels(rows: readonly ThesaurusRow[]): ThesaurusFault[] {
  const seen = new Map<string, ThesaurusRow>();
  const faults: ThesaurusFault[] = [];
  for (const row of rows) {
    for (const [lang, labels] of [
      ['vi', row.vi],
      ['en', row.en],
    ] as const) {
      for (const label of labels) {
        const key = `${row.file}\t${lang}\t${normalise(label)}`;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, row);
        else faults.push(fault(row.file, row.line, lang, repeated(label, first)));
      }
    }
  }
  return faults;
}

const repeated = (label: string, { id, file }: ThesaurusRow): Said => ({
  vi: `Nhãn "${label}" đã có ở khái niệm "${id}" trong ${file}.`,
  en: `The label "${label}" already stands at "${id}" in ${file}.`,
});

/**
 * What is wrong between rows: ids used twice, broader concepts that do not exist, circles, and a label that
 * one file gives twice. The same label in two files is no fault: it has two senses.
 */
export function checkThesaurus(rows: readonly ThesaurusRow[]): ThesaurusFault[] {
  const byId = new Map<string, ThesaurusRow>();
  const faults: ThesaurusFault[] = [];
  const add = (row: ThesaurusRow, field: RowField, vi: string, en: string) =>
    faults.push(fault(row.file, row.line, field, { vi, en }));
  for (const row of rows) {
    const first = byId.get(row.id);
    if (first)
      add(
        row,
        'id',
        `Mã "${row.id}" đã có ở ${first.file}.`,
        `The id "${row.id}" already stands in ${first.file}.`,
      );
    else byId.set(row.id, row);
  }
  for (const row of rows) {
    if (row.broader !== null && !byId.has(row.broader)) {
      add(
        row,
        'broader',
        `Không có khái niệm rộng hơn "${row.broader}".`,
        `There is no broader concept "${row.broader}".`,
      );
    } else if (turnsInCircle(row, byId)) {
      add(row, 'broader', `"${row.id}" nằm trong một vòng lặp.`, `"${row.id}" lies on a circle of broader concepts.`);
    }
  }
  return [...faults, ...repeatedLabels(rows)];
}

/** Reads the stop words: header `lang word`, a tab between. Lines without a word are passed over. */
export function parseStopWords(text: string): StopWord[] {
  return linesOf(text)
    .slice(1)
    .map(line => line.split('\t').map(cell => cell.trim()))
    .filter(([lang, word]) => lang && word)
    .map(([lang = '', word = '']) => ({ lang, word: normalise(word) }));
}
