import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import type { RecordKind } from '../../submissions/schema.ts';
import { messages } from '../messages.ts';
import type { HeldPage } from '../queries.ts';
import { ownPath } from '../own-path.ts';
import type { HeldRecord } from '../schema.ts';
import { HeldState } from './state-tag.tsx';

const BEGIN = { need: '/needs/new', technology: '/technologies/new' } as const;
type Props = HeldPage & { locale: Locale; kind: RecordKind; first: boolean };

/** What somebody holds, one kind at a time. */
export function RecordsPage({ locale, kind, records, next, first }: Props) {
  const t = messages[locale];
  const at = (query: Record<string, string | undefined>) =>
    href(locale, withQuery('/account/records', { kind, ...query }));
  return (
    <>
      <h1>{t.title}</h1>
      <nav class="tabs" aria-label={t.title}>
        {(['need', 'technology'] as const).map(tab => (
          <a key={tab} href={at({ kind: tab })} aria-current={tab === kind ? 'page' : undefined}>
            {t.tabs[tab]}
          </a>
        ))}
      </nav>
      {records.length === 0 ? (
        <EmptyState
          title={t.nothing[kind]}
          actions={<Button href={href(locale, BEGIN[kind])}>{t.begin[kind]}</Button>}
        >
          <p>{t.nothingText}</p>
        </EmptyState>
      ) : (
        <>
          <Lead>{t.lead}</Lead>
          <RecordTable locale={locale} kind={kind} records={records} />
        </>
      )}
      <p class="link-row">
        {!first && <a href={at({})}>{t.newest}</a>}
        {next && <a href={at({ before: next })}>{t.older}</a>}
      </p>
    </>
  );
}

type TableProps = { locale: Locale; kind: RecordKind; records: readonly HeldRecord[] };

function RecordTable({ locale, kind, records }: TableProps) {
  const t = messages[locale];
  return (
    <DataTable
      locale={locale}
      caption={t.tabs[kind]}
      columns={[
        { key: 'name', label: t.name },
        { key: 'ref', label: t.ref },
        { key: 'state', label: t.state },
        { key: 'updated', label: t.updated },
      ]}
      rows={records.map(({ id, ref, title, state, sent, updatedAt }) => ({
        name: (
          <a
            href={href(locale, ownPath(kind, { id, sent }))}
            lang={foreignLang(title, locale)}
          >
            {textIn(title, locale)}
          </a>
        ),
        ref: sent ? ref : t.imported,
        state: <HeldState locale={locale} state={state} />,
        updated: formatMoment(locale, updatedAt),
      }))}
    />
  );
}
