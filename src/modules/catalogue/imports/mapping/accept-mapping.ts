import { cleanLine } from '../../../../kernel/clean-text.ts';
import { conflict, type FieldErrors, invalid } from '../../../../kernel/errors.ts';
import type { FileFault } from '../../../../platform/readers/index.ts';
import { checkMapping, type TableMapping } from '../../tables/index.ts';
import type { ImportRun } from '../schema.ts';
import { isOwnSource, ownSourceSaid } from '../sources.ts';

const LONGEST_NAME = 300;

type Inspected = Pick<ImportRun, 'inspection'>;

/** A mapping that fits the table of the run; every fault of it is refused at its field. */
export function acceptMapping({ inspection }: Inspected, typed: TableMapping): TableMapping {
  if (!inspection)
    throw conflict({ vi: 'Tệp này không phải bảng tính.', en: 'This file is no table.' });
  const source = {
    name: cleanLine(typed.source.name),
    ...(typed.source.url && { url: cleanLine(typed.source.url) }),
    ...(typed.source.licence && { licence: cleanLine(typed.source.licence) }),
  };
  const mapping = { ...typed, source };
  const faults = checkMapping(inspection, mapping);
  const fields: FieldErrors = { ...sourceFault(source.name), ...columnFaults(faults) };
  if (Object.keys(fields).length > 0)
    throw invalid(Object.values(fields)[0]!, fields);
  return mapping;
}

function sourceFault(name: string): FieldErrors {
  if (isOwnSource(name)) return { source: ownSourceSaid(name) };
  if (name !== '' && name.length <= LONGEST_NAME) return {};
  return {
    source: {
      vi: 'Hãy ghi tên nguồn của tệp, tối đa 300 ký tự: lần sau nhập lại, hồ sơ được nhận ra nhờ tên này.',
      en: 'Give the name of the source, at most 300 characters: by it the records are recognised next time.',
    },
  };
}

/** All that is wrong with the columns, said together. */
function columnFaults(faults: readonly FileFault[]): FieldErrors {
  if (faults.length === 0) return {};
  const join = (locale: 'vi' | 'en') => faults.map(fault => fault.said[locale]).join(' ');
  return { columns: { vi: join('vi'), en: join('en') } };
}
