import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseQuery } from '../index/analyse-query.ts';
import { createIndex } from '../index/create-index.ts';
import { type IndexDocument, NO_TRAITS, type Traits } from '../index/document.ts';
import { record } from '../index/sample-documents.test-data.ts';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { fitParts } from './fit.ts';
import { match } from './match.ts';
import { meansParts } from './means.ts';
import { combine } from './parts.ts';

const TODAY = '2026-11-22';
const just = (n: number) => ({ min: n, max: n });
const million = 1_000_000;

function matches(docs: readonly IndexDocument[], text: string, traits: Partial<Traits> = {}) {
  const index = createIndex(lexicon);
  index.upsert(docs);
  const groups = analyseQuery(text, lexicon);
  return match({
    from: { kind: 'need', groups, traits: { ...NO_TRAITS, ...traits } },
    index,
    limit: 20,
    today: TODAY,
  });
}

const dryer = (id: string, traits: Partial<Traits> = {}) =>
  record(id, { title: { en: 'Rice dryer' }, traits });

describe('order', () => {
  const firm: Partial<Traits> = { level: 'medium', capitalVnd: just(900 * million) };
  const found = matches(
    [
      dryer('advanced', { level: 'advanced', capitalVnd: just(500 * million) }),
      dryer('dear', { level: 'medium', capitalVnd: { min: 1200 * million, max: 1500 * million } }),
      dryer('fitting', { level: 'medium', capitalVnd: just(500 * million) }),
      dryer('empty'),
    ],
    'máy sấy lúa',
    firm,
  );
  const item = (id: string) => found.find(f => f.id === id)!;

  test('of three equally relevant offers the fitting one comes first', () => {
    expect(found[0]!.id).toBe('fitting');
    expect(item('dear').relevance).toBe(item('fitting').relevance);
  });

  test('the others name what holds them back, with figures', () => {
    const dear = item('dear').reasons.find(r => r.part === 'capital')!;
    expect(dear.vi).toContain(
      'Cần khoảng 1,2–1,5 tỷ đồng, trong khi bạn dự kiến 900 triệu đồng: vượt khoảng 33 %.',
    );
    expect(dear.en).toContain('1.2–1.5 billion VND');
    expect(item('dear').sentence.vi).toContain('vượt ngân sách khoảng 33 %');
    expect(item('advanced').reasons.find(r => r.part === 'level')!.vi).toContain('thấp hơn 2 bậc');
    expect(item('advanced').sentence.en).toContain('demands a higher level');
  });

  test('an empty record does not win by being empty, and says what to fill in', () => {
    expect(item('empty').score).toBeLessThanOrEqual(item('fitting').score);
    expect(item('empty').means).toBeNull();
    expect(
      item('empty')
        .reasons.filter(r => r.factor === 'means')
        .every(r => !r.known && r.vi.includes('hãy ghi')),
    ).toBe(true);
  });
});

describe('confidence', () => {
  const docs = [
    dryer('whole'),
    record('part', { title: { en: 'Shrimp' } }),
    record('two', { title: { en: 'Shrimp and battery' } }),
  ];

  test('a compound that is met is enough', () => {
    expect(matches(docs, 'máy sấy lúa')[0]).toMatchObject({ id: 'whole', confident: true, unmatched: [] });
  });

  test('resting on one word of several is not', () => {
    const found = matches(docs, 'shrimp leak welding');
    expect(found[0]).toMatchObject({ restsOnOneWord: true, confident: false });
    expect(found[0]!.unmatched).toEqual(['leak', 'welding']);
  });

  test('two words are enough', () => {
    expect(matches(docs, 'shrimp battery')[0]).toMatchObject({
      id: 'two',
      confident: true,
      restsOnOneWord: false,
    });
  });

  test('words that say nothing match nothing', () => {
    expect(matches(docs, '!!! của')).toEqual([]);
  });
});

