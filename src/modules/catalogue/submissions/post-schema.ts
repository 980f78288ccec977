import { z } from '@hono/zod-openapi';
import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import type { Said } from '../../../kernel/errors.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import { isSector, type Sector } from '../../../kernel/sectors.ts';
import { findProvince } from '../../authorities/index.ts';
import { isSkill, isTechnologyLevel, SKILLS } from '../codes.ts';
import type { FirmHas } from '../needs/schema.ts';
import type { Figure } from '../technologies/schema.ts';
import {
  type CheckedSender,
  checkSender,
  faultList,
  firmFields,
  SENDER_SAID,
  senderFields,
} from './sender-schema.ts';

const MAX_TEXT = 20_000;
const MAX_LINE = 500;
const MAX_VND = 1e15;
const MOST_TARGETS = 50;

const figure = z.object({ min: z.number().optional(), max: z.number().optional(), unit: z.string() });
const target = z.object({ what: z.string(), figure: figure.optional(), words: z.string().optional() });

/** A need as it is posted: every answer may be left out, which says "not known". */
export const postedNeed = z
  .object({
    title: z.string().nullish().openapi({ description: 'Else the first sentence of the problem' }),
    problem: z.string().optional(),
    product: z.string().optional(),
    province: z.string().nullish().openapi({ description: 'Code of one of the 34 provinces, e.g. "92"' }),
    sector: z.string().nullish(),
    present: z.string().nullish().openapi({ description: 'How it is done now' }),
    targets: z.array(target).max(MOST_TARGETS).nullish().openapi({ description: 'Figures to be reached' }),
    constraints: z.string().nullish(),
    notWanted: z.string().nullish().openapi({ description: 'Approaches that are not wanted' }),
    budgetVnd: z.number().nullish().openapi({ description: 'Whole đồng; never published' }),
    deadline: z.string().nullish().openapi({ description: 'YYYY-MM-DD' }),
    staff: z.number().nullish(),
    powerKw: z.number().nullish(),
    areaM2: z.number().nullish(),
    waterM3PerDay: z.number().nullish(),
    technologyLevel: z.string().nullish(),
    skill: z
      .string()
      .nullish()
      .openapi({ description: `The most that anybody there has learnt: ${Object.keys(SKILLS).join(', ')}` }),
    organisation: z
      .object({ name: firmFields.name, taxCode: firmFields.taxCode })
      .nullish()
      .openapi({ description: 'Published only where consentName says so' }),
    ...senderFields,
  })
  .openapi('PostedNeed');
export type PostedNeed = z.infer<typeof postedNeed>;

export type CheckedTarget = { what: string; figure?: Figure | undefined; words?: string | undefined };

export type CheckedNeed = CheckedSender & {
  title: string;
  problem: string;
  product: string;
  lang: 'vi' | 'en';
  province: string | null;
  sector: Sector | null;
  present: string;
  targets: CheckedTarget[];
  constraints: string;
  notWanted: string;
  budgetVnd: number | null;
  deadline: string | null;
  has: FirmHas;
};

const SAID = {
  nothing: {
    vi: 'Hãy cho biết ít nhất vấn đề gặp phải hoặc sản phẩm bạn làm ra: không có gì để tìm thì chưa tìm được.',
    en: 'Tell us at least the problem or the product: with neither there is nothing to search for.',
  },
  long: {
    vi: 'Phần này dài quá 20.000 ký tự. Hãy rút gọn.',
    en: 'This is over 20,000 characters. Please shorten it.',
  },
  lineLong: { vi: 'Dòng này dài quá 500 ký tự.', en: 'This line is over 500 characters.' },
  sector: { vi: 'Không có lĩnh vực này.', en: 'There is no such sector.' },
  budget: {
    vi: 'Số tiền phải là số dương, nhỏ hơn một triệu tỷ đồng.',
    en: 'The amount must be a positive number below a million billion đồng.',
  },
  deadline: { vi: 'Ngày cần viết đủ ngày, tháng, năm.', en: 'The date needs day, month and year.' },
  deadlinePast: {
    vi: 'Ngày này đã qua. Hãy chọn một ngày từ hôm nay trở đi.',
    en: 'This day has passed. Choose today or a later day.',
  },
  figure: { vi: 'Hãy nhập một số không âm.', en: 'Enter a number of zero or more.' },
  level: { vi: 'Không có mức trình độ này.', en: 'There is no such technology level.' },
  skill: { vi: 'Không có bậc tay nghề này.', en: 'There is no such skill.' },
  targets: {
    vi: 'Mỗi con số cần đạt cần có tên, và số nhỏ không lớn hơn số lớn.',
    en: 'Each figure to be reached needs a name, and its least may not be over its most.',
  },
} as const satisfies Record<string, Said>;

