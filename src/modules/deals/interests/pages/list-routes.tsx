import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { page } from '../../../../web/page.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { may } from '../../../identity/index.ts';
import { messages } from '../messages.ts';
import { listDesk, listInterests, TABS, tabsOf } from '../queries.ts';
import { DeskPage, InterestList } from './list-page.tsx';

const SHOWN = 50;

export const listRoutes = (web: Web): Hono<Env> =>
  new Hono<Env>()
    .get('/interests', c => listPage(web, c))
    .get('/interests/escalated', async c => {
      const locale = c.get('locale');
      const children = <DeskPage locale={locale} lines={await listDesk(ctxOf(web, c))} />;
      return page(web, c, { title: messages[locale].deskTitle, robots: 'noindex', wide: true, children });
    });

async function listPage(web: Web, c: C) {
  const locale = c.get('locale');
  const actor = c.get('actor');
  if (actor.kind === 'visitor')
    return c.redirect(href(locale, withQuery('/sign-in', { next: href(locale, '/interests') })), 303);
  const tabs = tabsOf(actor);
  const tab = TABS.find(one => one === c.req.query('tab')) ?? tabs[0];
  if (!tab) throw missing();
  const before = c.req.query('before');
  const lines = await listInterests(ctxOf(web, c), tab, {
    before: before && isUuid(before) ? before : undefined,
    limit: SHOWN + 1,
  });
  const shown = lines.slice(0, SHOWN);
  const more = lines.length > SHOWN && withQuery('/interests', { tab, before: shown.at(-1)!.interest.id });
  const children = (
    <InterestList
      locale={locale}
      tab={tab}
      tabs={tabs}
      lines={shown}
      nextHref={more ? href(locale, more) : undefined}
      desk={may(actor, 'interest.escalated')}
    />
  );
  return page(web, c, { title: messages[locale].listTitle, robots: 'noindex', wide: true, children });
}
