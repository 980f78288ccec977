import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { newId } from '../../../../platform/ctx.ts';
import { parseDay, readForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { listSteps } from '../../steps/store.ts';
import { declineDeal, setDue, signDeal } from '../commands.ts';
import { messages } from '../messages.ts';
import { findDealView, listDealViews } from '../queries.ts';
import { dealPage, dealPath } from './deal-frame.tsx';
import { DealListPage } from './list-page.tsx';
import { Overview } from './overview.tsx';
import type { FormFault } from './overview-forms.tsx';

export function dealRoutes(web: Web): Hono<Env> {
  return new Hono<Env>()
    .get('/deals', c => listPage(web, c))
    .get('/deals/:id', c => overview(web, c, c.req.param('id')))
    .post('/deals/:id', c => act(web, c, c.req.param('id')));
}

async function listPage(web: Web, c: C) {
  const locale = c.get('locale');
  const asked = Number(c.req.query('page') ?? 0);
  const number = Number.isInteger(asked) && asked >= 0 && asked < 10_000 ? asked : 0;
  const views = await listDealViews(ctxOf(web, c), number);
  const children = <DealListPage locale={locale} views={views} page={number} today={legalDay(web.now())} />;
  return page(web, c, { title: messages[locale].title, robots: 'noindex', children });
}

async function overview(web: Web, c: C, id: string, fault?: FormFault, status = 200) {
  const locale = c.get('locale');
  const view = await findDealView(ctxOf(web, c), id);
  const steps = await listSteps(web.database.db, id);
  const formKey = newId(web.now());
  const children = (
    <Overview locale={locale} view={view} steps={steps} formKey={formKey} {...(fault && { fault })} />
  );
  return dealPage(web, c, { view, tab: 'overview', status, children });
}

async function act(web: Web, c: C, id: string) {
  const locale = c.get('locale');
  const form = await readForm(c);
  const action = form.get('action');
  const typed = { day: parseDay(form.get('day')), reason: form.get('reason'), words: form.get('words') };
  const ctx = ctxOf(web, c);
  const key = form.get('key') || undefined;
  try {
    if (action === 'sign-nda' || action === 'sign-mou') await signDeal(ctx, id, action, key);
    else if (action === 'set-due') await setDue(ctx, id, typed.day, key);
    else if (action === 'decline') await declineDeal(ctx, id, typed, key);
    else throw missing();
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing' || error.kind === 'denied') throw error;
    return overview(web, c, id, { action, errors: errorsOf(error, locale), typed }, error.status);
  }
  return c.redirect(href(locale, dealPath(id)), 303);
}

/** The faults of a refused form, each at its field. */
export function errorsOf(refusal: Refusal, locale: 'vi' | 'en'): { name: string; message: string }[] {
  const fields = Object.entries(refusal.fields).map(([name, said]) => ({ name, message: said[locale] }));
  return fields.length > 0 ? fields : [{ name: '', message: refusal.said[locale] }];
}
