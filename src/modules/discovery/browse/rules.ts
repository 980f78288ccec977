import type { FacetCount } from '../engine.ts';

/** One value of a facet with the records that have it. */
export type Holding = { value: string; technologies: number; needs: number };

/** The values of one facet over technologies and needs, those with most records first. */
export function holdingsOf(
  technologies: readonly FacetCount[] = [],
  needs: readonly FacetCount[] = [],
): Holding[] {
  const offered = new Map(technologies.map(({ value, count }) => [value, count]));
  const sought = new Map(needs.map(({ value, count }) => [value, count]));
  return [...new Set([...offered.keys(), ...sought.keys()])]
    .map(value => ({ value, technologies: offered.get(value) ?? 0, needs: sought.get(value) ?? 0 }))
    .filter(h => h.technologies + h.needs > 0)
    .sort(
      (a, b) =>
        b.technologies + b.needs - (a.technologies + a.needs) ||
        b.technologies - a.technologies ||
        (a.value < b.value ? -1 : 1),
    );
}

export const isShort = ({ technologies, needs }: Holding): boolean => needs > technologies;

/** Where more is sought than offered, the widest gap first. */
export const shortages = (holdings: readonly Holding[]): Holding[] =>
  holdings
    .filter(isShort)
    .sort((a, b) => b.needs - b.technologies - (a.needs - a.technologies) || (a.value < b.value ? -1 : 1));
