/** Fewer cases than this are not shown: they could be told apart. */
export const SMALLEST_SHOWN = 5;

/** Counts as everybody may read them; null where one is withheld. */
export type Shown<Name extends string> = Record<Name, number | null>;

/**
 * Parts of a total that is shown. Where one part alone were withheld it could be reckoned from the others: then the
 * smallest of these goes too.
 */
export function withhold<Name extends string>(counts: Record<Name, number>): Shown<Name> {
  const names = Object.keys(counts) as Name[];
  const hidden = new Set(names.filter(name => counts[name] > 0 && counts[name] < SMALLEST_SHOWN));
  if (hidden.size === 1) {
    const [next] = names
      .filter(name => !hidden.has(name) && counts[name] > 0)
      .sort((a, b) => counts[a] - counts[b]);
    if (next) hidden.add(next);
  }
  return Object.fromEntries(names.map(name => [name, hidden.has(name) ? null : counts[name]])) as Shown<Name>;
}
