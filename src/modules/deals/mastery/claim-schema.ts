import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said } from '../../../kernel/errors.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { isUnit } from '../../../kernel/units.ts';
import { parseDay, parseNumber } from '../../../web/form-values.ts';
import { EVIDENCE_OWED } from './rules.ts';
import type { Evidence, EvidenceFigure, Promised, Step } from './schema.ts';

export const FIGURES = 4;
const LONGEST_WORDS = 2000;
const LONGEST_LINE = 200;

/** A claim as it was typed, field by field; figures are `what_0`, `unit_0`, `promised_0`, `achieved_0` and on. */
export type Typed = { get(name: string): string; locale: Locale };
export type CheckedClaim = { reachedOn: string; evidence: Evidence };
/** `earliest`: the day of the step before, as far as there is one. */
export type ClaimFrame = { today: string; earliest: string | undefined; promised: readonly Promised[] };

export const SAID = {
  faulty: { vi: 'Còn chỗ cần bạn xem lại.', en: 'Something needs another look.' },
  day: { vi: 'Hãy ghi ngày, ví dụ 22/11/2026.', en: 'Give a day, for example 22/11/2026.' },
  future: { vi: 'Ngày này chưa tới.', en: 'This day has not come yet.' },
  early: { vi: 'Ngày này trước ngày của bước liền trước.', en: 'This is before the day of the step before.' },
  late: { vi: 'Ngày này sau ngày đạt bước.', en: 'This is after the day on which the step was reached.' },
  words: { vi: 'Hãy kể trong một, hai câu: đã làm được gì.', en: 'Say in a sentence or two what was done.' },
  long: { vi: 'Hãy viết gọn hơn: tối đa 2.000 ký tự.', en: 'Keep it shorter: 2,000 characters at most.' },
  line: { vi: 'Hãy viết gọn hơn: tối đa 200 ký tự.', en: 'Keep it shorter: 200 characters at most.' },
  figures: { vi: 'Bước này cần ít nhất một con số đạt được.', en: 'This step takes at least one figure achieved.' },
  what: { vi: 'Hãy ghi con số này đo cái gì.', en: 'Say what this figure measures.' },
  unit: {
    vi: 'Chưa rõ đơn vị này. Ví dụ: t/day, kWh/t, %, m³/h.',
    en: 'This unit is not known. For example: t/day, kWh/t, %, m³/h.',
  },
  number: { vi: 'Hãy ghi một con số.', en: 'Give a number.' },
  trained: { vi: 'Hãy ghi số người, từ 0 trở lên.', en: 'Give the number of people, 0 or more.' },
  experts: {
    vi: 'Hãy ghi từ ngày nào chạy được mà không cần chuyên gia của bên giao.',
    en: 'Say since which day it has run without the supplier’s experts.',
  },
  improvements: { vi: 'Hãy ghi đã cải tiến điều gì.', en: 'Say what was improved.' },
} as const satisfies Record<string, Said>;

const PLAIN = ['reachedOn', 'words', 'withoutExpertsSince', 'improvements', 'trained'];
const ROWS = Array.from({ length: FIGURES }, (_, i) => i);
const OF_FIGURE = ['what', 'unit', 'promised', 'achieved'];

/** Everything that was typed, by field. */
export const typedFields = ({ get }: Typed): Record<string, string> =>
  Object.fromEntries(
    [...PLAIN, ...ROWS.flatMap(i => OF_FIGURE.map(name => `${name}_${i}`))].map(name => [name, get(name)]),
  );

/** Reads a claim; every fault at once, each at its field. */
export function checkClaim(typed: Typed, step: Step, frame: ClaimFrame): CheckedClaim {
  const faults: FieldErrors = {};
  const owed = EVIDENCE_OWED[step];
  const reachedOn = dayIn(typed, 'reachedOn', faults);
  if (reachedOn === '') faults.reachedOn ??= SAID.day;
  if (reachedOn > frame.today) faults.reachedOn ??= SAID.future;
  if (frame.earliest && reachedOn < frame.earliest) faults.reachedOn ??= SAID.early;
  const withoutExpertsSince = dayIn(typed, 'withoutExpertsSince', faults) || null;
  if (withoutExpertsSince && reachedOn !== '' && withoutExpertsSince > reachedOn)
    faults.withoutExpertsSince ??= SAID.late;
  const evidence: Evidence = {
    words: textIn(typed, 'words', faults),
    figures: figuresIn(typed, frame.promised, faults),
    withoutExpertsSince,
    improvements: textIn(typed, 'improvements', faults),
    trained: countIn(typed, faults),
  };
  if (evidence.words === '') faults.words ??= SAID.words;
  if (owed.includes('figures') && evidence.figures.length === 0) faults.achieved_0 ??= SAID.figures;
  if (owed.includes('withoutExpertsSince') && !withoutExpertsSince) faults.withoutExpertsSince ??= SAID.experts;
  if (owed.includes('improvements') && evidence.improvements === '') faults.improvements ??= SAID.improvements;
  if (owed.includes('trained') && evidence.trained === null) faults.trained ??= SAID.trained;
  refuse(faults);
  return { reachedOn, evidence };
}

export function refuse(faults: FieldErrors): void {
  if (Object.keys(faults).length > 0) throw invalid(SAID.faulty, faults);
}

function dayIn({ get }: Typed, name: string, faults: FieldErrors): string {
  const day = parseDay(get(name));
  if (day !== '' && !isLegalDay(day)) faults[name] = SAID.day;
  return faults[name] ? '' : day;
}

function textIn({ get }: Pick<Typed, 'get'>, name: string, faults: FieldErrors): string {
  const text = cleanText(get(name));
  if (text.length > LONGEST_WORDS) faults[name] = SAID.long;
  return text;
}

export function lineIn({ get }: Pick<Typed, 'get'>, name: string, faults: FieldErrors): string {
  const text = cleanLine(get(name));
  if (text.length > LONGEST_LINE) faults[name] = SAID.line;
  return text;
}

function countIn({ get, locale }: Typed, faults: FieldErrors): number | null {
  const count = parseNumber(get('trained'), locale);
  if (count !== undefined && !(Number.isInteger(count) && count <= 1_000_000)) faults.trained = SAID.trained;
  return count ?? null;
}

/** What was promised is not the claimant's to change: it comes from the contract where it is known. */
function figuresIn(typed: Typed, promised: readonly Promised[], faults: FieldErrors): EvidenceFigure[] {
  return ROWS.map(i => figureAt(typed, i, promised[i], faults)).filter(figure => figure !== undefined);
}

function figureAt(
  typed: Typed,
  i: number,
  known: Promised | undefined,
  faults: FieldErrors,
): EvidenceFigure | undefined {
  const { get, locale } = typed;
  const what = known?.what ?? lineIn(typed, `what_${i}`, faults);
  const unit = known?.unit ?? cleanLine(get(`unit_${i}`));
  const promised = known?.promised ?? parseNumber(get(`promised_${i}`), locale);
  const achieved = parseNumber(get(`achieved_${i}`), locale);
  const empty = known !== undefined || (what === '' && unit === '' && promised === undefined);
  if (achieved === undefined && empty) return undefined;
  if (what === '') faults[`what_${i}`] ??= SAID.what;
  if (!isUnit(unit)) faults[`unit_${i}`] ??= SAID.unit;
  if (Number.isNaN(promised)) faults[`promised_${i}`] ??= SAID.number;
  if (achieved === undefined || Number.isNaN(achieved)) faults[`achieved_${i}`] ??= SAID.number;
  return { what, unit, promised: promised ?? null, achieved: achieved ?? 0 };
}
