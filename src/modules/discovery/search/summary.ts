import { clip } from '../../../kernel/clean-text.ts';
import { byLanguage } from '../../../kernel/localised.ts';
import type { Row } from '../live/store.ts';

const LENGTH = 280;

/** A short text in each language: the record's own summary, or the beginning of its description. */
export function summaryOf({ summary, opening }: Row): Record<string, string> {
  const cut = Object.entries(byLanguage(opening)).map(([lang, text]) => [lang, beginning(text)]);
  return { ...Object.fromEntries(cut), ...byLanguage(summary) };
}

/** Of a text that stands on one line. */
function beginning(text: string): string {
  if (text.length <= LENGTH) return text;
  const part = clip(text, LENGTH);
  return `${part.slice(0, Math.max(part.lastIndexOf(' '), LENGTH / 2))} …`;
}
