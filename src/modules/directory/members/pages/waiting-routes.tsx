import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { readForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { listPeople, permitPeople, territoryOf } from '../../../identity/index.ts';
import { acceptClaim, declineClaim } from '../commands.ts';
import { messages } from '../messages.ts';
import { listWaitingClaims } from '../store.ts';
import { type FormFault, faultOf } from './form-fault.ts';
import { WaitingPage } from './waiting-page.tsx';

const PLACE = '/people/claims';

/** Deciding who acts for an organisation. */
export function claimRoutes(web: Web): Hono<Env> {
  return new Hono<Env>()
    .get(PLACE, c => waitingPage(web, c))
    .post(`${PLACE}/:id`, c => decide(web, c, c.req.param('id')));
}

async function waitingPage(web: Web, c: C, wrong?: { id: string; fault: FormFault }) {
  permitPeople(c.get('actor'));
  const locale = c.get('locale');
  const { db } = web.database;
  const claims = await listWaitingClaims(db, territoryOf(c.get('actor'), 'person.grant'));
  const people = await listPeople(db, [...new Set(claims.map(claim => claim.personId))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const named = claims.map(claim => ({ ...claim, name: names.get(claim.personId) ?? '' }));
  const children = <WaitingPage locale={locale} claims={named} wrong={wrong} />;
  const title = messages[locale].waitingTitle;
  return page(web, c, { title, robots: 'noindex', children }, wrong?.fault.status);
}

async function decide(web: Web, c: C, id: string) {
  permitPeople(c.get('actor'));
  if (!isUuid(id)) throw missing();
  const form = await readForm(c);
  const reason = form.get(`reason-${id}`);
  try {
    if (form.get('action') === 'accept') await acceptClaim(ctxOf(web, c), id);
    else await declineClaim(ctxOf(web, c), id, reason);
  } catch (error) {
    return waitingPage(web, c, { id, fault: faultOf(error, { reason }) });
  }
  return c.redirect(href(c.get('locale'), PLACE), 303);
}
