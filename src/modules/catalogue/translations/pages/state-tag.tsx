import type { Locale } from '../../../../kernel/localised.ts';
import { Tag, type Tone } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { TranslationState } from '../rules.ts';

const TONE: Record<TranslationState, Tone> = { stale: 'brick', machine: 'amber', none: 'plain', reviewed: 'green' };

export const StateTag = ({ locale, state }: { locale: Locale; state: TranslationState }) => (
  <Tag tone={TONE[state]}>{messages[locale].state[state]}</Tag>
);
