/** Legal days are dates in Asia/Ho_Chi_Minh, written 'YYYY-MM-DD'; the zone has had no summer time since 1975. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** Of one moment it is asked thousands of times in a row. */
let last = { ms: 0, day: '1970-01-01' };

export function legalDay(at: Date): string {
  const ms = at.getTime();
  if (ms !== last.ms) last = { ms, day: new Date(ms + OFFSET_MS).toISOString().slice(0, 10) };
  return last.day;
}

export function isLegalDay(text: string): boolean {
  // The database has no year 0000.
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // A day that its month has not is read as one of the next month.
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}
