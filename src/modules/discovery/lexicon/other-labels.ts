import type { ThesaurusFault, ThesaurusRow } from './thesaurus-file.ts';

const HEADER = 'id\tko\tzh\tja';
const COLUMNS = HEADER.split('\t').length;

/**
 * Reads the labels in Korean, Chinese and Japanese (header `id ko zh ja`, labels joined by `|`) into the rows of
 * the concepts that they name. A line with a fault is left out and named.
 */
export function withOtherLabels(
  rows: readonly ThesaurusRow[],
  file: string,
  text: string,
): { rows: ThesaurusRow[]; faults: ThesaurusFault[] } {
  const faults: ThesaurusFault[] = [];
  const add = (line: number, vi: string, en: string) => faults.push({ file, line, said: { vi, en } });
  const [header, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (header !== HEADER)
    add(1, 'Dòng đầu phải là: id, ko, zh, ja.', 'The first line must be: id, ko, zh, ja.');
  const known = new Set(rows.map(row => row.id));
  const labels = new Map<string, string[]>();
  lines.forEach((told, index) => {
    if (told.trim() === '' || header !== HEADER) return;
    const line = index + 2;
    const [id = '', ...cells] = told.split('\t');
    if (cells.length !== COLUMNS - 1)
      add(line, `Dòng có ${cells.length + 1} cột, cần đúng 4.`, `The line has ${cells.length + 1} columns; it needs 4.`);
    else if (!known.has(id)) add(line, `Không có khái niệm "${id}".`, `There is no concept "${id}".`);
    else if (labels.has(id)) add(line, `"${id}" đã có ở trên.`, `"${id}" stands above already.`);
    else labels.set(id, cells.flatMap(labelsOf));
  });
  return { rows: rows.map(row => ({ ...row, others: labels.get(row.id) ?? [] })), faults };
}

const labelsOf = (cell: string): string[] =>
  cell
    .split('|')
    .map(label => label.trim())
    .filter(label => label !== '');
