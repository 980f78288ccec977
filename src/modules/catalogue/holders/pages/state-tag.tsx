import type { Locale } from '../../../../kernel/localised.ts';
import { Tag } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { HeldRecord } from '../schema.ts';

const TONE = {
  submitted: 'amber',
  held: 'amber',
  published: 'green',
  declined: 'brick',
  withdrawn: 'plain',
  expired: 'brick',
} as const;

/** How a record stands, for whoever holds it. */
export const HeldState = ({ locale, state }: { locale: Locale; state: HeldRecord['state'] }) => (
  <Tag tone={TONE[state]}>{messages[locale].states[state]}</Tag>
);
