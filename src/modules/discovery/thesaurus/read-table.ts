import { digestOf } from '../../../kernel/digest.ts';
import type { Said } from '../../../kernel/errors.ts';
import type { ThesaurusRow } from '../engine.ts';
import { type CellChange, cellChanges, faultsBetween, faultsWithin } from './rules.ts';
import {
  COLUMNS,
  type Cells,
  type Column,
  cellsOf,
  type ConceptFacts,
  factsFrom,
  stampOf,
} from './schema.ts';

/** So many concepts may be changed by one file: every one of them is told in one act. */
export const MOST_CHANGES = 500;

export type LineFault = { line: number; said: Said };
/** A concept as a line of the file wants it, with what that would change. */
export type LineChange = { line: number; facts: ConceptFacts; fresh: boolean; changes: CellChange[] };
export type TableRead = {
  changes: LineChange[];
  /** How many lines say what is there already. */
  same: number;
  faults: LineFault[];
  /** A word for the concepts that would be changed, as they are now. */
  base: string;
};

type Known = { rows: readonly ThesaurusRow[]; byId: ReadonlyMap<string, ConceptFacts>; home: string };

/**
 * Reads a table of concepts as they shall be: a header with `id` and any other columns of the thesaurus, tabs
 * between, labels joined by `|`. What a line does not speak of stays; an id that is not known is a new concept, which
 * goes into the file `home`. Every fault is told with its line.
 */
export function readTable(text: string, known: Known): TableRead {
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = header.split('\t').map(name => name.trim());
  const wrong = faultOfHeader(columns);
  if (wrong) return { changes: [], same: 0, faults: [{ line: 1, said: wrong }], base: '' };
  const read = lines.flatMap((told, i) =>
    told.trim() === '' ? [] : [readLine(told.split('\t'), i + 2, columns as Column[], known)],
  );
  const faults = [...read.flatMap(r => r.faults), ...repeatedIds(read)];
  const changes = read.flatMap(r => (r.change && r.change.changes.length > 0 ? [r.change] : []));
  if (changes.length > MOST_CHANGES) faults.push({ line: changes[MOST_CHANGES]!.line, said: TOO_MANY });
  if (faults.length === 0) faults.push(...between(changes, known.rows));
  faults.sort((a, b) => a.line - b.line);
  const base = digestOf(changes.map(({ facts: { id } }) => [id, stampOf(known.byId.get(id))]));
  return { changes, same: read.length - changes.length, faults, base };
}

const TOO_MANY = {
  vi: `Nhiều nhất ${MOST_CHANGES} khái niệm thay đổi trong một tệp.`,
  en: `At most ${MOST_CHANGES} concepts may change in one file.`,
};

function faultOfHeader(columns: readonly string[]): Said | undefined {
  const good = columns.every(name => (COLUMNS as readonly string[]).includes(name));
  if (good && columns.includes('id') && new Set(columns).size === columns.length) return undefined;
  const names = COLUMNS.join(', ');
  return {
    vi: `Dòng đầu phải là tên cột: id và các cột khác trong ${names}.`,
    en: `The first line must name the columns: id and others of ${names}.`,
  };
}

type LineRead = { line: number; id: string; change?: LineChange; faults: LineFault[] };

function readLine(told: readonly string[], line: number, columns: readonly Column[], known: Known): LineRead {
  const id = told[columns.indexOf('id')] ?? '';
  if (told.length !== columns.length) {
    const said = {
      vi: `Dòng có ${told.length} cột, cần đúng ${columns.length}.`,
      en: `The line has ${told.length} columns; it needs ${columns.length}.`,
    };
    return { line, id, faults: [{ line, said }] };
  }
  const present = known.byId.get(id);
  const empty = Object.fromEntries(COLUMNS.map(column => [column, ''])) as Cells;
  const cells: Cells = { ...(present ? cellsOf(present) : empty) };
  columns.forEach((column, i) => {
    cells[column] = told[i]!;
  });
  const faults = faultsWithin(cells).map(({ column, said }) => ({ line, said: at(column, said) }));
  if (faults.length > 0) return { line, id, faults };
  const facts = factsFrom(cells, present?.file ?? known.home);
  return { line, id, faults, change: { line, facts, fresh: !present, changes: cellChanges(present, facts) } };
}

const at = (column: Column, { vi, en }: Said): Said => ({ vi: `${column}: ${vi}`, en: `${column}: ${en}` });

function repeatedIds(read: readonly LineRead[]): LineFault[] {
  const first = new Map<string, number>();
  return read.flatMap(({ id, line }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, line);
    if (before === undefined) return [];
    return [{ line, said: { vi: `"${id}" đã có ở dòng ${before}.`, en: `"${id}" stands on line ${before} already.` } }];
  });
}

function between(changes: readonly LineChange[], rows: readonly ThesaurusRow[]): LineFault[] {
  const lines = new Map(changes.map(({ facts, line }) => [facts.id, line]));
  const faults = faultsBetween(rows, new Map(changes.map(({ facts }) => [facts.id, facts])));
  return [...faults].map(([id, { column, said }]) => ({ line: lines.get(id)!, said: at(column, said) }));
}
