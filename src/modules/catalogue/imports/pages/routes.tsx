import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import type { JobQueue } from '../../../../platform/jobs/queue.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { startImport } from '../commands.ts';
import { messages } from '../messages.ts';
import { permitImport } from '../policy.ts';
import { findRun, listRejects, listRuns } from '../store.ts';
import { receiveFile, receiveForm } from '../upload.ts';
import { ImportListPage, ImportRunPage, REJECTS_SHOWN } from './import-pages.tsx';

export type ImportDeps = { files: FileStore; jobs: JobQueue };

export function importRoutes(web: Web, { files, jobs }: ImportDeps): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/operator/imports', c => listPage(web, c));
  routes.post('/operator/imports', async c => {
    permitImport(c.get('actor'));
    const file = await receiveForm(c, files).catch(error => {
      if (error instanceof Refusal && error.kind === 'invalid') return error;
      throw error;
    });
    if (file instanceof Refusal) return listPage(web, c, file.said[c.get('locale')], file.status);
    const run = await startImport(ctxOf(web, c), file, jobs);
    return c.redirect(href(c.get('locale'), `/operator/imports/${run.id}`), 303);
  });
  routes.get('/operator/imports/:id', c => runPage(web, c, c.req.param('id')));
  routes.post('/api/v1/imports', async c => {
    permitImport(c.get('actor'));
    const file = await receiveFile(c, files);
    return c.json(await startImport(ctxOf(web, c), file, jobs), 202);
  });
  routes.get('/api/v1/imports/:id', async c => {
    permitImport(c.get('actor'));
    return c.json(await getRun(web, c.req.param('id')));
  });
  return routes;
}

async function getRun(web: Web, id: string) {
  const run = isUuid(id) ? await findRun(web.database.db, id) : undefined;
  if (!run) throw missing();
  return run;
}

async function listPage(web: Web, c: C, error?: string, status = 200) {
  permitImport(c.get('actor'));
  const locale = c.get('locale');
  const runs = await listRuns(web.database.db, 50);
  const children = <ImportListPage locale={locale} runs={runs} error={error} />;
  return page(web, c, { title: messages[locale].title, robots: 'noindex', wide: true, children }, status);
}

async function runPage(web: Web, c: C, id: string) {
  permitImport(c.get('actor'));
  const locale = c.get('locale');
  const run = await getRun(web, id);
  const rejects = await listRejects(web.database.db, run.id, REJECTS_SHOWN);
  const children = <ImportRunPage locale={locale} run={run} rejects={rejects} now={web.now()} />;
  return page(web, c, { title: run.fileName, robots: 'noindex', wide: true, children });
}
