import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import { workflow } from '../../../kernel/workflow.ts';
import {
  type AnswerGiven,
  type AskGiven,
  type AssignmentState,
  type EndGiven,
  type FindingGiven,
  isNotFound,
  type NotFound,
  type Outcome,
} from './schema.ts';

/** Working days that a search has. */
export const SEARCH_DAYS = 20;
/** Days after which a need without a suitable match is looked for by a person. */
export const WAIT_DAYS = 3;
/** A public count of fewer cases could tell whose they are. */
const LEAST_PUBLIC = 5;

export type AssignmentAction = 'take' | 'name' | 'release' | 'ask' | 'find' | 'end-profile' | 'end-not-found' | 'lapse';

export const searching = workflow<AssignmentState, AssignmentAction>({
  take: { from: ['open'], to: 'taken', said: { vi: 'nhận việc', en: 'take it' } },
  name: { from: ['open', 'taken'], to: 'taken', said: { vi: 'giao cho một người', en: 'give it to somebody' } },
  release: { from: ['taken'], to: 'open', said: { vi: 'trả lại việc', en: 'hand it back' } },
  ask: { from: ['taken'], to: 'taken', said: { vi: 'ghi nguồn đã hỏi', en: 'note whom you asked' } },
  find: { from: ['taken'], to: 'taken', said: { vi: 'ghi điều tìm được', en: 'note what you found' } },
  'end-profile': {
    from: ['taken'],
    to: 'profiled',
    said: { vi: 'kết thúc bằng hồ sơ công nghệ', en: 'end with a profile' },
  },
  'end-not-found': {
    from: ['taken'],
    to: 'not-found',
    said: { vi: 'kết thúc vì không tìm được', en: 'end as not found' },
  },
  lapse: {
    from: ['open', 'taken'],
    to: 'lapsed',
    said: { vi: 'khép lại vì nhu cầu đã rút', en: 'close it, the need being withdrawn' },
  },
});

export const isOverdue = (state: AssignmentState, dueOn: string, today: string): boolean =>
  (state === 'open' || state === 'taken') && dueOn < today;

/** The legal day so many working days after `day`; holidays are not known here. */
export function workingDaysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  for (let left = days; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (at.getUTCDay() % 6 !== 0) left--;
  }
  return at.toISOString().slice(0, 10);
}

/** A count that may be published: null where it is withheld. */
export const publicCount = (n: number): number | null => (n > 0 && n < LEAST_PUBLIC ? null : n);

const LENGTH = { line: 200, text: 2_000 };
const said = (vi: string, en: string): Said => ({ vi, en });
const FAULT = {
  empty: said('Hãy điền ô này.', 'Fill this in.'),
  long: said('Hơi dài, hãy viết ngắn lại.', 'Too long, please shorten it.'),
  day: said('Hãy chọn một ngày, không ở sau hôm nay.', 'Choose a day, not later than today.'),
  link: said(
    'Cần địa chỉ của một công nghệ trên Nhịp Cầu, hoặc địa chỉ ngoài bắt đầu bằng https://.',
    'Give the address of a technology here, or one elsewhere that begins with https://.',
  ),
  code: said('Hãy chọn một lý do.', 'Choose a reason.'),
  mend: said('Có chỗ cần sửa.', 'Something needs mending.'),
} as const;

type Check = { value: string; fault: Said | undefined };

function checkText(text: string, most: number): Check {
  const value = most === LENGTH.line ? cleanLine(text) : cleanText(text);
  const fault = value === '' ? FAULT.empty : value.length > most ? FAULT.long : undefined;
  return { value, fault };
}

const line = (text: string) => checkText(text, LENGTH.line);
const prose = (text: string) => checkText(text, LENGTH.text);
const day = (text: string, today: string): Check => ({
  value: text,
  fault: isLegalDay(text) && text <= today ? undefined : FAULT.day,
});

/** All values, or a refusal that names every fault at its field. */
function settled<K extends string>(checks: Record<K, Check>): Record<K, string> {
  const all = Object.entries(checks) as [K, Check][];
  const faults: FieldErrors = Object.fromEntries(
    all.flatMap(([name, { fault }]) => (fault ? [[name, fault]] : [])),
  );
  if (Object.keys(faults).length > 0) throw invalid(FAULT.mend, faults);
  return Object.fromEntries(all.map(([name, { value }]) => [name, value])) as Record<K, string>;
}

export const checkAsk = (given: AskGiven, today: string): AskGiven =>
  settled({ whom: line(given.whom), what: prose(given.what), askedOn: day(given.askedOn, today) });

export const checkAnswer = (given: AnswerGiven, today: string): AnswerGiven =>
  settled({ answer: prose(given.answer), answeredOn: day(given.answeredOn, today) });

export type CheckedFinding = { technologyId: string | null; url: string | null } & Omit<FindingGiven, 'link'>;

export function checkFinding(given: FindingGiven): CheckedFinding {
  const link = cleanLine(given.link);
  const technologyId = technologyIn(link);
  const outside = technologyId === null && isAddress(link);
  const { title, sentence, takes } = settled({
    link: { value: link, fault: technologyId || outside ? undefined : FAULT.link },
    title: line(given.title),
    sentence: prose(given.sentence),
    takes: given.takes.trim() === '' ? { value: '', fault: undefined } : prose(given.takes),
  });
  return { technologyId, url: outside ? link : null, title, sentence, takes };
}

const technologyIn = (link: string): string | null => {
  const id = link.match(/(?:^|\/technologies\/)([0-9a-f-]{36})(?:[?#].*)?$/)?.[1];
  return id && isUuid(id) ? id : null;
};

function isAddress(link: string): boolean {
  return /^https?:\/\//.test(link) && link.length <= LENGTH.text && URL.canParse(link);
}

export function checkEnd(given: EndGiven): Outcome {
  if (given.as === 'profile') return settled({ problem: prose(given.problem), advice: prose(given.advice) });
  const { code, sentence } = settled({
    code: { value: given.code, fault: isNotFound(given.code) ? undefined : FAULT.code },
    sentence: prose(given.sentence),
  });
  return { code: code as NotFound, sentence };
}
