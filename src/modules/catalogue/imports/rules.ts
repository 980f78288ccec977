import { cleanLine } from '../../../kernel/clean-text.ts';
import type { Said } from '../../../kernel/errors.ts';
import { type CatalogueRecord, catalogueRecord } from '../format/record-format.ts';
import { lineOf } from '../format/text-format.ts';

export const MAX_LINE_BYTES = 1_000_000;

export type Read = { ok: true; record: CatalogueRecord } | { ok: false; reason: Said };

/** A line of the file as a record, or the reason why it can not be one. */
export function readLine(line: string): Read {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    const why = cleanLine((cause as Error).message);
    return refuse(`Dòng này không phải JSON: ${why}`, `This line is not JSON: ${why}`);
  }
  const result = catalogueRecord.safeParse(parsed);
  if (!result.success) {
    const where = result.error.issues[0]?.path.join('.') || '(record)';
    return refuse(
      `Trường "${where}" thiếu hoặc sai kiểu.`,
      `Field "${where}" is missing or of the wrong type.`,
    );
  }
  if (titleOf(result.data).length === 0) return refuse('Tên (title) để trống.', 'The title is empty.');
  return { ok: true, record: result.data };
}

export const titleOf = (record: CatalogueRecord) =>
  lineOf(record.kind === 'organisation' ? record.name : record.title, record.lang);

const refuse = (vi: string, en: string): Read => ({ ok: false, reason: { vi, en } });
