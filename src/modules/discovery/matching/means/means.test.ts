import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_TRAITS, type Traits } from '../../index/document.ts';
import { combine, valuesOf } from '../parts.ts';
import { SKILLS } from '../traits/skills.ts';
import { anyTraits, just } from '../traits/traits.test-data.ts';
import type { MeansPart } from '../types.ts';
import { meansParts } from './means.ts';

const million = 1_000_000;

function partOf(part: MeansPart, need: Partial<Traits>, technology: Partial<Traits>) {
  const found = meansParts({ ...NO_TRAITS, ...need }, { ...NO_TRAITS, ...technology });
  return found.find(p => p.part === part)!;
}

test.each([
  [900, 900, 1],
  [1800, 900, 0.5],
  [2700, 900, 0],
  [9000, 900, 0],
  [1, 0, 0],
])('%i million against %i: %d', (takes, has, value) => {
  const part = partOf(
    'capital',
    { capitalVnd: just(has * million) },
    { capitalVnd: just(takes * million) },
  );
  expect(part.value).toBeCloseTo(value);
});

test.each<[Partial<Traits>, number | null]>([
  [{}, null],
  [{ capitalVnd: just(100) }, 1],
  [{ capitalVnd: just(50) }, 0.5],
  [{ capitalVnd: just(50), runningCostVndPerYear: just(100) }, 1],
])('a year of running for 100 against %j: %s', (need, value) => {
  expect(partOf('runningCost', need, { runningCostVndPerYear: just(100) }).value).toBe(value);
});

test.each([
  ['engineer', 'engineer', 1],
  ['postgraduate', 'worker', 1],
  ['technician', 'engineer', 0.6],
  ['worker', 'engineer', 0.2],
  [null, 'engineer', null],
  ['engineer', null, null],
  [null, 'untrained', 1],
] as const)('people trained as %s for one who is %s: %s', (has, takes, value) => {
  expect(partOf('skill', { skill: has }, { skill: takes }).value).toBe(value);
});

const FIGURES = ['capitalVnd', 'areaM2', 'powerKw', 'waterM3PerDay', 'staff'] as const;

test('more money, people, power, water, space or learning never lowers them', () => {
  const more = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(anyTraits, anyTraits, fc.constantFrom(...FIGURES), more, (need, technology, figure, add) => {
      const has = need[figure];
      if (has === null) return;
      const richer = { ...need, [figure]: just(has.max + add) };
      const taught = { ...richer, skill: need.skill && SKILLS.at(-1)! };
      const [before, after, best] = [need, richer, taught].map(
        n => combine(valuesOf(meansParts(n, technology))) ?? 0,
      );
      expect(after).toBeGreaterThanOrEqual(before!);
      expect(best).toBeGreaterThanOrEqual(after!);
    }),
  );
});

test('whatever is told, values lie between 0 and 1 and sentences have no gaps', () => {
  fc.assert(
    fc.property(anyTraits, anyTraits, (need, technology) => {
      for (const part of meansParts(need, technology)) {
        expect(part.value ?? 0).toBeGreaterThanOrEqual(0);
        expect(part.value ?? 0).toBeLessThanOrEqual(1);
        const { vi, en } = part.say();
        expect(vi).toMatch(/^\S.*\.$/);
        expect(en).toMatch(/^\S.*\.$/);
        expect(`${vi} ${en}`).not.toMatch(/undefined|NaN|Infinity|null| {2}|: \.|, \./);
      }
    }),
  );
});
