/** Legal days are dates in Asia/Ho_Chi_Minh, written 'YYYY-MM-DD'; the zone has had no summer time since 1975. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

export const legalDay = (at: Date): string => new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);

export function isLegalDay(text: string): boolean {
  // The database has no year 0000.
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
