import { createServer, request, type Server } from 'node:http';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx, SECRET } from '../../../../test/database.ts';
import { postInto } from '../../../../test/letters.ts';
import { makePerson, signedIn } from '../../../../test/people.ts';
import { review } from '../../../../test/reviewing.ts';
import { system } from '../../../kernel/actor.ts';
import { latestSeq, listActsAfter } from '../../../platform/acts/index.ts';
import { type Deliveries, startDeliveries } from '../../../platform/deliveries/index.ts';
import { type JobQueue, startJobQueue } from '../../../platform/jobs/queue.ts';
import { makeApp } from '../../../web/app.ts';
import type { Env, Web } from '../../../web/web.ts';
import { findPerson } from '../../identity/index.ts';
import { postNeed, withdrawRecord } from '../index.ts';
import { addWebhook, removeWebhook } from './commands.ts';
import { webhookRoutes } from './pages/routes.tsx';
import type { Reach } from './reach.ts';
import { signatureOf, webhookSecret } from './signature.ts';
import { listDeliveries, listWebhooks } from './store.ts';
import { WEBHOOK_JOB, webhooksConsumer, workOnWebhooks } from './work.ts';

const silent = pino({ level: 'silent' });
const soon = { timeout: 30_000, interval: 50 };
const OPERATOR_KEY = 'the operator key of the tests';
const AS_OPERATOR = { authorization: `Bearer ${OPERATOR_KEY}` };
const UNKNOWN = '01900000-0000-7000-8000-000000000000';

