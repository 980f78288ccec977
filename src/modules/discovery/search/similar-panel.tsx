import { textIn } from '../../../kernel/localised.ts';
import type { Panel } from '../../../web/panels.ts';
import { foreignLang } from '../../../web/record-text.tsx';
import { compareHref, type Technology } from '../../catalogue/index.ts';
import { ctxOf, type Web } from '../../../web/web.ts';
import type { Discovery } from '../live/discovery.ts';
import { messages } from '../messages.ts';
import { searchRecords } from './queries.ts';

const OFFERED = 4;

/** Technologies for the same job as the first of those compared, each a click away from standing beside it. */
export const similarPanel =
  (web: Web, discovery: Discovery): Panel<readonly Technology[]> =>
  async (c, compared) => {
    const [first] = compared;
    if (!first || !discovery.ready()) return undefined;
    const locale = c.get('locale');
    const ids = compared.map(tech => tech.id);
    const asked = { q: textIn(first.title, locale), filters: {}, limit: OFFERED + ids.length };
    const { items } = await searchRecords(ctxOf(web, c), discovery, 'technology', asked);
    const others = items.filter(({ row }) => !ids.includes(row.id)).slice(0, OFFERED);
    if (others.length === 0) return undefined;
    const t = messages[locale];
    return (
      <section class="similar">
        <h2>{t.similar}</h2>
        <ul class="plain-list">
          {others.map(({ row }) => (
            <li key={row.id}>
              <span lang={foreignLang(row.title, locale)}>{textIn(row.title, locale)}</span>{' '}
              <a
                href={compareHref(locale, [...ids, row.id])}
                aria-label={t.addThis(textIn(row.title, locale))}
              >
                {t.add}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  };
