import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { clip } from '../../../../kernel/clean-text.ts';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { parseForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, placeOf, type Web } from '../../../../web/web.ts';
import type { Discovery } from '../../live/discovery.ts';
import { readFilters } from '../../search/schema.ts';
import { keepAlert, stopAlert, stopAlertByKey } from '../commands.ts';
import { feedPath, isAlertKey } from '../keys.ts';
import { messages } from '../messages.ts';
import { permitPerson } from '../policy.ts';
import { alertsOf, heldNeed, itemsOf, needsToWatch, ownAlert } from '../queries.ts';
import { type AskedAlert, isKind, LONGEST_NAME } from '../schema.ts';
import { findAlert, noteLook } from '../store.ts';
import { alertHref, alertsHref } from './addresses.ts';
import { AlertPage } from './alert-page.tsx';
import { AlertsPage } from './alerts-page.tsx';
import { feedRoutes } from './feed-routes.ts';
import { KeepPage, whatOf } from './keep-page.tsx';
import { StopPage } from './stop-page.tsx';

/** A person's alerts, and what their links open without an account. */
export function alertRoutes(web: Web, discovery: Discovery): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/alerts', signedIn, c => listPage(web, c));
  routes.post('/alerts', c => keep(web, c));
  routes.get('/alerts/new', signedIn, c => keepPage(web, c, readAsked(new URL(c.req.url).searchParams, c)));
  routes.get('/alerts/:id', signedIn, c => alertPage(web, c, discovery));
  routes.post('/alerts/:id/end', c => end(web, c));
  routes.get('/alerts/:id/stop', c => stopPage(web, c));
  routes.post('/alerts/:id/stop', c => stop(web, c));
  routes.route('/', feedRoutes(web, discovery));
  return routes;
}

/** Whoever is not signed in yet is led there, and back. */
const signedIn = async (c: Context<Env>, next: () => Promise<void>) => {
  if (c.get('actor').kind !== 'visitor') return next();
  const { pathAndQuery } = placeOf(c);
  const back = href(c.get('locale'), pathAndQuery);
  return c.redirect(href(c.get('locale'), withQuery('/sign-in', { next: back })), 303);
};

/** An id of the address, which may be anything. */
function idOf(c: C): string {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) throw missing();
  return id;
}

async function listPage(web: Web, c: C) {
  const locale = c.get('locale');
  const ctx = ctxOf(web, c);
  const alerts = await alertsOf(ctx);
  const children = (
    <AlertsPage
      locale={locale}
      alerts={alerts}
      needs={await needsToWatch(ctx, alerts)}
      stopped={c.req.query('stopped') === '1'}
    />
  );
  return page(web, c, { title: messages[locale].title, robots: 'noindex', children });
}

async function alertPage(web: Web, c: C, discovery: Discovery) {
  const ctx = ctxOf(web, c);
  const alert = await ownAlert(ctx, idOf(c));
  const items = await itemsOf(ctx, discovery, alert);
  await noteLook(web.database.db, alert.id, ctx.now);
  const address = (format: 'xml' | 'json') => feedPath(web.secret, alert.id, format);
  const children = (
    <AlertPage
      locale={ctx.locale}
      alert={alert}
      items={items}
      kept={c.req.query('kept') === '1'}
      feeds={{ rss: address('xml'), json: address('json') }}
    />
  );
  return page(web, c, { title: alert.name, robots: 'noindex', children });
}

function readAsked(params: URLSearchParams, c: C): AskedAlert {
  const one = (name: string) => params.get(name) ?? '';
  const asked = {
    kind: one('kind') || 'technology',
    query: one('q').trim(),
    filters: readFilters(params),
    needId: one('need'),
    cadence: one('cadence') || 'daily',
  };
  const name = params.has('name') ? one('name') : asked.query || messages[c.get('locale')].kindOf[kindOf(asked.kind)];
  return { ...asked, name };
}

const kindOf = (text: string) => (isKind(text) ? text : 'technology');

async function keepPage(web: Web, c: C, asked: AskedAlert, refusal?: Refusal, key: string = randomUUID()) {
  const ctx = ctxOf(web, c);
  permitPerson(ctx.actor);
  const need = isUuid(asked.needId) ? await heldNeed(ctx, asked.needId) : undefined;
  if (asked.needId !== '' && !need) throw missing();
  const named = refusal ? asked : { ...asked, name: clip(need?.title ?? asked.name, LONGEST_NAME) };
  const faults = refusal && Object.keys(refusal.fields).length === 0 ? { '': refusal.said } : (refusal?.fields ?? {});
  const children = <KeepPage locale={ctx.locale} asked={named} needTitle={need?.title} faults={faults} idemKey={key} />;
  const title = `${messages[ctx.locale].newTitle}: ${whatOf(ctx.locale, asked, need?.title)}`;
  return page(web, c, { title, robots: 'noindex', children }, refusal?.status);
}

async function keep(web: Web, c: C) {
  const ctx = ctxOf(web, c);
  permitPerson(ctx.actor);
  const params = await readParams(c);
  const asked = readAsked(params, c);
  const key = params.get('key') || undefined;
  try {
    const id = await keepAlert(ctx, asked, key);
    return c.redirect(`${alertHref(ctx.locale, id)}?kept=1`, 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
    return keepPage(web, c, asked, error, key);
  }
}

/** A form with several values of one name, as the address of a search has them. */
async function readParams(c: C): Promise<URLSearchParams> {
  await parseForm(c);
  const form = await c.req.parseBody({ all: true });
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(form))
    for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'string') params.append(name, one);
  return params;
}

async function end(web: Web, c: C) {
  await stopAlert(ctxOf(web, c), idOf(c));
  return c.redirect(`${alertsHref(c.get('locale'))}?stopped=1`, 303);
}

async function stopPage(web: Web, c: C) {
  const id = idOf(c);
  const key = c.req.query('key') ?? '';
  if (!isAlertKey(web.secret, id, 'stop', key)) throw missing();
  return answerStop(web, c, key, await findAlert(web.database.db, id));
}

/** By the button of the page, or by a mail program that posts to the address of the letter's header (RFC 8058). */
async function stop(web: Web, c: C) {
  const form = await parseForm(c);
  const key = typeof form.key === 'string' ? form.key : (c.req.query('key') ?? '');
  await stopAlertByKey(ctxOf(web, c), idOf(c), key);
  return answerStop(web, c, key, undefined);
}

function answerStop(web: Web, c: C, key: string, alert: Awaited<ReturnType<typeof findAlert>>) {
  const locale = c.get('locale');
  const t = messages[locale];
  const children = <StopPage locale={locale} alert={alert} stopKey={key} />;
  return page(web, c, { title: alert ? t.stopTitle : t.stopDone, robots: 'noindex', children });
}
