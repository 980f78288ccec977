import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invalid, type Said } from '../../../kernel/errors.ts';
import { readDocument } from '../../../platform/readers/index.ts';
import { messages } from './messages.ts';
import { LARGEST_DOCUMENT, LONGEST_PASTE } from './rules.ts';

type Word = 'nothing' | 'tooLong' | 'tooLarge';

const said = (word: Word): Said => ({ vi: messages.vi.read[word], en: messages.en.read[word] });
const refused = (field: 'text' | 'file', why: Said) => invalid(why, { [field]: why });

export const TOO_LARGE = said('tooLarge');

/** The words of what was pasted or uploaded; the file is gone when this ends. */
export async function textOfDocument(pasted: string, file: File | undefined): Promise<string> {
  if (pasted.trim() !== '') {
    if (pasted.length > LONGEST_PASTE) throw refused('text', said('tooLong'));
    return pasted;
  }
  if (!file) throw refused('text', said('nothing'));
  if (file.size > LARGEST_DOCUMENT) throw refused('file', TOO_LARGE);
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-document-'));
  try {
    const path = join(folder, 'document');
    await writeFile(path, file.stream(), { mode: 0o600 });
    const read = await readDocument(path);
    if (!read.ok) throw refused('file', read.fault.said);
    return read.value.text;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
