import { z } from '@hono/zod-openapi';
import { invalid } from '../../../kernel/errors.ts';
import { LOCALES, type Locale } from '../../../kernel/localised.ts';
import type { Kind } from '../engine.ts';
import { PLACES } from './entries.ts';

/** What somebody has typed so far, looking for records of a kind. */
export type Asked = { q: string; kind: Kind; locale: Locale };

const KINDS: readonly Kind[] = ['technology', 'need'];

export const suggestionQuery = z.object({
  q: z.string().optional().openapi({
    description: 'The words typed so far, the last perhaps unfinished; with accents, without, or in Telex',
  }),
  kind: z.string().optional().openapi({ enum: [...KINDS], description: 'technology unless told' }),
  lang: z.string().optional().openapi({ enum: [...LOCALES], description: 'Language of the reader' }),
});

export const suggestion = z.object({
  type: z.enum(['concept', ...PLACES, ...KINDS]).openapi({
    description: 'concept: words to search for; technology, need: a record; the others: their page or list',
  }),
  text: z.string(),
  lang: z.string().nullable(),
  note: z.string().nullable().openapi({ description: 'What the words mean in the language of the reader' }),
  count: z.number().openapi({ description: 'Published records that speak of it, or belong to it' }),
  href: z.string().openapi({ description: 'Address of the page, from the root' }),
});
export type Suggestion = z.infer<typeof suggestion>;

/** Any `lang` but the two of the pages is passed over. */
export function readTyped(params: URLSearchParams, callers: Locale): Asked {
  const kind = KINDS.find(k => k === (params.get('kind') || 'technology'));
  if (!kind) {
    const said = { vi: 'kind phải là technology hoặc need.', en: 'kind must be technology or need.' };
    throw invalid(said, { kind: said });
  }
  const locale = LOCALES.find(lang => lang === params.get('lang')) ?? callers;
  return { q: params.get('q') ?? '', kind, locale };
}
