import { basename } from 'node:path';
import { cleanLine, clip } from '../../../kernel/clean-text.ts';
import { invalid, tooLarge } from '../../../kernel/errors.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import { parseForm } from '../../../web/form-values.ts';
import type { C } from '../../../web/web.ts';
import type { NamedFile } from './commands.ts';
import { messages } from './messages.ts';
import { LARGEST_FILE } from './schema.ts';

/** A form is read into memory before its file can be told: so a browser's upload has a smaller limit. */
const LARGEST_FORM = 100_000_000;
const FORM_TOO_LARGE = {
  vi: 'Tệp gửi qua trang này tối đa 100 MB. Tệp lớn hơn hãy nhập bằng lệnh npm run import.',
  en: 'A file sent through this page may have 100 MB. Import a larger one by npm run import.',
};
const LONGEST_NAME = 300;

const nameOf = (text: string | undefined): string =>
  clip(cleanLine(basename(text || '')), 200) || 'import.ndjson';

const sourceOf = (text: unknown): string | undefined =>
  (typeof text === 'string' && clip(cleanLine(text), LONGEST_NAME)) || undefined;

/** `source` is whose table it is, where that is told. */
type ReceivedFile = { file: NamedFile; source?: string | undefined };

/** The file of a posted form, and the source that was typed beside it. */
export async function receiveForm(c: C, files: FileStore): Promise<ReceivedFile> {
  if (!(Number(c.req.header('content-length')) <= LARGEST_FORM)) throw tooLarge(FORM_TOO_LARGE);
  const { file, source } = await parseForm(c);
  if (!(file instanceof File) || file.size === 0)
    throw invalid({ vi: messages.vi.noFile, en: messages.en.noFile });
  const stored = await files.save(file.stream(), LARGEST_FILE);
  return { file: { ...stored, name: nameOf(file.name) }, source: sourceOf(source) };
}

/** The body itself, as the command sends it: it goes to disk as it comes in. */
export async function receiveFile(c: C, files: FileStore): Promise<ReceivedFile> {
  const { body } = c.req.raw;
  if (!body) throw invalid({ vi: messages.vi.noFile, en: messages.en.noFile });
  const stored = await files.save(body, LARGEST_FILE);
  if (stored.size === 0) throw invalid({ vi: messages.vi.noFile, en: messages.en.noFile });
  return { file: { ...stored, name: nameOf(c.req.query('name')) }, source: sourceOf(c.req.query('source')) };
}
