import type { LocalisedText } from '../../../kernel/localised.ts';
import type { NeedState } from '../needs/schema.ts';

/** A record in the list of whoever holds it. */
export type HeldRecord = {
  id: string;
  ref: string;
  title: LocalisedText;
  state: NeedState;
  updatedAt: Date;
  /** Sent here, so that it has a private page; the others came from an import. */
  sent: boolean;
};
