import { createHash } from 'node:crypto';
import { canonical } from '../../../kernel/canonical.ts';
import { cleanLine, cleanText, clip } from '../../../kernel/clean-text.ts';
import type { Said } from '../../../kernel/errors.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import { type LocalisedText, localised } from '../../../kernel/localised.ts';
import { countryCode } from './countries.ts';
import { type ImportRecord, importRecord } from './schema.ts';

export const MAX_LINE_BYTES = 1_000_000;
const MAX_TITLE = 500;
const MAX_TEXT = 100_000;

export type Read = { ok: true; record: ImportRecord } | { ok: false; reason: Said };

/** A line of the file as a record, or the reason why it can not be one. */
export function readLine(line: string): Read {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    const why = cleanLine((cause as Error).message);
    return refuse(`Dòng này không phải JSON: ${why}`, `This line is not JSON: ${why}`);
  }
  const result = importRecord.safeParse(parsed);
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

const refuse = (vi: string, en: string): Read => ({ ok: false, reason: { vi, en } });

export const titleOf = (record: ImportRecord): LocalisedText =>
  readText(record.title, record.lang, MAX_TITLE, cleanLine);
export const summaryOf = (record: ImportRecord): LocalisedText =>
  readText(record.summary, record.lang, MAX_TEXT, cleanText);
export const descriptionOf = (record: ImportRecord): LocalisedText =>
  readText(record.description, record.lang, MAX_TEXT, cleanText);

function readText(
  text: string | Record<string, string> | undefined,
  lang: string | undefined,
  max: number,
  clean: (text: string) => string,
): LocalisedText {
  const byLang = typeof text === 'string' ? { [lang ?? 'en']: text } : (text ?? {});
  return localised(
    Object.fromEntries(Object.entries(byLang).map(([l, value]) => [l, clip(clean(value), max)])),
  );
}

/** 1 to 9, or null where the source says it in words of its own. */
export function trlOf(record: ImportRecord): number | null {
  const trl = Number(record.trl ?? record.extra?.trl);
  return Number.isInteger(trl) && trl >= 1 && trl <= 9 ? trl : null;
}

export const partyOf = (record: ImportRecord) =>
  record.kind === 'technology' ? record.provider : record.seeker;

/** The provider's or seeker's country; sources of many countries say it in `extra.country`. */
export function countryOf(record: ImportRecord): string | null {
  const said = partyOf(record)?.country ?? record.extra?.country;
  return typeof said === 'string' ? countryCode(said) : null;
}

/** Only web addresses are kept: a page links to them. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || !URL.canParse(text)) return null;
  return /^https?:$/.test(new URL(text).protocol) ? text : null;
}

/** A legal day, 'YYYY-MM-DD', from a date or a timestamp. */
export function dayOf(text: string | null | undefined): string | null {
  const day = text?.slice(0, 10);
  return day && isLegalDay(day) ? day : null;
}

export const words = (list: readonly string[] | null | undefined): string[] =>
  (list ?? [])
    .map(word => clip(cleanLine(word), 200))
    .filter(word => word !== '')
    .slice(0, 50);

/** Changes exactly when what the source says changes. */
export const digestOf = (record: unknown): string =>
  createHash('sha256').update(canonical(record)).digest('hex').slice(0, 32);
