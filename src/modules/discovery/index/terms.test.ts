import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { Terms } from './terms.ts';

const concepts = [...lexicon.concepts.values()];
const general = concepts.find(concept => concept.general);
const telling = concepts.find(concept => !concept.general);

describe('terms', () => {
  test('have one number each, from 0 on', () => {
    const terms = new Terms(lexicon);
    const met = ['rice', 'v:lúa', 'rice', 'f:lua', 'v:lúa'].map(term => terms.numberOf(term));
    expect(met).toEqual([0, 1, 0, 2, 1]);
    expect(terms.count).toBe(3);
    expect(terms.textOf(2)).toBe('f:lua');
  });

  test('are words, Vietnamese, or concepts, of which some say little', () => {
    const terms = new Terms(lexicon);
    const of = (term: string) => {
      const number = terms.numberOf(term);
      return [terms.isWord(number), terms.isTelling(number), terms.tellingConcept(number)];
    };
    expect(of('rice')).toEqual([true, true, undefined]);
    expect(of('v:lúa')).toEqual([false, false, undefined]);
    expect(of('f:lua')).toEqual([false, false, undefined]);
    expect(of(telling!.term)).toEqual([false, true, telling]);
    expect(of(general!.term)).toEqual([false, false, undefined]);
  });

  test('come one after the other as their letters do', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.stringMatching(/^ab[a-c]{0,4}$/));
    fc.assert(
      fc.property(fc.uniqueArray(text), all => {
        const terms = new Terms(lexicon);
        const numbers = all.map(term => terms.numberOf(term));
        const sorted = numbers.toSorted((a, b) => terms.compare(a, b)).map(number => terms.textOf(number));
        expect(sorted).toEqual(all.toSorted());
      }),
    );
  });
});
