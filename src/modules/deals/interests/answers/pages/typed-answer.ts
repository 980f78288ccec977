import type { Refusal } from '../../../../../kernel/errors.ts';
import type { Locale } from '../../../../../kernel/localised.ts';
import type { FormValues } from '../../../../../web/form-values.ts';
import type { InterestAction } from '../../rules.ts';

const FIELDS = ['mayName', 'reason', 'words', 'question', 'reply', 'outcome', 'callWords'] as const;
/** What the forms of an interest hold, as it was typed. */
export type TypedAnswer = Record<(typeof FIELDS)[number], string>;

export const readTypedAnswer = (form: FormValues): TypedAnswer =>
  Object.fromEntries(FIELDS.map(name => [name, form.get(name)])) as TypedAnswer;

/** Why a form was not taken: at a field, or '' at none. */
export type Fault = { action: InterestAction; field: string; message: string; typed: TypedAnswer };

export const isMendable = ({ kind }: Refusal): boolean => kind === 'invalid' || kind === 'conflict';

export function faultOf(refusal: Refusal, locale: Locale, action: InterestAction, typed: TypedAnswer): Fault {
  const [field, said] = Object.entries(refusal.fields)[0] ?? ['', refusal.said];
  return { action, field, message: said[locale], typed };
}
