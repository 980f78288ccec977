import { type FieldErrors, Refusal } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import type { FormError } from '../../../../web/ui/form.tsx';

/** What was typed into a form that was refused, and why. */
export type FormFault = { typed: Record<string, string>; fields: FieldErrors; status: number };

/** The faults of a form; every other refusal has its own page. */
export function faultOf(error: unknown, typed: Record<string, string>): FormFault {
  if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
  return { typed, fields: error.fields, status: error.status };
}

export const linesOf = (locale: Locale, fields: FieldErrors | undefined): FormError[] =>
  Object.entries(fields ?? {}).map(([name, said]) => ({ name, message: said[locale] }));
