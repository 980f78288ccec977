import { type Locale, textIn } from '../../../../kernel/localised.ts';
import type { Panel } from '../../../../web/panels.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { href } from '../../../../web/ui/links.ts';
import { ctxOf, type Web } from '../../../../web/web.ts';
import type { SubmittedNeed, SubmittedTechnology } from '../../../catalogue/index.ts';
import { messages } from '../messages.ts';
import { type Pair, pairsOf, type RejectedPair, rejectedFor } from '../queries.ts';
import type { FoundBy } from '../schema.ts';
import { listProposalsOf } from '../store.ts';
import { NeedInShort, TechnologyInShort } from './pair-view.tsx';

/** On the private page of a need: technologies that were accepted for it at the desk. */
export const needProposalsPanel = (web: Web): Panel<SubmittedNeed> => panelOf(web, 'need');

/** On the private page of a need: technologies that somebody has looked at and rejected for it, and why. */
export const needRejectionsPanel =
  (web: Web): Panel<SubmittedNeed> =>
  async (c, { id }) => {
    const rejected = await rejectedFor(ctxOf(web, c), id);
    return rejected.length === 0 ? undefined : <Rejections locale={c.get('locale')} rejected={rejected} />;
  };

/** On the private page of a technology: public needs for which it was accepted at the desk. */
export const technologyProposalsPanel = (web: Web): Panel<SubmittedTechnology> => panelOf(web, 'technology');

const panelOf =
  (web: Web, kind: FoundBy): Panel<{ id: string }> =>
  async (c, { id }) => {
    const proposals = await listProposalsOf(web.database.db, kind, id);
    const pairs = await pairsOf(ctxOf(web, c), proposals);
    return pairs.length === 0 ? undefined : <Proposals locale={c.get('locale')} kind={kind} pairs={pairs} />;
  };

function Rejections({ locale, rejected }: { locale: Locale; rejected: readonly RejectedPair[] }) {
  const t = messages[locale];
  return (
    <section>
      <h2>{t.rejectedTitle}</h2>
      <p>{t.rejectedLead}</p>
      <ul>
        {rejected.map(({ technology: { id, title }, reason }) => (
          <li key={id}>
            <a href={href(locale, `/technologies/${id}`)} lang={foreignLang(title, locale)}>
              {textIn(title, locale)}
            </a>
            {': '}
            {t.reasons[reason].toLowerCase()}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Proposals({ locale, kind, pairs }: { locale: Locale; kind: FoundBy; pairs: readonly Pair[] }) {
  const t = messages[locale];
  return (
    <section class="stack">
      <h2>{kind === 'need' ? t.forNeed : t.forTechnology}</h2>
      <p>{t.proposalsLead}</p>
      {pairs.map(({ suggestion, need, technology }) => (
        <div key={suggestion.id} class="stack">
          {kind === 'need' ? (
            <TechnologyInShort locale={locale} technology={technology} need={need.id} />
          ) : (
            <NeedInShort locale={locale} need={need} />
          )}
          <p class="hint">{suggestion.told.sentence[locale]}</p>
        </div>
      ))}
    </section>
  );
}
