import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneSlip, nearWords, slipsBetween } from './near-words.ts';

test.each([
  ['maisaylua', 'maysaylua', true],
  ['masaylua', 'maysaylua', true],
  ['maysayluua', 'maysaylua', true],
  ['msayaylua', 'maysaylua', false],
  ['masyaylua', 'maysaylua', true],
  ['maysyalua', 'maysaylua', true],
  ['maysaylua', 'maysaylua', false],
  ['gaysaylua', 'maysaylua', false],
])('%s and %s are one slip apart: %s', (a, b, slip) => {
  expect(isOneSlip(a, b)).toBe(slip);
  expect(isOneSlip(b, a)).toBe(slip);
});

const word = fc.string({ unit: fc.constantFrom(...'abcy'), minLength: 1, maxLength: 9 });

test('finds just the words that a comparison with each of them would find', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), word, (words, typed) => {
      const all = words.flatMap((w, i) => (w.length >= 5 && typed.length >= 5 && (w === typed || isOneSlip(typed, w)) ? [i] : []));
      expect(nearWords(words).near(typed)).toEqual(all);
    }),
  );
});

test.each([
  ['desalinaton', 'desalination', 1],
  ['photovoltiac', 'photovoltaic', 1],
  ['fermantaton', 'fermentation', 2],
  ['dryer', 'dryer', 0],
  ['dryer', 'laser', 3],
  ['', 'ab', 2],
])('between %s and %s lie %i slips', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips);
  expect(slipsBetween(b, a, 2)).toBe(slips);
});

test('one slip is one slip, however it is found', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (a[0] === b[0]) expect(slipsBetween(a, b, 1) === 1).toBe(isOneSlip(a, b));
      expect(slipsBetween(a, b, 2)).toBe(slipsBetween(b, a, 2));
    }),
  );
});
