import { Hono } from 'hono';
import { missing } from '../../../../../kernel/errors.ts';
import { isUuid } from '../../../../../kernel/ids.ts';
import { parseForm } from '../../../../../web/form-values.ts';
import { page } from '../../../../../web/page.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../../web/web.ts';
import { permitDecision } from '../../policy.ts';
import { findRunFor } from '../../queries.ts';
import type { ImportRun } from '../../schema.ts';
import { withdrawVanished } from '../commands.ts';
import { messages } from '../messages.ts';
import { countVanishedOf, type VanishedCount } from '../queries.ts';
import { pageVanished } from '../store.ts';
import { boxName, VanishedPage } from './vanished-page.tsx';

const PAGE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export function vanishedRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/operator/imports/:id/vanished', c => vanishedPage(web, c));
  routes.post('/operator/imports/:id/vanished', async c => {
    permitDecision(c.get('actor'));
    const run = await findRunFor(web.database.db, c.req.param('id'));
    const { kind, source } = asked(c, run, []);
    const form = await parseForm(c);
    const ids = Object.keys(form)
      .filter(name => name.startsWith(boxName('')))
      .map(name => name.slice(boxName('').length))
      .filter(isUuid);
    const all = form.which === 'all';
    if (!all && ids.length === 0) return vanishedPage(web, c, messages[c.get('locale')].noneChosen, 422);
    await withdrawVanished(ctxOf(web, c), run.id, all ? { kind, source } : { kind, source, ids });
    return c.redirect(href(c.get('locale'), `/operator/imports/${run.id}`), 303);
  });
  return routes;
}

/** The kind and source of the address, counted; one that the run says nothing of is missing. */
function asked(c: C, run: ImportRun, counts: readonly VanishedCount[]): VanishedCount {
  const { kind, source } = c.req.query();
  const told = run.told.find(one => one.kind === kind && one.source === source);
  if (!told || told.kind === 'organisation') throw missing();
  const count = counts.find(one => one.kind === told.kind && one.source === told.source);
  return count ?? { kind: told.kind, source: told.source, vanished: 0, withdrawn: told.withdrawn ?? 0 };
}

async function vanishedPage(web: Web, c: C, error?: string, status = 200) {
  permitDecision(c.get('actor'));
  const { db } = web.database;
  const locale = c.get('locale');
  const run = await findRunFor(db, c.req.param('id') ?? '');
  const count = asked(c, run, await countVanishedOf(db, run));
  const typed = c.req.query('after') ?? '';
  const after = isUuid(typed) ? typed : BEFORE_ALL;
  const records = await pageVanished(db, run.id, count.kind, count.source, after, PAGE);
  const children = (
    <VanishedPage
      locale={locale}
      run={run}
      count={count}
      records={records}
      first={after === BEFORE_ALL}
      nextAfter={records.length === PAGE ? records.at(-1)!.id : undefined}
      error={error}
    />
  );
  const title = messages[locale].title(messages[locale].kinds[count.kind]);
  return page(web, c, { title, robots: 'noindex', wide: true, children }, status);
}
