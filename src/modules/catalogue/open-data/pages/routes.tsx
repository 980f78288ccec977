import { Hono } from 'hono';
import { page } from '../../../../web/page.tsx';
import type { C, Env, Web } from '../../../../web/web.ts';
import { messages } from '../messages.ts';
import type { DatasetFile, OpenData } from '../open-data.ts';
import { filePath, OpenDataPage } from './open-data-page.tsx';

const TYPE = { ndjson: 'application/x-ndjson; charset=utf-8', csv: 'text/csv; charset=utf-8' };

export function openDataRoutes(web: Web, data: OpenData): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/open-data', async c => {
    const locale = c.get('locale');
    const { title, description } = messages[locale];
    const manifest = await data.manifest(web.now());
    const children = <OpenDataPage locale={locale} manifest={manifest} baseUrl={web.baseUrl} />;
    return page(web, c, { title, description, children });
  });
  routes.get('/data/manifest.json', async c => {
    const { files, ...about } = await data.manifest(web.now());
    const addressed = files.map(file => ({ ...file, url: web.baseUrl + filePath(file) }));
    return c.json({ ...about, files: addressed });
  });
  for (const name of ['technologies', 'needs'] as const)
    for (const format of ['ndjson', 'csv'] as const)
      routes.get(filePath({ name, format }), async c => {
        const { files } = await data.manifest(web.now());
        return answerFile(c, data, files.find(file => file.name === name && file.format === format)!);
      });
  return routes;
}

function answerFile(c: C, data: OpenData, file: DatasetFile) {
  const tag = `"${file.sha256.slice(0, 32)}"`;
  c.header('ETag', tag);
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  return c.body(data.read(file), 200, {
    'Content-Type': TYPE[file.format],
    'Content-Disposition': `attachment; filename="${file.name}.${file.format}"`,
  });
}
