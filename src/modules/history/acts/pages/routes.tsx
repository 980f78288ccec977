import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { isLegalDay, legalDay } from '../../../../kernel/legal-day.ts';
import { findAct, latestSeq, listDayEnds } from '../../../../platform/acts/index.ts';
import { parseDay } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import type { FormError } from '../../../../web/ui/form.tsx';
import { type C, ctxOf, type Env, placeOf, type Web } from '../../../../web/web.ts';
import type { Thesaurus } from '../../../discovery/index.ts';
import { messages } from '../messages.ts';
import { permitLog, readsLog } from '../policy.ts';
import { pageHistory, pageLog, tellActs } from '../queries.ts';
import { kindOptions, subjectFrom } from '../rules.ts';
import type { Source } from '../schema.ts';
import { SENTENCES } from '../sentences.ts';
import { findChronicle, sourcesOf } from '../sources.ts';
import { ActPage } from './act-page.tsx';
import { HeadPage } from './head-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { type Asked, LogPage } from './log-page.tsx';

/** How long back the ends of days are shown. */
const HEAD_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

export function historyRoutes(web: Web, thesaurus: Thesaurus): Hono<Env> {
  const routes = new Hono<Env>();
  for (const source of sourcesOf(thesaurus))
    routes.get(`${source.path}/history`, c => historyPage(web, c, source, c.req.param('id') ?? ''));
  routes.get('/acts', c => logPage(web, c));
  routes.get('/acts/head', c => headPage(web, c));
  routes.get('/acts/head.txt', c => headFile(web, c));
  routes.get('/acts/:seq', c => actPage(web, c, c.req.param('seq')));
  return routes;
}

/** The number of an act in an address; undefined where it is none. */
const seqFrom = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;

async function historyPage(web: Web, c: C, source: Source, id: string) {
  // A concept is told by its name, every other record by its number.
  if (source.path !== '/thesaurus/:id' && !isUuid(id)) throw missing();
  const ctx = ctxOf(web, c);
  const { locale } = ctx;
  const chronicle = await findChronicle(source, ctx, id);
  const before = seqFrom(c.req.query('before'));
  const children = (
    <HistoryPage
      {...{ locale, chronicle }}
      page={await pageHistory(ctx, chronicle, before)}
      path={placeOf(c).path}
      linked={readsLog(ctx.actor)}
      later={before !== undefined}
    />
  );
  return page(web, c, { title: `${messages[locale].history}: ${chronicle.title}`, robots: 'noindex', children });
}

async function logPage(web: Web, c: C) {
  permitLog(c.get('actor'));
  const ctx = ctxOf(web, c);
  const { locale } = ctx;
  const t = messages[locale];
  const read = (name: string) => (c.req.query(name) ?? '').trim();
  const asked: Asked = { kind: read('kind'), subject: read('subject'), day: parseDay(read('day')) };
  const subject = subjectFrom(asked.subject);
  const faults: FormError[] = [];
  if (asked.subject !== '' && !subject) faults.push({ name: 'subject', message: t.subjectWrong });
  if (asked.day !== '' && !isLegalDay(asked.day)) faults.push({ name: 'day', message: t.dayWrong });
  const before = seqFrom(c.req.query('before'));
  const found =
    faults.length > 0
      ? { told: [], nextBefore: undefined }
      : await pageLog(ctx, { subject, before, kind: asked.kind || undefined, day: asked.day || undefined });
  const kinds = kindOptions(SENTENCES, locale);
  const children = <LogPage {...{ locale, asked, kinds, faults }} page={found} later={before !== undefined} />;
  return page(web, c, { title: t.logTitle, robots: 'noindex', children }, faults.length > 0 ? 422 : 200);
}

async function actPage(web: Web, c: C, text: string) {
  permitLog(c.get('actor'));
  const ctx = ctxOf(web, c);
  const seq = seqFrom(text);
  const act = seq === undefined ? undefined : await findAct(web.database.db, seq);
  if (!act) throw missing();
  const [told] = await tellActs(ctx, [act], true);
  const last = await latestSeq(web.database.db);
  const { locale } = ctx;
  const title = messages[locale].actTitle(String(act.seq));
  return page(web, c, { title, robots: 'noindex', children: <ActPage {...{ locale, act, last }} told={told!} /> });
}

const endsOf = (web: Web) => listDayEnds(web.database.db, new Date(web.now().getTime() - HEAD_DAYS * DAY_MS));

async function headPage(web: Web, c: C) {
  const locale = c.get('locale');
  const ends = await endsOf(web);
  const last = await latestSeq(web.database.db);
  const children = <HeadPage {...{ locale, last, ends }} today={legalDay(web.now())} />;
  return page(web, c, { title: messages[locale].headTitle, wide: true, children });
}

/** One line a day: day, number of its last act, hash. */
async function headFile(web: Web, c: C) {
  const lines = (await endsOf(web)).map(({ day, seq, hash }) => `${day} ${seq} ${hash}\n`);
  return c.text(lines.join(''), 200, { 'Cache-Control': 'no-cache' });
}
