import type { TableRow } from '../../../platform/readers/index.ts';
import { type Applied, applyMapping } from './apply-mapping.ts';
import { planMapping } from './mapping-plan.ts';
import type { TableMapping } from './mapping-types.ts';

export const mappingOf = (
  columns: Record<string, string>,
  over: Partial<TableMapping> = {},
): TableMapping => ({
  kind: 'technology',
  source: { name: 'Bảng thử' },
  lang: 'vi',
  sheet: '',
  headerRow: 1,
  columns,
  ...over,
});

type Words = Record<string, string>;

/** Cells by header, and the field that each header is mapped to. */
export function applyTo(
  cells: Words,
  columns: Words,
  over: Partial<TableMapping> = {},
  row: Partial<TableRow> = {},
): Applied {
  const plan = planMapping(mappingOf(columns, over), Object.keys(cells));
  return applyMapping({ sheet: '', row: 2, cells: Object.values(cells), ...row }, plan);
}

export function recordOf(...args: Parameters<typeof applyTo>): Record<string, unknown> {
  const applied = applyTo(...args);
  if (!applied || 'faults' in applied) throw new Error(JSON.stringify(applied));
  return applied.record;
}

/** Each fault with the header of its column, in Vietnamese. */
export function faultsOf(...args: Parameters<typeof applyTo>): [string | undefined, string][] {
  const applied = applyTo(...args);
  if (!applied || 'record' in applied) throw new Error('no fault');
  return applied.faults.map(({ column, said }) => [column?.header, said.vi]);
}
