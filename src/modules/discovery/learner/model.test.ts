import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translationsOf } from './model.ts';

const pair = (source: number[], target: number[]) => ({
  source: Int32Array.from(new Set(source)),
  target: Int32Array.from(new Set(target)),
});
const three = { sources: 3, targets: 3 };

test('tells words apart that come together by where they do not', () => {
  const found = translationsOf([pair([1, 2], [1, 2]), pair([1, 3], [1, 3]), pair([2], [2])], three, 0.6);
  expect(found.map(({ source, target }) => [source, target])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
});

test('where nothing tells two words apart, what was believed before decides', () => {
  const twins = [pair([1, 2], [1, 2]), pair([1, 2], [1, 2])];
  const sizes = { sources: 2, targets: 2 };
  expect(translationsOf(twins, sizes, 0.6)).toEqual([]);
  const found = translationsOf(twins, sizes, 0.6, (source, target) => (source === 1 && target === 2 ? 4 : 1));
  expect(found.map(({ source, target }) => [source, target])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

const sentence = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
const sentences = fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 8 });
const six = { sources: 6, targets: 6 };

test('the chances of a word never sum to more than one, in either direction', () => {
  fc.assert(
    fc.property(sentences, list => {
      const found = translationsOf(list.map(([s, t]) => pair(s, t)), six, 0);
      const sum = (chances: number[]) => chances.reduce((a, b) => a + b, 0);
      for (let word = 1; word <= 6; word++) {
        expect(sum(found.filter(f => f.source === word).map(f => f.there))).toBeLessThan(1 + 1e-9);
        expect(sum(found.filter(f => f.target === word).map(f => f.back))).toBeLessThan(1 + 1e-9);
      }
    }),
  );
});

test('only words that meet mean each other', () => {
  fc.assert(
    fc.property(sentences, list => {
      const found = translationsOf(list.map(([s, t]) => pair(s, t)), six, 0);
      expect(found.every(f => list.some(([s, t]) => s.includes(f.source) && t.includes(f.target)))).toBe(true);
    }),
  );
});

test('the other way round the same words mean each other', () => {
  fc.assert(
    fc.property(sentences, list => {
      const there = translationsOf(list.map(([s, t]) => pair(s, t)), six, 0);
      const back = translationsOf(list.map(([s, t]) => pair(t, s)), six, 0);
      for (const { source, target, there: p } of there) {
        const turned = back.find(b => b.source === target && b.target === source);
        expect(turned?.back).toBeCloseTo(p, 9);
      }
    }),
  );
});
