import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/localised.ts';
import { messages } from './messages.ts';

export type Column = {
  key: string;
  label: string;
  numeric?: boolean | undefined;
  /** Address that sorts by this column. */
  sortHref?: string | undefined;
  sorted?: 'ascending' | 'descending' | undefined;
};
export type Row = Readonly<Record<string, ComponentChildren>>;

export type DataTableProps = {
  locale: Locale;
  caption: string;
  /** The first column names the row. */
  columns: readonly Column[];
  rows: readonly Row[];
  /** Cells of the last line, without the first. */
  total?: Row | undefined;
  empty?: string | undefined;
  exportHref?: string | undefined;
};

/** A real table with a sticky head; on a phone each row becomes a short paragraph. */
export function DataTable({ locale, caption, columns, rows, total, empty, exportHref }: DataTableProps) {
  const t = messages[locale];
  return (
    <div class="table-frame">
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <Head key={column.key} locale={locale} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <TableRow key={i} columns={columns} row={row} />
          ))}
          {rows.length === 0 && (
            <tr>
              <td class="table-empty" colSpan={columns.length}>
                {empty ?? t.noRows}
              </td>
            </tr>
          )}
        </tbody>
        {total && (
          <tfoot>
            <TableRow columns={columns} row={{ ...total, [columns[0]?.key ?? '']: t.total }} />
          </tfoot>
        )}
      </table>
      {exportHref && (
        <p class="table-export">
          <a href={exportHref}>{t.download}</a>
        </p>
      )}
    </div>
  );
}

const ARROW = { ascending: '↑', descending: '↓' };

function Head({ locale, column }: { locale: Locale; column: Column }) {
  const { label, numeric, sortHref, sorted } = column;
  return (
    <th scope="col" class={numeric ? 'numeric' : undefined} aria-sort={sorted}>
      {sortHref ? (
        <a href={sortHref} aria-label={messages[locale].sortBy(label)} data-live-link>
          {label}
          {sorted && <span aria-hidden="true"> {ARROW[sorted]}</span>}
        </a>
      ) : (
        label
      )}
    </th>
  );
}

const TableRow = ({ columns, row }: { columns: readonly Column[]; row: Row }) => (
  <tr>
    {columns.map((column, i) =>
      i === 0 ? (
        <th key={column.key} scope="row">
          {row[column.key]}
        </th>
      ) : (
        <td key={column.key} class={column.numeric ? 'numeric' : undefined} data-label={column.label}>
          {row[column.key] ?? '–'}
        </td>
      ),
    )}
  </tr>
);
