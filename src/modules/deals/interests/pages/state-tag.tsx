import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { Tag, type Tone } from '../../../../web/ui/text.tsx';
import { messages } from '../answers/messages.ts';
import type { Side } from '../policy.ts';
import { nextStep } from '../rules.ts';
import type { Interest, InterestState } from '../schema.ts';

const TONE: Record<InterestState, Tone> = {
  kept: 'plain',
  sent: 'amber',
  asked: 'amber',
  escalated: 'brick',
  accepted: 'green',
  declined: 'plain',
  withdrawn: 'plain',
  'not-answered': 'brick',
};

export const StateTag = ({ locale, state }: { locale: Locale; state: InterestState }) => (
  <Tag tone={TONE[state]}>{messages[locale].states[state]}</Tag>
);

/** "Bạn trả lời, đến hết ngày 29/11/2026": who moves next, and by when; undefined once it is closed. */
export function nextWords(locale: Locale, interest: Interest, sides: readonly Side[]): string | undefined {
  const t = messages[locale];
  const step = nextStep(interest);
  if (!step) return undefined;
  const who = sides.includes(step.who) ? t.you : t.who[step.who];
  return `${who} ${t.does[step.who]}, ${t.until(formatDate(locale, step.until))}`;
}
