import { Refusal } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { unreadable } from '../../../../web/errors.tsx';
import type { FormError } from '../../../../web/ui/form.tsx';
import type { C } from '../../../../web/web.ts';

/** A posted form: texts as they were typed, files as they came. */
export type Body = { get(name: string): string; file(name: string): File | undefined };

export async function readBody(c: C): Promise<Body> {
  const form: Record<string, unknown> = await c.req.parseBody().catch(() => {
    throw unreadable();
  });
  return {
    get: name => (typeof form[name] === 'string' ? form[name] : ''),
    file: name => (form[name] instanceof File && form[name].size > 0 ? form[name] : undefined),
  };
}

export type Faults = readonly FormError[];
export const errorAt = (faults: Faults, name: string) => faults.find(fault => fault.name === name)?.message;

/** The faults of a form at their fields; one of the whole form stands alone. */
export function faultsOf(locale: Locale, refusal: Refusal | undefined): Faults {
  if (!refusal) return [];
  const fields = Object.entries(refusal.fields).map(([name, said]) => ({ name, message: said[locale] }));
  return fields.length > 0 ? fields : [{ name: '', message: refusal.said[locale] }];
}

/** What may be mended on the page itself; everything else has a page of its own. */
export const mendable = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.kind === 'invalid' || error.kind === 'conflict') && error.status !== 413;
