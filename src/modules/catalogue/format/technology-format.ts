import { z } from '@hono/zod-openapi';
import {
  IP_KINDS,
  IP_STATUSES,
  LIST_STATUSES,
  PRICE_KINDS,
  TECHNOLOGY_LEVELS,
  TRANSFER_FORMS,
  TRANSFER_MODES,
  TRANSFER_OBJECTS,
  TRANSFER_RIGHTS,
} from '../codes.ts';
import { band, figure } from './figure-format.ts';
import { province } from './party-format.ts';
import { day, line, text } from './text-format.ts';

export { type Party, party } from './party-format.ts';

export const codesOf = <T extends object>(codes: T) =>
  z.enum(Object.keys(codes) as [keyof T & string, ...(keyof T & string)[]]);
export const list = <T extends z.ZodType>(item: T) => z.array(item).max(50);

const shortCode = line.pipe(z.string().min(1).max(20));

/** A code of a classification, with the edition of the scheme that it belongs to. */
export const code = z
  .object({
    scheme: z
      .enum(['vsic', 'st-field', 'ipc'])
      .describe('Vietnamese industries, fields of science and technology, or patent classes'),
    version: shortCode.describe('Edition of the scheme, such as 2025'),
    code: shortCode,
  })
  .meta({ id: 'Code', description: 'A code of a classification, with the edition that it belongs to' });

const ipRight = z.object({
  kind: codesOf(IP_KINDS),
  number: line.optional(),
  country: line.optional().describe('Two letters of the office (ISO 3166-1, EP or WO)'),
  status: codesOf(IP_STATUSES).optional(),
  url: line.optional(),
  note: text.optional(),
});

const money = z.number().nonnegative().lte(1e18);

const price = z
  .object(
    {
      kind: codesOf(PRICE_KINDS).optional(),
      min: money,
      max: money.describe('Equal to min where there is one price'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, { error: 'currency' })
        .describe('ISO 4217, such as VND or USD'),
      per: line.optional().describe('What the price is for, where it is not for the whole: m², t …'),
    },
    { error: 'price' },
  )
  .refine(p => p.min <= p.max, { error: 'from-to' });

const takes = z.object({
  capitalVnd: band.optional().describe('Capital to set it up, VND'),
  runningCostVndPerYear: band.optional().describe('Running cost, VND a year'),
  areaM2: band.optional().describe('Floor or field area, m²'),
  powerKw: band.optional().describe('Electric power, kW'),
  waterM3PerDay: band.optional().describe('Water, m³ a day'),
  staff: band.optional().describe('People who run it'),
  skills: text.optional().describe('What these people must be able to do'),
  inputs: text.optional().describe('Raw materials, fuel, spare parts'),
  climate: text.optional().describe('Climate, soil, water or region that it works in'),
  certificates: list(text).optional().describe('What the firm must hold before it may run it'),
});

const reference = z.object({
  site: text.describe('Who or where'),
  country: line.optional(),
  province: province.optional(),
  year: z.number().int().min(1900).max(2200).optional(),
  result: text.optional(),
});

/** What a technology may say beyond what every record says. */
export const technologyFields = {
  summary: text.nullish().describe('What it does, in one or two sentences'),
  problem: text.nullish().describe('The problem that it solves'),
  advantages: list(
    z.object({
      text,
      figure: figure.optional(),
      against: text.optional().describe('The existing solution that it is measured against'),
    }),
  )
    .nullish()
    .describe('What it does better, with figures where there are any'),
  applications: list(text).nullish().describe('Where it is of use'),
  specification: list(z.object({ name: text, figure: figure.optional(), words: text.optional() }))
    .nullish()
    .describe('Lines of its data sheet, as figures or in words'),
  objects: list(codesOf(TRANSFER_OBJECTS))
    .nullish()
    .describe('What is transferred (Law on Technology Transfer, Article 4); equipment never alone'),
  forms: list(codesOf(TRANSFER_FORMS))
    .nullish()
    .describe('Legal form of the transfer (Law on Technology Transfer, Article 5)'),
  modes: list(codesOf(TRANSFER_MODES))
    .nullish()
    .describe('By what means it passes (Law on Technology Transfer, Article 6)'),
  rights: list(codesOf(TRANSFER_RIGHTS))
    .nullish()
    .describe('Which right passes (Law on Technology Transfer, Article 7)'),
  trl: z
    .union([z.number(), z.string()], { error: 'trl' })
    .nullish()
    .describe('Technology readiness, 1 to 9; anything else counts as not known'),
  ip: list(z.union([z.string(), ipRight], { error: 'ip' }))
    .nullish()
    .describe('Rights on it: in words, or by kind, number and state'),
  standards: list(line).nullish().describe('Standards that it meets: TCVN, QCVN, ISO …'),
  price: price.nullish(),
  takes: takes.nullish().describe('What it takes of the firm that receives it'),
  demandsLevel: codesOf(TECHNOLOGY_LEVELS)
    .nullish()
    .describe("The firm's own level of technology that it asks for (Circular 17/2019/TT-BKHCN)"),
  references: list(reference).nullish().describe('Where it is in use'),
  green: z.boolean().nullish().describe('Whether it is offered as a green technology'),
  listStatus: codesOf(LIST_STATUSES)
    .nullish()
    .describe(
      'Its place on the lists of Articles 9 to 11 of the Law on Technology Transfer; prohibited ones are refused',
    ),
  validUntil: day.nullish().describe('The owner stands by the record until the end of this day'),
};
