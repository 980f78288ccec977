import { Hono } from 'hono';
import { isUuid } from '../../../../kernel/ids.ts';
import { page } from '../../../../web/page.tsx';
import { type Panel, renderPanels } from '../../../../web/panels.ts';
import type { Env, Web } from '../../../../web/web.ts';
import { listOrganisations } from '../../../directory/index.ts';
import type { Technology } from '../../technologies/schema.ts';
import { listPublishedTechnologies } from '../../technologies/store.ts';
import { messages } from '../messages.ts';
import { comparedIds, compare } from '../rules.ts';
import { ComparisonPage } from './comparison-page.tsx';

export const comparisonRoutes = (web: Web, panels: readonly Panel<readonly Technology[]>[]) =>
  new Hono<Env>().get('/compare', async c => {
    const { db } = web.database;
    const ids = comparedIds((c.req.queries('id') ?? []).filter(isUuid));
    const found = await listPublishedTechnologies(db, ids);
    const technologies = ids.flatMap(id => found.find(tech => tech.id === id) ?? []);
    const providers = await listOrganisations(
      db,
      technologies.flatMap(tech => tech.providerId ?? []),
    );
    const locale = c.get('locale');
    const rows = compare(locale, technologies, new Map(providers.map(o => [o.id, o])));
    return page(web, c, {
      title: messages[locale].title,
      current: 'technologies',
      search: '',
      wide: true,
      robots: 'noindex',
      children: (
        <ComparisonPage
          locale={locale}
          technologies={technologies}
          rows={rows}
          panels={technologies.length > 0 ? await renderPanels(panels, c, technologies) : []}
        />
      ),
    });
  });
