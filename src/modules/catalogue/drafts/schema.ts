import type { Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import type { Choice } from '../../../web/ui/inputs.tsx';
import type { RecordKind } from '../submissions/schema.ts';

/** As it was typed; several for a question with several answers. */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export type Draft = {
  kind: RecordKind;
  answers: Answers;
  /** Screens that were passed over as not known yet. */
  skipped: readonly string[];
  /** Fields whose answers were read from a text and that nobody has confirmed yet. */
  prefilled: readonly string[];
  /** Fields that were answered on an English page: their numbers are written that way. */
  english: readonly string[];
  /** The record that sending it mends. */
  mends?: string | null;
};

export type StoredDraft = Draft & { id: string; updatedAt: Date; recordId: string | null };

type Kind = 'prose' | 'line' | 'lines' | 'choice' | 'choices' | 'select' | 'money' | 'band' | 'day' | 'tick';

export type Field = {
  name: string;
  kind: Kind;
  label: Said;
  hint?: Said;
  /** Where the answer is kept, as a path in what is sent. */
  at: string;
  options?: (locale: Locale) => readonly Choice[];
  /** The word behind a figure. */
  unit?: Said;
  /** Of a figure: the least amount alone is asked for, or a number from–to. */
  single?: 'min' | 'max';
  rows?: number;
  autoComplete?: string;
  /** Of a list: what one line of it says. */
  each?: (line: string, locale: Locale) => unknown;
};

/** What is asked together; a screen with one field asks it as the heading of the page. */
export type Screen = { id: string; title: Said; lead?: Said; fields: readonly Field[] };

export const NO_DRAFT = { answers: {}, skipped: [], prefilled: [], english: [] } as const;
