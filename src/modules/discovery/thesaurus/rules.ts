import type { Said } from '../../../kernel/errors.ts';
import { isCode } from '../../catalogue/index.ts';
import { checkThesaurus, faultOfText, faultsOfCells, type ThesaurusRow } from '../engine.ts';
import {
  type Cells,
  COLUMNS,
  cellsOf,
  type Column,
  type ConceptChange,
  type ConceptFacts,
  factsFrom,
  factsOf,
  type SetAside,
} from './schema.ts';

export const MOST_LABELS = 60;
export const LONGEST_LABEL = 200;
/** Editions of which the codes of a concept are. */
export const EDITION = { vsic: '2025', ipc: '2026.01' } as const;

/** The columns of a concept's own line come first. */
const OWN = 5;

export type ColumnFault = { column: Column; said: Said };

/** What is wrong within one concept's own cells, by the rules of the file and of the classifications. */
export function faultsWithin(cells: Cells): ColumnFault[] {
  const [own, beside] = [COLUMNS.slice(0, OWN), COLUMNS.slice(OWN)];
  const faults: ColumnFault[] = [
    ...faultsOfCells(own.map(column => cells[column])).map(({ field, said }) => ({ column: field, said })),
    ...beside.flatMap(column => {
      const said = faultOfText(cells[column]);
      return said ? [{ column, said }] : [];
    }),
  ];
  const add = (column: Column, vi: string, en: string) => faults.push({ column, said: { vi, en } });
  for (const column of COLUMNS) {
    const labels = cells[column].split('|');
    if (labels.length > MOST_LABELS)
      add(column, `Nhiều nhất ${MOST_LABELS} nhãn.`, `At most ${MOST_LABELS} labels.`);
    if (labels.some(label => label.length > LONGEST_LABEL))
      add(column, `Nhãn dài quá ${LONGEST_LABEL} ký tự.`, `A label is longer than ${LONGEST_LABEL} characters.`);
  }
  for (const scheme of ['vsic', 'ipc'] as const)
    for (const code of factsFrom(cells, '').codes[scheme])
      if (!isCode({ scheme, version: EDITION[scheme], code }))
        add(scheme, `Không có mã "${code}".`, `There is no code "${code}".`);
  return faults;
}

const placed = (row: ConceptFacts): ThesaurusRow => ({ ...row, line: 0 });

/** The rows with some concepts as they shall be; those that are new come last, `undefined` takes one away. */
export function laidOver(
  rows: readonly ThesaurusRow[],
  changed: ReadonlyMap<string, ConceptFacts | undefined>,
): ThesaurusRow[] {
  const known = new Set(rows.map(row => row.id));
  const kept = rows.flatMap(row => {
    if (!changed.has(row.id)) return [row];
    const facts = changed.get(row.id);
    return facts ? [{ ...facts, line: row.line }] : [];
  });
  const fresh = [...changed.values()].flatMap(facts => (facts && !known.has(facts.id) ? [placed(facts)] : []));
  return [...kept, ...fresh];
}

/**
 * What would be wrong between concepts, each fault at the concept whose change brings it: the changed rows are read
 * last, so that a label given twice is theirs, and a broader concept that is gone is told of whoever took it away.
 */
export function faultsBetween(
  rows: readonly ThesaurusRow[],
  changed: ReadonlyMap<string, ConceptFacts | undefined>,
): Map<string, ColumnFault> {
  const merged = laidOver(rows, changed);
  const last = merged.filter(row => changed.has(row.id));
  const order = [...merged.filter(row => !changed.has(row.id)), ...last];
  // A row is known again by its place, which is its line here.
  const numbered = order.map((row, line) => ({ ...row, line }));
  const found = checkThesaurus(numbered).map(fault => ({ fault, row: order[fault.line]! }));
  const faults = new Map<string, ColumnFault>();
  for (const { fault, row } of found)
    if (changed.has(row.id) && !faults.has(row.id))
      faults.set(row.id, { column: fault.field ?? 'id', said: fault.said });
  for (const { row } of found)
    if (!changed.has(row.id) && row.broader !== null && changed.has(row.broader) && !faults.has(row.broader))
      faults.set(row.broader, { column: 'id', said: stillBelow(row.id) });
  return faults;
}

const stillBelow = (id: string): Said => ({
  vi: `"${id}" còn đang thuộc khái niệm này. Hãy chuyển nó sang khái niệm khác trước.`,
  en: `"${id}" still belongs below this concept. Move it elsewhere first.`,
});

/** What a change says over the files: facts, `undefined` for a retired concept. */
const saysOf = (change: ConceptChange): ConceptFacts | undefined =>
  change.state === 'set' ? change.row! : undefined;

/**
 * The rows of the files with the changes of the steward over them, `changes` being the latest of each concept. A
 * change that no longer fits, because the files have moved on, is set aside with its reason: the rows that come out
 * have no fault that the files alone have not.
 */
export function withChanges(
  rows: readonly ThesaurusRow[],
  changes: readonly ConceptChange[],
): { rows: readonly ThesaurusRow[]; setAside: SetAside[] } {
  const standing = new Map(changes.filter(c => c.state !== 'as-file').map(c => [c.conceptId, c]));
  const setAside: SetAside[] = [];
  for (;;) {
    const over = new Map([...standing].map(([id, change]) => [id, saysOf(change)]));
    const faults = standing.size === 0 ? new Map<string, ColumnFault>() : faultsBetween(rows, over);
    if (faults.size === 0) return { rows: standing.size === 0 ? rows : laidOver(rows, over), setAside };
    for (const [id, { said }] of faults) {
      setAside.push({ change: standing.get(id)!, reason: said });
      standing.delete(id);
    }
  }
}

export type CellChange = { column: Column; before: string; after: string };

/** The columns in which two tellings of a concept differ, lists joined by `|`; nothing is an empty text. */
export function cellChanges(before: ConceptFacts | undefined, after: ConceptFacts | undefined): CellChange[] {
  const was = before && cellsOf(before);
  const is = after && cellsOf(after);
  return COLUMNS.map(column => ({ column, before: was?.[column] ?? '', after: is?.[column] ?? '' })).filter(
    ({ before, after }) => before !== after,
  );
}

export const factsById = (rows: readonly ThesaurusRow[]): Map<string, ConceptFacts> =>
  new Map(rows.map(row => [row.id, factsOf(row)]));
