import { fault, faultOf } from '../fault.ts';
import { lookBudget } from '../look-budget.ts';
import type { FilePlace, TableInspection } from '../reader-types.ts';
import { MergedRanges } from '../xlsx/merged-ranges.ts';
import { plainRow, type SheetRow } from '../xlsx/sheet-rows.ts';
import type { SheetPart } from '../xlsx/workbook.ts';
import { XlsxFile } from '../xlsx/xlsx-file.ts';
import { FaultList } from './fault-list.ts';
import { convertedFont, notLookedThrough } from './inspect-csv.ts';
import { SheetHead } from './sheet-head.ts';

type Budget = ReturnType<typeof lookBudget>;

export async function inspectXlsx(path: string): Promise<TableInspection> {
  const budget = lookBudget();
  const file = await XlsxFile.open(path);
  try {
    for await (const _ of file.load());
    const heads: SheetHead[] = [];
    // The heads of all sheets first: they are what is asked for.
    for (const sheet of file.sheets) heads.push(await readHead(file, sheet, budget));
    const faults = new FaultList();
    if (file.font) faults.add(convertedFont(file.font));
    for (const [i, sheet] of file.sheets.entries()) {
      faults.add(...heads[i]!.faults());
      await lookThrough(file, sheet, heads[i]!, faults, budget);
    }
    if (budget.spent()) faults.add(notLookedThrough());
    return {
      format: 'xlsx',
      ...(file.font && { font: file.font }),
      sheets: heads.map(head => head.inspection()),
      faults: faults.all,
    };
  } finally {
    file.close();
  }
}

async function readHead(file: XlsxFile, sheet: SheetPart, budget: Budget): Promise<SheetHead> {
  const head = new SheetHead(sheet.name, sheet.hidden);
  for await (const { rows } of file.rows(sheet)) {
    for (const row of rows) head.take(plainRow(row));
    if (head.complete || budget.spent()) break;
  }
  return head;
}

async function lookThrough(
  file: XlsxFile,
  sheet: SheetPart,
  head: SheetHead,
  faults: FaultList,
  budget: Budget,
) {
  try {
    const merged = new MergedRanges();
    for await (const _ of file.findMerged(sheet, merged)) if (budget.spent()) return;
    addMerged(merged, head, faults);
    for await (const { rows, hiddenColumns } of file.rows(sheet)) {
      if (hiddenColumns) faults.addOnce(
        `${sheet.name} columns`,
        () => hiddenColumn(sheet.name, hiddenColumns),
      );
      for (const row of rows) addFaultsOf(row, head, faults);
      if (budget.spent()) return;
    }
  } catch (error) {
    faults.add(faultOf(error));
  }
}

/** Above the header stand titles: merged or not, nobody reads them as records. */
function addMerged(merged: MergedRanges, head: SheetHead, faults: FaultList): void {
  const { headerRow } = head;
  if (headerRow === null) return;
  for (const range of merged.all) {
    if (range.bottom < headerRow) continue;
    faults.add(mergedRange(head.place(range.top, range.left, range.name)));
  }
}

function addFaultsOf(row: SheetRow, head: SheetHead, faults: FaultList): void {
  const { sheet } = row;
  if (row.row < (head.headerRow ?? 0)) return;
  if (row.hidden) faults.addOnce(`${sheet} rows`, () => hiddenRow({ sheet, row: row.row }));
  for (const { code, said, from } of row.faults) faults.add({ code, said, at: head.place(row.row, from) });
  for (const column of row.formulas)
    faults.addOnce(`${sheet} formula ${column}`, () => formula(head.place(row.row, column)));
}

const mergedRange = (at: FilePlace) =>
  fault(
    'merged',
    `Các ô ${at.range} bị gộp: chỉ ô đầu có giá trị, các ô còn lại bị coi là thiếu. Hãy bỏ gộp và điền cho từng hàng.`,
    `The cells ${at.range} are merged: only the first has the value, the others count as missing. Unmerge them and fill in each row.`,
    at,
  );
const formula = (at: FilePlace) =>
  fault(
    'formula',
    'Cột này có công thức; kết quả lưu trong tệp được dùng. Hãy chắc rằng tệp đã được tính lại trước khi lưu.',
    'This column has formulas; the results that the file holds are taken. Make sure it was recalculated before it was saved.',
    at,
  );
const hiddenRow = (at: FilePlace) =>
  fault(
    'hidden-rows',
    'Có hàng đang bị ẩn hoặc bị lọc; những hàng đó vẫn được đọc.',
    'Some rows are hidden or filtered out; they are read all the same.',
    at,
  );
const hiddenColumn = (sheet: string, column: string) =>
  fault(
    'hidden-columns',
    'Có cột đang bị ẩn; cột đó vẫn được đọc nếu được ghép.',
    'Some columns are hidden; they are read all the same if they are mapped.',
    { sheet, column },
  );
