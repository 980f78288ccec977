import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

const mention = fc.record({
  number: fc.oneof(fc.nat(5), fc.nat(5_000)),
  count: fc.double({ min: 0.05, max: 9, noNaN: true }),
  where: fc.integer(),
});
const text = fc.record({ raises: fc.boolean(), mentions: fc.array(mention, { maxLength: 40 }) });
const texts = fc.array(text, { maxLength: 4 });

test('each term stands once, as it was first met, with all that was said of it; the next text begins anew', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(texts, all => {
      for (const { raises, mentions } of all) {
        const known = new Map<number, { count: number; where: number }>();
        for (const { number, count, where } of mentions) {
          if (raises) tally.raise(number, count, where);
          else tally.add(number, count, where);
          const before = known.get(number) ?? { count: 0, where: 0 };
          const larger = raises ? Math.max(before.count, count) : before.count + count;
          known.set(number, { count: larger, where: before.where | where });
        }
        const { numbers, counts, where } = tally.take();
        expect([...numbers]).toEqual([...known.keys()]);
        expect([...counts]).toEqual([...known.values()].map(m => m.count));
        expect([...where]).toEqual([...known.values()].map(m => m.where));
      }
    }),
  );
});
