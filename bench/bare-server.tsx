// The floor of the pages: Hono and Preact, one query, one page of twenty records, nothing else.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { render } from 'preact-render-to-string';
import { textIn } from '../src/kernel/localised.ts';
import { openEmbedded, openPostgres } from '../src/platform/db/database.ts';
import { WORKER_FILE } from '../src/shell/open-database.ts';

const { DATABASE_URL, DATA_DIR } = process.env;
const { db } = DATABASE_URL
  ? await openPostgres(DATABASE_URL)
  : await openEmbedded(`${DATA_DIR}/pglite`, WORKER_FILE);

const app = new Hono().get('/', async c => {
  const list = await db
    .selectFrom('technology')
    .select(['id', 'title', 'summary', 'country', 'published_at'])
    .orderBy('id')
    .limit(20)
    .execute();
  const page = (
    <html lang="vi">
      <head>
        <title>Công nghệ</title>
      </head>
      <body>
        <ul>
          {list.map(t => (
            <li key={t.id}>
              <h2>
                <a href={`/technologies/${t.id}`}>{textIn(t.title, 'vi')}</a>
              </h2>
              <p>{textIn(t.summary, 'vi')}</p>
              <p>
                {t.country} · {t.published_at}
              </p>
            </li>
          ))}
        </ul>
      </body>
    </html>
  );
  return c.html(`<!doctype html>${render(page)}`);
});

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, info =>
  console.log(`http://127.0.0.1:${info.port}`),
);
process.on('SIGTERM', () => {
  server.close();
  process.exit(0);
});
