import type { Locale } from '../../../../kernel/localised.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { Pair } from '../queries.ts';
import { PairView } from './pair-view.tsx';

/** What was accepted at the desk, for both of its sides. */
export function ProposalsPage({ locale, pairs }: { locale: Locale; pairs: readonly Pair[] }) {
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
    </>
  );
}
