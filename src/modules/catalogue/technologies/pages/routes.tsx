import { Hono } from 'hono';
import { isUuid } from '../../../../kernel/ids.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { page } from '../../../../web/page.tsx';
import { type Panel, renderPanels } from '../../../../web/panels.ts';
import { href } from '../../../../web/ui/links.ts';
import type { Env, Web } from '../../../../web/web.ts';
import { expiredPage } from '../../renewal/pages/expired-page.tsx';
import { findOrganisation } from '../../../directory/index.ts';
import { technologyJsonLd } from '../json-ld.ts';
import type { Technology } from '../schema.ts';
import { findPublishedTechnology } from '../store.ts';
import { TechnologyPage } from './technology-page.tsx';

export const technologyRoutes = (
  web: Web,
  panels: readonly Panel<Technology>[],
  actions: readonly Panel<Technology>[] = [],
) =>
  new Hono<Env>().get('/technologies/:id', async c => {
    const id = c.req.param('id');
    const { db } = web.database;
    const technology = isUuid(id) ? await findPublishedTechnology(db, id) : undefined;
    if (!technology) return expiredPage(web, c, 'technology', id);
    const locale = c.get('locale');
    const provider = technology.providerId ? await findOrganisation(db, technology.providerId) : undefined;
    const address = web.baseUrl + href(locale, `/technologies/${id}`);
    return page(web, c, {
      title: textIn(technology.title, locale),
      description: textIn(technology.summary, locale) || undefined,
      jsonLd: technologyJsonLd(locale, technology, provider, address),
      current: 'technologies',
      search: '',
      wide: true,
      children: (
        <TechnologyPage
          locale={locale}
          technology={technology}
          provider={provider}
          today={legalDay(web.now())}
          panels={await renderPanels(panels, c, technology)}
          actions={await renderPanels(actions, c, technology)}
        />
      ),
    });
  });
