import { z } from '@hono/zod-openapi';

/** One line of an NDJSON file. Only kind, ref, title and source are owed; everything else may be absent. */
const text = z.union([z.string(), z.record(z.string(), z.string())]);

const party = z.object({
  name: z.string().min(1),
  country: z.string().nullish(),
  type: z.string().nullish(),
});

export const importRecord = z.object({
  kind: z.enum(['technology', 'need']),
  ref: z.string().min(1).max(300),
  lang: z.string().max(10).optional(),
  title: text,
  summary: text.optional(),
  description: text.optional(),
  provider: party.nullish(),
  seeker: party.nullish(),
  source: z.object({
    name: z.string().min(1).max(200),
    url: z.string().nullish(),
    licence: z.string().nullish(),
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
