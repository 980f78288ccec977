import { z } from '@hono/zod-openapi';
import { cleanLine } from '../../../kernel/clean-text.ts';

/** Cleaned before it is measured: the database refuses what JSON may spell, NUL and halves of characters. */
const words = z.string().transform(cleanLine);
const name = words.pipe(z.string().min(1).max(300));
const language = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i);
const text = z.union([z.string(), z.record(language, z.string())]);

const party = z.object({
  name,
  country: words.nullish(),
  type: words.nullish(),
});

/** One line of an NDJSON file. Only kind, ref, title and source are owed; everything else may be absent. */
export const importRecord = z.object({
  kind: z.enum(['technology', 'need']),
  ref: name,
  lang: language.optional(),
  title: text,
  summary: text.optional(),
  description: text.optional(),
  provider: party.nullish(),
  seeker: party.nullish(),
  source: z.object({
    name,
    url: words.nullish(),
    licence: words.nullish(),
  }),
  ip: z.array(z.string()).nullish(),
  tags: z.array(z.string()).nullish(),
  trl: z.union([z.number(), z.string()]).nullish(),
  publishedAt: z.string().nullish(),
  deadline: z.string().nullish(),
  extra: z.record(z.string(), z.unknown()).nullish(),
});
export type ImportRecord = z.infer<typeof importRecord>;

export type RunState = 'waiting' | 'running' | 'done' | 'failed';

export type ImportRun = {
  id: string;
  fileName: string;
  fileSha256: string;
  fileSize: number;
  state: RunState;
  /** Bytes and lines of the file that are done with. */
  byteOffset: number;
  line: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  error: { vi: string; en: string } | null;
  createdAt: Date;
  finishedAt: Date | null;
};

export type Reject = { line: number; reason: { vi: string; en: string }; excerpt: string };
