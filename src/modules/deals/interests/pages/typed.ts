import type { FormValues } from '../../../../web/form-values.ts';
import type { Answers, SendAs } from '../schema.ts';

/** What the form of an interest holds, as it was typed. */
export type Typed = Answers & { organisation: string; province: string; technology: string; need: string };

export const NOTHING_TYPED: Typed = {
  wantedForm: '',
  wants: '',
  unclear: '',
  about: '',
  organisation: '',
  province: '',
  technology: '',
  need: '',
};

export const readTyped = (form: FormValues): Typed =>
  Object.fromEntries(Object.keys(NOTHING_TYPED).map(name => [name, form.get(name)])) as Typed;

export const sendAsOf = ({ organisation, province, technology, need }: Typed): SendAs => ({
  organisationId: organisation || null,
  province: province || null,
  technologyId: technology || null,
  needId: need || null,
});
