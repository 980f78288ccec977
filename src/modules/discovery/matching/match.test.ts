import { describe, expect, test } from 'vitest';
import { analyseQuery } from '../index/analyse-query.ts';
import { createIndex } from '../index/create-index.ts';
import { type IndexDocument, NO_TRAITS, type Traits } from '../index/document.ts';
import { record } from '../index/sample-documents.test-data.ts';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { match } from './match.ts';

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
      'Cần khoảng 1,2–1,5 tỷ đồng, trong khi bạn dự kiến 900 triệu đồng: vượt khoảng 33\u00a0%.',
    );
    expect(dear.en).toContain('1.2–1.5 billion VND');
    expect(item('dear').sentence.vi).toContain('vượt ngân sách khoảng 33\u00a0%');
    expect(item('advanced').reasons.find(r => r.part === 'level')!.vi).toContain('thấp hơn 2 bậc');
    expect(item('advanced').sentence.en).toContain('demands a higher level');
    const held = (id: string) => item(id).heldBack;
    expect(held('dear')).toMatchObject({ part: 'capital', vi: expect.stringContaining('vốn đầu tư') });
    expect(held('advanced')).toMatchObject({ part: 'level', en: expect.stringContaining('level') });
    expect(held('fitting')).toBeUndefined();
  });

  test('and what would lift them, by counting anew', () => {
    const [budget] = item('dear').lifts;
    expect(budget).toMatchObject({ part: 'capital', to: 1200 * million });
    expect(budget!.vi).toMatch(/^Thêm 300 triệu đồng ngân sách, điểm ghép từ \d+ lên \d+\.$/);
    expect(item('advanced').lifts).toMatchObject([{ part: 'level', to: 'advanced' }]);
    expect(item('fitting').lifts).toEqual([]);
    const lifted = matches([dryer('dear', { capitalVnd: just(1200 * million) })], 'máy sấy lúa', {
      capitalVnd: just(budget!.to as number),
    });
    expect(lifted[0]!.reasons.find(r => r.part === 'capital')!.value).toBe(1);
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

describe('the law', () => {
  const listed = (listing: Traits['listing']) => matches([dryer('it', { listing })], 'máy sấy lúa');

  test('keeps what is prohibited from every match, on either side', () => {
    expect(listed('prohibited')).toEqual([]);
    const index = createIndex(lexicon);
    index.upsert([record('need', { kind: 'need', title: { vi: 'Cần máy sấy lúa' } })]);
    const from = (listing: Traits['listing']) => ({
      kind: 'technology' as const,
      groups: analyseQuery('Rice dryer', lexicon),
      traits: { ...NO_TRAITS, listing },
    });
    const found = (listing: Traits['listing']) =>
      match({ from: from(listing), index, limit: 5, today: TODAY }).map(item => item.id);
    expect(found('prohibited')).toEqual([]);
    expect(found('restricted')).toEqual(['need']);
  });

  test('puts what is restricted behind, with its notice', () => {
    const found = matches(
      [dryer('restricted', { listing: 'restricted' }), dryer('encouraged', { listing: 'encouraged' })],
      'máy sấy lúa',
    );
    expect(found.map(item => item.id)).toEqual(['encouraged', 'restricted']);
    expect(found[1]!.sentence.vi).toContain('hạn chế chuyển giao');
    expect(found[1]!.reasons.find(r => r.part === 'listing')!.en).toContain('licence');
  });

  test('says nothing of what stands on no list', () => {
    expect(listed(null)[0]!.reasons.map(r => r.part)).not.toContain('listing');
  });
});

describe('words', () => {
  test('are named in pairs with what each carries', () => {
    const [found] = matches([dryer('it')], 'máy sấy lúa');
    expect(found!.reasons[0]!.vi).toMatch(/nhờ “máy sấy lúa” → .+ \(100\u00a0%\)\./);
  });

  test('that stand alone are called so', () => {
    const [found] = matches([record('part', { title: { en: 'Shrimp' } })], 'shrimp leak welding');
    expect(found!.reasons[0]!.en).toContain('rests almost on that one word');
    expect(found!.reasons[0]!.en).toContain('Not found: “leak”, “welding”.');
  });
});

test('a text of a thousand words finds what three words find, and says the same of it', () => {
  const docs = [dryer('fitting', { tonnesPerDay: just(30) }), record('other', { title: { en: 'Welding' } })];
  const story = 'Chúng tôi kể thêm về việc này cho rõ, mong mọi người đọc và giúp đỡ. ';
  const long = `${story.repeat(40)}Chúng tôi cần máy sấy lúa. ${story.repeat(40)}`;
  expect(long.split(/\s+/).length).toBeGreaterThan(1000);
  const best = (text: string) => matches(docs, text, { tonnesPerDay: just(30) })[0]!;
  const [short, told] = [best('máy sấy lúa'), best(long)];
  expect(told.id).toBe(short.id);
  expect(told.fit).toBe(short.fit);
  expect(told.words.map(word => word.to)).toEqual(expect.arrayContaining(short.words.map(w => w.to)));
  expect(told.lifts).toEqual([]);
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
  expect(found.flatMap(f => f.lifts)).toEqual([]);
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
