import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine, type Judged, known, untold, valuesOf } from './parts.ts';
import { FIT_PARTS } from './types.ts';
import { countedAs, usualOf } from './usual.ts';

const said = () => ({ vi: 'a', en: 'a' });
const partsOf = (values: readonly (number | null)[]): Judged[] =>
  values.map((value, i) => ({
    factor: 'fit',
    part: FIT_PARTS[i]!,
    ...(value === null ? untold('technology', said) : known(value, said)),
  }));

/** What each of several records counts as beside the others; the parts in their order, `null` for unsaid. */
function counted(records: readonly (readonly (number | null)[])[]): (number | null)[] {
  const candidates = records.map(values => ({ fit: partsOf(values), means: [] }));
  const usual = usualOf(candidates);
  return candidates.map(c => countedAs(c.fit, usual.parts, usual.fit));
}

describe('what a factor counts as', () => {
  test.each<[string, (number | null)[][], (number | null)[]]>([
    ['all known: the worst leads', [[1, 0.5]], [0.6 * 0.5 + 0.4 * 0.75]],
    ['nothing known: not known', [[null, null], [1, 1]], [null, 1]],
    ['an unknown part counts as the usual one', [[1, null], [1, 0.5]], [0.6 * 0.5 + 0.4 * 0.75, 0.6]],
    [
      'what few tell is not usual, and counts for those who tell it',
      [
        [1, 0.2],
        [0.5, null],
        [1, null],
      ],
      [0.6 * 0.2 + 0.4 * 0.6, 0.5, 1],
    ],
    ['what is unknown of all counts for nothing', [[1, null], [0.5, null]], [1, 0.5]],
  ])('%s', (_, records, values) => {
    const found = counted(records);
    values.forEach((value, i) => {
      if (value === null) expect(found[i]).toBeNull();
      else expect(found[i]).toBeCloseTo(value);
    });
  });

  test('a record that tells little never comes out above the middle', () => {
    const full = [
      [0.3, 1, 1],
      [1, 0.3, 1],
      [1, 1, 0.3],
    ];
    const [first, , , sparse] = counted([...full, [null, null, 1]]);
    expect(sparse).toBeLessThanOrEqual(first!);
  });
});

const value = fc.constantFrom(0.2, 0.3, 0.5, 0.6, 0.8, 0.85, 1);
const told = fc.array(value, { minLength: 4, maxLength: 4 });
const partly = fc.array(fc.option(value), { minLength: 4, maxLength: 4 });

/** A fully told record beside others, then the same with one part left out: what both count as. */
function hiding(own: readonly number[], others: readonly (number | null)[][], at: number) {
  const hidden = own.map((v, i) => (i === at ? null : v));
  const silently = [hidden, ...others].map(values => ({ fit: partsOf(values), means: [] }));
  return {
    usual: usualOf(silently).parts.get(FIT_PARTS[at]!),
    open: counted([own, ...others])[0]!,
    silent: counted([hidden, ...others])[0]!,
  };
}

test('leaving out what is as good as can be never helps', () => {
  fc.assert(
    fc.property(told, fc.array(partly, { maxLength: 8 }), fc.nat(3), (own, others, at) => {
      const perfect = own.map((v, i) => (i === at ? 1 : v));
      const { open, silent } = hiding(perfect, others, at);
      expect(silent - open).toBeLessThanOrEqual(1e-9);
    }),
  );
});

test('nor does leaving out what is at least as good as is usual', () => {
  fc.assert(
    fc.property(told, fc.array(told, { minLength: 1, maxLength: 8 }), fc.nat(3), (own, others, at) => {
      const { usual, open, silent } = hiding(own, others, at);
      if (usual === undefined || own[at]! < usual) return;
      expect(silent - open).toBeLessThanOrEqual(1e-9);
    }),
  );
});

test('it lies between 0 and 1, and a fully told record is counted by itself', () => {
  fc.assert(
    fc.property(told, fc.array(partly, { maxLength: 8 }), (own, others) => {
      const [first, ...rest] = counted([own, ...others]);
      expect(first).toBeCloseTo(combine(valuesOf(partsOf(own)))!);
      for (const v of rest) expect(v === null || (v >= 0 && v <= 1)).toBe(true);
    }),
  );
});