onEveryDatabase('webhooks', handle => {
  let jobs: JobQueue;
  let deliveries: Deliveries;
  let server: Server;
  let app: Hono<Env>;
  let arrived: { path: string; body: string; signature: string }[] = [];
  let statusOf: (path: string) => number = () => 200;
  let port = 0;
  const db = () => handle.database.db;
  const ctx = () => operatorCtx(handle.database);
  const add = (path: string, kinds = ['need.']) => addWebhook(ctx(), { url: `https://hook.example:${port}${path}`, kinds });

  beforeAll(async () => {
    server = createServer((asked, answer) => {
      let body = '';
      asked.on('data', part => {
        body += part;
      });
      asked.on('end', () => {
        arrived.push({ path: asked.url!, body, signature: String(asked.headers['x-nhip-cau-signature']) });
        answer.writeHead(statusOf(asked.url!)).end();
      });
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as { port: number }).port;
    const reach: Reach = { resolve: async () => ['127.0.0.1'], permits: () => true, request: request as Reach['request'] };
    const { database } = handle;
    const retries = { [WEBHOOK_JOB]: { times: 5, delaySeconds: 1, longestDelaySeconds: 1 } };
    jobs = await startJobQueue(database, [WEBHOOK_JOB], silent, retries);
    await workOnWebhooks({ database, jobs, secret: SECRET, now: () => NOW, reach });
    const ctxOf = (name: string) => ctxFor(database, system(name));
    deliveries = await startDeliveries([webhooksConsumer(jobs)], { database, ctxOf, log: silent });
    const web: Web = {
      database,
      secret: SECRET,
      operatorKey: OPERATOR_KEY,
      findPerson: (headers: Headers) => findPerson(web, headers),
      workLinks: () => [],
      mailer: postInto([]),
      baseUrl: 'http://localhost',
      assets: { css: '/a.css', js: '/a.js' },
      log: silent,
      now: () => NOW,
    };
    app = makeApp(web).route('/', webhookRoutes(web)) as Hono<Env>;
  });
  afterAll(async () => {
    await deliveries.stop();
    await jobs.stop();
    server.close();
  });
  const entered = async () => {
    const last = await latestSeq(db());
    await vi.waitFor(() => expect(deliveries.done()).toBeGreaterThanOrEqual(last), soon);
  };
  const published = async () => {
    const { id } = await postNeed(ctx(), { problem: 'Lúa ướt, cần máy sấy.', consentPublish: true });
    await review(ctx(), 'need', id, 'publish');
    return id;
  };

  test('tell of what is published and withdrawn, signed, and of nothing that waits', async () => {
    const [id, other] = [await add('/first'), await add('/other', ['import.'])];
    const need = await published();
    await entered();
    await withdrawRecord(ctx(), 'need', need, true);
    await vi.waitFor(() => expect(arrived).toHaveLength(2), soon);
    const events = arrived.map(({ body }) => JSON.parse(body)).sort((a, b) => a.seq - b.seq);
    expect(events.map(({ kind, records }) => ({ kind, records }))).toEqual([
      { kind: 'need.publish', records: [{ type: 'need', id: need, state: 'published' }] },
      { kind: 'need.withdraw', records: [{ type: 'need', id: need, state: 'withdrawn' }] },
    ]);
    for (const { path, body, signature } of arrived) {
      expect(path).toBe('/first');
      expect(signature).toBe(signatureOf(webhookSecret(SECRET, id), NOW.getTime() / 1000, body));
    }
    await vi.waitFor(async () => {
      const states = (await listDeliveries(db(), id, 10)).map(({ state, status, attempts }) => ({ state, status, attempts }));
      expect(states).toEqual(Array(2).fill({ state: 'delivered', status: 200, attempts: 1 }));
    }, soon);
    expect(await listDeliveries(db(), other, 10)).toEqual([]);
    await removeWebhook(ctx(), other);
    await removeWebhook(ctx(), id);
  });

  test('are tried again where the receiver is not well, and one who is removed is told nothing more', async () => {
    arrived = [];
    let failures = 1;
    statusOf = () => (failures-- > 0 ? 500 : 200);
    const id = await add('/shaky');
    await published();
    await vi.waitFor(async () => {
      expect(await listDeliveries(db(), id, 10)).toMatchObject([{ state: 'delivered', status: 200, attempts: 2 }]);
    }, soon);
    await removeWebhook(ctx(), id);
    await published();
    await entered();
    expect(await listDeliveries(db(), id, 10)).toHaveLength(1);
    expect(arrived.map(({ path }) => path)).toEqual(['/shaky', '/shaky']);
  });

  test('are added and removed by an act that does not hold their address; the same form twice adds one', async () => {
    const from = await latestSeq(db());
    const asked = { url: 'https://hook.invalid/secret-path', kinds: ['need.'] };
    const [first, again] = [await addWebhook(ctx(), asked, 'a-key-of-a-form'), await addWebhook(ctx(), asked, 'a-key-of-a-form')];
    expect(again).toBe(first);
    await removeWebhook(ctx(), first);
    await expect(removeWebhook(ctx(), first)).rejects.toMatchObject({ kind: 'missing' });
    const acts = await listActsAfter(db(), from, 10);
    expect(acts.map(({ kind }) => kind)).toEqual(['webhook.add', 'webhook.remove']);
    expect(JSON.stringify(acts)).not.toContain('secret-path');
  });

  describe('their pages', () => {
    const form = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
      app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers });

    test('each row of the table', async () => {
      const id = await add('/table');
      const person = (role: 'inspector' | 'administrator' | 'broker', authority: string) =>
        makePerson(handle.database, { appointments: [{ role, authority }] }).then(signedIn);
      const callers = [{}, await signedIn(await makePerson(handle.database)), await person('broker', 'VN'), await person('administrator', '01'), await person('inspector', 'VN'), await person('administrator', 'VN'), AS_OPERATOR];
      const rows: [string, string, Record<string, string> | undefined, number[]][] = [
        //                          visitor, person, broker, of a province, inspector, administrator, operator
        ['GET', '/webhooks', undefined, [404, 404, 404, 404, 200, 200, 200]],
        ['GET', `/webhooks/${id}`, undefined, [404, 404, 404, 404, 200, 200, 200]],
        ['GET', `/webhooks/${UNKNOWN}`, undefined, [404, 404, 404, 404, 404, 404, 404]],
        ['GET', '/webhooks/odd', undefined, [404, 404, 404, 404, 404, 404, 404]],
        ['POST', '/webhooks', { url: 'x' }, [404, 404, 404, 404, 404, 422, 422]],
        ['POST', `/webhooks/${id}`, {}, [404, 404, 404, 404, 404, 303, 404]],
      ];
      for (const [method, path, fields, expected] of rows) {
        const statuses: number[] = [];
        for (const headers of callers)
          statuses.push((await (fields ? form(path, fields, headers) : app.request(path, { headers }))).status);
        expect([method, path, statuses]).toEqual([method, path, expected]);
      }
    });

    test('show the secret once, and what was typed when it is not right', async () => {
      const wrong = await (await form('/webhooks', { url: 'http://"><b>', kinds: 'import.' }, AS_OPERATOR)).text();
      for (const said of ['f-url-error', 'value="http://&quot;>&lt;b>', 'value="import." checked']) expect(wrong.replaceAll('&gt;', '>')).toContain(said);
      const made = await form('/webhooks', { url: 'https://hook.invalid/once', kinds: 'need.' }, AS_OPERATOR);
      expect(made.status).toBe(201);
      const { id } = (await listWebhooks(db())).find(webhook => webhook.url.endsWith('/once'))!;
      const secret = webhookSecret(SECRET, id);
      expect(await made.text()).toContain(secret);
      expect(await (await app.request(`/webhooks/${id}`, { headers: AS_OPERATOR })).text()).not.toContain(secret);
    });
  });
});
