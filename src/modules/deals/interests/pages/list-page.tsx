import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { Side } from '../policy.ts';
import type { Line, Tab } from '../queries.ts';
import { nextWords, StateTag } from './state-tag.tsx';

type ListProps = {
  locale: Locale;
  tab: Tab;
  tabs: readonly Tab[];
  lines: readonly Line[];
  nextHref: string | undefined;
  desk: boolean;
};

const SIDES: Record<Tab, Side[]> = { received: ['receiver'], sent: ['sender'], reach: [] };

/** What was sent and what came, each with whose step is next. */
export function InterestList({ locale, tab, tabs, lines, nextHref, desk }: ListProps) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.listTitle}</h1>
      <nav class="tabs" aria-label={t.tabsLabel}>
        {tabs.map(one => (
          <a
            key={one}
            href={href(locale, withQuery('/interests', { tab: one }))}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t.tabs[one]}
          </a>
        ))}
        {desk && <a href={href(locale, '/interests/escalated')}>{t.toDesk}</a>}
      </nav>
      {lines.length === 0 ? (
        <EmptyState
          title={t.empty[tab]}
          actions={tab === 'sent' && <Button href={href(locale, '/technologies')}>{t.find}</Button>}
        >
          <p>{t.emptyText}</p>
        </EmptyState>
      ) : (
        <Lines locale={locale} caption={t.tabs[tab]} lines={lines} sides={SIDES[tab]} />
      )}
      <Pagination locale={locale} nextHref={nextHref} />
      <p>
        <a href={href(locale, '/figures/answers')}>{t.toFigures}</a>
      </p>
    </>
  );
}

export function DeskPage({ locale, lines }: { locale: Locale; lines: readonly Line[] }) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.deskTitle}</h1>
      {lines.length === 0 ? (
        <EmptyState title={t.deskEmpty}>
          <p>{t.deskEmptyText}</p>
        </EmptyState>
      ) : (
        <>
          <Lead>{t.deskLead(formatInteger(locale, lines.length))}</Lead>
          <Lines locale={locale} caption={t.deskTitle} lines={lines} sides={['broker']} />
        </>
      )}
      <p>
        <a href={href(locale, '/interests')}>{t.toList}</a>
      </p>
    </>
  );
}

type LinesProps = { locale: Locale; caption: string; lines: readonly Line[]; sides: readonly Side[] };

function Lines({ locale, caption, lines, sides }: LinesProps) {
  const t = messages[locale];
  return (
    <DataTable
      locale={locale}
      caption={caption}
      columns={[
        { key: 'record', label: t.record },
        { key: 'state', label: t.state },
        { key: 'next', label: t.next },
        { key: 'sentOn', label: t.sentOn },
      ]}
      rows={lines.map(({ interest, title }) => ({
        record: (
          <>
            {t.kind[interest.recordType]}:{' '}
            <a href={href(locale, `/interests/${interest.id}`)} lang={title && foreignLang(title, locale)}>
              {title ? textIn(title, locale) : t.gone}
            </a>
          </>
        ),
        state: <StateTag locale={locale} state={interest.state} />,
        next: nextWords(locale, interest, sides) ?? t.closed,
        sentOn: formatDate(locale, interest.sentOn!),
      }))}
    />
  );
}
