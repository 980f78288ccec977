import { Hono } from 'hono';
import { Refusal } from '../../../../kernel/errors.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import type { JobQueue } from '../../../../platform/jobs/queue.ts';
import { page } from '../../../../web/page.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { formatRoutes } from '../../format/api.ts';
import { importApi } from '../api.ts';
import { discardImport, runImport } from '../commands.ts';
import { mappingRoutes } from '../mapping/pages/routes.tsx';
import { messages } from '../messages.ts';
import { openSentFile } from '../open-file.ts';
import { permitImport } from '../policy.ts';
import { findRunFor } from '../queries.ts';
import { reportOf } from '../report/report.ts';
import { listRejects } from '../saving/store.ts';
import { listRuns } from '../store.ts';
import { undoRoutes } from '../undo/pages/routes.tsx';
import { listLeft } from '../undo/queries.ts';
import { receiveForm } from '../upload.ts';
import { vanishedRoutes } from '../vanished/pages/routes.tsx';
import { countVanishedOf } from '../vanished/queries.ts';
import { ImportListPage } from './list-page.tsx';
import { REJECTS_SHOWN } from './rejects.tsx';
import { ImportRunPage } from './run-page.tsx';

export type ImportDeps = { files: FileStore; jobs: JobQueue };

const RUNS_SHOWN = 50;

export function importRoutes(web: Web, { files, jobs }: ImportDeps): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/operator/imports', c => listPage(web, c));
  routes.post('/operator/imports', c => receive(web, c, { files, jobs }));
  routes.get('/operator/imports/:id', c => runPage(web, c, c.req.param('id')));
  routes.get('/operator/imports/:id/report.csv', c => report(web, c, c.req.param('id')));
  routes.post('/operator/imports/:id/run', async c => {
    permitImport(c.get('actor'));
    const run = await findRunFor(web.database.db, c.req.param('id'));
    await runImport(ctxOf(web, c), run.id, jobs);
    return c.redirect(href(c.get('locale'), `/operator/imports/${run.id}`), 303);
  });
  routes.post('/operator/imports/:id/discard', async c => {
    permitImport(c.get('actor'));
    const run = await findRunFor(web.database.db, c.req.param('id'));
    await discardImport(ctxOf(web, c), run.id);
    return c.redirect(href(c.get('locale'), `/operator/imports/${run.id}`), 303);
  });
  routes.route('/', mappingRoutes(web, jobs));
  routes.route('/', undoRoutes(web));
  routes.route('/', vanishedRoutes(web));
  routes.route('/', importApi(web, { files, jobs }));
  routes.route('/', formatRoutes(web));
  return routes;
}

async function receive(web: Web, c: C, { files, jobs }: ImportDeps) {
  permitImport(c.get('actor'));
  const locale = c.get('locale');
  try {
    const { file, source } = await receiveForm(c, files);
    const run = await openSentFile(ctxOf(web, c), files, file, jobs);
    const place = run.state === 'mapping' ? '/mapping' : '';
    return c.redirect(href(locale, withQuery(`/operator/imports/${run.id}${place}`, { source })), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return listPage(web, c, error.said[locale], error.status);
  }
}

async function listPage(web: Web, c: C, error?: string, status = 200) {
  permitImport(c.get('actor'));
  const locale = c.get('locale');
  const runs = await listRuns(web.database.db, RUNS_SHOWN);
  const children = <ImportListPage locale={locale} runs={runs} error={error} />;
  return page(web, c, { title: messages[locale].title, robots: 'noindex', wide: true, children }, status);
}

async function runPage(web: Web, c: C, id: string) {
  permitImport(c.get('actor'));
  const locale = c.get('locale');
  const { db } = web.database;
  const run = await findRunFor(db, id);
  if (run.state === 'mapping') return c.redirect(href(locale, `/operator/imports/${run.id}/mapping`), 303);
  const rejects = await listRejects(db, run.id, REJECTS_SHOWN);
  const vanished = await countVanishedOf(db, run);
  const left = await listLeft(db, run);
  const children = (
    <ImportRunPage
      locale={locale}
      run={run}
      rejects={rejects}
      vanished={vanished}
      left={left}
      now={web.now()}
    />
  );
  return page(web, c, { title: run.fileName, robots: 'noindex', wide: true, children });
}

async function report(web: Web, c: C, id: string) {
  permitImport(c.get('actor'));
  const run = await findRunFor(web.database.db, id);
  const csv = await reportOf(web.database.db, c.get('locale'), run, web.baseUrl);
  return c.body(csv, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="import-${run.id}.csv"`,
    'Cache-Control': 'private, no-store',
  });
}
