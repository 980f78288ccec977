import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cleanLine, clip } from '../../../kernel/clean-text.ts';
import type { FieldErrors, Said } from '../../../kernel/errors.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import { readHead, recognise } from '../../../platform/readers/recognise.ts';
import { lineIn, refuse } from './claim-schema.ts';
import { messages } from './messages.ts';
import type { EvidenceFile } from './schema.ts';

export const FILES = 3;
export const LARGEST_FILE = 10_000_000;
/** Three files, and the words around them. */
export const LARGEST_CLAIM = FILES * LARGEST_FILE + 200_000;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PNG = '89504e47';
const JPEG = 'ffd8ff';

const SAID = {
  kind: {
    vi: 'Tệp này không phải PDF, PNG, JPG, DOCX hay XLSX.',
    en: 'This is no PDF, PNG, JPG, DOCX or XLSX file.',
  },
  words: { vi: 'Hãy ghi một câu: tệp này cho thấy điều gì.', en: 'Say in a sentence what this file shows.' },
} as const satisfies Record<string, Said>;

export const TOO_LARGE: Said = { vi: messages.vi.fileTooLarge, en: messages.en.fileTooLarge };

type Sent = { file(name: string): File | undefined; get(name: string): string };
type Fresh = Omit<EvidenceFile, 'id'>;

/** Keeps the files of a claim, `file_0` with `fileWords_0` and on, each known by what is in it. */
export async function keepFiles(files: FileStore, sent: Sent): Promise<Fresh[]> {
  const faults: FieldErrors = {};
  const known: (Omit<Fresh, 'sha256'> & { file: File })[] = [];
  for (let i = 0; i < FILES; i++) {
    const file = sent.file(`file_${i}`);
    if (!file) continue;
    const words = lineIn(sent, `fileWords_${i}`, faults);
    if (words === '') faults[`fileWords_${i}`] ??= SAID.words;
    const mediaType = file.size > LARGEST_FILE ? undefined : await mediaTypeOf(file);
    if (!mediaType) faults[`file_${i}`] = file.size > LARGEST_FILE ? TOO_LARGE : SAID.kind;
    else known.push({ file, words, mediaType, name: nameOf(file), size: file.size });
  }
  refuse(faults);
  return Promise.all(
    known.map(async ({ file, ...facts }) => ({ ...facts, ...(await files.save(file.stream(), LARGEST_FILE)) })),
  );
}

const nameOf = (file: File): string => clip(cleanLine(basename(file.name)), 150) || 'file';

async function mediaTypeOf(file: File): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-evidence-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, file.stream(), { mode: 0o600 });
    return await typeByContent(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function typeByContent(path: string): Promise<string | undefined> {
  // A file that only looks like an archive is none of the five either.
  const kind = await recognise(path).catch(() => undefined);
  if (kind === 'pdf') return 'application/pdf';
  if (kind === 'docx') return `${OFFICE}.wordprocessingml.document`;
  if (kind === 'xlsx') return `${OFFICE}.spreadsheetml.sheet`;
  if (kind !== 'picture') return undefined;
  const head = (await readHead(path, 4)).toString('hex');
  if (head === PNG) return 'image/png';
  return head.startsWith(JPEG) ? 'image/jpeg' : undefined;
}