test('a technology finds needs, judged the same way round', () => {
  const index = createIndex(lexicon);
  index.upsert([
    record('poor', {
      kind: 'need',
      title: { vi: 'Cần máy sấy lúa' },
      traits: { capitalVnd: just(100 * million) },
    }),
    record('able', {
      kind: 'need',
      title: { vi: 'Cần máy sấy lúa' },
      traits: { capitalVnd: just(900 * million) },
    }),
    dryer('other'),
  ]);
  const groups = analyseQuery('Rice dryer', lexicon);
  const traits = { ...NO_TRAITS, capitalVnd: just(300 * million) };
  const found = match({ from: { kind: 'technology', groups, traits }, index, limit: 5, today: TODAY });
  expect(found.map(f => f.id)).toEqual(['able', 'poor']);
});

test.each([
  [{ trl: 5, deadline: '2027-06-01' }, 0.2],
  [{ trl: 9, deadline: '2027-06-01' }, 1],
  [{ trl: 5, deadline: '2028-06-01' }, 0.5],
  [{ trl: 2, deadline: '2028-06-01' }, 0.2],
  [{ trl: 5, deadline: '2030-06-01' }, 0.8],
  [{ trl: 9, deadline: '2026-01-01' }, 0.2],
  [{ trl: 5, deadline: null }, null],
  [{ trl: null, deadline: '2028-06-01' }, null],
])('readiness of %j is %s', ({ trl, deadline }, value) => {
  const parts = fitParts({ ...NO_TRAITS, deadline }, { ...NO_TRAITS, trl }, TODAY);
  expect(parts.find(p => p.part === 'readiness')!.value).toBe(value);
});

test.each([
  [['energy'], ['energy', 'ict'], 1],
  [['agriculture'], ['processing'], 0.6],
  [['health'], ['transport'], 0.3],
  [[], ['energy'], null],
  [['energy'], [], null],
])('sectors %j and %j: %s', (ours, theirs, value) => {
  const parts = fitParts({ ...NO_TRAITS, sectors: ours }, { ...NO_TRAITS, sectors: theirs }, TODAY);
  expect(parts.find(p => p.part === 'sector')!.value).toBe(value);
});

describe('means', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 10_000 * million }).map(just), { freq: 4 });
  const anyTraits = fc
    .record({
      capitalVnd: amount,
      runningCostVndPerYear: amount,
      areaM2: amount,
      powerKw: amount,
      staff: amount,
    })
    .map((some): Traits => ({ ...NO_TRAITS, ...some }));

  test('a larger budget never lowers them, and every value stays between 0 and 1', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, fc.integer({ min: 0, max: 1e9 }), (need, technology, more) => {
        if (need.capitalVnd === null) return;
        const richer = { ...need, capitalVnd: just(need.capitalVnd.max + more) };
        const [before, after] = [need, richer].map(n => combine(meansParts(n, technology)));
        expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0);
        for (const { value } of meansParts(need, technology)) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test.each([
    [900, 900, 1],
    [1800, 900, 0.5],
    [2700, 900, 0],
    [9000, 900, 0],
    [1, 0, 0],
  ])('%i million against %i: %d', (takes, has, value) => {
    const need = { ...NO_TRAITS, capitalVnd: just(has * million) };
    const technology = { ...NO_TRAITS, capitalVnd: just(takes * million) };
    expect(meansParts(need, technology)[0]!.value).toBeCloseTo(value);
  });

  test('every sentence is there in both languages, without gaps', () => {
    fc.assert(
      fc.property(anyTraits, anyTraits, (need, technology) => {
        for (const { vi, en } of [...meansParts(need, technology), ...fitParts(need, technology, TODAY)]) {
          expect(`${vi} ${en}`).not.toMatch(/undefined|NaN|Infinity|null/);
        }
      }),
    );
  });
});

describe('what makes a match confident', () => {
  const confident = (title: string, text: string): boolean | undefined =>
    matches([record('a', { title: { en: title } })], text)[0]?.confident;

  test.each([
    ['Shrimp ponds and welding', 'tôm, hàn', true],
    ['Rice dryer', 'máy sấy lúa', true],
    ['Shrimp', 'tôm, hàn, pin, rò rỉ, lụa', false],
    ['Rice', 'máy sấy lúa', false],
  ])('"%s" for "%s": %s', (title, text, expected) => {
    expect(confident(title, text) ?? false).toBe(expected);
  });
});
