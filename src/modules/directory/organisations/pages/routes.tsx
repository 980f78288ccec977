import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { page } from '../../../../web/page.tsx';
import { type Panel, renderPanels } from '../../../../web/panels.ts';
import { href } from '../../../../web/ui/links.ts';
import type { Env, Web } from '../../../../web/web.ts';
import { organisationPageJsonLd } from '../json-ld.ts';
import type { Organisation } from '../schema.ts';
import { findOrganisation } from '../store.ts';
import { OrganisationPage } from './organisation-page.tsx';

export const organisationRoutes = (web: Web, panels: readonly Panel<Organisation>[]) =>
  new Hono<Env>().get('/organisations/:id', async c => {
    const id = c.req.param('id');
    const organisation = isUuid(id) ? await findOrganisation(web.database.db, id) : undefined;
    if (!organisation) throw missing();
    const locale = c.get('locale');
    const address = web.baseUrl + href(locale, `/organisations/${id}`);
    return page(web, c, {
      title: textIn(organisation.name, locale),
      description: textIn(organisation.description, locale) || undefined,
      jsonLd: organisationPageJsonLd(locale, organisation, address),
      search: '',
      wide: true,
      children: (
        <OrganisationPage
          locale={locale}
          organisation={organisation}
          panels={await renderPanels(panels, c, organisation)}
        />
      ),
    });
  });
