import { cleanLine, cleanText } from '../../../../kernel/clean-text.ts';
import type { Said } from '../../../../kernel/errors.ts';
import { isLegalDay } from '../../../../kernel/legal-day.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { parseDay } from '../../../../web/form-values.ts';
import type { Answers, Field } from '../schema.ts';
import { parseBand } from './figures.ts';
import { linesOf } from './lines.ts';

/** What an answer says; `undefined` where nothing was answered. */
export type Reading = { value: unknown } | { fault: Said } | undefined;

const SAID = {
  band: {
    vi: 'Hãy viết một số, hoặc từ–đến, ví dụ 12 hoặc 10–20.',
    en: 'Write one number, or from–to, for example 12 or 10–20.',
  },
  money: {
    vi: 'Hãy viết số tiền bằng số, ví dụ 2,5 tỷ hoặc 850 triệu.',
    en: 'Write the amount in figures, for example 2.5 billion or 850 million.',
  },
  day: { vi: 'Ngày cần viết đủ ngày, tháng, năm.', en: 'The date needs day, month and year.' },
  choice: { vi: 'Hãy chọn một trong các câu trả lời.', en: 'Choose one of the answers.' },
  many: { vi: 'Nhiều nhất 50 dòng.', en: 'At most 50 lines.' },
} as const satisfies Record<string, Said>;

const MOST_LINES = 50;

/** One field's answer as it is to be sent. */
export function readField(field: Field, answers: Answers, locale: Locale): Reading {
  const answer = answers[field.name];
  const text = typeof answer === 'string' ? answer : '';
  const list = typeof answer === 'string' ? (answer === '' ? [] : [answer]) : (answer ?? []);
  switch (field.kind) {
    case 'prose':
      return valueOf(cleanText(text));
    case 'line':
      return valueOf(cleanLine(text));
    case 'lines':
      return readLines(field, text, locale);
    case 'choice':
    case 'select':
      return readChoice(field, text, locale);
    case 'choices':
      return list.length === 0 ? undefined : { value: list.filter(code => isOption(field, code, locale)) };
    case 'money': {
      const scale = answers[`${field.name}_unit`] === 'billion' ? 1e9 : 1e6;
      return readBand(field, text, locale, scale, SAID.money);
    }
    case 'band':
      return readBand(field, text, locale, 1, SAID.band);
    case 'day':
      return readDay(text);
    case 'tick':
      return text === '1' ? { value: true } : undefined;
  }
}

const valueOf = (text: string): Reading => (text === '' ? undefined : { value: text });

function readLines({ each }: Field, text: string, locale: Locale): Reading {
  const lines = linesOf(text);
  if (lines.length === 0) return undefined;
  if (lines.length > MOST_LINES) return { fault: SAID.many };
  return { value: lines.map(line => (each ? each(line, locale) : line)) };
}

const isOption = ({ options }: Field, code: string, locale: Locale): boolean =>
  options?.(locale).some(option => option.value === code) ?? false;

function readChoice(field: Field, text: string, locale: Locale): Reading {
  if (text === '') return undefined;
  return isOption(field, text, locale) ? { value: text } : { fault: SAID.choice };
}

function readBand({ single }: Field, text: string, locale: Locale, scale: number, fault: Said): Reading {
  if (text.trim() === '') return undefined;
  const band = parseBand(text, locale, scale);
  if (!band) return { fault };
  return { value: single ? band[single] : band };
}

function readDay(text: string): Reading {
  const day = parseDay(text);
  if (day === '') return undefined;
  return isLegalDay(day) ? { value: day } : { fault: SAID.day };
}
