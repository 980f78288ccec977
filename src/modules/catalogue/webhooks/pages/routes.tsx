import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { parseForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { addWebhook, removeWebhook } from '../commands.ts';
import { messages } from '../messages.ts';
import { mayKeepWebhooks, permitKeepWebhooks, permitSeeWebhooks } from '../policy.ts';
import type { AskedWebhook } from '../schema.ts';
import { webhookSecret } from '../signature.ts';
import { findWebhook, listDeliveries, listWebhooks } from '../store.ts';
import { WebhookPage, WebhooksPage, webhooksHref } from './webhook-pages.tsx';

const SHOWN = 100;
const EMPTY: AskedWebhook = { url: '', kinds: ['need.', 'technology.'] };

/** Where news is sent; to whoever neither keeps nor watches it there are no such pages. */
export function webhookRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/webhooks/*', async (c, next) => {
    permitSeeWebhooks(c.get('actor'));
    await next();
  });
  routes.get('/webhooks', c => listPage(web, c, EMPTY));
  routes.post('/webhooks', c => add(web, c));
  routes.get('/webhooks/:id', c => onePage(web, c, idOf(c)));
  routes.post('/webhooks/:id', async c => {
    await removeWebhook(ctxOf(web, c), idOf(c));
    return c.redirect(`${webhooksHref(c.get('locale'))}?removed=1`, 303);
  });
  return routes;
}

function idOf(c: C): string {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) throw missing();
  return id;
}

async function listPage(web: Web, c: C, asked: AskedWebhook, refusal?: Refusal, idemKey: string = randomUUID()) {
  const locale = c.get('locale');
  const form = { asked, faults: refusal?.fields ?? {}, idemKey };
  const children = (
    <WebhooksPage
      locale={locale}
      webhooks={await listWebhooks(web.database.db)}
      form={mayKeepWebhooks(c.get('actor')) ? form : undefined}
      removed={c.req.query('removed') === '1'}
    />
  );
  return page(web, c, { title: messages[locale].title, robots: 'noindex', children }, refusal?.status);
}

/** The secret is shown in the answer to the form that made it, and on no page that can be opened again. */
async function onePage(web: Web, c: C, id: string, secret?: string) {
  const locale = c.get('locale');
  const webhook = await findWebhook(web.database.db, id);
  if (!webhook) throw missing();
  const children = (
    <WebhookPage
      locale={locale}
      webhook={webhook}
      deliveries={await listDeliveries(web.database.db, id, SHOWN)}
      secret={secret}
      keeps={mayKeepWebhooks(c.get('actor'))}
    />
  );
  return page(web, c, { title: messages[locale].title, robots: 'noindex', children }, secret === undefined ? 200 : 201);
}

async function add(web: Web, c: C) {
  permitKeepWebhooks(c.get('actor'));
  await parseForm(c);
  const form = await c.req.parseBody({ all: true });
  const texts = (name: string) => [form[name] ?? []].flat().filter(value => typeof value === 'string');
  const asked = { url: texts('url')[0] ?? '', kinds: texts('kinds') };
  const key = texts('key')[0] || undefined;
  try {
    const id = await addWebhook(ctxOf(web, c), asked, key);
    return await onePage(web, c, id, webhookSecret(web.secret, id));
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return listPage(web, c, asked, error, key);
  }
}
