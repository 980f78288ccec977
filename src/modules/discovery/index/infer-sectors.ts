import type { Concept, Lexicon } from '../lexicon/lexicon.ts';
import { isConcept } from '../lexicon/mentions.ts';
import type { Mention } from './analyse-document.ts';

const MOST_SECTORS = 2;
/**
 * The part of all sector weight in a text that a sector needs, and the least weight to say anything at all.
 */
const LEAST_SHARE = 0.25;
const LEAST_WEIGHT = 2;
/** One word said often is still one word. */
const MOST_PER_CONCEPT = 3;

const telling = new WeakMap<Lexicon, ReadonlyMap<string, Concept>>();

/** The concepts that speak of a sector, by their terms in the pivot. */
function tellingConcepts(lexicon: Lexicon): ReadonlyMap<string, Concept> {
  const known = telling.get(lexicon);
  if (known) return known;
  const concepts = [...lexicon.concepts.values()].filter(c => !c.general && c.sectors.length > 0);
  const made = new Map(concepts.map(concept => [concept.term, concept]));
  telling.set(lexicon, made);
  return made;
}

/** The sectors that a text's concepts speak of, clearest first, at most two; none when it is not clear. */
export function inferSectors(terms: ReadonlyMap<string, Mention>, lexicon: Lexicon): string[] {
  const weights = new Map<string, number>();
  let all = 0;
  const concepts = tellingConcepts(lexicon);
  terms.forEach(({ count }, term) => {
    if (!isConcept(term)) return;
    const concept = concepts.get(term);
    if (!concept) return;
    const weight = Math.min(count, MOST_PER_CONCEPT) / concept.sectors.length;
    for (const sector of concept.sectors) {
      weights.set(sector, (weights.get(sector) ?? 0) + weight);
      all += weight;
    }
  });
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_WEIGHT && weight / all >= LEAST_SHARE)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_SECTORS)
    .map(([sector]) => sector);
}
