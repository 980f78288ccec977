import type { ComponentChildren } from 'preact';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Tag } from '../../../../web/ui/text.tsx';
import type { C, Web } from '../../../../web/web.ts';
import { messages } from '../messages.ts';
import { type DealView, partyName } from '../queries.ts';
import type { Deal, Move, MoveName, Side } from '../schema.ts';

export const TABS = ['overview', 'thread', 'meetings', 'terms', 'checklist', 'closing'] as const;
export type Tab = (typeof TABS)[number];

export const dealPath = (id: string, tab: Tab = 'overview'): string =>
  tab === 'overview' ? `/deals/${id}` : `/deals/${id}/${tab}`;

export function titleOfDeal({ technology, need }: DealView, locale: Locale): string {
  return textIn(technology?.title ?? need?.title, locale) || messages[locale].nameless;
}

/** What a side is called: its name, or else its part in the deal. */
export const sideName = (view: DealView, side: Side, locale: Locale): string =>
  partyName(view.parties[side], locale) ?? messages[locale].sides[side];

export const isSide = (view: DealView): view is DealView & { access: Side } =>
  view.access === 'seeker' || view.access === 'owner';

/** Where a move is made. */
export const TAB_OF: Record<MoveName, Tab> = {
  'sign-nda': 'overview',
  'sign-mou': 'overview',
  'propose-meeting': 'meetings',
  'answer-meeting': 'meetings',
  'hold-meeting': 'meetings',
  'write-terms': 'terms',
  'answer-terms': 'terms',
  'write-closing': 'closing',
  'confirm-closing': 'closing',
};

/** What a deal waits for, in words, and where it is done. */
export const moveAt = (locale: Locale, id: string, { what }: Move): { words: string; href: string } => ({
  words: messages[locale].moves[what],
  href: href(locale, dealPath(id, TAB_OF[what])),
});

type FrameProps = { view: DealView; tab: Tab; children: ComponentChildren; status?: number };

/** A page of a deal: whose move it is always stands at the same place. */
export function dealPage(web: Web, c: C, { view, tab, children, status = 200 }: FrameProps) {
  const locale = c.get('locale');
  const t = messages[locale];
  const title = titleOfDeal(view, locale);
  const frame = (
    <div class="deal">
      <p>
        <a href={href(locale, '/deals')}>{t.back}</a>
      </p>
      <h1>{title}</h1>
      <MoveLine locale={locale} view={view} today={legalDay(web.now())} />
      <Tabs locale={locale} view={view} tab={tab} />
      {view.access === 'reader' && <Notice locale={locale}>{t.reading}</Notice>}
      {children}
    </div>
  );
  const heading = tab === 'overview' ? title : `${t.tabs[tab]}: ${title}`;
  return page(web, c, { title: heading, robots: 'noindex', children: frame }, status);
}

function Tabs({ locale, view, tab }: { locale: Locale; view: DealView; tab: Tab }) {
  const t = messages[locale];
  return (
    <nav class="deal-tabs" aria-label={t.nav}>
      <ul>
        {TABS.map(one => (
          <li key={one}>
            <a href={href(locale, dealPath(view.deal.id, one))} aria-current={one === tab ? 'page' : undefined}>
              {t.tabs[one]}
              {one === 'thread' && view.unread > 0 && (
                <Tag tone="amber">{t.fresh(String(view.unread))}</Tag>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type MoveLineProps = { locale: Locale; view: DealView; today: string };

/** Whose move it is, what it is, and by when. */
function MoveLine({ locale, view, today }: MoveLineProps) {
  const t = messages[locale];
  const { deal } = view;
  if (!deal.move) return <EndLine locale={locale} deal={deal} />;
  const { side, what } = deal.move;
  const own = side === view.access;
  const late = deal.move.dueOn < today;
  return (
    <div class={`deal-move ${own ? 'deal-move-own' : ''} ${late ? 'deal-move-late' : ''}`}>
      <p class="deal-move-head">
        {own ? t.yours : `${t.next}, ${t.nextOf(t.sides[side])}`}
      </p>
      <p class="deal-move-what">
        <a href={href(locale, dealPath(deal.id, TAB_OF[what]))}>{t.moves[what]}</a>
      </p>
      <p>
        {t.sides[side]}: {sideName(view, side, locale)}
        {', '}
        <DueWords locale={locale} move={deal.move} today={today} />
      </p>
      {deal.remindedAt && <p class="hint">{t.quiet}</p>}
    </div>
  );
}

export function DueWords({ locale, move, today }: { locale: Locale; move: Move; today: string }) {
  const t = messages[locale];
  const day = formatDate(locale, move.dueOn);
  return move.dueOn < today ? <strong class="late">{t.late(day)}</strong> : <span>{t.by(day)}</span>;
}

function EndLine({ locale, deal }: { locale: Locale; deal: Deal }) {
  const t = messages[locale];
  const { state, endedReason, endedWords } = deal;
  if (state !== 'closed' && state !== 'declined' && state !== 'lapsed') return null;
  return (
    <Notice locale={locale} kind={state === 'closed' ? 'done' : 'info'} title={t.states[state]}>
      <p>{t.noMove[state]}</p>
      {endedReason && <p>{t.endedBecause(t.reasons[endedReason])}</p>}
      {endedWords && <p class="typed-text">{endedWords}</p>}
    </Notice>
  );
}
