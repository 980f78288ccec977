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
  others?: string[];
  file: string;
  line: number;
};

export type ThesaurusFault = { file: string; line: number; said: Said };
export type StopWord = { lang: string; word: string };

const HEADER = 'id\tbroader\tsectors\tvi\ten';
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const fault = (file: string, line: number, said: Said): ThesaurusFault => ({ file, line, said });

const labelsOf = (cell: string): string[] =>
  cell
    .split('|')
    .map(label => label.trim())
    .filter(label => label !== '');

const linesOf = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r?\n/);

function faultsOfCells(cells: string[]): Said[] {
  const [id = '', , sectors = '', vi = '', en = ''] = cells;
  if (cells.length !== 5) {
    const n = cells.length;
    return [{ vi: `Dòng có ${n} cột, cần đúng 5 cột.`, en: `The line has ${n} columns; it needs 5.` }];
  }
  const faults: Said[] = [];
  if (!ID.test(id)) faults.push({ vi: `Mã "${id}" không hợp lệ.`, en: `"${id}" is not a valid id.` });
  for (const code of labelsOf(sectors)) {
    if (!isSector(code))
      faults.push({ vi: `Không có lĩnh vực "${code}".`, en: `There is no sector "${code}".` });
  }
  if (labelsOf(vi).length === 0)
    faults.push({ vi: 'Thiếu nhãn tiếng Việt.', en: 'The Vietnamese label is missing.' });
  if (labelsOf(en).length === 0)
    faults.push({ vi: 'Thiếu nhãn tiếng Anh.', en: 'The English label is missing.' });
  return faults;
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
    return { rows, faults: [fault(file, 1, said)] };
  }
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    const line = index + 2;
    const cells = text.split('\t');
    const found = faultsOfCells(cells);
    faults.push(...found.map(said => fault(file, line, said)));
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
        else faults.push(fault(row.file, row.line, repeated(label, first.line)));
      }
    }
  }
  return faults;
}

const repeated = (label: string, line: number): Said => ({
  vi: `Nhãn "${label}" đã có ở dòng ${line}.`,
  en: `The label "${label}" already stands on line ${line}.`,
});

/**
 * What is wrong between rows: ids used twice, broader concepts that do not exist, circles, and a label that
 * one file gives twice. The same label in two files is no fault: it has two senses.
 */
export function checkThesaurus(rows: readonly ThesaurusRow[]): ThesaurusFault[] {
  const byId = new Map<string, ThesaurusRow>();
  const faults: ThesaurusFault[] = [];
  const add = (row: ThesaurusRow, vi: string, en: string) =>
    faults.push(fault(row.file, row.line, { vi, en }));
  for (const row of rows) {
    const first = byId.get(row.id);
    if (first)
      add(
        row,
        `Mã "${row.id}" đã có ở ${first.file}.`,
        `The id "${row.id}" already stands in ${first.file}.`,
      );
    else byId.set(row.id, row);
  }
  for (const row of rows) {
    if (row.broader !== null && !byId.has(row.broader)) {
      add(
        row,
        `Không có khái niệm rộng hơn "${row.broader}".`,
        `There is no broader concept "${row.broader}".`,
      );
    } else if (turnsInCircle(row, byId)) {
      add(row, `"${row.id}" nằm trong một vòng lặp.`, `"${row.id}" lies on a circle of broader concepts.`);
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
