import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../kernel/digest.ts';
import { dayOf, toNeed, toOrganisation, toTechnology, trlOf, webAddress } from '../format/convert.ts';
import { textList } from '../format/known.ts';
import type { CatalogueRecord } from '../format/record-format.ts';
import { line, record } from './import-lines.test-data.ts';
import { readLine, titleOf } from './rules.ts';

const recordOf = (text: string): CatalogueRecord => {
  const read = readLine(text);
  if (!read.ok) throw new Error(read.reason.en);
  return read.record;
};
const place = { id: 'id', digest: 'digest', partyId: null, now: new Date('2026-11-22T02:00:00Z') };
const convert = (r: ImportRecord) => [toTechnology(r, place), toNeed(r, place), toOrganisation(r)];
const reasonOf = (text: string): string => {
  const read = readLine(text);
  return read.ok ? 'no reason' : read.reason.en;
};

describe('a line of a file', () => {
  test('may be as short as kind, ref, title and source', () => {
    const least = { kind: 'need', ref: 'a', title: 'A', source: { name: 'S' } };
    expect(readLine(JSON.stringify(least))).toEqual({ ok: true, record: least });
  });

  test.each([
    ['not JSON', '{"kind":', 'not JSON'],
    ['a bare word', 'hello', 'not JSON'],
    ['a bare number', '7', 'Field "(record)"'],
    ['null', 'null', 'Field "(record)"'],
    ['a list', '[]', 'Field "(record)"'],
    ['no kind', line('a', { kind: undefined }), 'Field "kind"'],
    ['another kind', line('a', { kind: 'patent' }), 'Field "kind"'],
    ['no ref', line('a', { ref: undefined }), 'Field "ref"'],
    ['an empty ref', line(''), 'Field "ref"'],
    ['a ref that is a number', line('a', { ref: 7 }), 'Field "ref"'],
    ['an endless ref', line('a'.repeat(301)), 'Field "ref"'],
    ['a ref of control characters alone', line('\u0000\u0001'), 'Field "ref"'],
    ['no title', line('a', { title: undefined }), 'Field "title"'],
    ['an empty title', line('a', { title: ' ' }), 'The title is empty.'],
    ['a title in no language', line('a', { title: {} }), 'The title is empty.'],
    [
      'a title that is empty in every language',
      line('a', { title: { vi: '', en: '\u0000' } }),
      'The title is empty.',
    ],
    ['a title that is a list', line('a', { title: ['x'] }), 'Field "title"'],
    ['a language that is none', line('a', { title: { 'v\u0000i': 'x' } }), 'Field "title"'],
    ['no source', line('a', { source: undefined }), 'Field "source"'],
    ['a source without a name', line('a', { source: { url: 'https://x.org' } }), 'Field "source.name"'],
    ['a provider without a name', line('a', { provider: { country: 'VN' } }), 'Field "provider.name"'],
    ['tags that are a text', line('a', { tags: 'rice' }), 'Field "tags"'],
    ['a tag that is a number', line('a', { tags: ['rice', 7] }), 'Field "tags.1"'],
    ['a readiness that is a list', line('a', { trl: [9] }), 'Field "trl"'],
  ])('%s is set aside with its reason', (_name, text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });

  test('whatever stands on it, the reason and the record can be stored', () => {
    const mutilated = fc.record(
      {
        kind: fc.constantFrom('technology', 'need', 7),
        ref: fc.string({ unit: 'binary' }),
        title: fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
        ),
        source: fc.record({ name: fc.string({ unit: 'binary' }), licence: fc.constant('\u0000\uD800') }),
        provider: fc.record({ name: fc.string({ unit: 'binary' }), type: fc.constant('a\u0000') }),
      },
      { requiredKeys: [] },
    );
    const noise = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(n => String.fromCharCode(n)) });
    fc.assert(
      fc.property(
        fc.oneof(
          noise,
          mutilated.map(m => JSON.stringify(m)),
        ),
        text => {
          const read = readLine(text);
          expect(JSON.stringify(read.ok ? convert(read.record) : read.reason)).not.toMatch(
            /\\u0000|\\ud[89a-f]/i,
          );
        },
      ),
    );
  });
});

describe('what a record says', () => {
  test.each([
    ['Pump', undefined, { en: 'Pump' }],
    ['Máy bơm', 'vi', { vi: 'Máy bơm' }],
    [{ vi: 'Máy bơm', en: 'Pump' }, undefined, { vi: 'Máy bơm', en: 'Pump' }],
    [{ vi: 'Máy\u0000 bơm\n lớn', en: ' ' }, undefined, { vi: 'Máy bơm lớn' }],
    ['lone \uD83D half', undefined, { en: 'lone \uFFFD half' }],
    ['x'.repeat(600), undefined, { en: 'x'.repeat(500) }],
  ])('title %j in %s', (title, lang, stored) => {
    const values = titleOf(recordOf(line('a', { title, lang })));
    expect(Object.fromEntries(values.map(v => [v.lang, v.value]))).toEqual(stored);
  });

  test.each([
    [7, 7],
    ['9', 9],
    [0, null],
    [10, null],
    [4.5, null],
    ['System validated in a relevant environment', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('readiness %j is %j', (trl, level) => {
    expect(trlOf(recordOf(line('a', { trl })))).toBe(level);
  });

  test('readiness may stand among the extras', () => {
    expect(trlOf(recordOf(line('a', { extra: { trl: '5' } })))).toBe(5);
  });

  test.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['http://example.org', 'http://example.org'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://example.org', null],
    ['example.org', null],
    ['', null],
    [null, null],
  ])('address %j is %j', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  test.each([
    ['2024-05-06', '2024-05-06'],
    ['2024-05-06T10:00:00Z', '2024-05-06'],
    ['2024-02-30', null],
    ['0000-01-01', null],
    ['06/05/2024', null],
    ['soon', null],
    [null, null],
  ])('day %j is %j', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test('words are cleaned, emptied of nothings, and at most fifty', () => {
    expect(words([' rice\n mill ', '', '\u0000'])).toEqual(['rice mill']);
    expect(words(Array.from({ length: 80 }, (_, i) => String(i)))).toHaveLength(50);
    expect(words(null)).toEqual([]);
  });
});

describe('the digest', () => {
  test('does not know the order of the members', () => {
    const turned = Object.fromEntries(Object.entries(record('a')).reverse());
    expect(digestOf(recordOf(JSON.stringify(turned)))).toBe(digestOf(recordOf(line('a'))));
  });

  test.each([
    ['title', { title: 'Other' }],
    ['licence', { source: { name: 'Test source', url: 'https://example.org/a', licence: 'CC0' } }],
    ['an extra', { extra: { colour: 'green' } }],
  ])('changes with %s', (_name, over) => {
    expect(digestOf(recordOf(line('a', over)))).not.toBe(digestOf(recordOf(line('a'))));
  });
});
