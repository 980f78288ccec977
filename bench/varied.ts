import type { IndexDocument, ThesaurusRow } from '../src/modules/discovery/engine.ts';
import { NO_TRAITS } from '../src/modules/discovery/engine.ts';

/** More records out of fewer: each further one has the title of one and the description of another. */
export function varied(documents: readonly IndexDocument[], count: number): IndexDocument[] {
  return Array.from({ length: count }, (_, i) => {
    const own = documents[i % documents.length]!;
    const round = Math.floor(i / documents.length);
    if (round === 0) return own;
    const other = documents[(i * 31 + round * 977) % documents.length]!;
    return {
      ...own,
      id: `${own.id}~${round}`,
      order: i,
      fields: { ...own.fields, description: other.fields.description },
    };
  });
}

/** The same numbers at every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const TITLE_LABELS = 3;
const TEXT_LABELS = 60;

/** Records of thesaurus words, for where there are no real ones: a title of a few labels, a text of many. */
export function generated(rows: readonly ThesaurusRow[], count: number): IndexDocument[] {
  const next = chance(1);
  const labels = rows.flatMap(row => row.en);
  const some = (many: number) =>
    Array.from({ length: many }, () => labels[Math.floor(next() * labels.length)]!).join(' ');
  const english = (value: string) => [{ lang: 'en', value, origin: 'original' as const }];
  return Array.from({ length: count }, (_, i) => ({
    id: `generated:${i}`,
    kind: 'technology' as const,
    order: i,
    fields: {
      title: english(some(TITLE_LABELS)),
      summary: [],
      description: english(some(TEXT_LABELS)),
      other: [],
    },
    facets: {
      sector: [],
      country: 'VN',
      form: [],
      trl: null,
      green: null,
      province: null,
      source: 'generated',
    },
    traits: NO_TRAITS,
  }));
}
