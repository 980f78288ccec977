import { cleanLine } from '../../../kernel/clean-text.ts';
import type { Said } from '../../../kernel/errors.ts';
import { SECTOR_CODES, SECTORS } from '../../../kernel/sectors.ts';
import { foldWords } from '../../catalogue/index.ts';
import { columnLetters, type TableRow } from '../../../platform/readers/index.ts';
import type { ListedFirm, ListFault, ReadList } from './schema.ts';

/** A phone or visit round; more firms belong into several. */
export const MOST_FIRMS = 2_000;
const LONGEST = 300;

type Field = keyof ListedFirm;

/** How the columns of a list are headed, folded; the first word that a header begins with or equals decides. */
const HEADERS: Record<Field, readonly string[]> = {
  taxCode: ['ma so thue', 'mst', 'tax code', 'ma so doanh nghiep'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'phone', 'tel', 'mobile'],
  email: ['email', 'e mail', 'thu dien tu'],
  contact: ['nguoi lien he', 'lien he', 'nguoi dai dien', 'contact', 'giam doc'],
  sector: ['linh vuc', 'sector', 'nganh'],
  name: [
    'ten doanh nghiep',
    'ten cong ty',
    'doanh nghiep',
    'ten hop tac xa',
    'ten co so',
    'ten',
    'firm',
    'company',
    'name',
  ],
};

const SAID = {
  header: {
    vi: 'Không thấy cột tên doanh nghiệp. Hàng đầu cần tên của từng cột, ví dụ: Tên doanh nghiệp, Mã số thuế, Lĩnh vực, Người liên hệ, Điện thoại, E-mail.',
    en: 'There is no column with the names of the firms. The first row names the columns, for example: Firm, Tax code, Sector, Contact, Phone, Email.',
  },
  name: { vi: 'Thiếu tên doanh nghiệp.', en: 'The name of the firm is missing.' },
  taxCode: {
    vi: 'Mã số thuế có 10 chữ số; chi nhánh có 13.',
    en: 'A tax code has 10 digits, that of a branch 13.',
  },
  phone: { vi: 'Số điện thoại cần 8 đến 15 chữ số.', en: 'A phone number has 8 to 15 digits.' },
  email: { vi: 'Địa chỉ e-mail chưa đúng.', en: 'This is not an e-mail address.' },
  sector: {
    vi: 'Không có lĩnh vực này trong 14 lĩnh vực; hãy sửa hoặc bỏ trống.',
    en: 'This is none of the 14 sectors; mend it or leave it empty.',
  },
  long: { vi: 'Ô này dài quá 300 ký tự. Hãy rút gọn.', en: 'This cell is over 300 characters. Please shorten it.' },
  many: {
    vi: `Một danh sách có tối đa 2.000 doanh nghiệp; hãy chia ra nhiều đợt.`,
    en: `A list has at most 2,000 firms; make several surveys of it.`,
  },
} as const satisfies Record<string, Said>;

/** The firms of a list, and every fault with its row and column. A list of one column is one of names. */
export function readFirmRows(rows: readonly TableRow[]): ReadList {
  const [first] = rows;
  if (!first) return { firms: [], faults: [{ row: 1, column: 'A', said: SAID.header }] };
  const headed = columnsOf(first.cells);
  const names = headed.name === undefined && rows.every(row => row.cells.length <= 1);
  if (headed.name === undefined && !names)
    return { firms: [], faults: [{ row: first.row, column: 'A', said: SAID.header }] };
  const columns = names ? { name: 0 } : headed;
  const told = (names ? rows : rows.slice(1)).filter(row => row.cells.some(cell => cell.trim() !== ''));
  if (told.length > MOST_FIRMS)
    return { firms: [], faults: [{ row: told[MOST_FIRMS]!.row, column: 'A', said: SAID.many }] };
  const read = told.map(row => readRow(row, columns));
  return { firms: read.map(r => r.firm), faults: read.flatMap(r => r.faults) };
}

type Columns = Partial<Record<Field, number>>;

function columnsOf(headers: readonly string[]): Columns {
  const columns: Columns = {};
  headers.forEach((header, at) => {
    const folded = foldWords(header);
    const field = (Object.keys(HEADERS) as Field[]).find(
      f => columns[f] === undefined && HEADERS[f].some(word => folded === word || folded.startsWith(`${word} `)),
    );
    if (field) columns[field] = at;
  });
  return columns;
}

function readRow(row: TableRow, columns: Columns): { firm: ListedFirm; faults: ListFault[] } {
  const faults: ListFault[] = [];
  const fault = (field: Field, why: Said) =>
    faults.push({ row: row.row, column: columnLetters(columns[field] ?? 0), said: why });
  for (const cell of row.faults ?? [])
    faults.push({ row: row.row, column: columnLetters(cell.from), said: cell.said });
  const read = (field: Field): string | null => {
    const at = columns[field];
    const told = at === undefined ? '' : cleanLine(row.cells[at] ?? '');
    if (told.length > LONGEST) fault(field, SAID.long);
    return told || null;
  };
  const checked = (field: Field, value: string | null, right: (text: string) => boolean, why: Said) => {
    if (value !== null && !right(value)) fault(field, why);
    return value;
  };
  const name = read('name');
  if (name === null) fault('name', SAID.name);
  const sector = read('sector');
  const code = sector === null ? null : sectorIn(sector);
  if (sector !== null && code === null) fault('sector', SAID.sector);
  const taxCode = checked('taxCode', read('taxCode')?.replace(/\s/g, '') ?? null, isTaxCode, SAID.taxCode);
  const phone = checked('phone', read('phone'), isPhone, SAID.phone);
  const email = checked('email', read('email'), isEmail, SAID.email);
  return { firm: { name: name ?? '', taxCode, sector: code, contact: read('contact'), phone, email }, faults };
}

const isTaxCode = (text: string) => /^\d{10}(-?\d{3})?$/.test(text);
const isPhone = (text: string) => /^\+?[\d\s().-]+$/.test(text) && /^\d{8,15}$/.test(text.replace(/\D/g, ''));
const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

const sectorIn = (text: string): string | null => {
  const folded = foldWords(text);
  const isIt = (code: (typeof SECTOR_CODES)[number]) =>
    [code, SECTORS[code].vi, SECTORS[code].en].some(name => foldWords(name) === folded);
  return SECTOR_CODES.find(isIt) ?? null;
};

/** What tells a firm from another within a survey: sent twice, a list adds nothing. */
export const firmKey = ({ name, taxCode }: Pick<ListedFirm, 'name' | 'taxCode'>): string =>
  taxCode ? taxCode.replace('-', '') : foldWords(name);
