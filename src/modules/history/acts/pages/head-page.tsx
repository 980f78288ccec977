import type { Locale } from '../../../../kernel/localised.ts';
import type { DayEnd } from '../../../../platform/acts/index.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';

type Props = { locale: Locale; last: number; ends: readonly DayEnd[]; today: string };

export function HeadPage({ locale, last, ends, today }: Props) {
  const t = messages[locale];
  return (
    <article class="stack">
      <h1>{t.headTitle}</h1>
      <Lead>{t.headLead(formatInteger(locale, last))}</Lead>
      <p>{t.headText}</p>
      <p>
        <a href={href(locale, '/acts/head.txt')}>{t.headFile}</a>
      </p>
      <DataTable
        locale={locale}
        caption={t.headDays}
        empty={t.headEmpty}
        columns={[
          { key: 'day', label: t.headDay },
          { key: 'seq', label: t.headSeq, numeric: true },
          { key: 'hash', label: t.headHash },
        ]}
        rows={ends.map(end => ({
          day: formatDate(locale, end.day) + (end.day === today ? ` (${t.headNow.toLowerCase()})` : ''),
          seq: formatInteger(locale, end.seq),
          hash: <code class="history-hash">{end.hash}</code>,
        }))}
      />
    </article>
  );
}
