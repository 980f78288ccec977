import type { Sector } from '../../../kernel/sectors.ts';
import type { ThesaurusRow } from './thesaurus-file.ts';

/**
 * A concept as the analysis uses it. `term` is its name in the pivot, `broader` the chain above it, nearest
 * first, with the share of a mention that each level receives.
 */
export type Concept = {
  id: string;
  term: string;
  sectors: readonly Sector[];
  /** Says little by itself (machine, system, solution). */
  general: boolean;
  vi: string;
  en: string;
  broader: readonly { concept: Concept; share: number }[];
};

/** A mention of a rice dryer is half a mention of a dryer, and a quarter of one of a machine. */
const BROADER_SHARES = [0.5, 0.25];
const GENERAL_ID = /^g-/;
/** General words below these name stuff, living things, heat and troubles: wood, bone, dust. They are topics. */
const TELLING = new Set([
  'g-substance',
  'g-living-thing',
  'g-trouble',
  'g-thermal-task',
  'g-energy',
  'g-weather',
]);

type Draft = { -readonly [K in keyof Concept]: Concept[K] };

const draft = (row: ThesaurusRow): Draft => ({
  id: row.id,
  term: `#${row.id}`,
  sectors: row.sectors,
  general: GENERAL_ID.test(row.id),
  vi: row.vi[0] ?? row.id,
  en: row.en[0] ?? row.id,
  broader: [],
});

/** Concepts by id, with their chains. An id given twice keeps its first row; a circle is cut where it closes. */
export function conceptsOf(rows: readonly ThesaurusRow[]): Map<string, Concept> {
  const drafts = new Map<string, Draft>();
  const above = new Map<string, string>();
  for (const row of rows) {
    if (drafts.has(row.id)) continue;
    drafts.set(row.id, draft(row));
    if (row.broader) above.set(row.id, row.broader);
  }
  for (const concept of drafts.values()) {
    concept.broader = chainOf(concept.id, above, drafts);
    if (concept.general) concept.general = !tells(concept.id, above);
  }
  return drafts;
}

function tells(id: string, above: ReadonlyMap<string, string>): boolean {
  const seen = new Set([id]);
  for (let at = above.get(id); at !== undefined && !seen.has(at); at = above.get(at)) {
    if (TELLING.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function chainOf(id: string, above: ReadonlyMap<string, string>, concepts: ReadonlyMap<string, Concept>) {
  const chain: { concept: Concept; share: number }[] = [];
  let at = above.get(id);
  for (const share of BROADER_SHARES) {
    const concept = at === undefined || at === id ? undefined : concepts.get(at);
    if (!concept) break;
    chain.push({ concept, share });
    at = above.get(concept.id);
  }
  return chain;
}
