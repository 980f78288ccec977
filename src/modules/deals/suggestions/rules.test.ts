import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseFound, isNews, judging, mayStillUndo, planOf } from './rules.ts';
import type { Found, SuggestionState } from './schema.ts';

const TOLD = { relevance: 0.5, fit: null, means: null, sentence: { vi: '', en: '' }, reasons: [] };
const found = (confident: readonly boolean[]): Found[] =>
  confident.map((sure, i) => ({
    technologyId: `t${i}`,
    score: 1 - i / 100,
    confident: sure,
    place: i + 1,
    told: TOLD,
  }));

describe('what is suggested of what was found', () => {
  test.each<[string, boolean[], number[]]>([
    ['nothing', [], []],
    ['the best three near ones', [false, false, false, false, false], [1, 2, 3]],
    ['suitable ones wherever they stand', [false, true, false, false, false, true], [1, 2, 3, 4, 6]],
    ['ten suitable ones at most', Array(14).fill(true), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%s', (_, confident, places) => {
    expect(chooseFound(found(confident)).map(f => f.place)).toEqual(places);
  });

  test('never more than thirteen, each once, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 50 }), confident => {
        const places = chooseFound(found(confident)).map(f => f.place);
        expect(places.length).toBeLessThanOrEqual(13);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
    );
  });
});

test.each<[string, SuggestionState, number, boolean, boolean]>([
  ['the same', 'open', 0.5, true, false],
  ['a little more', 'open', 0.519, true, false],
  ['more than a little', 'open', 0.53, true, true],
  ['less than before', 'open', 0.47, true, true],
  ['no longer suitable', 'open', 0.5, false, true],
  ['back again', 'void', 0.5, true, true],
  ['judged already', 'accepted', 0.9, true, false],
  ['rejected already', 'rejected', 0.9, false, false],
])('news: %s', (_, state, score, confident, expected) => {
  expect(isNews({ state, score: 0.5, confident: true }, { score, confident })).toBe(expected);
});

const act = (kind: string, technologies = 0, needs = 0) => ({
  kind,
  subjects: [
    ...Array.from({ length: technologies }, (_, i) => ({ type: 'technology', id: `t${i}` })),
    ...Array.from({ length: needs }, (_, i) => ({ type: 'need', id: `n${i}` })),
  ],
});

describe('what acts ask for', () => {
  const one = (needs: string[], technologies: string[], owed = false) => ({ pass: false, owed, needs, technologies });
  const PASS = { pass: true, owed: false };
  test.each<[string, ReturnType<typeof act>[], boolean, object]>([
    ['a need is published', [act('need.publish', 0, 1)], false, one(['n0'], [])],
    ['a technology is published', [act('technology.publish', 1)], false, one([], ['t0'])],
    ['acts of others say nothing', [act('match.accept', 1, 1), act('deal.open', 1, 1)], false, one([], [])],
    ['more technologies than a few', [act('sample.load', 21)], false, PASS],
    ['a chunk owes a pass', [act('import.chunk', 500)], false, one([], [], true)],
    ['the next chunk too', [act('import.chunk', 500)], true, one([], [], true)],
    ['the import ends', [act('import.finish')], true, PASS],
    ['a chunk and its end at once', [act('import.chunk', 3), act('import.finish')], false, PASS],
    ['it breaks off', [act('import.fail')], true, PASS],
    ['a need is sent meanwhile', [act('need.post', 0, 1)], true, one(['n0'], [], true)],
    ['an import that brought nothing', [act('import.finish')], false, one([], [])],
  ])('%s', (_, acts, owed, plan) => {
    expect(planOf(acts, owed)).toEqual(plan);
  });
});

test.each<[SuggestionState, string[]]>([
  ['open', ['accept', 'reject']],
  ['accepted', ['undo']],
  ['rejected', ['undo']],
  ['void', []],
])('what may be done with one that is %s', (state, actions) => {
  expect(judging.available(state)).toEqual(actions);
});

test.each([
  [23, true],
  [24, true],
  [25, false],
])('a verdict of %i hours ago can be taken back: %s', (hours, expected) => {
  const at = new Date('2026-11-22T00:00:00Z');
  expect(mayStillUndo(at, new Date(at.getTime() + hours * 3_600_000))).toBe(expected);
});
