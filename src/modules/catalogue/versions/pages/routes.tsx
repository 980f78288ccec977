import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { page } from '../../../../web/page.tsx';
import type { C, Env, Web } from '../../../../web/web.ts';
import { messages } from '../messages.ts';
import { findHistory } from '../queries.ts';
import type { VersionedKind } from '../store.ts';
import { VersionsPage } from './versions-page.tsx';

const PLACE = { technology: 'technologies', need: 'needs' } as const;

export function versionRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  for (const kind of ['technology', 'need'] as const)
    routes.get(`/${PLACE[kind]}/:id/versions`, c => versionsPage(web, c, kind, c.req.param('id')));
  return routes;
}

async function versionsPage(web: Web, c: C, kind: VersionedKind, id: string) {
  const versions = isUuid(id) ? await findHistory(web.database.db, kind, id) : undefined;
  if (!versions) throw missing();
  const locale = c.get('locale');
  return page(web, c, {
    title: `${messages[locale].title}: ${textIn(versions[0]!.record.title, locale)}`,
    current: PLACE[kind],
    robots: 'noindex',
    children: <VersionsPage locale={locale} path={`/${PLACE[kind]}/${id}`} versions={versions} />,
  });
}
