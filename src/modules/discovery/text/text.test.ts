import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, hasMarks } from './fold.ts';
import { detectLanguage } from './language.ts';
import { canonSyllable, normalise } from './normalise.ts';
import { isPlausibleSyllable } from './plausible-syllable.ts';
import { stem } from './stem.ts';
import { tokenise } from './tokens.ts';

const unicode = fc.string({ unit: 'binary', maxLength: 60 });
const broken = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map(codes => String.fromCharCode(...codes));

describe('canonical syllables', () => {
  test.each([
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['thuỷ', 'thủy'],
    ['quý', 'qúy'],
    ['khoẻ', 'khỏe'],
    ['toàn', 'tòan'],
    ['già', 'gìa'],
    ['của', 'cuả'],
    ['lúa', 'luá'],
    ['kỹ', 'kĩ'],
    ['mỹ', 'mĩ'],
    ['tuỳ', 'tùy'],
    ['uý', 'úy'],
    ['Đường', 'ĐƯỜNG'],
    ['tiếng', 'tiếng'],
  ])('%s and %s are one word', (a, b) => {
    expect(canonSyllable(a)).toBe(canonSyllable(b));
  });

  test.each([
    ['hoa', 'hoà'],
    ['ma', 'mà'],
    ['thuý', 'thuỷ'],
    ['quy', 'quý'],
  ])('%s and %s stay two words', (a, b) => {
    expect(canonSyllable(a)).not.toBe(canonSyllable(b));
  });

  test('doing it twice changes nothing, and marks do not change the bare letters', () => {
    fc.assert(
      fc.property(unicode, text => {
        const key = canonSyllable(text);
        expect(canonSyllable(key)).toBe(key);
      }),
    );
  });
});

describe('any text is survived', () => {
  test('tokens stand where they say, in order', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, broken), text => {
        let last = 0;
        for (const { word, start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(normalise(text.slice(start, end))).toBe(word);
          last = end;
        }
        detectLanguage(text);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test.each([
    ['', 0],
    ['  \u0000\ufeff ', 0],
    ['máy sấy, lúa!', 3],
    ['PM2.5 e-commerce', 4],
    ['米の乾燥機', 5],
    ['ＬＥＤ照明', 3],
    ['벼 건조기', 4],
    [`a ${'x'.repeat(5000)} b`, 2],
  ])('%j has %i words', (text, count) => {
    expect(tokenise(text)).toHaveLength(count);
  });
});

test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['hopping', 'hop'],
  ['filing', 'file'],
  ['relational', 'relat'],
  ['vietnamization', 'vietnam'],
  ['electricity', 'electr'],
  ['adjustable', 'adjust'],
  ['controlling', 'control'],
  ['leaves', 'leaf'],
  ['fibres', 'fiber'],
])('the stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test.each([
  ['nghiêng', true],
  ['nghieng', true],
  ['khuỷu', true],
  ['thuyền', true],
  ['sấy', true],
  ['may', true],
  ['dryer', false],
  ['laser', false],
  ['strength', false],
  ['cnc', false],
])('%s may be a Vietnamese syllable: %s', (word, expected) => {
  expect(isPlausibleSyllable(word)).toBe(expected);
});

test.each([
  ['máy sấy lúa', 'vi'],
  ['máy CNC', 'vi'],
  ['may say lua', 'vi-unaccented'],
  ['phat hien benh tren tom', 'vi-unaccented'],
  ['rice dryer', 'en'],
  ['the drying of rice', 'en'],
  ['a naïve façade of café crème', 'en'],
  ['pin', 'unsure'],
  ['米', 'signs'],
  ['벼 건조기를 찾습니다', 'signs'],
  ['LED照明 controller', 'signs'],
])('%s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test('only Vietnamese-like marks count', () => {
  expect(hasMarks('đo')).toBe(true);
  expect(hasMarks('do')).toBe(false);
  expect(hasMarks('μ')).toBe(false);
});

test.each([
  ['dùng AI nhận diện', ['AI']],
  ['ai làm được', []],
  ['IT for it', ['IT']],
  ['SALE OF IT', []],
  ['A và B', []],
])('the abbreviations in %j are %j', (text, found) => {
  const capitals = tokenise(text).filter(token => token.capitals);
  expect(capitals.map(({ start, end }) => text.slice(start, end))).toEqual(found);
});
