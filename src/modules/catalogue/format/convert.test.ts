import { describe, expect, test } from 'vitest';
import { dayOf, toNeed, toOrganisation, toTechnology, trlOf, webAddress } from './convert.ts';
import { textList } from './known.ts';
import { needRecord, technologyRecord } from './record-format.ts';

const technology = (over: Record<string, unknown> = {}) =>
  technologyRecord.parse({ kind: 'technology', ref: 'a', title: 'A', source: { name: 'S' }, ...over });
const at = { id: 'id', digest: 'digest', party: undefined, now: new Date('2026-11-22T20:00:00Z') };

describe('what a record says', () => {
  test.each([
    ['Pump', undefined, { en: 'Pump' }],
    ['Máy bơm', 'vi', { vi: 'Máy bơm' }],
    [{ vi: 'Máy bơm', en: 'Pump' }, undefined, { vi: 'Máy bơm', en: 'Pump' }],
    [{ vi: 'Máy\u0000 bơm\n lớn', en: ' ' }, undefined, { vi: 'Máy bơm lớn' }],
    ['lone \uD83D half', undefined, { en: 'lone \uFFFD half' }],
    ['x'.repeat(600), undefined, { en: 'x'.repeat(500) }],
  ])('title %j in %s', (title, lang, stored) => {
    const values = toTechnology(technology({ title, lang }), at).title;
    expect(Object.fromEntries(values.map(v => [v.lang, v.value]))).toEqual(stored);
  });

  test('languages are stored in one order, whatever the order they are told in', () => {
    const [one, other] = [{ vi: 'Bơm', en: 'Pump' }, { en: 'Pump', vi: 'Bơm' }].map(
      title => toTechnology(technology({ title }), at).title,
    );
    expect(one).toEqual(other);
  });

  test('a translation knows where it is from', () => {
    const title = { vi: 'Bơm', en: { value: 'Pump', origin: 'machine' } };
    expect(toTechnology(technology({ title }), at).title).toEqual([
      { lang: 'en', value: 'Pump', origin: 'machine' },
      { lang: 'vi', value: 'Bơm', origin: 'original' },
    ]);
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
    expect(trlOf(technology({ trl }))).toBe(level);
  });

  test('readiness and country may stand among the extras', () => {
    const record = technology({ extra: { trl: '5', country: 'Syria' } });
    expect(toTechnology(record, at)).toMatchObject({ trl: 5, country: 'SY' });
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

  test('without a day it is published on the legal day of its import', () => {
    expect(toTechnology(technology(), at).publishedAt).toBe('2026-11-23');
    expect(toTechnology(technology({ publishedAt: '2020-01-01' }), at).publishedAt).toBe('2020-01-01');
  });

  test('words are cleaned, emptied of nothings, and at most fifty', () => {
    expect(textList([' rice\n mill ', '', '\u0000'])).toEqual(['rice mill']);
    expect(textList(Array.from({ length: 80 }, (_, i) => String(i)))).toHaveLength(50);
    expect(textList(null)).toEqual([]);
  });

  test('one price is a band of its own, what a firm needs too', () => {
    const record = technology({ takes: { areaM2: 40, powerKw: { min: 1, max: 2 } } });
    expect(toTechnology(record, at).takes).toEqual({ areaM2: { min: 40, max: 40 }, powerKw: { min: 1, max: 2 } });
  });
});

describe('the organisation that a record names', () => {
  test('is that of its provider, known by name in lower case, or by its ref', () => {
    expect(toOrganisation(technology({ provider: { name: 'Viện A', country: 'Vietnam' } }))).toMatchObject({
      ref: 'viện a',
      source: 'S',
      country: 'VN',
    });
    expect(toOrganisation(technology({ provider: { ref: 'x', name: 'Viện A' } }))).toMatchObject({ ref: 'x' });
    expect(toOrganisation(technology({ provider: { ref: 'x' } }))).toBeUndefined();
    expect(toOrganisation(technology())).toBeUndefined();
  });

  test('gives a need its country; so does a province', () => {
    const need = (over: object) =>
      toNeed(needRecord.parse({ kind: 'need', ref: 'n', title: 'N', source: { name: 'S' }, ...over }), at);
    expect(need({ province: '92' })).toMatchObject({ country: 'VN', province: '92' });
    expect(need({ seeker: { name: 'A', country: 'JP' } }).country).toBe('JP');
    expect(need({}).country).toBeNull();
  });
});
