import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import type { RecordPlace } from '../../tables/index.ts';
import { messages } from '../messages.ts';
import type { ImportRun, Reject } from '../schema.ts';

export const REJECTS_SHOWN = 200;

/** "trang Sheet1, hàng 12, cột H: Giá" in a table, "dòng 12" in a file of lines. */
export function placeWords(locale: Locale, line: number, place: RecordPlace | undefined): string {
  const t = messages[locale];
  if (!place) return t.line(formatInteger(locale, line));
  const column = [place.column, place.header].filter(Boolean).join(': ');
  return t.cell(place.sheet ?? '', formatInteger(locale, place.row), column);
}

/** The lines that were set aside, each with its reason and what would be right. */
export function Rejects({ locale, run, rejects }: { locale: Locale; run: ImportRun; rejects: Reject[] }) {
  const t = messages[locale];
  return (
    <>
      <DataTable
        locale={locale}
        caption={t.rejects}
        columns={[
          { key: 'place', label: t.place },
          { key: 'reason', label: t.reason },
          { key: 'excerpt', label: t.excerpt },
        ]}
        rows={rejects.map(r => ({
          place: placeWords(locale, r.line, r.place),
          reason: r.reason[locale],
          excerpt: r.place ? r.excerpt : <code>{r.excerpt}</code>,
        }))}
      />
      {run.rejected > rejects.length && <p>{t.firstRejects(formatInteger(locale, rejects.length))}</p>}
    </>
  );
}
