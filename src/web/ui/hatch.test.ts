import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hatch } from './hatch.ts';

test('strokes rise at 45 degrees and stay inside their box', () => {
  const size = fc.integer({ min: 1, max: 80 });
  fc.assert(
    fc.property(size, size, size, size, fc.integer({ min: 2, max: 12 }), (x, y, width, height, step) => {
      for (const stroke of hatch(x, y, width, height, step).split('M').slice(1)) {
        const [x1, y1, x2, y2] = stroke.split(/[L ]/).map(Number) as [number, number, number, number];
        expect(x2 - x1).toBeCloseTo(y1 - y2);
        expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(x);
        expect(Math.max(x1, x2)).toBeLessThanOrEqual(x + width);
        expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(y);
        expect(Math.max(y1, y2)).toBeLessThanOrEqual(y + height);
      }
    }),
  );
});
