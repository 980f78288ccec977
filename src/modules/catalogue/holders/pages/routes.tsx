import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { page } from '../../../../web/page.tsx';
import { signInFirst } from '../../../../web/sign-in-first.ts';
import { ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { messages } from '../messages.ts';
import { pageOwnRecords } from '../queries.ts';
import { RecordsPage } from './records-page.tsx';

/** The records that one holds. */
export const heldRecordRoutes = (web: Web) =>
  new Hono<Env>().get('/account/records', async c => {
    const { kind: who } = c.get('actor');
    if (who === 'visitor') return signInFirst(c);
    if (who !== 'person') throw missing();
    const locale = c.get('locale');
    const kind = c.req.query('kind') === 'technology' ? 'technology' : 'need';
    const said = c.req.query('before') ?? '';
    const before = isUuid(said) ? said : undefined;
    const held = await pageOwnRecords(ctxOf(web, c), kind, before);
    const children = <RecordsPage locale={locale} kind={kind} first={!before} {...held} />;
    return page(web, c, { title: messages[locale].title, robots: 'noindex', wide: true, children });
  });
