import type { Who } from '../permissions/cast.ts';

/**
 * A form that takes text. `route` as it is registered; `page`: where it stands, and `to`: what it is sent to, with names
 * of places in braces; `has`: a field that tells it from others sent to the same place. The fields are read from the
 * page; without one, `has` names those that take text. `good`: answers that would be taken, of the fields that cannot
 * stay as the page gives them. `bears`: fields in which a text of 25,000 characters is no fault: it is cut, or fits.
 * `kept`: a page that shows what was taken, and to whom; without it, where the form leads to. `shut`: it is never taken
 * here, for it asks for a secret, a file or another moment.
 */
export type FormRow = {
  route: string;
  who: Who;
  page?: string;
  to: string;
  has?: string;
  good?: Record<string, string>;
  bears?: string;
  kept?: string;
  keptFor?: Who;
  shut?: boolean;
};

/** A body that a program sends. `texts`: the fields that take text, by their way through it. */
export type BodyRow = {
  route: string;
  who: Who;
  to: string;
  good: Record<string, unknown>;
  texts: readonly string[];
  /** Where what was taken is read, and to whom. */
  kept?: string;
};
