import type { Locale } from '../../../kernel/localised.ts';

export const HOME_ZONE = 'Asia/Ho_Chi_Minh';

/** Where a country has several zones: that of its government or of most of its people. */
const MAIN_ZONES: Record<string, string> = {
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  DE: 'Europe/Berlin',
  ES: 'Europe/Madrid',
  EU: 'Europe/Brussels',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
};

type WithZones = Intl.Locale & { getTimeZones?(): string[] | undefined };

/** The zone of a country, ISO 3166-1 alpha-2; undefined where none is known. */
export function zoneOf(country: string | null): string | undefined {
  if (!country) return undefined;
  if (MAIN_ZONES[country]) return MAIN_ZONES[country];
  return (new Intl.Locale(`und-${country}`) as WithZones).getTimeZones?.()?.[0];
}

/** 'Asia/Ho_Chi_Minh' and '2026-11-25', '09:30' to the moment; undefined where they say none. */
export function momentAt(day: string, time: string): Date | undefined {
  if (!/^([01]?\d|2[0-3])[:h.][0-5]\d$/.test(time)) return undefined;
  const moment = new Date(`${day}T${time.replace(/[h.]/, ':').padStart(5, '0')}:00+07:00`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

const TAG: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };

/** A moment as people of a zone read it, with the day of the week. */
export const inZone = (locale: Locale, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(TAG[locale], {
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at);