const PROSE = ['problem', 'present', 'constraints', 'notWanted'] as const;
const LINES = ['title', 'product'] as const;
const FIGURES = ['staff', 'powerKw', 'areaM2', 'waterM3PerDay'] as const;

/** Every fault is said at its field, all of them at once. `today` is a legal day. */
export function checkNeed(posted: PostedNeed, today: string): CheckedNeed {
  const list = faultList();
  const { fault } = list;
  const prose = textsOf(PROSE, name => cleanText(posted[name] ?? ''));
  const lines = textsOf(LINES, name => cleanLine(posted[name] ?? ''));
  fault(prose.problem === '' && lines.product === '' && lines.title === '', 'problem', SAID.nothing);
  for (const name of PROSE) fault(prose[name].length > MAX_TEXT, name, SAID.long);
  for (const name of LINES) fault(lines[name].length > MAX_LINE, name, SAID.lineLong);
  fault(!!posted.province && !findProvince(posted.province), 'province', SENDER_SAID.province);
  fault(!!posted.sector && !isSector(posted.sector), 'sector', SAID.sector);
  const budget = posted.budgetVnd == null ? null : Math.round(posted.budgetVnd);
  fault(budget !== null && !(budget > 0 && budget < MAX_VND), 'budgetVnd', SAID.budget);
  const deadline = posted.deadline || null;
  fault(deadline !== null && !isLegalDay(deadline), 'deadline', SAID.deadline);
  fault(deadline !== null && deadline < today, 'deadline', SAID.deadlinePast);
  for (const name of FIGURES) {
    const value = posted[name];
    fault(value != null && !(value >= 0 && value < 1e9), name, SAID.figure);
  }
  const { technologyLevel, skill } = posted;
  fault(!!technologyLevel && !isTechnologyLevel(technologyLevel), 'technologyLevel', SAID.level);
  fault(!!skill && !isSkill(skill), 'skill', SAID.skill);
  const targets = (posted.targets ?? []).map(cleanTarget);
  fault(!targets.every(isTarget), 'targets', SAID.targets);
  const sender = checkSender(list, posted, posted.organisation, 'organisation');
  list.end();
  return {
    ...prose,
    ...lines,
    ...sender,
    lang: posted.lang ?? 'vi',
    province: posted.province || null,
    sector: posted.sector && isSector(posted.sector) ? posted.sector : null,
    budgetVnd: budget,
    deadline,
    targets,
    has: hasOf(posted),
  };
}

const textsOf = <K extends string>(names: readonly K[], read: (name: K) => string): Record<K, string> =>
  Object.fromEntries(names.map(name => [name, read(name)])) as Record<K, string>;

const cleanTarget = ({ what, figure, words }: CheckedTarget): CheckedTarget => ({
  what: cleanLine(what),
  ...(figure ? { figure: { ...figure, unit: cleanLine(figure.unit) } } : {}),
  ...(words ? { words: cleanLine(words) } : {}),
});

const isTarget = ({ what, figure, words = '' }: CheckedTarget): boolean =>
  what !== '' &&
  Math.max(what.length, words.length) <= MAX_LINE &&
  (!figure || ((figure.min ?? figure.max) !== undefined && !((figure.min ?? 0) > (figure.max ?? Infinity))));

function hasOf({ technologyLevel, skill, ...posted }: PostedNeed): FirmHas {
  const figures = FIGURES.map(name => [name, posted[name]] as const);
  const codes = [['technologyLevel', technologyLevel || undefined] as const, ['skill', skill || undefined] as const];
  const told = [...figures, ...codes];
  return Object.fromEntries(told.filter(([, value]) => value !== null && value !== undefined));
}
