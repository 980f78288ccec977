import { basename } from 'node:path';
import { cleanLine, clip } from '../../../kernel/clean-text.ts';
import { invalid, type Said } from '../../../kernel/errors.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import { ReadFault } from '../../../platform/readers/fault.ts';
import { readHead, recognise } from '../../../platform/readers/recognise.ts';
import type { DealFile, DealFileKind } from './schema.ts';

export const LARGEST_FILE = 10_000_000;

const REFUSED: Said = {
  vi: 'Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPG; tệp này bên trong là loại khác.',
  en: 'Only PDF, DOCX, XLSX, PNG and JPG are taken; this file is something else inside.',
};

/** Keeps a file that was sent; what it is, is told by what is in it. */
export async function receiveFile(files: FileStore, sent: File): Promise<Omit<DealFile, 'id'>> {
  const { sha256, size } = await files.save(sent.stream(), LARGEST_FILE);
  const kind = await kindOf(files.pathOf(sha256));
  if (!kind) throw invalid(REFUSED, { file: REFUSED });
  const name = clip(cleanLine(basename(sent.name)), 150) || `file.${kind}`;
  return { sha256, size, kind, name: name.toLowerCase().endsWith(`.${kind}`) ? name : `${name}.${kind}` };
}

/** A file that can not be opened is of no kind that is taken. */
async function kindOf(path: string): Promise<DealFileKind | undefined> {
  const kind = await recognise(path).catch(asUnknown);
  if (kind === 'pdf' || kind === 'docx' || kind === 'xlsx') return kind;
  if (kind !== 'picture') return undefined;
  const head = (await readHead(path, 4)).toString('latin1');
  if (head === '\x89PNG') return 'png';
  return head.startsWith('\xff\xd8\xff') ? 'jpg' : undefined;
}

function asUnknown(error: unknown): undefined {
  if (error instanceof ReadFault) return undefined;
  throw error;
}

export const TYPE_OF: Record<DealFileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
};
