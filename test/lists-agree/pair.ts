import type { Names } from '../permissions/table.ts';

/**
 * A list and what stands in it. `lists`: the addresses that show it, with names of places in braces. `one`: the address
 * of a thing that stands in it, with `*` for its number. `sent`: where a thing can only be decided about, the form that
 * is sent to it, which decides nothing. `there`: things that there are, whoever's list they stand in. `shown`: those
 * whose list holds something. `more`: those who may also open what their list does not hold, for the reason that the
 * line gives. `once`: asking ends it, so that of those to whom it is shown the first alone asks.
 */
export type Pair = {
  what: string;
  lists: readonly string[];
  one: string;
  sent?: string;
  there: readonly string[];
  shown: Names;
  more?: Names;
  once?: boolean;
};
