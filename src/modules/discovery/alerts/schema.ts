import { cleanLine } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/localised.ts';
import type { Filters, Kind } from '../engine.ts';

/** How often letters come; 'none' is for who looks here or in a feed reader. */
export const CADENCES = ['daily', 'weekly', 'none'] as const;
export type Cadence = (typeof CADENCES)[number];

/** What is watched for: records of a kind that answer a question, or technologies for a need that one holds. */
export type Watched = { kind: Kind; query: string; filters: Filters; needId: string | null };

export type Alert = Watched & {
  id: string;
  personId: string;
  name: string;
  cadence: Cadence;
  locale: Locale;
  createdAt: Date;
  lookedAt: Date;
};

/** A record that is new for an alert, and why. */
export type AlertItem = { recordId: string; reason: Said; foundAt: Date };

/** An alert as it was asked for: the fields of a form, unchecked. */
export type AskedAlert = {
  name: string;
  kind: string;
  query: string;
  filters: Filters;
  needId: string;
  cadence: string;
};

export type CheckedAlert = Watched & { name: string; cadence: Cadence };

export const LONGEST_NAME = 100;
const LONGEST_QUERY = 500;
const MOST_VALUES = 50;

const FAULTS = {
  name: {
    vi: `Hãy đặt tên cho tin báo, không quá ${LONGEST_NAME} ký tự.`,
    en: `Give the alert a name of at most ${LONGEST_NAME} characters.`,
  },
  query: {
    vi: `Câu tìm không quá ${LONGEST_QUERY} ký tự.`,
    en: `A question has at most ${LONGEST_QUERY} characters.`,
  },
  nothing: {
    vi: 'Hãy tìm một điều cụ thể, hoặc chọn ít nhất một bộ lọc: nếu không, mọi hồ sơ mới đều được báo.',
    en: 'Search for something, or choose at least one filter: otherwise every new record would be reported.',
  },
  kind: { vi: 'Hãy chọn công nghệ hoặc nhu cầu.', en: 'Choose technologies or needs.' },
  need: { vi: 'Không tìm thấy nhu cầu này.', en: 'This need was not found.' },
  cadence: { vi: 'Hãy chọn bao lâu nhận thư một lần.', en: 'Choose how often letters come.' },
} as const satisfies Record<string, Said>;

/** What an alert has to be; every fault at its field. */
export function checkAlert(asked: AskedAlert): CheckedAlert {
  const name = cleanLine(asked.name);
  const query = cleanLine(asked.query);
  const values = Object.values(asked.filters).flat().length;
  const ofNeed = asked.needId !== '';
  const faults: FieldErrors = {};
  if (name === '' || name.length > LONGEST_NAME) faults.name = FAULTS.name;
  if (query.length > LONGEST_QUERY || values > MOST_VALUES) faults.query = FAULTS.query;
  if (!ofNeed && query === '' && values === 0) faults.query = FAULTS.nothing;
  if (ofNeed && !isUuid(asked.needId)) faults.need = FAULTS.need;
  if (!ofNeed && !isKind(asked.kind)) faults.kind = FAULTS.kind;
  const cadence = CADENCES.find(one => one === asked.cadence);
  if (!cadence) faults.cadence = FAULTS.cadence;
  if (Object.keys(faults).length > 0 || !cadence)
    throw invalid({ vi: 'Tin báo còn chỗ chưa được.', en: 'The alert can not be kept yet.' }, faults);
  if (ofNeed) return { name, cadence, kind: 'technology', query: '', filters: {}, needId: asked.needId };
  return { name, cadence, kind: asked.kind as Kind, query, filters: asked.filters, needId: null };
}

export const isKind = (text: string): text is Kind => text === 'technology' || text === 'need';
