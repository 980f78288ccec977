import type { Tallied } from './tally.ts';
import type { Terms } from './terms.ts';

const MOST_SECTORS = 2;
/**
 * The part of all sector weight in a text that a sector needs, and the least weight to say anything at all.
 */
const LEAST_SHARE = 0.25;
const LEAST_WEIGHT = 2;
/** One word said often is still one word. */
const MOST_PER_CONCEPT = 3;

/** The sectors that a text's concepts speak of, clearest first, at most two; none when it is not clear. */
export function inferSectors({ numbers, counts }: Tallied, terms: Terms): string[] {
  const weights = new Map<string, number>();
  let all = 0;
  for (let i = 0; i < numbers.length; i++) {
    const concept = terms.tellingConcept(numbers[i]!);
    if (!concept || concept.sectors.length === 0) continue;
    const weight = Math.min(counts[i]!, MOST_PER_CONCEPT) / concept.sectors.length;
    for (const sector of concept.sectors) {
      weights.set(sector, (weights.get(sector) ?? 0) + weight);
      all += weight;
    }
  }
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_WEIGHT && weight / all >= LEAST_SHARE)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_SECTORS)
    .map(([sector]) => sector);
}
