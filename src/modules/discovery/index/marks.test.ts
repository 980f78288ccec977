import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IRREGULAR } from '../text/irregular.ts';
import { stem } from '../text/stem.ts';
import { tokenise } from '../text/tokens.ts';
import { markPlain, markStretches, wantedOf } from './marks.ts';

/** By every word of the text: what the short way has to agree with. */
const byAllWords = (text: string, terms: ReadonlySet<string>) => {
  const said = tokenise(text).map(({ word, breaks, ...at }) => ({ ...at, terms: [stem(word)], joins: !breaks }));
  return markStretches(said, wantedOf(terms));
};

const pieces = fc.constantFrom(
  ...['pump', 'Pumps', 'PUMPING', 'mice', 'Oxen', 'grey', 'dry', 'dried', 'the', 'a', 'I', '3D', 'x2'],
  ...['x'.repeat(45), 'y'.repeat(120), ' ', ' ', ' ', '  ', '-', ', ', '. ', '\n', '’', ' – ', '“', '…'],
  ...['\u00a0', '|', '/', '\u00ad', '\u200b', '\ufeff'],
  ...['é', 'ấ', 'e\u0301', '²', '™', '®', 'µ', '稲', '벼', 'ก', 'ｐｕｍｐ', '°', '×', '_', '\u212a', 'ſ', '🙂', '\ud800', '\u0000'],
);
const pieced = fc.array(pieces, { maxLength: 30 }).map(parts => parts.join(''));
const anyText = fc.oneof(pieced, fc.string({ unit: 'grapheme' }));
const anyTerms = fc.subarray(['pump', 'mous', 'ox', 'gray', 'dry', 'dri', '3d', 'x2', 'the', 'i', '#pump', 'v:bơm']);

test('what the short way marks is what all words tell', () => {
  fc.assert(
    fc.property(anyText, anyTerms, (text, some) => {
      const terms = new Set(some);
      const marks = markPlain(text, wantedOf(terms));
      if (marks) expect(marks).toEqual(byAllWords(text, terms));
    }),
    { numRuns: 1_000 },
  );
});

test('English texts go the short way, their quotes and dashes too', () => {
  const text = 'A “pump” – for paddies… it’s dried; 3D\u00a0pumps, pumping';
  expect(markPlain(text, wantedOf(new Set(['pump', '3d'])))?.map(([from, to]) => text.slice(from, to))).toEqual([
    'pump',
    '3D\u00a0pumps',
    'pumping',
  ]);
  expect(markPlain('a café', wantedOf(new Set()))).toBeUndefined();
});

test('a word that answers begins as is looked for', () => {
  const isFound = (word: string) => {
    expect(markPlain(word, wantedOf(new Set([stem(word)]))), word).toEqual([[0, word.length]]);
  };
  for (const form of IRREGULAR.keys()) isFound(form);
  fc.assert(fc.property(fc.stringMatching(/^[a-z0-9]{1,12}$/), isFound));
  const inflected = fc.stringMatching(/^[aeiouy]{1,3}[bstlzy]{0,2}(s|es|ies|ed|ied|ing|y|ying)?$/);
  fc.assert(fc.property(inflected, isFound), { numRuns: 1_000 });
});
