import type { ThesaurusRow } from '../engine.ts';
import { type Cells, cellsOf, type ConceptFacts, factsOf } from './schema.ts';

const row = (line: number, id: string, broader: string | null, vi: string, en: string): ThesaurusRow => ({
  id,
  broader,
  sectors: ['processing'],
  vi: vi.split('|'),
  en: en.split('|'),
  others: { ko: [], zh: [], ja: [] },
  codes: { vsic: [], ipc: [] },
  file: 'small.tsv',
  line,
});

/** A thesaurus of four concepts: a machine, a dryer below it, a rice dryer below that, and rice. */
export const ROWS: readonly ThesaurusRow[] = [
  row(2, 'machine', null, 'máy|máy móc', 'machine'),
  row(3, 'dryer', 'machine', 'máy sấy', 'dryer|drying machine'),
  row(4, 'rice-dryer', 'dryer', 'máy sấy lúa|lò sấy lúa', 'rice dryer'),
  row(5, 'rice', null, 'lúa|thóc', 'rice|paddy'),
];

export const conceptOf = (id: string): ConceptFacts => factsOf(ROWS.find(r => r.id === id)!);
export const cellsFor = (id: string, over: Partial<Cells> = {}): Cells => ({ ...cellsOf(conceptOf(id)), ...over });
export const freshCells = (over: Partial<Cells> = {}): Cells => ({
  ...cellsFor('rice'),
  id: 'maize',
  vi: 'ngô|bắp',
  en: 'maize|corn',
  ...over,
});
