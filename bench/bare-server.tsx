// The floors: Hono and Preact with one query for one page of twenty records; one row in a transaction; one hash.
import { randomUUID } from 'node:crypto';
import { serve } from '@hono/node-server';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { Hono } from 'hono';
import { render } from 'preact-render-to-string';
import { textIn } from '../src/kernel/localised.ts';
import { openEmbedded, openPostgres, runSql } from '../src/platform/db/database.ts';
import { WORKER_FILE } from '../src/shell/open-database.ts';

const { DATABASE_URL, DATA_DIR } = process.env;
const database = DATABASE_URL
  ? await openPostgres(DATABASE_URL)
  : await openEmbedded(`${DATA_DIR}/pglite`, WORKER_FILE);

const { db } = database;
const hash = await hashPassword('a password for benches');

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

app.post('/row', async c => {
  const { body = '' } = await c.req.parseBody();
  await database.transaction(trx =>
    runSql(trx, 'insert into bench_row (id, body) values ($1, $2)', [randomUUID(), body]),
  );
  return c.text('');
});

app.post('/hash', async c => {
  const { password } = await c.req.parseBody();
  await verifyPassword({ hash, password: String(password) });
  return c.text('');
});

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, info =>
  console.log(`http://127.0.0.1:${info.port}`),
);
process.on('SIGTERM', () => {
  server.close();
  process.exit(0);
});
