import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_TRAITS, type Traits } from '../index/document.ts';
import type { Hit } from '../index/types.ts';
import { heldBackOf } from './held-back.ts';
import { count, judge } from './judge.ts';
import { liftsOf } from './lifts.ts';
import { anyTraits, just } from './traits/traits.test-data.ts';
import { usualOf } from './usual.ts';

const TODAY = '2026-11-22';
const million = 1_000_000;
const evidence = { explained: 0.8, named: 0.8, apart: 0, near: 0, title: 0, wanted: 0.3, heaviest: 1 };
const said = { shares: [], evidence, core: new Map(), sectors: [], sectorInferred: false };
const hit: Hit = { id: 'it', score: 1, relevance: 0.8, ...said };

function judged(need: Traits, technology: Traits) {
  const candidate = { hit, weight: hit.relevance, need, technology, ...judge({ need, technology }, TODAY) };
  const usual = usualOf([candidate]);
  const { score } = count(hit.relevance, candidate, usual);
  const lifted = liftsOf(candidate, score, usual, TODAY);
  return { score, usual, ...lifted, heldBack: heldBackOf(candidate, score, usual) };
}
const between = (need: Partial<Traits>, technology: Partial<Traits>) =>
  judged({ ...NO_TRAITS, ...need }, { ...NO_TRAITS, ...technology });

test.each<[Partial<Traits>, Partial<Traits>, object, string]>([
  [
    { capitalVnd: just(900 * million) },
    { capitalVnd: just(1200 * million) },
    { part: 'capital', to: 1200 * million },
    'Thêm 300 triệu đồng ngân sách',
  ],
  [
    { capitalVnd: just(100 * million) },
    { capitalVnd: just(50 * million), runningCostVndPerYear: just(200 * million) },
    { part: 'runningCost', to: 200 * million },
    'Thêm 100 triệu đồng ngân sách',
  ],
  [{ staff: just(2) }, { staff: just(5) }, { part: 'staff', to: 5 }, 'Thêm 3 người vận hành'],
  [{ powerKw: just(2) }, { powerKw: just(4.25) }, { part: 'power', to: 4.25 }, 'Thêm 2,3 kW điện'],
  [{ areaM2: just(0) }, { areaM2: just(80) }, { part: 'area', to: 80 }, 'Thêm 80 m² mặt bằng'],
  [{ waterM3PerDay: just(1) }, { waterM3PerDay: just(3) }, { part: 'water', to: 3 }, 'Thêm 2 m³ nước'],
  [{ level: 'outdated' }, { level: 'advanced' }, { part: 'level', to: 'advanced' }, 'lên mức tiên tiến'],
  [{ skill: 'worker' }, { skill: 'engineer' }, { part: 'skill', to: 'engineer' }, 'Có thêm kỹ sư'],
  [
    { deadline: '2026-12-01' },
    { trl: 5 },
    { part: 'readiness', to: '2027-11-23' },
    'Lùi thời hạn đến 23/11/2027',
  ],
  [{ deadline: '2026-01-01' }, { trl: 9 }, { part: 'readiness', to: '2026-11-23' }, 'Lùi thời hạn'],
])('%j against %j is lifted by %j', (need, technology, lift, words) => {
  const { lifts, score } = between(need, technology);
  expect(lifts[0]).toMatchObject(lift);
  expect(lifts[0]!.vi).toContain(words);
  expect(lifts[0]!.vi).toContain(`từ ${Math.round(score * 100)} lên ${Math.round(lifts[0]!.score * 100)}.`);
});

test('what nobody can change is held against nobody: it is named, but not among the lifts', () => {
  const { lifts, heldBack } = between({ sectors: ['health'] }, { sectors: ['transport'] });
  expect(heldBack).toMatchObject({ part: 'sector' });
  expect(lifts).toEqual([]);
});

test('several lifts at once come to more than any of them', () => {
  const need = { staff: just(1), powerKw: just(1), capitalVnd: just(50 * million) };
  const takes = { staff: just(4), powerKw: just(4), capitalVnd: just(100 * million) };
  const { lifts, together } = between(need, takes);
  expect(lifts.length).toBeGreaterThan(1);
  expect(together!.score).toBeGreaterThan(lifts[0]!.score);
  expect(together!.vi).toMatch(/^Làm được tất cả, điểm ghép từ \d+ lên \d+\.$/);
  expect(between({ staff: just(1) }, { staff: just(4) }).together).toBeNull();
});

test('a lift is counted anew: always upwards, the greatest first, never beyond relevance', () => {
  fc.assert(
    fc.property(anyTraits, anyTraits, (need, technology) => {
      const { lifts, together, score, heldBack } = judged(need, technology);
      const scores = lifts.map(lift => lift.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const lift of lifts) {
        expect(lift.score).toBeGreaterThan(score);
        expect(lift.score).toBeLessThanOrEqual(hit.relevance + 1e-9);
        expect(`${lift.vi} ${lift.en}`).not.toMatch(/undefined|NaN|Infinity|null| {2}/);
      }
      if (together) expect(together.score).toBeGreaterThanOrEqual(scores[0]! - 1e-9);
      if (heldBack) expect(`${heldBack.vi} ${heldBack.en}`).not.toMatch(/undefined|NaN|null/);
    }),
  );
});
