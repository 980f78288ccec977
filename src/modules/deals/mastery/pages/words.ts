import type { Locale } from '../../../../kernel/localised.ts';
import { messages } from '../messages.ts';
import { nextSteps, STEP_SAID } from '../rules.ts';
import { isStep, type MasteryState } from '../schema.ts';

/** As a heading begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A state as a list says it. */
export function stateWords(locale: Locale, state: MasteryState): string {
  const t = messages[locale];
  if (isStep(state)) return STEP_SAID[state][locale];
  return state === 'failed' ? t.failed : t.start[state as keyof typeof t.start];
}

/** "làm chủ hoặc nhân rộng" */
export const nextWords = (locale: Locale, state: MasteryState): string =>
  nextSteps(state)
    .map(step => STEP_SAID[step][locale])
    .join(messages[locale].or);
