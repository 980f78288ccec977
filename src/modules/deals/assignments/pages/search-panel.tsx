import type { Locale } from '../../../../kernel/localised.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import type { Panel } from '../../../../web/panels.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { ctxOf, type Web } from '../../../../web/web.ts';
import type { SubmittedNeed } from '../../../catalogue/index.ts';
import { messages } from '../messages.ts';
import { type AssignmentInFull, searchOfNeed } from '../queries.ts';
import { isOverdue } from '../rules.ts';
import { OutcomeView } from './outcome-view.tsx';

/** On the private page of a need: where its search stands, who moves next, and what came of it. */
export const searchPanel =
  (web: Web): Panel<SubmittedNeed> =>
  async (c, need) => {
    const search = await searchOfNeed(ctxOf(web, c), need.id);
    if (!search) return undefined;
    return <SearchStanding locale={c.get('locale')} search={search} today={legalDay(web.now())} />;
  };

type Props = { locale: Locale; search: AssignmentInFull; today: string; title?: string };

const KIND = { open: 'waiting', taken: 'waiting', profiled: 'done', 'not-found': 'refused', lapsed: 'info' } as const;

/** Told to the sender of the need: no names of those who were asked. */
export function SearchStanding({ locale, search: { assignment, asks, findings }, today, title }: Props) {
  const t = messages[locale];
  const { state, dueOn, outcome } = assignment;
  const day = formatDate(locale, dueOn);
  const answered = asks.filter(ask => ask.answer !== null).length;
  const underWay = state === 'open' || state === 'taken';
  return (
    <section class="stack">
      <h2>{title ?? t.panelTitle}</h2>
      <Notice locale={locale} kind={KIND[state]} title={t.states[state]}>
        <p>{t.panel[state]}</p>
        {underWay && <p>{isOverdue(state, dueOn, today) ? t.panelLate(day) : t.panelDue(day)}</p>}
        {asks.length > 0 && <p>{t.asked(formatInteger(locale, asks.length), formatInteger(locale, answered))}</p>}
        <p>{t.panelNext(t.movesNext[state])}</p>
      </Notice>
      {outcome && <OutcomeView locale={locale} outcome={outcome} findings={findings} />}
    </section>
  );
}
