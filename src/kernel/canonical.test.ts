import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from './canonical.ts';

/** The same value with the keys of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
};

describe('canonical', () => {
  test('the order of keys never matters', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(canonical(turned(value))).toBe(canonical(value));
      }),
    );
  });

  test('is JSON of the same value, and the same again after a round trip', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const written = canonical(value);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(written))).toBe(written);
      }),
    );
  });

  test('different values are spelled differently', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = canonical(a) === canonical(b);
        expect(same).toBe(
          canonical(JSON.parse(JSON.stringify(a))) === canonical(JSON.parse(JSON.stringify(b))),
        );
        if (same) expect(JSON.parse(canonical(a))).toEqual(JSON.parse(canonical(b)));
      }),
    );
  });

  test.each([
    [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [{ é: 1, z: 2, A: 3, ﬁ: 4, '😀': 5 }, '{"A":3,"z":2,"é":1,"😀":5,"ﬁ":4}'],
    [[], '[]'],
    [-0, '0'],
    [1e21, '1e+21'],
    [undefined, 'null'],
    ['"\n', '"\\"\\n"'],
  ])('%j', (value, written) => {
    expect(canonical(value)).toBe(written);
  });
});
