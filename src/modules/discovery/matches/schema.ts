import { z } from '@hono/zod-openapi';
import { cleanText } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said, tooLarge } from '../../../kernel/errors.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import { isSector } from '../../../kernel/sectors.ts';
import { findProvince } from '../../authorities/index.ts';
import { isSkill, isTechnologyLevel, type Skill, SKILLS, type TechnologyLevel } from '../../catalogue/index.ts';
import { NO_TRAITS, placesOf, readThroughput, type Traits } from '../engine.ts';

export const LONGEST_TEXT = 100_000;
const MATCHES = 10;
const MOST_MATCHES = 50;

const figure = (description: string) => z.number().nullish().openapi({ description });

/** A need told in free words, with what is known of the firm. */
export const matchRequest = z
  .object({
    text: z.string().openapi({ description: 'The need in free words, up to 100,000 characters' }),
    lang: z.string().nullish(),
    province: z.string().nullish().openapi({ description: 'Code of one of the 34 provinces' }),
    sector: z.string().nullish(),
    budgetVnd: figure('Whole đồng'),
    staff: figure('People'),
    powerKw: figure('kW'),
    areaM2: figure('m²'),
    waterM3PerDay: figure('m³ a day'),
    technologyLevel: z
      .string()
      .nullish()
      .openapi({ description: 'outdated, medium, medium-advanced, advanced' }),
    skill: z
      .string()
      .nullish()
      .openapi({ description: `What its people have learnt at most: ${Object.keys(SKILLS).join(', ')}` }),
    deadline: z.string().nullish().openapi({ description: 'YYYY-MM-DD' }),
    limit: z.number().nullish().openapi({ description: '1 to 50; 10 unless told' }),
  })
  .openapi('MatchRequest');
export type MatchAsked = z.infer<typeof matchRequest>;

export type CheckedMatch = { text: string; lang: string | undefined; traits: Traits; limit: number };

const SAID = {
  text: { vi: 'Hãy tả nhu cầu bằng vài lời.', en: 'Describe the need in a few words.' },
  long: {
    vi: 'Đoạn tả dài quá 100.000 ký tự. Hãy rút gọn.',
    en: 'The text is over 100,000 characters. Please shorten it.',
  },
  province: {
    vi: 'Hãy chọn một trong 34 tỉnh, thành phố.',
    en: 'Choose one of the 34 provinces and cities.',
  },
  sector: { vi: 'Không có lĩnh vực này.', en: 'There is no such sector.' },
  figure: { vi: 'Hãy nhập một số không âm.', en: 'Enter a number of zero or more.' },
  level: { vi: 'Không có mức trình độ này.', en: 'There is no such technology level.' },
  skill: { vi: 'Không có bậc tay nghề này.', en: 'There is no such skill.' },
  deadline: { vi: 'Ngày cần viết theo dạng YYYY-MM-DD.', en: 'Write the date as YYYY-MM-DD.' },
  limit: { vi: 'limit phải là số nguyên từ 1 đến 50.', en: 'limit must be a whole number from 1 to 50.' },
  summary: { vi: 'Có chỗ cần sửa.', en: 'Something needs mending.' },
} as const satisfies Record<string, Said>;

const FIGURES = ['budgetVnd', 'staff', 'powerKw', 'areaM2', 'waterM3PerDay'] as const;

export function checkMatch(asked: MatchAsked): CheckedMatch {
  const faults: FieldErrors = {};
  const text = cleanText(asked.text);
  if (text.length > LONGEST_TEXT) throw tooLarge(SAID.long);
  if (text === '') faults.text = SAID.text;
  if (asked.province && !findProvince(asked.province)) faults.province = SAID.province;
  if (asked.sector && !isSector(asked.sector)) faults.sector = SAID.sector;
  if (asked.technologyLevel && !isTechnologyLevel(asked.technologyLevel)) faults.technologyLevel = SAID.level;
  if (asked.skill && !isSkill(asked.skill)) faults.skill = SAID.skill;
  if (asked.deadline && !isLegalDay(asked.deadline)) faults.deadline = SAID.deadline;
  for (const name of FIGURES) if (!isFigure(asked[name])) faults[name] = SAID.figure;
  const limit = checkLimit(asked.limit, faults);
  if (Object.keys(faults).length > 0) throw invalid(SAID.summary, faults);
  return { text, lang: asked.lang ?? undefined, traits: traitsOf(asked, text), limit };
}

export function checkLimit(asked: number | null | undefined, faults: FieldErrors): number {
  const limit = asked ?? MATCHES;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_MATCHES) faults.limit = SAID.limit;
  return limit;
}

const isFigure = (value: number | null | undefined) => value == null || (value >= 0 && value < 1e15);
const exactly = (value: number | null | undefined) => (value == null ? null : { min: value, max: value });

const traitsOf = (asked: MatchAsked, text: string): Traits => ({
  ...NO_TRAITS,
  sectors: asked.sector ? [asked.sector] : [],
  level: (asked.technologyLevel as TechnologyLevel | null | undefined) || null,
  capitalVnd: exactly(asked.budgetVnd),
  areaM2: exactly(asked.areaM2),
  powerKw: exactly(asked.powerKw),
  waterM3PerDay: exactly(asked.waterM3PerDay),
  staff: exactly(asked.staff),
  skill: (asked.skill as Skill | null | undefined) || null,
  deadline: asked.deadline || null,
  province: asked.province || null,
  country: 'VN',
  places: placesOf(asked.province),
  tonnesPerDay: readThroughput(text, 'tonnes'),
  cubicMetresOfWaterPerDay: readThroughput(text, 'water'),
  languages: ['vi'],
});
