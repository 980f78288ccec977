import type { Said } from '../../../kernel/errors.ts';
import type { Traits } from '../index/document.ts';
import { CONFIDENT_RELEVANCE, GOOD, POOR } from './constants.ts';
import type { Judged } from './parts.ts';
import type { Part } from './types.ts';
import { percent } from './words.ts';

const MOST = 0.5;
const RELEVANCE = {
  most: { vi: 'Đáp ứng phần lớn nhu cầu', en: 'Answers most of the need' },
  part: { vi: 'Đáp ứng một phần nhu cầu', en: 'Answers part of the need' },
  little: { vi: 'Chỉ chạm một phần nhỏ của nhu cầu', en: 'Touches only a small part of the need' },
} as const satisfies Record<string, Said>;

const GOOD_FIT: Said = { vi: 'hợp quy mô', en: 'suits the firm' };
const SAME_SECTOR: Said = { vi: 'cùng lĩnh vực', en: 'of the same sector' };
const GOOD_MEANS: Said = { vi: 'trong khả năng', en: 'within its means' };

const POOR_PARTS: Record<Exclude<Part, 'words' | 'capital' | 'runningCost'>, Said> = {
  sector: { vi: 'khác lĩnh vực', en: 'from another sector' },
  level: { vi: 'đòi hỏi trình độ cao hơn', en: 'demands a higher level' },
  readiness: { vi: 'khó kịp thời hạn', en: 'hardly in time' },
  area: { vi: 'thiếu mặt bằng', en: 'short of space' },
  power: { vi: 'thiếu công suất điện', en: 'short of power' },
  water: { vi: 'thiếu nước', en: 'short of water' },
  staff: { vi: 'thiếu người vận hành', en: 'short of people' },
};

function costWords(part: 'capital' | 'runningCost', need: Traits, technology: Traits): Said {
  const trait = part === 'capital' ? 'capitalVnd' : 'runningCostVndPerYear';
  const over = (technology[trait]?.min ?? 0) / (need[trait]?.max ?? 0) - 1;
  const by = (locale: 'vi' | 'en') => (Number.isFinite(over) ? percent(over, locale) : undefined);
  if (part === 'capital') {
    return {
      vi: by('vi') ? `vượt ngân sách khoảng ${by('vi')}` : 'vượt ngân sách',
      en: by('en') ? `about ${by('en')} over budget` : 'over budget',
    };
  }
  return { vi: 'chi phí vận hành cao', en: 'dear to run' };
}

const worst = (parts: readonly Judged[]): Judged | undefined =>
  parts.filter(p => p.value !== null).sort((a, b) => (a.value ?? 1) - (b.value ?? 1))[0];

function factorWords(
  parts: readonly Judged[],
  good: Said,
  need: Traits,
  technology: Traits,
): Said | undefined {
  const low = worst(parts);
  if (!low || low.value === null || low.part === 'words') return undefined;
  const { part, value } = low;
  if (part === 'capital' || part === 'runningCost')
    return value < 1 ? costWords(part, need, technology) : good;
  if (value < POOR) return POOR_PARTS[part];
  return value >= GOOD ? good : undefined;
}

/** The head of a match: what it answers, whether it fits, and what stands in the way. */
export function sentenceOf(
  relevance: number,
  fit: readonly Judged[],
  means: readonly Judged[],
  need: Traits,
  technology: Traits,
): Said {
  const size = relevance >= MOST ? 'most' : relevance >= CONFIDENT_RELEVANCE ? 'part' : 'little';
  const clauses = [
    RELEVANCE[size],
    factorWords(
      fit,
      fit.some(p => p.known && p.part !== 'sector') ? GOOD_FIT : SAME_SECTOR,
      need,
      technology,
    ),
    factorWords(means, GOOD_MEANS, need, technology),
  ].filter(said => said !== undefined);
  return { vi: `${clauses.map(c => c.vi).join(', ')}.`, en: `${clauses.map(c => c.en).join(', ')}.` };
}
