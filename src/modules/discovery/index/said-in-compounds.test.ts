import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IN_VIETNAMESE, mention, mentionSyllable } from '../lexicon/mentions.ts';
import { read, readingLanguage } from '../lexicon/reading.ts';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { tokenise } from '../text/tokens.ts';
import { NOWHERE, SaidInCompounds } from './said-in-compounds.ts';
import { Terms } from './terms.ts';

type Told = { term: string; count: number; at: number };

/** The same, with every mention worked out anew. */
function fromSegments(text: string, lang: string | undefined) {
  const tokens = tokenise(text);
  const language = readingLanguage(tokens, lang);
  const segments = read(tokens, language, lexicon);
  const told: Told[] = [];
  segments.forEach((segment, i) => {
    const take = (term: string, count: number) => told.push({ term, count, at: segment.from });
    if (!segment.stop) mention(segment, segments[i - 1], tokens, lexicon, take);
  });
  tokens.forEach((_, at) => mentionSyllable(tokens, at, (term, count) => told.push({ term, count, at })));
  if (language === 'vi') told.push({ term: IN_VIETNAMESE, count: 1, at: NOWHERE });
  return { told, length: segments.filter(segment => !segment.stop).length };
}

const labels = [...lexicon.heads.values()].map(head => head.label);
const word = fc.oneof(
  fc.constantFrom(...labels),
  fc.constantFrom('máy', 'lúa', 'may', 'lua', 'và', 'của', 'dryer', 'AI', 'tôm', 'xyzq', ',', '.'),
);
const text = fc.oneof(fc.array(word, { maxLength: 20 }).map(words => words.join(' ')), fc.string({ unit: 'binary' }));

test('what a text says is the same whatever was read before it', () => {
  const terms = new Terms(lexicon);
  const compounds = new SaidInCompounds(lexicon, terms);
  fc.assert(
    fc.property(text, fc.constantFrom('vi', 'ko', undefined), (it, lang) => {
      const tokens = tokenise(it);
      const told: Told[] = [];
      const take = (number: number, count: number, at: number) => told.push({ term: terms.textOf(number), count, at });
      const length = compounds.read(tokens, readingLanguage(tokens, lang), take);
      expect({ told, length }).toEqual(fromSegments(it, lang));
    }),
    { numRuns: 500 },
  );
});
