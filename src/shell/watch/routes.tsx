import { Hono } from 'hono';
import { latestSeq } from '../../platform/acts/index.ts';
import { listFaults, listPlaces } from '../../platform/deliveries/index.ts';
import { listMails } from '../../platform/mail/index.ts';
import { page } from '../../web/page.tsx';
import type { Env, Web } from '../../web/web.ts';
import { messages } from './messages.ts';
import { DeliveriesPage, OutboxPage } from './pages.tsx';
import { maySeeLetters, permitWatch } from './policy.ts';

const SHOWN = 200;

/** What the program does by itself, for those who watch it. `sends`: mail leaves by a server. */
export function watchRoutes(web: Web, { sends }: { sends: boolean }): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/outbox', async c => {
    const actor = c.get('actor');
    permitWatch(actor);
    const locale = c.get('locale');
    const mails = await listMails(web.database.db, SHOWN);
    const children = <OutboxPage locale={locale} mails={mails} texts={maySeeLetters(actor)} post={sends} />;
    return page(web, c, { title: messages[locale].outbox, robots: 'noindex', wide: true, children });
  });
  routes.get('/deliveries', async c => {
    permitWatch(c.get('actor'));
    const locale = c.get('locale');
    const { db } = web.database;
    const children = (
      <DeliveriesPage
        locale={locale}
        places={await listPlaces(db)}
        faults={await listFaults(db, SHOWN)}
        last={await latestSeq(db)}
      />
    );
    return page(web, c, { title: messages[locale].deliveries, robots: 'noindex', wide: true, children });
  });
  return routes;
}
