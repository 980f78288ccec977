import { MAX_DOCUMENT_CHARACTERS } from '../limits.ts';
import { lookBudget } from '../look-budget.ts';
import { parseXml } from '../xml.ts';
import { Zip } from '../zip-file.ts';

/** Paragraphs and tables of a Word document in the order of reading; headers, notes and deleted words left out. */
export async function readDocx(path: string): Promise<{ text: string; cut: boolean }> {
  const budget = lookBudget();
  const zip = await Zip.open(path);
  try {
    const said = new DocxText();
    for await (const _ of parseXml(zip.read('word/document.xml'), said))
      if (said.length > MAX_DOCUMENT_CHARACTERS || budget.spent()) return { text: said.take(), cut: true };
    return { text: said.take(), cut: false };
  } finally {
    zip.close();
  }
}

/** What the end of an element puts into the text. */
const ENDS: Record<string, string> = { p: '\n', tr: '\n', tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

class DocxText {
  #parts: string[] = [];
  #reading = false;
  #repeated = 0;
  length = 0;

  open = (name: string): void => {
    // A shape is told twice, for new programs and for old ones: the second telling is passed over.
    if (name === 'Fallback') this.#repeated++;
    if (name === 't') this.#reading = this.#repeated === 0;
  };

  text = (text: string): void => {
    if (this.#reading) this.#say(text);
  };

  close = (name: string): void => {
    if (name === 't') this.#reading = false;
    if (name === 'Fallback') this.#repeated--;
    if (this.#repeated > 0) return;
    // Cells of a row stand on one line, whose end is that of the row.
    if (name === 'tc' && this.#parts.at(-1) === '\n') this.#parts[this.#parts.length - 1] = '\t';
    if (Object.hasOwn(ENDS, name)) this.#say(ENDS[name]!);
  };

  take(): string {
    return this.#parts.join('');
  }

  #say(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
  }
}
