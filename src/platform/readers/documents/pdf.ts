import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { broken, stop } from '../fault.ts';
import { MAX_DOCUMENT_CHARACTERS, MAX_PDF_PAGES } from '../limits.ts';
import { lookBudget } from '../look-budget.ts';
import { locked } from '../zip-file.ts';

type Budget = ReturnType<typeof lookBudget>;
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Only text is asked for: no fonts, no pictures, no scripts. */
const TEXT_ONLY = { verbosity: 0, disableFontFace: true, useSystemFonts: false, enableXfa: false };

export async function readPdf(path: string): Promise<{ text: string; pages: number; cut: boolean }> {
  const budget = lookBudget();
  const pdf = await openPdf(path);
  try {
    const said: string[] = [];
    let length = 0;
    let number = 1;
    for (; number <= Math.min(pdf.numPages, MAX_PDF_PAGES) && !isFull(length, budget); number++) {
      const text = await textOfPage(pdf, number, budget);
      said.push(text);
      length += text.length;
    }
    const cut = number <= pdf.numPages || isFull(length, budget);
    const text = said.join('\n\n');
    if (!cut && !hasWords(text)) throw scanned();
    return { text, pages: pdf.numPages, cut };
  } finally {
    await pdf.loadingTask.destroy().catch(() => {});
  }
}

async function openPdf(path: string): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(await readFile(path)), TEXT_ONLY);
  } catch (error) {
    throw (error as Error).name === 'PasswordException' ? locked() : broken();
  }
}

const isFull = (length: number, budget: Budget) => length > MAX_DOCUMENT_CHARACTERS || budget.spent();

/** Piece by piece, so that one endless page ends when the budget does. */
async function textOfPage(pdf: Pdf, number: number, budget: Budget): Promise<string> {
  let text = '';
  try {
    const page = await pdf.getPage(number);
    const reader = page.streamTextContent().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const item of piece.value.items) text += item.str + (item.hasEOL ? '\n' : '');
      if (!isFull(text.length, budget)) continue;
      await reader.cancel(new Error('enough')).catch(() => {});
      break;
    }
    page.cleanup();
    return text;
  } catch {
    // A damaged page among good ones: what could be read of it counts.
    return text;
  }
}

const FEWEST_LETTERS = 20;
const hasWords = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS;

const scanned = () =>
  stop(
    'scanned',
    'Tệp PDF này là ảnh quét, không có chữ để đọc. Hãy gửi bản có chữ (xuất PDF từ Word), hoặc quét lại với nhận dạng chữ (OCR).',
    'This PDF is a scan and holds no text. Send the version with text (exported from Word), or scan it again with text recognition (OCR).',
  );
