import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseQuery } from '../index/analyse-query.ts';
import { createIndex } from '../index/create-index.ts';
import { NO_TRAITS } from '../index/document.ts';
import { record } from '../index/sample-documents.test-data.ts';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { match } from './match.ts';
import { type Experience, experienceFactor, type Past, sayExperience, type Verdict } from './past.ts';

const of = (agreed: number, declined: number, unanswered: number): Experience => ({ agreed, declined, unanswered });
const count = fc.nat({ max: 1_000 });
const experience = fc.tuple(count, count, count).map(([a, d, u]) => of(a, d, u));

describe('experience with a technology', () => {
  test.each<[string, Experience | undefined, number]>([
    ['nothing known', undefined, 1],
    ['four that nobody answered: too few to be told', of(0, 0, 4), 1],
    ['five that nobody answered', of(0, 0, 5), 0.95],
    ['three of five that nobody answered', of(2, 0, 3), 0.975],
    ['five declined in time', of(0, 5, 0), 0.98125],
    ['five accepted', of(5, 0, 0), 1],
    ['a hundred that nobody answered', of(0, 0, 100), 0.904_76],
  ])('%s', (_, known, factor) => {
    expect(experienceFactor(known)).toBeCloseTo(factor, 4);
  });

  test('is a factor between 0.9 and 1, and no more of what is good ever lowers it', () => {
    fc.assert(
      fc.property(experience, known => {
        const factor = experienceFactor(known);
        expect(factor).toBeGreaterThanOrEqual(0.9);
        expect(factor).toBeLessThanOrEqual(1);
        if (known.agreed + known.declined + known.unanswered < 5) return;
        const more = (over: Partial<Experience>) => experienceFactor({ ...known, ...over });
        expect(more({ agreed: known.agreed + 1 })).toBeGreaterThanOrEqual(factor);
        expect(more({ unanswered: known.unanswered + 1 })).toBeLessThanOrEqual(factor);
      }),
    );
  });

  test('one event does little', () => {
    fc.assert(
      fc.property(experience.filter(k => k.agreed + k.declined + k.unanswered >= 5), known => {
        const next = experienceFactor({ ...known, unanswered: known.unanswered + 1 });
        expect(experienceFactor(known) - next).toBeLessThan(0.015);
      }),
    );
  });

  test.each<[Experience, string | undefined, string | undefined]>([
    [of(2, 0, 3), 'Bên này để quá hạn 3 trong 5 lời quan tâm của 12 tháng qua.', 'This side left 3 of 5 interests of the last 12 months unanswered in time.'],
    [of(3, 2, 0), 'Bên này trả lời đủ 5 lời quan tâm của 12 tháng qua, từ chối 2.', 'This side answered all 5 interests of the last 12 months and declined 2.'],
    [of(6, 0, 0), 'Bên này nhận cả 6 lời quan tâm của 12 tháng qua.', 'This side accepted all 6 interests of the last 12 months.'],
    [of(1, 2, 1), undefined, undefined],
  ])('%j is told in a sentence with its figures, or not at all', (known, vi, en) => {
    expect(sayExperience(known)).toEqual(vi && { vi, en });
  });
});

describe('a match', () => {
  const index = createIndex(lexicon);
  index.upsert(['a', 'b', 'c'].map(id => record(id, { title: { en: 'Rice dryer' } })));
  const groups = analyseQuery('máy sấy lúa', lexicon);
  const matched = (past?: Past) =>
    match({ from: { id: 'need', kind: 'need', groups, traits: NO_TRAITS }, index, limit: 3, today: '2026-11-22', past });
  const knowing = (known: Record<string, Experience>, verdicts: Record<string, Verdict> = {}): Past => ({
    experienceOf: id => known[id],
    verdictOn: (needId, id) => (needId === 'need' ? verdicts[id] : undefined),
  });

  test('is what it was where nothing is known', () => {
    expect(matched(knowing({}))).toEqual(matched());
    expect(matched(knowing({ a: of(0, 0, 4) }))).toEqual(matched());
    expect(matched().map(({ experience }) => experience)).toEqual([null, null, null]);
  });

  test('of equals the one that answers comes before the one that does not, with the figures', () => {
    const items = matched(knowing({ a: of(0, 0, 9), b: of(9, 0, 0) }));
    expect(items.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(items[2]!.experience).toMatchObject({ value: expect.any(Number), vi: expect.stringContaining('9 trong 9') });
    expect(items[2]!.score).toBeCloseTo(items[1]!.score * items[2]!.experience!.value, 10);
    expect(items.every(({ relevance }) => relevance === items[0]!.relevance)).toBe(true);
  });

  test('that a broker rejected stands lower for that need, one that was accepted higher, and none passes 1', () => {
    const items = matched(knowing({}, { a: 'rejected', c: 'accepted' }));
    expect(items.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    for (const { score } of items) expect(score).toBeLessThanOrEqual(1);
    expect(items.map(({ experience }) => experience)).toEqual([null, null, null]);
  });
});
