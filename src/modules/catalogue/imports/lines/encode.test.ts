import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeEncode } from './encode.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.tuple(fc.constantFrom('a', 'ữ', '試', '🌾'), fc.integer({ min: 0, max: 250_000 })).map(([c, n]) => c.repeat(n)),
);

test('texts are their UTF-8, however many of them and however long, until the last one is made', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), texts => {
      const encode = makeEncode();
      const all = texts.map(encode);
      expect(all.map(bytes => Buffer.from(bytes).toString())).toEqual(texts.map(t => t.toWellFormed()));
    }),
    { numRuns: 40 },
  );
});
