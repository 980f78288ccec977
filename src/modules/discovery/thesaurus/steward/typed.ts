import { unreadable } from '../../../../web/errors.tsx';
import type { C } from '../../../../web/web.ts';
import { COLUMNS, type Cells, cellsOf, type Column, type ConceptFacts, stampOf } from '../schema.ts';

/** A form of a concept as it was typed, to be shown again where something is wrong. */
export type Typed = { text: Record<Column, string>; file: string; note: string; stamp: string; key: string };

type Body = Record<string, string | File | (string | File)[]>;

/** Fields of a form in which one name may stand several times. */
export async function readBody(c: C): Promise<(name: string) => string[]> {
  const body: Body = await c.req.parseBody({ all: true }).catch(() => {
    throw unreadable();
  });
  return name => [body[name] ?? []].flat().filter(value => typeof value === 'string');
}

export function typedFrom(read: (name: string) => string[]): Typed {
  const one = (name: string) => read(name)[0] ?? '';
  const text = Object.fromEntries(COLUMNS.map(column => [column, read(column).join('\n')]));
  return {
    text: text as Typed['text'],
    file: one('file'),
    note: one('note'),
    stamp: one('stamp'),
    key: one('key'),
  };
}

const LINES: readonly Column[] = ['sectors', 'vi', 'en', 'ko', 'zh', 'ja'];

/** A form filled with a concept as it is; without one, an empty form. */
export function typedOf(facts: ConceptFacts | undefined, key: string): Typed {
  const cells: Partial<Cells> = facts ? cellsOf(facts) : {};
  const text = COLUMNS.map((column): [Column, string] => {
    const cell = cells[column] ?? '';
    return [column, LINES.includes(column) ? cell.replaceAll('|', '\n') : cell];
  });
  return {
    text: Object.fromEntries(text) as Typed['text'],
    file: facts?.file ?? '',
    note: '',
    stamp: stampOf(facts),
    key,
  };
}
