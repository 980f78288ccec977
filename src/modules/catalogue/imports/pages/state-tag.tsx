import type { Locale } from '../../../../kernel/localised.ts';
import { Tag, type Tone } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { RunState } from '../schema.ts';

const TONES: Record<RunState, Tone> = {
  mapping: 'amber',
  checking: 'plain',
  checked: 'amber',
  waiting: 'plain',
  running: 'plain',
  done: 'green',
  failed: 'brick',
  undone: 'plain',
  discarded: 'plain',
};

export const StateTag = ({ locale, state }: { locale: Locale; state: RunState }) => (
  <Tag tone={TONES[state]}>{messages[locale].states[state]}</Tag>
);
