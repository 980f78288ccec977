import { broken, tooLarge } from '../fault.ts';
import { MAX_CELL_STYLES, MAX_SHEETS } from '../limits.ts';
import { type Attributes, isOn, readXml } from '../xml.ts';
import type { Zip } from '../zip-file.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';

export type SheetPart = { name: string; part: string; hidden: boolean };
export type Workbook = {
  sheets: SheetPart[];
  from1904: boolean;
  /** By the style number of a cell. */
  formats: NumberFormat[];
  sharedStrings: string | undefined;
};

const WORKBOOK = 'xl/workbook.xml';

export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const parts = await readRelations(zip);
  const told: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readXml(zip.read(WORKBOOK), {
    open(name, a) {
      if (name === 'workbookPr') from1904 = isOn(a.date1904);
      if (name !== 'sheet') return;
      if (told.length >= MAX_SHEETS) throw tooManySheets();
      told.push({ name: a.name ?? '', id: idOf(a), hidden: (a.state ?? 'visible') !== 'visible' });
    },
  });
  const sheets = told.flatMap(({ name, id, hidden }): SheetPart[] => {
    const { kind, path = '' } = parts.get(id) ?? {};
    return kind === 'worksheet' ? [{ name, hidden, part: path }] : [];
  });
  if (sheets.length === 0 || sheets.some(({ part }) => !zip.has(part))) throw broken();
  return {
    sheets,
    from1904,
    formats: await readFormats(zip, parts),
    sharedStrings: pathOf(zip, parts, 'sharedStrings'),
  };
}

type Relation = { kind: string; path: string };

/** Which part of the workbook is which: the id of a sheet, the kind and path of its part. */
async function readRelations(zip: Zip): Promise<Map<string, Relation>> {
  const parts = new Map<string, Relation>();
  await readXml(zip.read('xl/_rels/workbook.xml.rels'), {
    open(name, a) {
      if (name !== 'Relationship' || a.TargetMode === 'External' || !a.Id || !a.Target) return;
      const path = a.Target.startsWith('/') ? a.Target.slice(1) : `xl/${a.Target.replace(/^\.\//, '')}`;
      parts.set(a.Id, { kind: a.Type?.split('/').at(-1) ?? '', path });
    },
  });
  return parts;
}

const pathOf = (zip: Zip, parts: Map<string, Relation>, kind: string): string | undefined =>
  [...parts.values()].find(part => part.kind === kind && zip.has(part.path))?.path;

async function readFormats(zip: Zip, parts: Map<string, Relation>): Promise<NumberFormat[]> {
  const path = pathOf(zip, parts, 'styles');
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  if (!path) return formats;
  await readXml(zip.read(path), {
    open(name, a) {
      if (name === 'numFmt') codes.set(Number(a.numFmtId), a.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (formats.length >= MAX_CELL_STYLES) throw broken();
      formats.push(numberFormat(Number(a.numFmtId ?? 0), codes.get(Number(a.numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** `r:id`, whatever prefix the file gives it. */
const idOf = (a: Attributes): string => Object.entries(a).find(([key]) => /:id$/.test(key))?.[1] ?? '';

const tooManySheets = () =>
  tooLarge(
    `Sổ tính có hơn ${MAX_SHEETS} trang tính. Hãy chỉ để lại những trang có hồ sơ rồi gửi lại.`,
    `The workbook has over ${MAX_SHEETS} sheets. Keep only those with records and send it again.`,
  );
