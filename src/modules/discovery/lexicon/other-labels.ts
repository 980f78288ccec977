import { labelsOf, OTHER_LANGUAGES, type ThesaurusFault, type ThesaurusRow } from './thesaurus-file.ts';

type Read = { rows: ThesaurusRow[]; faults: ThesaurusFault[] };

/**
 * Reads the labels in Korean, Chinese and Japanese (header `id ko zh ja`, labels joined by `|`) into the rows of
 * the concepts that they name. A line with a fault is left out and named.
 */
export function withOtherLabels(rows: readonly ThesaurusRow[], file: string, text: string): Read {
  const { cells, faults } = cellsByConcept(rows, file, text, OTHER_LANGUAGES);
  const others = (id: string) => {
    const [ko = [], zh = [], ja = []] = cells.get(id) ?? [];
    return { ko, zh, ja };
  };
  return { rows: rows.map(row => ({ ...row, others: others(row.id) })), faults };
}

/** Reads the codes of classifications (header `id vsic ipc`, codes joined by `|`) into the rows that they are of. */
export function withCodes(rows: readonly ThesaurusRow[], file: string, text: string): Read {
  const { cells, faults } = cellsByConcept(rows, file, text, ['vsic', 'ipc']);
  const codes = (id: string) => {
    const [vsic = [], ipc = []] = cells.get(id) ?? [];
    return { vsic, ipc };
  };
  return { rows: rows.map(row => ({ ...row, codes: codes(row.id) })), faults };
}

/** The lists of every line of a file that speaks of concepts whose rows stand elsewhere. */
function cellsByConcept(
  rows: readonly ThesaurusRow[],
  file: string,
  text: string,
  columns: readonly string[],
): { cells: Map<string, string[][]>; faults: ThesaurusFault[] } {
  const faults: ThesaurusFault[] = [];
  const add = (line: number, vi: string, en: string) => faults.push({ file, line, said: { vi, en } });
  const [header, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const names = ['id', ...columns];
  const known = new Set(rows.map(row => row.id));
  const found = new Map<string, string[][]>();
  if (header !== names.join('\t')) {
    add(1, `Dòng đầu phải là: ${names.join(', ')}.`, `The first line must be: ${names.join(', ')}.`);
    return { cells: found, faults };
  }
  lines.forEach((told, index) => {
    if (told.trim() === '') return;
    const line = index + 2;
    const [id = '', ...cells] = told.split('\t');
    const n = cells.length + 1;
    if (n !== names.length)
      add(line, `Dòng có ${n} cột, cần đúng ${names.length}.`, `The line has ${n} columns; it needs ${names.length}.`);
    else if (!known.has(id)) add(line, `Không có khái niệm "${id}".`, `There is no concept "${id}".`);
    else if (found.has(id)) add(line, `"${id}" đã có ở trên.`, `"${id}" stands above already.`);
    else found.set(id, cells.map(labelsOf));
  });
  return { cells: found, faults };
}
