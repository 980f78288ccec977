import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalisedValue, localised } from '../../../kernel/localised.ts';
import { record } from '../index/sample-documents.test-data.ts';
import { parallelsOf, partsOf } from './segments.ts';

const both = (vi: string, en: string) => localised({ vi, en });
const version = (lang: string, more: Partial<LocalisedValue> = {}): LocalisedValue => ({
  lang,
  value: lang === 'vi' ? 'Một' : 'One',
  origin: 'original',
  ...more,
});

describe('the parts of a text in two languages', () => {
  test.each([
    ['sentences that fit', both('Một. Hai!', 'One. Two!'), ['Một.|One.', 'Hai!|Two!']],
    ['sentences that do not', both('Một. Hai.', 'One, two.'), ['Một. Hai.|One, two.']],
    ['lines before sentences', both('Một. Hai.\nBa.', 'One two.\nThree.'), ['Một. Hai.|One two.', 'Ba.|Three.']],
    ['clauses last', both('Một; hai. Ba.', 'One; two. Three.'), ['Một;|One;', 'hai.|two.', 'Ba.|Three.']],
    ['figures are not cut', both('Dài 1.5 m', 'It is 1.5 m long'), ['Dài 1.5 m|It is 1.5 m long']],
    ['one language', localised({ vi: 'Một' }), []],
    ['the same words', both('ISO 9001', 'ISO 9001'), []],
    ['what a machine translated', [version('vi'), version('en', { origin: 'machine' })], []],
    ['what is out of date', [version('vi'), version('en', { stale: true })], []],
    ['what a person translated', [version('vi'), version('en', { origin: 'human' })], ['Một|One']],
    ['what is too long to tell', both('một '.repeat(200), 'one '.repeat(200)), []],
  ])('%s', (_, text, expected) => {
    expect(partsOf(text).map(part => part.join('|'))).toEqual(expected);
  });
});

describe('the parts of records', () => {
  const said = (id: string, vi: string, en: string) => record(id, { title: { vi, en } });

  test('what two records say alike is one part with two records', () => {
    const parts = parallelsOf([said('a', 'Một', 'One'), said('b', 'Một', 'One'), said('c', 'Hai', 'Two')], 10);
    expect(parts).toHaveLength(2);
    expect(parts).toContainEqual(expect.objectContaining({ vi: 'Một', records: [0, 1] }));
  });

  test('of too many the same ones are kept in whatever order they come', () => {
    const all = Array.from({ length: 60 }, (_, i) => said(`${i}`, `câu ${i}`, `sentence ${i}`));
    const kept = (records: typeof all, most: number) => parallelsOf(records, most).map(part => part.vi);
    const expected = kept(all, 7);
    expect(expected).toHaveLength(7);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 60 }), shuffled => {
        expect(kept(shuffled, 7)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
