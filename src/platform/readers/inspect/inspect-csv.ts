import { csvRows } from '../csv/csv-rows.ts';
import { fault, faultOf } from '../fault.ts';
import { lookBudget } from '../look-budget.ts';
import type { OldFont, TableInspection } from '../reader-types.ts';
import { csvForm } from '../table-rows.ts';
import { FaultList } from './fault-list.ts';
import { SheetHead } from './sheet-head.ts';

export async function inspectCsv(path: string): Promise<TableInspection> {
  const budget = lookBudget();
  const form = await csvForm(path, {});
  const head = new SheetHead('', false);
  const faults = new FaultList();
  try {
    for await (const { row } of csvRows(path, form)) {
      if (row) head.take(row);
      if (!budget.spent()) continue;
      faults.add(notLookedThrough());
      break;
    }
  } catch (error) {
    // What came before the place that can not be read is still told.
    if (head.headerRow === null) throw error;
    faults.add(faultOf(error));
  }
  if (form.font) faults.add(convertedFont(form.font));
  faults.add(...head.faults());
  const { charset, delimiter, font } = form;
  return {
    format: 'csv',
    charset,
    delimiter,
    ...(font && { font }),
    sheets: [head.inspection()],
    faults: faults.all,
  };
}

export const notLookedThrough = () =>
  fault(
    'not-looked-through',
    'Tệp dài, nên mới xem phần đầu. Khi đọc cả tệp, chỗ nào sai sẽ được báo.',
    'The file is long, so only its beginning was looked at. What is wrong further on is told when it is read.',
  );

export const convertedFont = (font: OldFont) =>
  fault(
    'old-font',
    `Chữ gõ bằng phông cũ ${font === 'vni' ? 'VNI' : 'TCVN3 (ABC)'} được tự chuyển sang Unicode. Hãy xem lại các dòng mẫu.`,
    `Text typed for the old font ${font === 'vni' ? 'VNI' : 'TCVN3 (ABC)'} is converted to Unicode. Look over the sample rows.`,
  );
