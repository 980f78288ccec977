import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { listOrganisations } from '../../../directory/index.ts';
import { territoryOf } from '../../../identity/index.ts';
import { messages } from '../messages.ts';
import { findDealForMastery, openMastery } from '../open-mastery.ts';
import type { PostedOpening } from '../open-schema.ts';
import { type Faults, faultsOf, mendable, readBody } from './form-body.ts';
import { NewPage } from './new-page.tsx';

export const openRoutes = (web: Web): Hono<Env> =>
  new Hono<Env>()
    .get('/mastery/new', async c => {
      const dealId = c.req.query('deal') ?? '';
      const typed = { dealId, origin: '', organisationId: '', title: '', sector: '', plan: '' };
      return newPage(web, c, typed, { idemKey: randomUUID(), faults: [] });
    })
    .post('/mastery', c => open(web, c));

type Shown = { idemKey: string; faults: Faults; status?: number };

async function newPage(web: Web, c: C, typed: PostedOpening, { idemKey, faults, status }: Shown) {
  const ctx = ctxOf(web, c);
  const { locale, actor } = ctx;
  if (actor.kind !== 'person') throw missing();
  const found = typed.dealId === '' ? undefined : await findDealForMastery(web.database.db, ctx, typed.dealId);
  const { organisations: ids } = territoryOf(actor, 'mastery.claim');
  const organisations = found ? [] : await listOrganisations(web.database.db, ids);
  const only = organisations.length === 1 ? organisations[0]!.id : '';
  const filled = {
    ...typed,
    sector: typed.sector || (found?.sector ?? ''),
    organisationId: typed.organisationId || only,
  };
  const children = <NewPage {...{ locale, typed: filled, organisations, idemKey, faults }} known={found?.title} />;
  return page(web, c, { title: messages[locale].new, robots: 'noindex', children }, status);
}

async function open(web: Web, c: C) {
  const body = await readBody(c);
  const ctx = ctxOf(web, c);
  const names = ['dealId', 'origin', 'organisationId', 'title', 'sector', 'plan'] as const;
  const typed = Object.fromEntries(names.map(name => [name, body.get(name)])) as PostedOpening;
  const idemKey = body.get('key') || undefined;
  try {
    const id = await openMastery(ctx, typed, { idemKey });
    return c.redirect(href(ctx.locale, `/mastery/${id}`), 303);
  } catch (error) {
    if (!mendable(error)) throw error;
    const faults = faultsOf(ctx.locale, error);
    return newPage(web, c, typed, { idemKey: randomUUID(), faults, status: error.status });
  }
}
