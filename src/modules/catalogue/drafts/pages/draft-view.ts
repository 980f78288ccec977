import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import type { FormError } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { screenOfField } from '../questions/screens.ts';
import type { ActingChoice } from '../../holders/acting/queries.ts';
import type { Draft } from '../schema.ts';

/** What the pages of a draft are shown with. */
export type DraftView = {
  locale: Locale;
  draft: Draft;
  faults: FieldErrors;
  today: string;
  /** Address of the draft without its screen; undefined while nothing is stored. */
  base?: string | undefined;
  /** Where one goes to begin anew, in another way of asking. */
  start: string;
  savedAt?: Date | undefined;
  /** For whom it is sent, where it is sent from. */
  acting?: ActingChoice | undefined;
};

/** Where a screen of the draft is: before anything is stored, the form opens the draft. */
export const placeOf = ({ locale, base, start }: DraftView, screen: string): string =>
  href(locale, base ? `${base}/${screen}` : withQuery(start, { view: screen }));

/** Faults as lines of a summary; each leads to its field, on whichever screen that is. */
export const errorsOf = (view: DraftView, here: (name: string) => boolean): FormError[] =>
  Object.entries(view.faults).map(([name, said]) => {
    const screen = here(name) ? undefined : screenOfField(view.draft.kind, name);
    const elsewhere = screen && view.base ? `${placeOf(view, screen.id)}?check=1#f-${name}` : undefined;
    return { name, message: said[view.locale], href: elsewhere };
  });
