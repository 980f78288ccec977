import { z } from '@hono/zod-openapi';
import { cleanLine, cleanText, clip } from '../../../kernel/clean-text.ts';
import type { LocalisedText, LocalisedValue } from '../../../kernel/localised.ts';

export const MAX_LINE = 500;
export const MAX_TEXT = 100_000;

/** Cleaned before it is measured: the database refuses what JSON may spell, NUL and halves of characters. */
export const line = z.string().transform(cleanLine);
export const name = line.pipe(z.string().min(1).max(300));
export const language = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i);
export const day = z.string();

const origin = z.enum(['original', 'human', 'machine']);
const version = z.union([z.string(), z.object({ value: z.string(), origin })]);

/** Text as a record writes it: a string in the record's language, or by language, each with its origin. */
export const text = z.union([z.string(), z.record(language, version)]);
export type Text = z.infer<typeof text>;

type Lang = string | undefined;

/** A text of one line, as it is kept: a name, an advantage, a place. */
export const lineOf = (said: Text | null | undefined, lang: Lang): LocalisedText =>
  readText(said, lang, MAX_LINE, cleanLine);
/** A text of paragraphs, as it is kept. */
export const proseOf = (said: Text | null | undefined, lang: Lang): LocalisedText =>
  readText(said, lang, MAX_TEXT, cleanText);

function readText(
  said: Text | null | undefined,
  lang: Lang,
  max: number,
  clean: (text: string) => string,
): LocalisedText {
  const byLang = typeof said === 'string' ? { [lang ?? 'en']: said } : (said ?? {});
  return Object.entries(byLang)
    .map(([code, told]): LocalisedValue => {
      const { value, origin } =
        typeof told === 'string' ? { value: told, origin: 'original' as const } : told;
      return { lang: code, value: clip(clean(value), max), origin };
    })
    .filter(({ value }) => value !== '');
}
