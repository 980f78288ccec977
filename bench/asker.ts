import {
  analyseQuery,
  createIndex,
  type IndexDocument,
  type Lexicon,
  match,
  NO_TRAITS,
} from '../src/modules/discovery/engine.ts';
import { stem } from '../src/modules/discovery/text/stem.ts';
import { tokenise } from '../src/modules/discovery/text/tokens.ts';
import { BareIndex } from './bare-index.ts';

/** Answers a text with ids of records, best first. */
export type Asker = {
  name: string;
  /** As the search box does. */
  search(text: string): string[];
  /** As a posted need is answered; only the engine says which answers it stands by. */
  match(text: string): { id: string; confident: boolean }[];
};

const DEEP = 50;
const TODAY = '2026-01-01';

export async function engineAsker(
  name: string,
  documents: readonly IndexDocument[],
  lexicon: Lexicon,
): Promise<Asker> {
  const index = createIndex(lexicon);
  await index.build(documents);
  const groupsOf = (text: string) => analyseQuery(text, lexicon, { lang: 'vi' });
  return {
    name,
    search: text =>
      index.search({ groups: groupsOf(text), kind: 'technology', limit: DEEP })!.hits.map(hit => hit.id),
    match: text =>
      match({
        from: { kind: 'need', groups: groupsOf(text), traits: NO_TRAITS },
        index,
        limit: DEEP,
        today: TODAY,
      }).map(item => ({ id: item.id, confident: item.confident })),
  };
}

const words = (text: string): string[] => tokenise(text).map(token => stem(token.word));
const textsOf = ({ fields }: IndexDocument): string[] => [
  ...[fields.title, fields.summary, fields.description].flatMap(text => text.map(v => v.value)),
  ...fields.other,
];

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The floor: BM25 over the words as they stand, without any translation. */
export function untranslatedAsker(documents: readonly IndexDocument[]): Asker {
  const index = BareIndex.of(
    documents.map(document => {
      const terms = countsOf(textsOf(document));
      return { terms, length: terms.values().reduce((a, b) => a + b, 0), facets: [] };
    }),
  );
  const search = (text: string) =>
    index.search(new Set(words(text)), DEEP).docs.map(doc => documents[doc]!.id);
  return {
    name: 'BM25, untranslated',
    search,
    match: text => search(text).map(id => ({ id, confident: false })),
  };
}
