import type { ComponentChildren } from 'preact';
import type { Locale, Origin } from '../../kernel/localised.ts';
import { messages } from './messages.ts';

type Children = { children: ComponentChildren };

/** The one sentence under a heading that says the answer. */
export const Lead = ({ children }: Children) => <p class="lead">{children}</p>;

/** A quiet line of facts about what stands above it; empty ones are left out. */
export function Meta({ items }: { items: readonly ComponentChildren[] }) {
  const said = items.filter(item => item !== undefined && item !== null && item !== false && item !== '');
  if (said.length === 0) return null;
  return (
    <ul class="meta">
      {said.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </ul>
  );
}

export type Tone = 'plain' | 'green' | 'amber' | 'brick' | 'indigo';

export const Tag = ({ tone = 'plain', children }: Children & { tone?: Tone | undefined }) => (
  <span class={`tag tag-${tone}`}>{children}</span>
);

/** Says of a record that it was written for trying the program. */
export const SampleNote = ({ tag, children }: Children & { tag: string }) => (
  <p class="sample-note">
    <Tag tone="amber">{tag}</Tag> {children}
  </p>
);

/** A country by its name; what comes from abroad is indigo and carries a small mark. */
export const Country = ({ name, abroad = false }: { name: string; abroad?: boolean | undefined }) =>
  abroad ? <span class="abroad">{name}</span> : <span>{name}</span>;

export type OriginNoteProps = {
  locale: Locale;
  origin: Origin;
  /** Name of the language it was written in, when that is not the reader's. */
  language?: string | undefined;
  stale?: boolean | undefined;
};

/** Where a text came from, so that a machine's sentence is never read as somebody's own. */
export function OriginNote({ locale, origin, language, stale }: OriginNoteProps) {
  const t = messages[locale];
  const parts = [t.origin[origin], language && t.writtenIn(language), stale && t.stale].filter(Boolean);
  return <small class={`origin origin-${origin}`}>{parts.join('; ')}</small>;
}

/** Half-open [start, end) in UTF-16 units of the text. */
export type Mark = readonly [start: number, end: number];
export type Piece = { text: string; marked: boolean };

/** Cuts `text` at its marks, which may overlap, touch, be unsorted, or reach outside the text. */
export function cut(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const put = (to: number, marked: boolean) => {
    if (to <= at) return;
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += text.slice(at, to);
    else pieces.push({ text: text.slice(at, to), marked });
    at = to;
  };
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    put(Math.min(start, text.length), false);
    put(Math.min(end, text.length), true);
  }
  put(text.length, false);
  return pieces;
}

/** Text with the words that were asked for marked in it. */
export const Marked = ({ text, marks = [] }: { text: string; marks?: readonly Mark[] | undefined }) => (
  <>{cut(text, marks).map(piece => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>
);
