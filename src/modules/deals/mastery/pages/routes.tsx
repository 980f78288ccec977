import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { missing, type Refusal, tooLarge } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { textIn } from '../../../../kernel/localised.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import { page } from '../../../../web/page.tsx';
import { rateLimit } from '../../../../web/rate-limit.ts';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { may } from '../../../identity/index.ts';
import { claimStep, decideStep, failMastery, type Sent, showMastery, withdrawStep } from '../commands.ts';
import { keepFiles, LARGEST_CLAIM, TOO_LARGE } from '../evidence-files.ts';
import { messages } from '../messages.ts';
import { permitReceiver } from '../policy.ts';
import { changesSince, listCases, seeCase } from '../queries.ts';
import { STEP_SAID } from '../rules.ts';
import { isStep, type MasteryCase, type Step } from '../schema.ts';
import { VIEWS, type View } from '../store.ts';
import { CasePage } from './case-page.tsx';
import { ClaimPage } from './claim-page.tsx';
import { type Body, faultsOf, mendable, readBody } from './form-body.ts';
import { ListPage } from './list-page.tsx';
import { openRoutes } from './open-routes.tsx';

/** Claims that one address may send. */
const SENDING = { points: 60, seconds: 600 };

type Deps = { files: FileStore };

export function masteryRoutes(web: Web, { files }: Deps): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/mastery', c => listPage(web, c));
  routes.route('/', openRoutes(web));
  routes.post('/mastery/claims', rateLimit(SENDING), c => sendClaim(web, c, files));
  routes.get('/mastery/:id', c => casePage(web, c, c.req.param('id')));
  routes.get('/mastery/:id/claim', c => newClaimPage(web, c, c.req.param('id')));
  routes.get('/mastery/:id/files/:file', c => sendFile(web, c, files));
  for (const verb of ['decide', 'withdraw', 'fail', 'show'] as const)
    routes.post(`/mastery/:id/${verb}`, c => step(web, c, c.req.param('id'), verb));
  return routes;
}

async function listPage(web: Web, c: C) {
  const locale = c.get('locale');
  const actor = c.get('actor');
  const confirms = may(actor, 'mastery.confirm');
  const offered: Record<View, boolean> = {
    mine: actor.kind === 'person',
    confirm: confirms,
    reach: confirms || may(actor, 'mastery.read'),
    public: true,
  };
  const views = VIEWS.filter(view => offered[view]);
  const view = views.find(one => one === c.req.query('show')) ?? (views[0] as View);
  const listed = await listCases(ctxOf(web, c), view, c.req.query('before'));
  const mayOpen = may(actor, 'mastery.claim');
  return page(web, c, {
    title: messages[locale].title,
    robots: view === 'public' ? undefined : 'noindex',
    children: <ListPage {...{ locale, view, views, listed, mayOpen }} />,
  });
}

type Shown = { body?: Body; refusal?: Refusal; since?: number };

const NOTHING: Body = { get: () => '', file: () => undefined };

/** The page of a case; after a refusal with what was typed and what others did meanwhile. */
async function casePage(web: Web, c: C, id: string, { body = NOTHING, refusal, since }: Shown = {}) {
  const ctx = ctxOf(web, c);
  const seen = await seeCase(ctx, id);
  const { locale } = ctx;
  const changes = since === undefined ? [] : await changesSince(ctx, seen.case, since);
  const children = (
    <CasePage
      {...{ locale, seen, changes }}
      idemKey={randomUUID()}
      faults={faultsOf(locale, refusal)}
      get={body.get}
    />
  );
  const robots = seen.standing.evidence ? 'noindex' : undefined;
  return page(web, c, { title: textIn(seen.case.title, locale), robots, children }, refusal?.status);
}

const sentOf = (body: Body): Sent => ({ version: Number(body.get('version')), idemKey: body.get('key') || undefined });

async function step(web: Web, c: C, id: string, verb: 'decide' | 'withdraw' | 'fail' | 'show') {
  const body = await readBody(c);
  const ctx = ctxOf(web, c);
  const sent = sentOf(body);
  try {
    if (verb === 'decide')
      await decideStep(
        ctx,
        id,
        body.get('claim'),
        { confirms: body.get('action') === 'confirm', words: body.get('decision') },
        sent,
      );
    if (verb === 'withdraw') await withdrawStep(ctx, id, body.get('claim'), sent);
    if (verb === 'fail') {
      const said = { reason: body.get('failReason'), words: body.get('failWords') };
      await failMastery(ctx, id, said, sent);
    }
    if (verb === 'show') await showMastery(ctx, id, body.get('shows') === '1', sent);
  } catch (error) {
    if (!mendable(error)) throw error;
    return casePage(web, c, id, { body, refusal: error, since: sent.version });
  }
  return c.redirect(href(ctx.locale, `/mastery/${id}`), 303);
}

async function findForClaim(web: Web, c: C, id: string): Promise<MasteryCase> {
  const { case: found } = await seeCase(ctxOf(web, c), id);
  permitReceiver(c.get('actor'), found);
  return found;
}

async function newClaimPage(web: Web, c: C, id: string) {
  const found = await findForClaim(web, c, id);
  const name = c.req.query('step') ?? '';
  if (!isStep(name)) throw missing();
  return claimPage(web, c, found, name);
}

async function claimPage(web: Web, c: C, found: MasteryCase, name: Step, shown: Shown = {}) {
  const ctx = ctxOf(web, c);
  const { locale } = ctx;
  const { body = NOTHING, refusal, since } = shown;
  const changes = since === undefined ? [] : await changesSince(ctx, found, since);
  const children = (
    <ClaimPage
      {...{ locale, changes }}
      case={found}
      step={name}
      get={body.get}
      idemKey={randomUUID()}
      today={legalDay(ctx.now)}
      faults={faultsOf(locale, refusal)}
    />
  );
  const title = messages[locale].claimTitle(STEP_SAID[name][locale]);
  return page(web, c, { title, robots: 'noindex', children }, refusal?.status);
}

/** A form with files is read into memory: its size has to be known beforehand, and who sends it. */
async function sendClaim(web: Web, c: C, files: FileStore) {
  const size = Number(c.req.header('content-length') ?? 0);
  if (c.req.header('transfer-encoding') || size > LARGEST_CLAIM) throw tooLarge(TOO_LARGE);
  if (c.get('actor').kind !== 'person') throw missing();
  const body = await readBody(c);
  const id = body.get('case');
  const name = body.get('step');
  const found = await findForClaim(web, c, id);
  if (!isStep(name)) throw missing();
  const ctx = ctxOf(web, c);
  const sent = sentOf(body);
  try {
    const kept = await keepFiles(files, body);
    await claimStep(ctx, id, name, { get: body.get, locale: ctx.locale }, kept, sent);
  } catch (error) {
    if (!mendable(error)) throw error;
    return claimPage(web, c, await findForClaim(web, c, found.id), name, { body, refusal: error, since: sent.version });
  }
  return c.redirect(href(ctx.locale, `/mastery/${id}`), 303);
}

async function sendFile(web: Web, c: C, files: FileStore) {
  const { files: known } = await seeCase(ctxOf(web, c), c.req.param('id') ?? '');
  const file = known.find(one => one.id === c.req.param('file'));
  if (!file) throw missing();
  return c.body(Readable.toWeb(createReadStream(files.pathOf(file.sha256))) as ReadableStream, 200, {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.size),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Cache-Control': 'private, no-store',
  });
}
