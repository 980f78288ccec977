import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../lexicon/lexicon.ts';
import { mention } from '../lexicon/mentions.ts';
import { read } from '../lexicon/reading.ts';
import { tokenise } from '../text/tokens.ts';
import { SaidInEnglish } from './said-in-english.ts';
import { Terms } from './terms.ts';

const row = (id: string, broader: string | null, en: string[]) => ({
  id,
  broader,
  sectors: [],
  vi: [id],
  en,
  file: 'a.tsv',
  line: 2,
});
const lexicon = buildLexicon({
  rows: [
    row('dryer', null, ['dryer']),
    row('rice-dryer', 'dryer', ['rice dryer', 'paddy dryer']),
    row('water', null, ['water']),
    row('waste-water', 'water', ['waste water', 'used water']),
    row('treatment', null, ['waste water treatment', 'rice dryer maintenance by hand']),
    row('ai', null, ['AI']),
    row('machine', null, ['dryer', 'machine']),
  ],
  stopWords: ['the', 'of', 'by', 'ai', 'a'].map(word => ({ lang: 'en', word })),
});

type Told = { term: string; count: number; at: number };

/** The same, from the segments that everybody else reads. */
function fromSegments(text: string, limit: number) {
  const tokens = tokenise(text, limit);
  const said = read(tokens, 'en', lexicon).filter(segment => !segment.stop);
  const told: Told[] = [];
  for (const segment of said)
    mention(segment, undefined, tokens, lexicon, (term, count) => told.push({ term, count, at: segment.from }));
  return { told, length: said.length, codes: tokens.map(token => token.code) };
}

function fromNumbers(text: string, limit: number, terms: Terms, english: SaidInEnglish) {
  const told: Told[] = [];
  const { length, codes } = english.read(text, limit, (number, sure, at) =>
    told.push({ term: terms.textOf(number), count: sure, at }),
  );
  return { told, length, codes: [...codes] };
}

const created = () => {
  const terms = new Terms(lexicon);
  return { terms, english: new SaidInEnglish(lexicon, terms) };
};

const word = fc.constantFrom(
  ...['rice', 'Rice', 'dryer', 'dryers', 'DRYER', 'maintenance', 'by', 'hand', 'waste', 'water', 'treatment', 'used'],
  ...['the', 'AI', 'ai', 'a', 'x', '7', 'máy', '건조기', 'paddy', ',', '.', '\u200b', '­', 'machine'],
);
const text = fc.oneof(fc.array(word, { maxLength: 30 }).map(words => words.join(' ')), fc.string({ unit: 'binary' }));

describe('what an English text says', () => {
  test('is the same by numbers as by its segments, whatever was read before', () => {
    const { terms, english } = created();
    fc.assert(
      fc.property(text, fc.constantFrom(3, 4_000), (it, limit) => {
        expect(fromNumbers(it, limit, terms, english)).toEqual(fromSegments(it, limit));
      }),
      { numRuns: 500 },
    );
  });

  test('in capitals throughout holds no abbreviation', () => {
    const { terms, english } = created();
    const said = (it: string) => fromNumbers(it, 9, terms, english).told.map(({ term }) => term);
    expect(said('AI dryer')).toContain('#ai');
    expect(said('AI DRYER')).not.toContain('#ai');
    expect(said('ai dryer')).not.toContain('#ai');
  });

  test('stays the same when the table of words was full and is begun anew', () => {
    const { terms, english } = created();
    const first = 'Waste water treatment by a rice dryer.';
    const before = fromNumbers(first, 99, terms, english);
    for (let i = 0; i < 3; i++) {
      const many = Array.from({ length: 100_000 }, (_, n) => `w${i}n${n}`).join(' ');
      tokenise(many);
      expect(fromNumbers(first, 99, terms, english)).toEqual(before);
    }
    expect(before).toEqual(fromSegments(first, 99));
  });
});
