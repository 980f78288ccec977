import type { NumberFormat } from './number-format.ts';

/** As spreadsheets show numbers: 15 digits, so that 0.1 + 0.2 reads 0.3; never with an exponent. */
export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/\.?0+$/, '');
}

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;
/** Day 60 is 29/2/1900, a day that never was: before it the count is one ahead. */
const DAY_THAT_NEVER_WAS = 60;

/** Day 1 is 1/1/1900, or day 0 is 1/1/1904, as the workbook has it: then '2026-11-22', with the time where there is one. */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  const day = from1904 ? serial + 1_462 : serial;
  if (!(day >= 1 && day < LAST_SERIAL + 1)) return undefined;
  if (!from1904 && Math.floor(day) === DAY_THAT_NEVER_WAS) return undefined;
  const sinceEpoch = (day < DAY_THAT_NEVER_WAS ? day + 1 : day) - 25_569;
  // Serials are binary fractions: a time is meant to the second.
  const iso = new Date(Math.round(sinceEpoch * DAY_MS / 1000) * 1000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

export const serialTime = (serial: number): string =>
  new Date(Math.round(serial * (DAY_MS / 1000)) * 1000).toISOString().slice(11, 19);

/** The text of a number as its format means it; undefined for a date that no calendar has. */
export function numberText(value: number, format: NumberFormat, from1904: boolean): string | undefined {
  switch (format.means) {
    case 'number':
      return plainNumber(value);
    case 'date':
      return serialDate(value, from1904);
    case 'time':
      return value >= 0 && value < 1 ? serialTime(value) : plainNumber(value);
    case 'digits':
      return Number.isInteger(value) && value >= 0
        ? plainNumber(value).padStart(format.width, '0')
        : plainNumber(value);
  }
}
