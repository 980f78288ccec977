import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSample } from '../../catalogue/index.ts';
import { confidenceOf } from './confidence.ts';
import { judged } from './judged.ts';
import { measure, rankOf } from './measures.ts';

const answered = [...judged.clear, ...judged.everyday, ...judged.short, ...judged.foreign];
const texts = [...answered.map(q => q.text), ...judged.unanswerable];

describe('the judged set', () => {
  test('is as large as it says', () => {
    const { clear, everyday, short, foreign, unanswerable } = judged;
    const sizes = [clear, everyday, short, foreign, unanswerable].map(part => part.length);
    expect(sizes).toEqual([81, 80, 80, 40, 96]);
    expect(Object.entries(Object.groupBy(foreign, q => q.lang)).map(([lang, part]) => [lang, part?.length])).toEqual([
      ['ko', 14],
      ['zh', 13],
      ['ja', 13],
    ]);
  });

  test('asks everything once, in composed Unicode', () => {
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter(text => text !== text.normalize('NFC'))).toEqual([]);
  });

  test('a third of the short queries is typed without marks', () => {
    const plain = judged.short.filter(q => /^[\x20-\x7e]+$/.test(q.text));
    expect(plain.length).toBe(27);
  });

  test('every query has an answer, and none twice', () => {
    expect(
      answered.filter(q => q.answers.length === 0 || new Set(q.answers).size < q.answers.length),
    ).toEqual([]);
  });

  test('every answer of the sample is in the sample', () => {
    const refs = new Set(readSample('db/sample').technologies.map(t => t.ref));
    const named = answered.flatMap(q => q.answers).filter(ref => ref.startsWith('sample:'));
    expect(named.filter(ref => !refs.has(ref))).toEqual([]);
  });
});

describe('the measures', () => {
  test.each([
    [['a', 'b', 'c'], ['c', 'b'], 2],
    [['a'], ['z'], undefined],
    [[], ['a'], undefined],
  ])('of %j the first of %j stands at %s', (ids, answers, rank) => {
    expect(rankOf(ids, answers)).toBe(rank);
  });

  test('one first, one third, one eleventh, one not found', () => {
    expect(measure([1, 3, 11, undefined])).toEqual({
      count: 4,
      s1: 1 / 4,
      s10: 2 / 4,
      mrr10: (1 + 1 / 3) / 4,
    });
  });

  test('S@1 ≤ MRR@10 ≤ S@10, all of them shares', () => {
    const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }));
    fc.assert(
      fc.property(ranks, list => {
        const { s1, s10, mrr10 } = measure(list);
        expect(0 <= s1 && s1 <= mrr10 + 1e-9 && mrr10 <= s10 + 1e-9 && s10 <= 1).toBe(true);
      }),
    );
  });
});

describe('confidence', () => {
  const sure = (id: string) => ({ id, confident: true });
  const unsure = (id: string) => ({ id, confident: false });

  test('is counted over the needs that it speaks of', () => {
    const counted = confidenceOf([
      { answers: [], found: [unsure('x')] },
      { answers: [], found: [unsure('x'), sure('y')] },
      { answers: ['a'], found: [sure('a'), sure('x')] },
      { answers: ['a'], found: [unsure('a')] },
      { answers: ['a'], found: [unsure('a'), sure('x')] },
      { answers: ['a'], found: [] },
    ]);
    expect(counted).toEqual({
      silent: { part: 1, of: 2 },
      kept: { part: 2, of: 3 },
      keptRight: { part: 1, of: 3 },
      robbed: { part: 2, of: 4 },
      right: { part: 1, of: 3 },
    });
  });
});
