import { columnLetters } from '../../../platform/readers/index.ts';
import type { TableField } from './field.ts';
import { findField } from './fields.ts';
import type { TableMapping } from './mapping-types.ts';

export type PlannedColumn = { index: number; letters: string; header: string; field: TableField };
/** A mapping made ready for the rows of one sheet. */
export type MappingPlan = { mapping: TableMapping; columns: readonly PlannedColumn[]; width: number };

export function planMapping(mapping: TableMapping, headers: readonly string[]): MappingPlan {
  const columns = Object.entries(mapping.columns).flatMap(([header, name]): PlannedColumn[] => {
    const index = headers.indexOf(header);
    const field = findField(mapping.kind, name);
    return field && index >= 0 ? [{ index, letters: columnLetters(index), header, field }] : [];
  });
  return { mapping, columns, width: headers.length };
}

/** Where the value of a field goes: two columns of one mapping must not share it. */
export const placeOf = ({ path, lang }: TableField, mapping: TableMapping): string =>
  [...path, ...(lang === undefined ? [] : [lang || mapping.lang])].join('.');
