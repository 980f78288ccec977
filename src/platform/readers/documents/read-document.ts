import { stat } from 'node:fs/promises';
import { cleanText, clip } from '../../../kernel/clean-text.ts';
import { cellConverter, detectEncoding } from '../csv/charset.ts';
import { stop, tooLarge } from '../fault.ts';
import { foreign } from '../foreign-kinds.ts';
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_CHARACTERS } from '../limits.ts';
import { findOldFont, fromOldFont } from '../old-fonts.ts';
import type { DocumentText } from '../reader-types.ts';
import { readHead, recognise } from '../recognise.ts';
import { readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';

export async function readDocumentFile(path: string): Promise<DocumentText> {
  const kind = await recognise(path);
  if ((await stat(path)).size > MAX_DOCUMENT_BYTES) throw tooManyBytes();
  switch (kind) {
    case 'pdf':
      return told({ format: 'pdf', ...(await readPdf(path)) });
    case 'docx':
      return told({ format: 'docx', ...(await readDocx(path)) });
    case 'text':
    case 'ndjson':
      return told({ format: 'txt', ...(await readText(path)) });
    default:
      throw foreign(kind);
  }
}

/** Four bytes are the longest letter. */
const TEXT_BYTES = 4 * MAX_DOCUMENT_CHARACTERS;

async function readText(path: string): Promise<{ text: string; cut: boolean }> {
  const head = await readHead(path, TEXT_BYTES);
  const encoding = detectEncoding(head, head.length < TEXT_BYTES);
  const text = new TextDecoder(encoding.charset).decode(head);
  return { text: cellConverter(encoding)(text), cut: head.length === TEXT_BYTES };
}

function told(read: DocumentText): DocumentText {
  const font = findOldFont(read.text.split('\n').slice(0, LOOKED_AT));
  const lines = read.text.split('\n');
  const unicode = font?.certain ? lines.map(line => fromOldFont(line, font.font)) : lines;
  const text = cleanText(unicode.join('\n')).replace(/\n{3,}/g, '\n\n');
  if (text === '') throw stop('empty', 'Tệp không có chữ nào.', 'There is no text in the file.');
  return {
    ...read,
    text: clip(text, MAX_DOCUMENT_CHARACTERS),
    cut: read.cut || text.length > MAX_DOCUMENT_CHARACTERS,
  };
}

const LOOKED_AT = 5_000;

const tooManyBytes = () =>
  tooLarge(
    `Tệp lớn hơn ${MAX_DOCUMENT_BYTES / 1_000_000} MB. Hãy bỏ bớt hình ảnh hoặc xuất lại với ảnh nén rồi gửi.`,
    `The file is over ${MAX_DOCUMENT_BYTES / 1_000_000} MB. Leave out pictures or export it with smaller ones.`,
  );
