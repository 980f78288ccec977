import { clip } from '../../../kernel/clean-text.ts';
import { byLanguage } from '../../../kernel/localised.ts';
import type { Need, Technology } from '../../catalogue/index.ts';

const LENGTH = 280;

/** A short text in each language: the record's own summary, or the beginning of its description. */
export function summaryOf(record: Technology | Need): Record<string, string> {
  const description = byLanguage(record.description);
  const summary = 'summary' in record ? byLanguage(record.summary) : {};
  const cut = Object.entries(description).map(([lang, text]) => [lang, beginning(text)]);
  return { ...Object.fromEntries(cut), ...summary };
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
