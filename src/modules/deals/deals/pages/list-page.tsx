import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead, Meta, Tag } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { DEALS_SHOWN, type DealView } from '../queries.ts';
import { dealPath, DueWords, sideName, titleOfDeal } from './deal-frame.tsx';

type Props = { locale: Locale; views: readonly DealView[]; page: number; today: string };

export function DealListPage({ locale, views, page, today }: Props) {
  const t = messages[locale];
  if (views.length === 0)
    return (
      <EmptyState
        level={1}
        title={t.empty}
        actions={<Button href={href(locale, '/technologies')}>{t.find}</Button>}
      >
        <p>{t.emptyText}</p>
      </EmptyState>
    );
  const shown = views.slice(0, DEALS_SHOWN);
  const yours = shown.filter(({ deal, access }) => deal.move && deal.move.side === access);
  const theirs = shown.filter(({ deal, access }) => deal.move && deal.move.side !== access);
  const ended = shown.filter(({ deal }) => !deal.move);
  return (
    <div class="deal">
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <Part locale={locale} title={t.yours} views={yours} today={today} />
      <Part locale={locale} title={t.theirs} views={theirs} today={today} />
      <Part locale={locale} title={t.ended} views={ended} today={today} />
      {views.length > DEALS_SHOWN && (
        <p>
          <a href={href(locale, withQuery('/deals', { page: page + 1 }))}>{t.more}</a>
        </p>
      )}
    </div>
  );
}

type PartProps = { locale: Locale; title: string; views: readonly DealView[]; today: string };

function Part({ locale, title, views, today }: PartProps) {
  if (views.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="deal-list">
        {views.map(view => (
          <Row key={view.deal.id} locale={locale} view={view} today={today} />
        ))}
      </ul>
    </section>
  );
}

function Row({ locale, view, today }: { locale: Locale; view: DealView; today: string }) {
  const t = messages[locale];
  const { deal, access } = view;
  const other = access === 'seeker' ? 'owner' : 'seeker';
  return (
    <li>
      <h3>
        <a href={href(locale, dealPath(deal.id))}>{titleOfDeal(view, locale)}</a>
      </h3>
      {deal.move && (
        <p>
          {t.moves[deal.move.what]}, <DueWords locale={locale} move={deal.move} today={today} />
        </p>
      )}
      <Meta
        items={[
          t.states[deal.state],
          `${t.sides[other]}: ${sideName(view, other, locale)}`,
          view.unread > 0 && <Tag tone="amber">{t.unread(formatInteger(locale, view.unread))}</Tag>,
        ]}
      />
    </li>
  );
}
