import type { Locale } from '../../../../kernel/localised.ts';
import type { Panel } from '../../../../web/panels.ts';
import { ctxOf, type Web } from '../../../../web/web.ts';
import type { SubmittedNeed, SubmittedTechnology } from '../../../catalogue/index.ts';
import { messages } from '../messages.ts';
import { type Pair, pairsOf } from '../queries.ts';
import type { FoundBy } from '../schema.ts';
import { listProposalsOf } from '../store.ts';
import { NeedInShort, TechnologyInShort } from './pair-view.tsx';

/** On the private page of a need: technologies that were accepted for it at the desk. */
export const needProposalsPanel = (web: Web): Panel<SubmittedNeed> => panelOf(web, 'need');

/** On the private page of a technology: public needs for which it was accepted at the desk. */
export const technologyProposalsPanel = (web: Web): Panel<SubmittedTechnology> => panelOf(web, 'technology');

const panelOf =
  (web: Web, kind: FoundBy): Panel<{ id: string }> =>
  async (c, { id }) => {
    const proposals = await listProposalsOf(web.database.db, kind, id);
    const pairs = await pairsOf(ctxOf(web, c), proposals);
    return pairs.length === 0 ? undefined : <Proposals locale={c.get('locale')} kind={kind} pairs={pairs} />;
  };

function Proposals({ locale, kind, pairs }: { locale: Locale; kind: FoundBy; pairs: readonly Pair[] }) {
  const t = messages[locale];
  return (
    <section class="stack">
      <h2>{kind === 'need' ? t.forNeed : t.forTechnology}</h2>
      <p>{t.proposalsLead}</p>
      {pairs.map(({ suggestion, need, technology }) => (
        <div key={suggestion.id} class="stack">
          {kind === 'need' ? (
            <TechnologyInShort locale={locale} technology={technology} />
          ) : (
            <NeedInShort locale={locale} need={need} />
          )}
          <p class="hint">{suggestion.told.sentence[locale]}</p>
        </div>
      ))}
    </section>
  );
}
