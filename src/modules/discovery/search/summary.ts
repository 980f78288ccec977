import { clip } from '../../../kernel/clean-text.ts';
import { byLanguage } from '../../../kernel/localised.ts';
import type { Row } from '../live/store.ts';

const LENGTH = 280;

/** A short text in each language: the record's own summary, or the beginning of its description. */
export function summaryOf({ summary, opening }: Row): Record<string, string> {
  const cut = Object.entries(byLanguage(opening)).map(([lang, text]) => [lang, beginning(text)]);
  return { ...Object.fromEntries(cut), ...byLanguage(summary) };
}

function beginning(text: string): string {
  const flat = text
    .slice(0, LENGTH * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (flat.length <= LENGTH) return flat;
  const part = clip(flat, LENGTH);
  return `${part.slice(0, Math.max(part.lastIndexOf(' '), LENGTH / 2))} …`;
}
