import { Hono } from 'hono';
import type { FileStore } from '../../../platform/files/store.ts';
import type { JobQueue } from '../../../platform/jobs/queue.ts';
import { ctxOf, type Env, type Web } from '../../../web/web.ts';
import { discardImport, runImport } from './commands.ts';
import { openFileAlone } from './open-file.ts';
import { permitImport } from './policy.ts';
import { findRunFor } from './queries.ts';
import { listRejects } from './saving/store.ts';
import type { ImportRun } from './schema.ts';
import { receiveFile } from './upload.ts';

/** As many of the lines that were set aside are told at once. */
const REJECTS_TOLD = 200;

/** Imports for programs that hold the operator key: the file as the body, then asked after until it is done. */
export function importApi(web: Web, { files, jobs }: { files: FileStore; jobs: JobQueue }): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/api/v1/imports', async c => {
    permitImport(c.get('actor'));
    const { file, source } = await receiveFile(c, files);
    const wish = { source, check: c.req.query('check') === '1' };
    return c.json(toldRun(await openFileAlone(ctxOf(web, c), files, file, wish, jobs)), 202);
  });
  routes.get('/api/v1/imports/:id', async c => {
    permitImport(c.get('actor'));
    return c.json(toldRun(await findRunFor(web.database.db, c.req.param('id'))));
  });
  routes.get('/api/v1/imports/:id/rejects', async c => {
    permitImport(c.get('actor'));
    const run = await findRunFor(web.database.db, c.req.param('id'));
    return c.json({ items: await listRejects(web.database.db, run.id, REJECTS_TOLD) });
  });
  routes.post('/api/v1/imports/:id/run', async c => {
    permitImport(c.get('actor'));
    const run = await findRunFor(web.database.db, c.req.param('id'));
    return c.json(toldRun(await runImport(ctxOf(web, c), run.id, jobs)), 202);
  });
  routes.post('/api/v1/imports/:id/discard', async c => {
    permitImport(c.get('actor'));
    const run = await findRunFor(web.database.db, c.req.param('id'));
    return c.json(toldRun(await discardImport(ctxOf(web, c), run.id)));
  });
  return routes;
}

export type ToldRun = Omit<ImportRun, 'inspection' | 'preview' | 'undo' | 'told'>;

/** A run as programs ask after it: where it is and what it has done. */
function toldRun(run: ImportRun): ToldRun {
  const { inspection: _inspection, preview: _preview, undo: _undo, told: _told, ...rest } = run;
  return rest;
}
