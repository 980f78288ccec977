import { foreign } from '../foreign-kinds.ts';
import type { TableInspection } from '../reader-types.ts';
import { recognise } from '../recognise.ts';
import { inspectCsv } from './inspect-csv.ts';
import { inspectXlsx } from './inspect-xlsx.ts';

export async function inspectTableFile(path: string): Promise<TableInspection> {
  const kind = await recognise(path);
  if (kind === 'xlsx') return inspectXlsx(path);
  if (kind !== 'text') throw foreign(kind);
  return inspectCsv(path);
}
