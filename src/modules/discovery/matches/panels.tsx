import type { Panel } from '../../../web/panels.ts';
import { href } from '../../../web/ui/links.ts';
import { ctxOf, type Web } from '../../../web/web.ts';
import type { Need, Technology } from '../../catalogue/index.ts';
import type { Discovery } from '../live/discovery.ts';
import { MatchList } from './match-list.tsx';
import { messages } from './messages.ts';
import { matchNeed, matchTechnology } from './queries.ts';

const SHOWN = 3;

/** Confident matches on a need's public page: counted without anything said in confidence. */
export const needMatchesPanel =
  (web: Web, discovery: Discovery): Panel<Need> =>
  async (c, need) => {
    if (!discovery.ready()) return undefined;
    const locale = c.get('locale');
    const t = messages[locale];
    const { items } = await matchNeed(ctxOf(web, c), discovery, need, SHOWN);
    const confident = items.filter(item => item.match.confident);
    // Nobody but a person can hold it: what everybody reads stays at one address.
    const forWhom = c.get('actor').kind === 'person' ? need.id : undefined;
    return (
      <section>
        <h2>{t.forThisNeed}</h2>
        {confident.length > 0 ? <MatchList locale={locale} items={confident} inPublic need={forWhom} /> : <p>{t.noneYet}</p>}
        <p>
          <a href={href(locale, '/about/matching')}>{t.howMatching}</a>
        </p>
      </section>
    );
  };

/** Published needs on a technology's page; nothing where none is answered well. */
export const technologyMatchesPanel =
  (web: Web, discovery: Discovery): Panel<Technology> =>
  async (c, technology) => {
    if (!discovery.ready()) return undefined;
    const { items } = await matchTechnology(ctxOf(web, c), discovery, technology, SHOWN);
    const confident = items.filter(item => item.match.confident);
    if (confident.length === 0) return undefined;
    const locale = c.get('locale');
    return (
      <section>
        <h2>{messages[locale].forThisTechnology}</h2>
        <MatchList locale={locale} items={confident} inPublic />
      </section>
    );
  };
