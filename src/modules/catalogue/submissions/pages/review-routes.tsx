import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { parseForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { declineNeed, publishNeed } from '../commands.ts';
import { messages } from '../messages.ts';
import { permitReview } from '../policy.ts';
import { listNeedsForReview } from '../store.ts';
import { type ReviewFault, ReviewPage } from './review-page.tsx';

const SHOWN = 50;

export function reviewRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/operator/needs', c => reviewPage(web, c));
  routes.post('/operator/needs/:id', async c => {
    permitReview(c.get('actor'));
    const id = c.req.param('id');
    if (!isUuid(id)) throw missing();
    const form = await parseForm(c);
    const typed = String(form[`reason-${id}`] ?? '');
    try {
      await (form.action === 'publish'
        ? publishNeed(ctxOf(web, c), id)
        : declineNeed(ctxOf(web, c), id, typed));
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
      const field = Object.keys(error.fields)[0] ?? '';
      return reviewPage(web, c, { id, field, message: error.said[c.get('locale')], typed }, error.status);
    }
    return c.redirect(href(c.get('locale'), '/operator/needs'), 303);
  });
  return routes;
}

async function reviewPage(web: Web, c: C, fault?: ReviewFault, status = 200) {
  permitReview(c.get('actor'));
  const locale = c.get('locale');
  const needs = await listNeedsForReview(web.database.db, SHOWN);
  const children = <ReviewPage locale={locale} needs={needs} fault={fault} />;
  return page(web, c, { title: messages[locale].reviewTitle, robots: 'noindex', children }, status);
}
