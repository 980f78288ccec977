import { cleanLine, cleanText, clip } from '../../../../kernel/clean-text.ts';
import type { Said } from '../../../../kernel/errors.ts';
import { type Fault, faultsIn, type Issue } from '../../format/faults.ts';
import { type CatalogueRecord, catalogueRecord } from '../../format/record-format.ts';
import { ruleFaults } from '../../format/rules.ts';
import type { RecordKind, RecordPlace, TableLine, TableMapping } from '../../tables/index.ts';
import { isOwnSource, ownSourceSaid } from '../sources.ts';

/** A record by the name that its source gives it. */
export type Named = { kind: RecordKind; source: string; ref: string };

export type Read =
  | { ok: true; record: CatalogueRecord; place?: RecordPlace }
  | { ok: false; reason: Said; excerpt: string; place?: RecordPlace; named?: Named };

const EXCERPT = 200;
const FAULTS_TOLD = 5;

/** A line of an NDJSON file as a record, or the reasons why it can not be one. */
export function readLine(line: string): Read {
  const parsed = parseJson(line);
  return parsed.ok ? readRecord(parsed.value, line) : parsed.fault;
}

/** A line that a table was converted to: the record or the fault of one row, with its place. */
export function readTableLine(line: string, mapping: TableMapping): Read {
  const parsed = parseJson(line);
  if (!parsed.ok) return parsed.fault;
  const told = parsed.value as TableLine;
  if ('fault' in told)
    return { ok: false, reason: told.fault, excerpt: excerptOf(told.excerpt), place: told.at };
  const read = readRecord(told.record, line, mapping);
  return { ...read, place: { ...told.at, ...read.place } };
}

function readRecord(value: unknown, line: string, mapping?: TableMapping): Read {
  const result = catalogueRecord.safeParse(value);
  const faults = result.success
    ? [...sourceFaults(result.data), ...ruleFaults(result.data)]
    : faultsIn(result.error.issues as Issue[], value);
  if (result.success && faults.length === 0) return { ok: true, record: result.data };
  const header = mapping && headerOf(mapping, faults[0]!);
  const named = nameOf(value);
  return {
    ok: false,
    reason: together(faults),
    excerpt: excerptOf(mapping ? JSON.stringify(value) : line),
    ...(header === undefined ? {} : { place: { header } as RecordPlace }),
    ...(named && { named }),
  };
}

const sourceFaults = ({ source: { name } }: CatalogueRecord): Fault[] =>
  isOwnSource(name) ? [{ path: ['source', 'name'], said: ownSourceSaid(name) }] : [];

function together(faults: readonly Fault[]): Said {
  const told = faults.slice(0, FAULTS_TOLD);
  const more = faults.length - told.length;
  const join = (locale: 'vi' | 'en', rest: string) =>
    [...told.map(fault => fault.said[locale]), ...(more > 0 ? [rest] : [])].join(' ');
  return { vi: join('vi', `Và ${more} lỗi nữa.`), en: join('en', `And ${more} more.`) };
}

/** The header of the column that the faulty field was read from. */
function headerOf({ columns }: TableMapping, { path }: Fault): string | undefined {
  const field = path.filter(part => typeof part === 'string').join('.');
  const within = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}.`);
  return Object.entries(columns).find(([, name]) => within(name, field) || within(field, name))?.[0];
}

/** A faulty record may still say which one it is: then it is not taken for one that is no longer told. */
function nameOf(value: unknown): Named | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, ref, source } = value as Record<string, unknown>;
  const name = (source as { name?: unknown } | null | undefined)?.name;
  if (typeof ref !== 'string' || typeof name !== 'string') return undefined;
  if (kind !== 'technology' && kind !== 'need' && kind !== 'organisation') return undefined;
  return { kind, ref: cleanLine(ref), source: cleanLine(name) };
}

type Json = { ok: true; value: unknown } | { ok: false; fault: Read };

function parseJson(line: string): Json {
  try {
    return { ok: true, value: JSON.parse(line) };
  } catch (cause) {
    const why = cleanLine((cause as Error).message);
    const reason = {
      vi: `Dòng này không phải JSON: ${why}. Mỗi dòng cần là một hồ sơ trọn vẹn trong dấu { }.`,
      en: `This line is not JSON: ${why}. Each line must be one whole record in { }.`,
    };
    return { ok: false, fault: { ok: false, reason, excerpt: excerptOf(line) } };
  }
}

const excerptOf = (text: string): string => clip(cleanText(text), EXCERPT);
