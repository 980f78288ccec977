import { open, stat } from 'node:fs/promises';
import { stop } from './fault.ts';
import { looksLikeUtf16, utf16Mark } from './utf16.ts';
import { Zip } from './zip-file.ts';

export type FileKind =
  | 'xlsx' | 'docx' | 'pdf' | 'text' | 'ndjson'
  | 'xls' | 'doc' | 'encrypted' | 'xlsb' | 'ods' | 'odt' | 'numbers' | 'pages' | 'presentation' | 'web-page'
  | 'xml' | 'rtf' | 'picture' | 'archive' | 'binary';

const HEAD_BYTES = 64 * 1024;
/** The directory of an old Office file may stand anywhere in it. */
const OLE_BYTES = 4 * 1024 * 1024;

/** What a file is by what is in it, whatever its name says. */
export async function recognise(path: string): Promise<FileKind> {
  const head = await readHead(path, HEAD_BYTES);
  if (head.length === 0 && (await stat(path)).isFile())
    throw stop('empty', 'Tệp không có gì bên trong.', 'There is nothing in the file.');
  const magic = kindByMagic(head);
  if (magic === 'zip') return kindOfZip(path);
  if (magic === 'ole') return kindOfOle(await readHead(path, OLE_BYTES));
  return magic ?? kindOfText(head);
}

export async function readHead(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const MAGIC: readonly [string, FileKind | 'zip' | 'ole'][] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\x00', 'picture'],
  ['MM\x00*', 'picture'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
];

function kindByMagic(head: Buffer): FileKind | 'zip' | 'ole' | undefined {
  const found = MAGIC.find(([magic]) => head.subarray(0, magic.length).toString('latin1') === magic);
  if (found) return found[1];
  // Readers of PDF look for the mark within the first kilobyte.
  return head.subarray(0, 1024).includes('%PDF-') ? 'pdf' : undefined;
}

async function kindOfZip(path: string): Promise<FileKind> {
  const zip = await Zip.open(path);
  try {
    if (zip.has('xl/workbook.xml')) return 'xlsx';
    if (zip.has('word/document.xml')) return 'docx';
    if (zip.has('xl/workbook.bin')) return 'xlsb';
    if (zip.has('ppt/presentation.xml')) return 'presentation';
    if (zip.has('mimetype')) return await kindOfOpenDocument(zip);
    if (zip.names.some(name => name.startsWith('Index/') || name === 'Index.zip'))
      return zip.names.some(name => /Tables|CalculationEngine/.test(name)) ? 'numbers' : 'pages';
    return 'archive';
  } finally {
    zip.close();
  }
}

async function kindOfOpenDocument(zip: Zip): Promise<FileKind> {
  if (zip.sizeOf('mimetype') > 200) return 'archive';
  let type = '';
  for await (const part of zip.read('mimetype')) type += part.toString('latin1');
  if (type.includes('spreadsheet')) return 'ods';
  if (type.includes('presentation')) return 'presentation';
  return type.includes('opendocument.text') ? 'odt' : 'archive';
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

function kindOfOle(bytes: Buffer): FileKind {
  if (bytes.includes(utf16('EncryptedPackage'))) return 'encrypted';
  if (bytes.includes(utf16('WordDocument'))) return 'doc';
  if (bytes.includes(utf16('PowerPoint'))) return 'presentation';
  return bytes.includes(utf16('Workbook')) || bytes.includes(utf16('Book')) ? 'xls' : 'binary';
}

// What no text holds: control characters other than white space, and Ctrl-Z, with which old programs end a file.
const BINARY = /[\x00-\x08\x0e-\x19\x1b-\x1f]/;

function kindOfText(head: Buffer): FileKind {
  const text = new TextDecoder(utf16Mark(head) ?? looksLikeUtf16(head) ?? 'windows-1252').decode(head);
  if (BINARY.test(text)) return 'binary';
  const start = text.replace(/^ï»¿/, '').trimStart().slice(0, 500).toLowerCase();
  if (/^[[{]\s*("|\{|\[)/.test(start)) return 'ndjson';
  if (/^<(!doctype html|html|table|head|meta|div)\b/.test(start)) return 'web-page';
  return start.startsWith('<?xml') || start.startsWith('<!doctype') ? 'xml' : 'text';
}
