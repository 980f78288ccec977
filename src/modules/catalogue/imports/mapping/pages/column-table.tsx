import { clip } from '../../../../../kernel/clean-text.ts';
import type { Locale } from '../../../../../kernel/localised.ts';
import type { SheetInspection } from '../../../../../platform/readers/index.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { FieldError, fieldId } from '../../../../../web/ui/field.tsx';
import { fieldsOf, type TableMapping } from '../../../tables/index.ts';
import { messages } from '../messages.ts';

/** The name under which the field of a column is posted. */
export const columnName = (index: number): string => `column-${index}`;

const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

type Props = { locale: Locale; sheet: SheetInspection; mapping: TableMapping; error: string | undefined };

/** Every column with its first values, and what it is. */
export function ColumnTable({ locale, sheet, mapping, error }: Props) {
  const t = messages[locale];
  const columns = sheet.headers.flatMap((header, index) => (header === '' ? [] : [{ header, index }]));
  return (
    <div class={error ? 'field field-wrong' : 'field'} id={fieldId('columns')} tabIndex={-1}>
      <FieldError locale={locale} name="columns" error={error} />
      <DataTable
        locale={locale}
        caption={t.columns}
        columns={[
          { key: 'header', label: t.header },
          { key: 'samples', label: t.samples },
          { key: 'field', label: t.field },
        ]}
        rows={columns.map(({ header, index }) => ({
          header,
          samples: <Samples locale={locale} sheet={sheet} index={index} />,
          field: <FieldChoice locale={locale} mapping={mapping} header={header} index={index} />,
        }))}
      />
    </div>
  );
}

function Samples({ locale, sheet, index }: Pick<Props, 'locale' | 'sheet'> & { index: number }) {
  const values = sheet.samples.map(row => row.cells[index] ?? '').filter(value => value !== '');
  if (values.length === 0) return <span class="none">{messages[locale].noSamples}</span>;
  return (
    <ul class="meta">
      {values.slice(0, SAMPLES).map((value, i) => (
        <li key={i}>{value.length > LONGEST_SAMPLE ? `${clip(value, LONGEST_SAMPLE)}…` : value}</li>
      ))}
    </ul>
  );
}

type ChoiceProps = Pick<Props, 'locale' | 'mapping'> & { header: string; index: number };

function FieldChoice({ locale, mapping, header, index }: ChoiceProps) {
  const t = messages[locale];
  const chosen = Object.hasOwn(mapping.columns, header) ? mapping.columns[header] : '';
  return (
    <select class="input input-full" name={columnName(index)} aria-label={t.fieldOf(header)}>
      <option value="" selected={chosen === ''}>
        {t.leftOut}
      </option>
      {fieldsOf(mapping.kind).map(field => (
        <option key={field.name} value={field.name} selected={field.name === chosen}>
          {field.label[locale]}
        </option>
      ))}
    </select>
  );
}
