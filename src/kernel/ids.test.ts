import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUuid, uuidV7 } from './ids.ts';

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 16 });

describe('uuidV7', () => {
  test('has the shape, version and variant of RFC 9562', () => {
    fc.assert(
      fc.property(moment, random, (at, bytes) => {
        const id = uuidV7(at, bytes);
        expect(isUuid(id)).toBe(true);
        expect(id).toMatch(/^.{8}-.{4}-7.{3}-[89ab].{3}-.{12}$/);
      }),
    );
  });

  test('tells the moment it was made', () => {
    fc.assert(
      fc.property(moment, random, (at, bytes) => {
        expect(Number.parseInt(uuidV7(at, bytes).replace('-', '').slice(0, 12), 16)).toBe(at);
      }),
    );
  });

  test('made later sorts later', () => {
    fc.assert(
      fc.property(moment, moment, random, random, (a, b, x, y) => {
        fc.pre(a !== b);
        expect(uuidV7(a, x) < uuidV7(b, y)).toBe(a < b);
      }),
    );
  });

  test('the vector of RFC 9562, appendix A.6', () => {
    const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });
});

test.each([
  ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f', true],
  ['017F22E2-79B0-7CC3-98C4-DC0C0C07398F', false],
  ['017f22e279b07cc398c4dc0c0c07398f', false],
  ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n', false],
  ["' or 1=1", false],
  ['', false],
])('isUuid(%j) is %s', (text, is) => {
  expect(isUuid(text)).toBe(is);
});
