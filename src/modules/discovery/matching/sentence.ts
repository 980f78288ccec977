import type { Said } from '../../../kernel/errors.ts';

import { ANSWERS_PART, GOOD, POOR } from './constants.ts';
import type { Pair, Parts } from './judge.ts';
import type { Judged } from './parts.ts';
import type { FitPart, MeansPart } from './types.ts';
import { percent } from './words.ts';

const MOST = 0.5;
const RELEVANCE = {
  most: { vi: 'Đáp ứng phần lớn nhu cầu', en: 'Answers most of the need' },
  part: { vi: 'Đáp ứng một phần nhu cầu', en: 'Answers part of the need' },
  little: { vi: 'Chỉ chạm một phần nhỏ của nhu cầu', en: 'Touches only a small part of the need' },
} as const satisfies Record<string, Said>;

const GOOD_FIT: Said = { vi: 'hợp với doanh nghiệp', en: 'suits the firm' };
const SAME_SECTOR: Said = { vi: 'cùng lĩnh vực', en: 'of the same sector' };
const GOOD_MEANS: Said = { vi: 'trong khả năng', en: 'within its means' };

type OtherPart = Exclude<FitPart | MeansPart, 'capital'>;
const POOR_PARTS: Record<OtherPart, Said> = {
  sector: { vi: 'khác lĩnh vực', en: 'from another sector' },
  place: { vi: 'khác khí hậu', en: 'for another climate' },
  scale: { vi: 'lệch quy mô', en: 'of another scale' },
  level: { vi: 'đòi hỏi trình độ cao hơn', en: 'demands a higher level' },
  readiness: { vi: 'khó kịp thời hạn', en: 'hardly in time' },
  language: { vi: 'cần phiên dịch', en: 'needs an interpreter' },
  listing: { vi: 'thuộc diện hạn chế chuyển giao', en: 'restricted by law' },
  runningCost: { vi: 'chi phí vận hành cao', en: 'dear to run' },
  area: { vi: 'thiếu mặt bằng', en: 'short of space' },
  power: { vi: 'thiếu công suất điện', en: 'short of power' },
  water: { vi: 'thiếu nước', en: 'short of water' },
  staff: { vi: 'thiếu người vận hành', en: 'short of people' },
  skill: { vi: 'thiếu tay nghề', en: 'short of skills' },
};

function overBudget({ need, technology }: Pair): Said {
  const over = (technology.capitalVnd?.min ?? 0) / (need.capitalVnd?.max ?? 0) - 1;
  if (!Number.isFinite(over)) return { vi: 'vượt ngân sách', en: 'over budget' };
  return {
    vi: `vượt ngân sách khoảng ${percent(over, 'vi')}`,
    en: `about ${percent(over, 'en')} over budget`,
  };
}

/** What the law restricts is said whatever else is the matter; otherwise the worst part of a factor speaks. */
function leading(parts: readonly Judged[]): Judged | undefined {
  const known = parts.filter(p => p.value !== null).sort((a, b) => (a.value ?? 1) - (b.value ?? 1));
  return known.find(p => p.part === 'listing' && p.standing === 'poor') ?? known[0];
}

function factorWords(parts: readonly Judged[], good: Said | undefined, pair: Pair): Said | undefined {
  const lead = leading(parts);
  if (!lead || lead.value === null) return undefined;
  const { part, value } = lead;
  if (part === 'capital') return value < 1 ? overBudget(pair) : good;
  if (value < POOR) return POOR_PARTS[part];
  return value >= GOOD ? good : undefined;
}

/** The sector alone says too little of a firm to call a technology suited to it. */
const ABOUT_THE_FIRM: readonly string[] = ['place', 'scale', 'level', 'readiness'];

function goodFit(parts: readonly Judged[]): Said | undefined {
  const known = parts.filter(p => p.value !== null).map(p => p.part);
  if (known.some(part => ABOUT_THE_FIRM.includes(part))) return GOOD_FIT;
  return known.includes('sector') ? SAME_SECTOR : undefined;
}

/** The head of a match: what it answers, whether it fits, and what stands in the way. */
export function sentenceOf(relevance: number, { fit, means }: Parts, pair: Pair): Said {
  const size = relevance >= MOST ? 'most' : relevance >= ANSWERS_PART ? 'part' : 'little';
  const clauses = [
    RELEVANCE[size],
    factorWords(fit, goodFit(fit), pair),
    factorWords(means, GOOD_MEANS, pair),
  ].filter(said => said !== undefined);
  return { vi: `${clauses.map(c => c.vi).join(', ')}.`, en: `${clauses.map(c => c.en).join(', ')}.` };
}
