import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviest, scoreAny, scoreLed } from './compounds.ts';
import type { PlannedAlternative } from './plan.ts';
import { createScratch, type Room } from './score.ts';
import type { Segment } from './segment.ts';

const DOCUMENTS = 40;
const posting = fc.record({ count: fc.integer({ min: 1, max: 500 }), where: fc.integer() });
/** By document what it says of one word; some say nothing. */
const word = fc.array(fc.option(posting, { nil: undefined, freq: 1 }), { minLength: DOCUMENTS, maxLength: DOCUMENTS });
const compound = fc.integer({ min: 2, max: 4 }).chain(size =>
  fc.record({
    words: fc.array(word, { minLength: size, maxLength: size }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size }),
  }),
);
type Word = ({ count: number; where: number } | undefined)[];

function roomOf(words: readonly Word[]): Room {
  const said = words.map(word => word.flatMap((posting, doc) => (posting ? [{ doc, ...posting }] : [])));
  const offsets = Uint32Array.from([0, ...said.map((_, t) => said.slice(0, t + 1).flat().length)]);
  const all = said.flat();
  const segment = {
    offsets,
    docs: Uint32Array.from(all, p => p.doc),
    counts: Uint16Array.from(all, p => p.count),
    where: Int32Array.from(all, p => p.where),
  } as Segment;
  return { segment, dampings: new Float32Array(DOCUMENTS).fill(20), scratch: createScratch(DOCUMENTS) };
}

function scored(score: typeof scoreAny, words: readonly Word[], weights: readonly number[]) {
  const room = roomOf(words);
  const numbers = Int32Array.from(words, (word, t) => (word.some(Boolean) ? t : -1));
  const alternative: PlannedAlternative = {
    at: 0,
    p: 0.6,
    terms: words.map((_, t) => `t${t}`),
    weights: [...weights],
    numbersIn: () => numbers,
  };
  const touched = score(room, alternative, 0);
  const { best, where, groupTouched } = room.scratch;
  return { best: [...best], where: [...where], touched: [...groupTouched.slice(0, touched)].sort((a, b) => a - b) };
}

test('of a long text a compound counts as in a short one, where its heaviest word stands, and else not at all', () => {
  fc.assert(
    fc.property(compound, ({ words, weights: raw }) => {
      const weights = raw.map(w => w / raw.reduce((a, b) => a + b));
      const any = scored(scoreAny, words, weights);
      const led = scored(scoreLed, words, weights);
      const leads = words[heaviest(weights)]!;
      leads.forEach((posting, doc) => {
        expect(led.best[doc]).toBeCloseTo(posting ? any.best[doc]! : 0, 5);
        if (posting) expect(led.where[doc]).toBe(any.where[doc]);
      });
      expect(led.touched).toEqual(any.touched.filter(doc => leads[doc] !== undefined));
    }),
  );
});
