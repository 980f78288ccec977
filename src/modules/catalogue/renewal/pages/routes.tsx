import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { page } from '../../../../web/page.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { isPrivateToken, privatePath } from '../../submissions/private-link.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { confirmRecord } from '../commands.ts';
import { messages } from '../messages.ts';
import { publicCounts } from '../rules.ts';
import { countBySource, pageCounted } from '../store.ts';
import { CountedPage, FRESHNESS, FreshnessPage } from './freshness-page.tsx';

const PLACE = { technology: '/technologies', need: '/needs' } as const;
const SHOWN = 100;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Confirming a record, with its private link or as its holder, and the figures on how fresh all records are. */
export function renewalRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  for (const kind of ['technology', 'need'] as const) {
    routes.post(`${PLACE[kind]}/:id/private/:token/confirm`, c => confirm(web, c, kind, c.req.param()));
    routes.post(`${PLACE[kind]}/:id/confirm`, c => confirm(web, c, kind, c.req.param()));
  }
  routes.get(FRESHNESS, c => freshness(web, c));
  routes.get(`${FRESHNESS}/records`, c => counted(web, c));
  return routes;
}

async function confirm(web: Web, c: C, kind: RecordKind, { id, token }: { id: string; token?: string }) {
  if (!isUuid(id)) throw missing();
  const proof = isPrivateToken(web.secret, id, token, kind);
  await confirmRecord(ctxOf(web, c), kind, id, proof);
  const back = proof ? privatePath(web.secret, id, kind) : `${PLACE[kind]}/${id}`;
  return c.redirect(href(c.get('locale'), back), 303);
}

async function freshness(web: Web, c: C) {
  const locale = c.get('locale');
  const today = legalDay(web.now());
  const counts = await countBySource(web.database.db, today);
  const children = <FreshnessPage locale={locale} counts={counts} today={today} />;
  return page(web, c, { title: messages[locale].freshness.title, children });
}

/** A figure that is withheld has no list. */
async function counted(web: Web, c: C) {
  const locale = c.get('locale');
  const today = legalDay(web.now());
  const { db } = web.database;
  const source = c.req.query('source') ?? '';
  const stale = c.req.query('stale') === '1';
  const shown = publicCounts(await countBySource(db, today)).rows.find(row => row.source === source);
  if (!shown?.[stale ? 'stale' : 'total']) throw missing();
  const after = c.req.query('after') ?? NO_ID;
  if (!isUuid(after)) throw missing();
  const found = await pageCounted(db, today, { source, stale }, after, SHOWN + 1);
  const records = found.slice(0, SHOWN);
  const next = { source, stale: stale ? 1 : undefined, after: records.at(-1)?.id };
  const nextHref = found.length > SHOWN ? href(locale, withQuery(`${FRESHNESS}/records`, next)) : undefined;
  const title = messages[locale].freshness.list[stale ? 'stale' : 'all'](source);
  const children = <CountedPage {...{ locale, source, stale, records, nextHref }} />;
  return page(web, c, { title, robots: 'noindex', children });
}
