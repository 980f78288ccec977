import { z } from '@hono/zod-openapi';
import { cleanLine, cleanText, clip } from '../../../kernel/clean-text.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import type { LocalisedText, LocalisedValue } from '../../../kernel/localised.ts';

export const MAX_LINE = 500;
export const MAX_TEXT = 100_000;

/** Cleaned before it is measured: the database refuses what JSON may spell, NUL and halves of characters. */
export const line = z.string().transform(cleanLine);
export const name = line.pipe(z.string().min(1).max(300)).meta({ minLength: 1, maxLength: 300 });
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, { error: 'language' })
  .meta({ examples: ['vi', 'en'] });
/** A legal day, or a timestamp that starts with one. */
export const day = z
  .string()
  .refine(said => isLegalDay(said.slice(0, 10)), { error: 'day' })
  .meta({
    id: 'Day',
    description: 'YYYY-MM-DD, or a timestamp that starts so',
    pattern: '^\\d{4}-\\d{2}-\\d{2}',
  });

const origin = z
  .enum(['original', 'human', 'machine'])
  .describe('Who wrote it: the source itself, a human translator, or a machine');
const version = z.union([z.string(), z.object({ value: z.string(), origin })], { error: 'text' });

/** Text as a record writes it: a string in the record's language, or by language, each with its origin. */
export const text = z.union([z.string(), z.record(language, version)], { error: 'text' }).meta({
  id: 'Text',
  description:
    "A string in the record's language, or versions by language: { \"vi\": \"…\", \"en\": { \"value\": \"…\", \"origin\": \"machine\" } }",
});
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
  if (!said) return [];
  if (typeof said === 'string') return versionOf(lang ?? 'en', said, 'original', max, clean);
  const versions = Object.entries(said);
  // One order whatever the order they were told in: equal texts are stored alike.
  if (versions.length > 1) versions.sort(([a], [b]) => (a < b ? -1 : 1));
  return versions.flatMap(([code, told]) =>
    typeof told === 'string'
      ? versionOf(code, told, 'original', max, clean)
      : versionOf(code, told.value, told.origin, max, clean),
  );
}

function versionOf(
  lang: string,
  told: string,
  origin: LocalisedValue['origin'],
  max: number,
  clean: (text: string) => string,
): LocalisedText {
  const value = clip(clean(told), max);
  return value === '' ? [] : [{ lang, value, origin }];
}
