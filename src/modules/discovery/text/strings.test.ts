import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, countOf, Interner, numberOf, packStrings, textAt } from './strings.ts';

/** Any units at all: lone surrogates are texts too. */
const text = fc.string({ unit: 'binary', maxLength: 12 });
const texts = fc.uniqueArray(text, { maxLength: 400 });

test('every text has its own number, and what is not there has none', () => {
  fc.assert(
    fc.property(texts, text, (all, other) => {
      const packed = packStrings([...all, ...all]);
      expect(countOf(packed)).toBe(all.length);
      all.forEach((it, n) => {
        expect(textAt(packed, n)).toBe(it);
        expect(numberOf(packed, it)).toBe(n);
      });
      expect(numberOf(packed, other)).toBe(all.indexOf(other));
    }),
  );
});

test('a text is the same whether it comes as a string or from another pack', () => {
  fc.assert(
    fc.property(texts, all => {
      const interner = new Interner();
      const packed = packStrings(all);
      for (let n = all.length - 1; n >= 0; n--) interner.addFrom(packed, n);
      for (const it of all) interner.add(it);
      const reversed = interner.pack();
      expect(all.map((_, n) => textAt(reversed, n))).toEqual([...all].reverse());
    }),
  );
});

test('texts are compared as strings are', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const sign = Math.sign(compareTexts(packStrings([a]), 0, packStrings(['', b]), b === '' ? 0 : 1));
      expect(sign).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});
