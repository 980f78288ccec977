import { columnLetters } from './xlsx/cell-place.ts';
import { makeZip, type Part } from './zip-maker.test-data.ts';

/** A text is a shared string; `raw` is the XML of a cell as it stands, with REF for its place. */
export type MadeCell = string | number | boolean | null | { date: number } | { raw: string };
export type MadeSheet = {
  name?: string;
  rows: readonly (readonly MadeCell[])[];
  merged?: readonly string[];
  state?: 'hidden' | 'veryHidden';
  hiddenRows?: readonly number[];
  /** XML in place of the rows. */
  xml?: string;
};
export type MadeBook = {
  sheets: readonly MadeSheet[];
  from1904?: boolean;
  formats?: readonly string[];
  more?: readonly Part[];
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Style 1 is a date; formats of one's own follow from 2 on. */
const DATE_STYLE = 1;

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The smallest workbook that spreadsheets open, with whatever is to be wrong in it. */
export function xlsxParts({ sheets, from1904 = false, formats = [], more = [] }: MadeBook): Part[] {
  const strings: string[] = [];
  const made = sheets.map((sheet, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    content: sheetXml(sheet.xml ?? rowsXml(sheet, strings), mergedXml(sheet)),
  }));
  return [
    { name: '[Content_Types].xml', content: `${HEAD}<Types/>` },
    { name: 'xl/workbook.xml', content: workbookXml(sheets, from1904) },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsXml(sheets) },
    { name: 'xl/styles.xml', content: stylesXml(formats) },
    { name: 'xl/sharedStrings.xml', content: stringsXml(strings) },
    ...made,
    ...more,
  ];
}

export const makeXlsx = (book: MadeBook): Buffer => makeZip(xlsxParts(book));

const sheetXml = (rows: string, merged: string): string =>
  `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${merged}</worksheet>`;

function rowsXml({ rows, hiddenRows = [] }: MadeSheet, strings: string[]): string {
  return rows
    .map((cells, i) => {
      const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : '';
      const made = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${i + 1}`, strings));
      return `<row r="${i + 1}"${hidden}>${made.join('')}</row>`;
    })
    .join('');
}

function cellXml(cell: MadeCell, ref: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if ('raw' in cell) return cell.raw.replaceAll('REF', ref);
  return `<c r="${ref}" s="${DATE_STYLE}"><v>${cell.date}</v></c>`;
}

const mergedXml = ({ merged = [] }: MadeSheet): string =>
  merged.length === 0
    ? ''
    : `<mergeCells count="${merged.length}">${merged.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

const workbookXml = (sheets: readonly MadeSheet[], from1904: boolean): string =>
  `${HEAD}<workbook ${MAIN} xmlns:r="${RELATION}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets
    .map(({ name, state }, i) => {
      const called = escapeXml(name ?? `Trang ${i + 1}`);
      return `<sheet name="${called}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`;
    })
    .join('')}</sheets></workbook>`;

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`;
const relationsXml = (sheets: readonly MadeSheet[]): string =>
  `${HEAD}<Relationships>${[
    ...sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    relation('rIdS', 'styles', 'styles.xml'),
    relation('rIdT', 'sharedStrings', '/xl/sharedStrings.xml'),
  ].join('')}</Relationships>`;

function stylesXml(formats: readonly string[]): string {
  const named = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`);
  const used = [0, 14, ...formats.map((_, i) => 164 + i)].map(id => `<xf numFmtId="${id}"/>`);
  const lists = `<numFmts>${named.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>`;
  return `${HEAD}<styleSheet ${MAIN}>${lists}<cellXfs>${used.join('')}</cellXfs></styleSheet>`;
}

const stringsXml = (strings: readonly string[]): string =>
  `${HEAD}<sst ${MAIN}>${strings.map(text => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`;
