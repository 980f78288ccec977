import type { Locale } from '../kernel/localised.ts';
import { unreadable } from './errors.tsx';
import type { C } from './web.ts';

/** What a form sent, as text; a field whose "not known yet" is ticked counts as empty. */
export type FormValues = { get(name: string): string; unknown(name: string): boolean };

export async function readForm(c: C): Promise<FormValues> {
  const form = await parseForm(c);
  const text = (name: string) => (typeof form[name] === 'string' ? (form[name] as string) : '');
  const unknown = (name: string) => text(`${name}_unknown`) === '1';
  return { unknown, get: name => (unknown(name) ? '' : text(name)) };
}

/** The fields as they came; a body that is no form is refused. */
export const parseForm = (c: C) =>
  c.req.parseBody().catch(() => {
    throw unreadable();
  });

/**
 * A number as people type it: '1.200,5' in Vietnamese, '1,200.5' in English. A lone separator that is not
 * followed by exactly three digits is a decimal one in either. NaN where it is no number; undefined where empty.
 */
export function parseNumber(text: string, locale: Locale): number | undefined {
  const typed = text.replace(/[\s\u00a0_]/g, '');
  if (typed === '') return undefined;
  if (!/^\d[\d.,]*$/.test(typed)) return Number.NaN;
  const [grouping, decimal] = locale === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^\\d{1,3}(\\${grouping}\\d{3})+(\\${decimal}\\d+)?$`);
  if (grouped.test(typed)) return Number(typed.replaceAll(grouping, '').replace(decimal, '.'));
  return Number(typed.replace(',', '.'));
}

/** 'YYYY-MM-DD' from a date field, or from what is typed where the browser has none: 22/11/2026. */
export function parseDay(text: string): string {
  const typed = text.trim();
  const parts = typed.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/);
  return parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : typed;
}
