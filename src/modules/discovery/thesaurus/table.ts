import type { ThesaurusRow } from '../engine.ts';
import { COLUMNS, type Cells, type Column, cellsOf, factsOf } from './schema.ts';

const OWN = ['id', 'broader', 'sectors', 'vi', 'en'] as const satisfies readonly Column[];
/** The files beside the concepts' own, with their columns. */
const BESIDE: Record<string, readonly Column[]> = {
  'other-languages.tsv': ['id', 'ko', 'zh', 'ja'],
  'classifications.tsv': ['id', 'vsic', 'ipc'],
};

const write = (columns: readonly Column[], cells: readonly Cells[]): string =>
  [columns, ...cells.map(c => columns.map(column => c[column]))].map(line => `${line.join('\t')}\n`).join('');

const cellsOfRows = (rows: readonly ThesaurusRow[]): Cells[] => rows.map(row => cellsOf(factsOf(row)));

/** The whole thesaurus as one table of tabs. */
export const toTable = (rows: readonly ThesaurusRow[]): string => write(COLUMNS, cellsOfRows(rows));

/** The files that the rows make, in the format in which the program reads them. */
export function filesOf(rows: readonly ThesaurusRow[]): Map<string, string> {
  const own = [...Map.groupBy(rows, row => row.file)].sort(([a], [b]) => (a < b ? -1 : 1));
  const cells = cellsOfRows(rows);
  const beside = Object.entries(BESIDE).map(([file, columns]): [string, string] => {
    const told = cells.filter(c => columns.some(column => column !== 'id' && c[column] !== ''));
    return [file, write(columns, told)];
  });
  return new Map([...own.map(([file, list]): [string, string] => [file, write(OWN, cellsOfRows(list))]), ...beside]);
}
