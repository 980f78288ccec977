import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invalid, type Said } from '../../../kernel/errors.ts';
import { inspectTable, readTable, type TableRow } from '../../../platform/readers/index.ts';
import { MOST_FIRMS, readFirmRows } from './firm-rows.ts';
import type { ReadList } from './schema.ts';

/** Some thousand firms with a dozen columns. */
export const LARGEST_LIST = 5_000_000;

const SAID = {
  nothing: {
    vi: 'Hãy dán danh sách, hoặc chọn một tệp CSV hay Excel.',
    en: 'Paste the list, or choose a CSV or Excel file.',
  },
  large: { vi: 'Danh sách tối đa 5 MB.', en: 'A list may have 5 MB.' },
} as const satisfies Record<string, Said>;

const refused = (field: 'list' | 'file', why: Said) => invalid(why, { [field]: why });

/** The firms of a pasted or sent list. It is opened by the readers alone, and gone when this ends. */
export async function readList(pasted: string, file: File | undefined): Promise<ReadList> {
  const text = pasted.trim() === '' ? undefined : pasted;
  if (text === undefined && !file) throw refused('list', SAID.nothing);
  if ((text ?? '').length > LARGEST_LIST) throw refused('list', SAID.large);
  if (text === undefined && file!.size > LARGEST_LIST) throw refused('file', SAID.large);
  // One column has no delimiter that could be recognised: every line is a name.
  if (text !== undefined && !/[,;\t|]/.test(text)) return readFirmRows(lines(text));
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-list-'));
  try {
    const path = join(folder, 'list');
    await writeFile(path, text ?? file!.stream(), { mode: 0o600 });
    return readFirmRows(await rowsOf(path, text === undefined ? 'file' : 'list'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const lines = (text: string): TableRow[] =>
  text
    .split(/\r\n?|\n/)
    .map((line, i) => ({ sheet: '', row: i + 1, cells: [line] }))
    .filter(row => row.cells[0]!.trim() !== '');

/** The rows of the first sheet, one more than may be: then the list is too long. */
async function rowsOf(path: string, field: 'list' | 'file'): Promise<TableRow[]> {
  const looked = await inspectTable(path);
  if (!looked.ok) throw refused(field, looked.fault.said);
  const { format, charset, delimiter, font, sheets } = looked.value;
  const rows: TableRow[] = [];
  for await (const batch of readTable(path, { format, charset, delimiter, font, sheet: sheets[0]?.name })) {
    if (batch.stopped) throw refused(field, batch.stopped.said);
    rows.push(...batch.rows);
    if (rows.length > MOST_FIRMS + 1) break;
  }
  return rows;
}
