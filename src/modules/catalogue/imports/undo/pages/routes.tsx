import { Hono } from 'hono';
import { page } from '../../../../../web/page.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { ctxOf, type Env, type Web } from '../../../../../web/web.ts';
import { permitDecision } from '../../policy.ts';
import { findRunFor } from '../../queries.ts';
import { importWorkflow } from '../../rules.ts';
import { undoImport } from '../commands.ts';
import { messages } from '../messages.ts';
import { UndoPage } from './undo-page.tsx';

export function undoRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/operator/imports/:id/undo', async c => {
    permitDecision(c.get('actor'));
    const locale = c.get('locale');
    const run = await findRunFor(web.database.db, c.req.param('id'));
    // Refused with what is possible instead.
    importWorkflow.next(run.state, 'undo');
    const children = <UndoPage locale={locale} run={run} />;
    return page(web, c, { title: messages[locale].title, robots: 'noindex', children });
  });
  routes.post('/operator/imports/:id/undo', async c => {
    permitDecision(c.get('actor'));
    const run = await findRunFor(web.database.db, c.req.param('id'));
    await undoImport(ctxOf(web, c), run.id);
    return c.redirect(href(c.get('locale'), `/operator/imports/${run.id}`), 303);
  });
  return routes;
}
