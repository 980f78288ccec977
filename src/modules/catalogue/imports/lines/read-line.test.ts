import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNeed, toOrganisation, toTechnology } from '../../format/convert.ts';
import type { CatalogueRecord } from '../../format/record-format.ts';
import type { TableMapping } from '../../tables/index.ts';
import { line, record } from '../import-lines.test-data.ts';
import { type Read, readLine, readTableLine } from './read-line.ts';

const place = { id: 'id', digest: 'digest', party: undefined, now: new Date('2026-11-22T02:00:00Z') };
function convert(r: CatalogueRecord) {
  if (r.kind === 'organisation') return toOrganisation(r);
  return [r.kind === 'need' ? toNeed(r, place) : toTechnology(r, place), toOrganisation(r)];
}
const reasonOf = (read: Read): string => (read.ok ? 'no reason' : read.reason.en);

describe('a line of a file', () => {
  test('may be as short as kind, ref, title and source', () => {
    const least = { kind: 'need', ref: 'a', title: 'A', source: { name: 'S' } };
    expect(readLine(JSON.stringify(least))).toEqual({ ok: true, record: least });
  });

  test.each([
    ['not JSON', '{"kind":', 'not JSON'],
    ['a bare word', 'hello', 'not JSON'],
    ['a bare number', '7', 'The record must be a group of fields'],
    ['null', 'null', 'The record must be a group of fields'],
    ['another kind', line('a', { kind: 'patent' }), '(kind)'],
    ['a ref of control characters alone', line('\u0000\u0001'), '(ref)'],
    ['a title in no language', line('a', { title: {} }), 'Title (title) is empty.'],
    ['a title empty in every language', line('a', { title: { vi: '', en: '\u0000' } }), 'Title (title) is empty.'],
    ['our own source', line('a', { source: { name: 'Nhịp Cầu' } }), 'is kept for records that are sent here'],
  ])('%s is set aside with its reason', (_name, text, reason) => {
    expect(reasonOf(readLine(text))).toContain(reason);
  });

  test('tells all of its faults, the first five in words', () => {
    const read = readLine(line('a', { title: 7, green: 1, tags: 1, ip: 1, price: 1, takes: 1, trl: {} }));
    expect(reasonOf(read)).toMatch(/^Title .* And 2 more\.$/);
  });

  test('that is faulty may still say which record it is', () => {
    expect(readLine(line('a', { title: 7 }))).toMatchObject({
      ok: false,
      named: { kind: 'technology', ref: 'a', source: 'Test source' },
    });
    expect(readLine(line('a', { kind: 'x' }))).not.toHaveProperty('named');
  });

  test('whatever stands on it, the reason and the record can be stored', () => {
    const mutilated = fc.record(
      {
        kind: fc.constantFrom('technology', 'need', 'organisation', 7),
        ref: fc.string({ unit: 'binary' }),
        title: fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
        ),
        name: fc.string({ unit: 'binary' }),
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
          const { excerpt = '', ...told } = read.ok ? { told: convert(read.record) } : read;
          expect(JSON.stringify(told)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
          expect(excerpt.isWellFormed() && !excerpt.includes('\u0000')).toBe(true);
        },
      ),
    );
  });
});

describe('a line that a table was converted to', () => {
  const mapping: TableMapping = {
    kind: 'technology',
    source: { name: 'Sở A' },
    lang: 'vi',
    sheet: 'Bảng 1',
    headerRow: 1,
    columns: { 'Tên công nghệ': 'title', 'Giá từ': 'price.min' },
  };
  const at = { sheet: 'Bảng 1', row: 12 };
  const read = (told: object) => readTableLine(JSON.stringify(told), mapping);

  test('is its record, with its place', () => {
    expect(read({ at, record: record('a') })).toMatchObject({ ok: true, place: at, record: { ref: 'a' } });
  });

  test('is the fault of its row, as the table was read', () => {
    const fault = { vi: 'Giá ngược.', en: 'The price is the wrong way round.' };
    const place = { ...at, column: 'H', header: 'Giá' };
    expect(read({ at: place, fault, excerpt: '5–2' })).toEqual({ ok: false, reason: fault, excerpt: '5–2', place });
  });

  test('whose record is faulty names the column that it was read from', () => {
    const broken = record('a', { price: { min: -1, max: 2, currency: 'VND' } });
    expect(read({ at, record: broken })).toMatchObject({ ok: false, place: { ...at, header: 'Giá từ' } });
    expect(read({ at, record: record('a', { green: 7 }) })).toMatchObject({ ok: false, place: at });
  });
});
