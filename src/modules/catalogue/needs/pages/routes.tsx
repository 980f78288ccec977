import { Hono } from 'hono';
import { isUuid } from '../../../../kernel/ids.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { page } from '../../../../web/page.tsx';
import { type Panel, renderPanels } from '../../../../web/panels.ts';
import type { Env, Web } from '../../../../web/web.ts';
import { expiredPage } from '../../renewal/pages/expired-page.tsx';
import { findOrganisation } from '../../../directory/index.ts';
import { href } from '../../../../web/ui/links.ts';
import { needJsonLd } from '../json-ld.ts';
import type { Need } from '../schema.ts';
import { findPublishedNeed } from '../store.ts';
import { NeedPage } from './need-page.tsx';

export const needRoutes = (web: Web, panels: readonly Panel<Need>[], actions: readonly Panel<Need>[] = []) =>
  new Hono<Env>().get('/needs/:id', async c => {
    const id = c.req.param('id');
    const { db } = web.database;
    const need = isUuid(id) ? await findPublishedNeed(db, id) : undefined;
    if (!need) return expiredPage(web, c, 'need', id);
    const locale = c.get('locale');
    const seeker = need.seekerId ? await findOrganisation(db, need.seekerId) : undefined;
    return page(web, c, {
      title: textIn(need.title, locale),
      jsonLd: needJsonLd(locale, need, seeker, web.baseUrl + href(locale, `/needs/${id}`)),
      current: 'needs',
      search: '',
      wide: true,
      children: (
        <NeedPage
          locale={locale}
          need={need}
          seeker={seeker}
          panels={await renderPanels(panels, c, need)}
          actions={await renderPanels(actions, c, need)}
        />
      ),
    });
  });
