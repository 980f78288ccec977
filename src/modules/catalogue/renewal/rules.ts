/** A record that was sent here is valid for so long from its publication, or from its last confirmation. */
export const VALID_MONTHS = 12;
/** Days before the end at which its holder is asked, the earliest first. */
export const REMINDERS = [30, 7] as const;
/** An imported record is stale when its source has not told of it for so long. */
export const STALE_MONTHS = 18;
/** Figures below this are withheld. */
export const SMALLEST_CELL = 5;

const DAY_MS = 86_400_000;
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Months after a legal day: the last day of the month where it is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The last day of validity, 'YYYY-MM-DD'; `since` is the day of publication or of the last confirmation. */
export const validUntil = (since: string): string => monthsAfter(since, VALID_MONTHS);

export type Validity = {
  /** 'YYYY-MM-DD' */
  since: string;
  /** The last reminder sent for it, in days before the end. */
  reminded: number | null;
};
export type Step = { kind: 'expire' } | { kind: 'remind'; days: number };

/** What is owed today; of two reminders that are due only the later one is sent. */
export function stepDue({ since, reminded }: Validity, today: string): Step | undefined {
  const left = daysBetween(today, validUntil(since));
  if (left < 0) return { kind: 'expire' };
  const days = REMINDERS.findLast(reminder => left <= reminder);
  return days === undefined || (reminded !== null && reminded <= days) ? undefined : { kind: 'remind', days };
}

export type SourceCount = { source: string; total: number; stale: number };
/** A figure as the public reads it; null where it is withheld. */
export type Shown = { total: number | null; stale: number | null };

const shown = (n: number): number | null => (n > 0 && n < SMALLEST_CELL ? null : n);

export type PublicCounts = { rows: (Shown & { source: string })[]; sum: Shown };

/** Small figures are withheld, and the sum too where a single one could be told from it. */
export function publicCounts(counts: readonly SourceCount[]): PublicCounts {
  const rows = counts.map(({ source, total, stale }) => ({
    source,
    total: shown(total),
    stale: shown(total) === null ? null : shown(stale),
  }));
  const sumOf = (key: 'total' | 'stale') => {
    const alone = rows.filter(row => row[key] === null).length === 1;
    return alone ? null : shown(counts.reduce((sum, count) => sum + count[key], 0));
  };
  return { rows, sum: { total: sumOf('total'), stale: sumOf('stale') } };
}
