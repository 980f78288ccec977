import { z } from '@hono/zod-openapi';

const LARGEST = 1e18;
const quantity = z.number().gte(-LARGEST).lte(LARGEST);
const amount = z.number().nonnegative().lte(LARGEST);
const rightWayRound = (b: { min: number; max: number }) => b.min <= b.max;
const FROM_TO = { error: 'from-to' };

const exactly = (figure: number) => ({ min: figure, max: figure });

/** A quantity that is never negative: one number, or from `min` to `max`. */
export const band = z
  .union(
    [amount.transform(exactly), z.object({ min: amount, max: amount }).refine(rightWayRound, FROM_TO)],
    { error: 'band' },
  )
  .meta({ id: 'Band', description: 'One number, or { "min", "max" }; never negative' });

/** A measured figure with its unit; `min` or `max` alone says "at least" or "at most". */
export const figure = z
  .object({ min: quantity.optional(), max: quantity.optional(), unit: z.string().min(1).max(40) })
  .refine(f => f.min !== undefined || f.max !== undefined, { error: 'figure' })
  .refine(f => f.min === undefined || f.max === undefined || f.min <= f.max, FROM_TO)
  .meta({
    id: 'Figure',
    description: 'A measured figure: "min" alone is "at least", "max" alone "at most", equal ones are exact',
    examples: [{ min: 30, max: 40, unit: '%' }],
  });
export type Figure = { min?: number | undefined; max?: number | undefined; unit: string };
