import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { AssignmentInFull } from '../../assignments/queries.ts';
import { SearchStanding } from '../../assignments/pages/search-panel.tsx';
import { LettersPart } from '../letters/pages/letters-part.tsx';
import type { Pair } from '../queries.ts';
import { PairView } from './pair-view.tsx';

type Props = {
  locale: Locale;
  pairs: readonly Pair[];
  searches: readonly AssignmentInFull[];
  /** Legal day. */
  today: string;
  /** Whether its reader has stopped the daily letters. */
  stopped: boolean;
};

/** What was accepted at the desk, for both of its sides, and what is searched for the reader's needs. */
export function ProposalsPage({ locale, pairs, searches, today, stopped }: Props) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.proposals}</h1>
      {pairs.length === 0 ? (
        <EmptyState title={t.noProposals}>
          <p>{t.noProposalsText}</p>
        </EmptyState>
      ) : (
        <Lead>{t.proposalsLead}</Lead>
      )}
      {pairs.map(pair => (
        <section key={pair.suggestion.id} class="review-case">
          <PairView locale={locale} pair={pair} />
        </section>
      ))}
      {searches.map(search => (
        <SearchStanding
          key={search.assignment.id}
          locale={locale}
          search={search}
          today={today}
          title={textIn(search.assignment.needTitle, locale)}
        />
      ))}
      <LettersPart locale={locale} stopped={stopped} />
    </>
  );
}
