import { isLegalDay } from '../../../../kernel/legal-day.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { messages as ui } from '../../../../web/ui/messages.ts';
import type { Answers, Field } from '../schema.ts';

const SHOWN = 400;

/** An answer as it was typed, with the words of its choices and its unit. */
export function answerWords(locale: Locale, field: Field, answers: Answers): string[] {
  const answer = answers[field.name] ?? '';
  const list = typeof answer === 'string' ? [answer] : answer;
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'select': {
      const labels = new Map(field.options!(locale).map(option => [option.value, option.label]));
      return list.map(code => labels.get(code) ?? code);
    }
    case 'money':
      return [`${list[0]} ${moneyUnit(locale, answers[`${field.name}_unit`])}`];
    case 'band':
      return [[list[0], field.unit?.[locale]].filter(Boolean).join(' ')];
    case 'day':
      return [isLegalDay(list[0]!) ? formatDate(locale, list[0]!) : list[0]!];
    case 'tick':
      return [];
    default:
      return shortened(list[0]!).split('\n');
  }
}

const moneyUnit = (locale: Locale, unit: Answers[string] | undefined): string =>
  unit === 'billion' ? ui[locale].billion : ui[locale].million;

const shortened = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).toWellFormed().replace(/\s+\S*$/, '')} …`;
