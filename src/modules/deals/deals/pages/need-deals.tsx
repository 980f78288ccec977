import { textIn } from '../../../../kernel/localised.ts';
import type { Panel } from '../../../../web/panels.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { href } from '../../../../web/ui/links.ts';
import { ctxOf, type Web } from '../../../../web/web.ts';
import { messages } from '../messages.ts';
import { dealsOfNeed } from '../queries.ts';
import { dealPath } from './deal-frame.tsx';

/** On the pages of a need: the deals that it led to, for whoever may read them; nothing for all others. */
export const needDealsPanel =
  (web: Web): Panel<{ id: string }> =>
  async (c, { id }) => {
    const deals = await dealsOfNeed(ctxOf(web, c), id);
    if (deals.length === 0) return undefined;
    const locale = c.get('locale');
    const t = messages[locale];
    return (
      <section>
        <h2>{t.ofNeed}</h2>
        <ul>
          {deals.map(({ deal, title }) => (
            <li key={deal.id}>
              <a href={href(locale, dealPath(deal.id))} lang={title && foreignLang(title, locale)}>
                {textIn(title, locale) || t.nameless}
              </a>
              {`: ${t.states[deal.state].toLowerCase()}`}
            </li>
          ))}
        </ul>
      </section>
    );
  };
