import { createHash } from 'node:crypto';
import { cleanLine } from '../../../kernel/clean-text.ts';
import { digestOf } from '../../../kernel/digest.ts';
import type { Said } from '../../../kernel/errors.ts';
import { isSector } from '../../../kernel/sectors.ts';
import { type ConceptCodes, labelsOf, type OtherLabels, type ThesaurusRow } from '../engine.ts';

/** A concept as a steward may write it: what its lines in the files say, without their place. */
export type ConceptFacts = Pick<ThesaurusRow, 'id' | 'broader' | 'sectors' | 'vi' | 'en' | 'file'> & {
  others: OtherLabels;
  codes: ConceptCodes;
};

/** The columns of a concept in one line, in the order of the exported table. */
export const COLUMNS = ['id', 'broader', 'sectors', 'vi', 'en', 'ko', 'zh', 'ja', 'vsic', 'ipc'] as const;
export type Column = (typeof COLUMNS)[number];
/** A concept as text by column, lists joined by `|`. */
export type Cells = Record<Column, string>;

export const factsOf = ({ id, broader, sectors, vi, en, file, others, codes }: ThesaurusRow): ConceptFacts => ({
  id,
  broader,
  sectors,
  vi,
  en,
  file,
  others: others ?? { ko: [], zh: [], ja: [] },
  codes: codes ?? { vsic: [], ipc: [] },
});

export function cellsOf(facts: ConceptFacts): Cells {
  const { id, broader, sectors, vi, en, others, codes } = facts;
  const lists = { sectors, vi, en, ...others, ...codes };
  const joined = Object.entries(lists).map(([name, list]) => [name, list.join('|')]);
  return { id, broader: broader ?? '', ...Object.fromEntries(joined) } as Cells;
}

export function factsFrom(cells: Cells, file: string): ConceptFacts {
  const list = (column: Column) => labelsOf(cells[column]);
  return {
    id: cells.id,
    broader: cells.broader || null,
    sectors: list('sectors').filter(isSector),
    vi: list('vi'),
    en: list('en'),
    file,
    others: { ko: list('ko'), zh: list('zh'), ja: list('ja') },
    codes: { vsic: list('vsic'), ipc: list('ipc') },
  };
}

/** What was typed, one label a line or parted by `|`, as cells. */
export function cellsFrom(read: (column: Column) => string): Cells {
  const cell = (column: Column) =>
    read(column)
      .split(/[\n|]/)
      .map(cleanLine)
      .filter(label => label !== '')
      .join('|');
  return Object.fromEntries(COLUMNS.map(column => [column, cell(column)])) as Cells;
}

/** A word for how a concept stands now: whoever changes it says which they have read. */
export const stampOf = (facts: ConceptFacts | undefined): string => (facts ? digestOf(facts).slice(0, 16) : 'new');

/** `retired`: the concept is no longer there. `as-file`: it is what the files say of it. */
export type ConceptState = 'set' | 'retired' | 'as-file';

/** One version of a steward's word about a concept; `row` is there when it is set. */
export type ConceptChange = {
  conceptId: string;
  version: number;
  state: ConceptState;
  row: ConceptFacts | null;
  note: string;
  changedAt: Date;
};

export type SetAside = { change: ConceptChange; reason: Said };

/** Acts name their subjects by UUID: a concept's is made of its id, version 8 of RFC 9562. */
export function conceptSubject(id: string): { type: 'concept'; id: string } {
  const hex = createHash('sha256').update(`concept\n${id}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)];
  return { type: 'concept', id: parts.join('-') };
}
