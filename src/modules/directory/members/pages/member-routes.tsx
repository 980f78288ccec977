import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { readForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { rateLimit } from '../../../../web/rate-limit.ts';
import { signInFirst } from '../../../../web/sign-in-first.ts';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import {
  InvitationList,
  INVITING,
  invitationPath,
  invite,
  leaveOrganisation,
  listOpenInvitations,
  revokeRole,
  type Sending,
  withdrawInvitation,
} from '../../../identity/index.ts';
import { findOrganisation } from '../../organisations/store.ts';
import { messages } from '../messages.ts';
import { permitMember } from '../policy.ts';
import { listMembers } from '../queries.ts';
import { type FormFault, faultOf } from './form-fault.ts';
import { MembersPage } from './members-page.tsx';
import { keyOf, PLACE } from './routes.tsx';

/** The people of one organisation, for those who act for it. */
export function memberRoutes(web: Web, mailer: Sending['mailer']): Hono<Env> {
  const at = `${PLACE}/:id{[0-9a-f-]{36}}`;
  return new Hono<Env>()
    .get(at, c => membersPage(web, c, c.req.param('id')!))
    .post(`${at}/invitations`, rateLimit(INVITING), c => sendInvitation(web, c, c.req.param('id')!, mailer))
    .post(`${at}/invitations/:part`, c => takeBack(web, c, c.req.param('id')!, c.req.param('part')!))
    .post(`${at}/members/:part`, c => remove(web, c, c.req.param('id')!, c.req.param('part')!))
    .post(`${at}/leave`, c => leave(web, c, c.req.param('id')!));
}

async function membersPage(web: Web, c: C, id: string, fault?: FormFault) {
  const actor = c.get('actor');
  if (actor.kind === 'visitor') return signInFirst(c);
  permitMember(actor, id);
  const organisation = await findOrganisation(web.database.db, id);
  if (!organisation) throw missing();
  const locale = c.get('locale');
  const territory = { everywhere: false, provinces: [], organisations: [id] };
  const children = (
    <MembersPage
      locale={locale}
      actor={actor}
      organisation={organisation}
      members={await listMembers(ctxOf(web, c), id)}
      idemKey={fault?.typed.key || randomUUID()}
      fault={fault}
    >
      <InvitationList
        locale={locale}
        invitations={await listOpenInvitations(web.database.db, territory, web.now())}
        linkOf={invitation => web.baseUrl + invitationPath(web.secret, invitation)}
        withdrawAt={invitation => href(locale, `${PLACE}/${id}/invitations/${invitation}`)}
      />
    </MembersPage>
  );
  const title = textIn(organisation.name, locale);
  return page(web, c, { title, robots: 'noindex', children }, fault?.status);
}

async function sendInvitation(web: Web, c: C, id: string, mailer: Sending['mailer']) {
  permitMember(c.get('actor'), id);
  const form = await readForm(c);
  const typed = { email: form.get('email'), role: form.get('role') };
  try {
    const posted = { ...typed, organisationId: id };
    await invite(ctxOf(web, c), posted, { mailer, baseUrl: web.baseUrl }, keyOf(form));
  } catch (error) {
    return membersPage(web, c, id, faultOf(error, { ...typed, key: keyOf(form) ?? '' }));
  }
  return back(c, id);
}

const back = (c: C, id: string) => c.redirect(href(c.get('locale'), `${PLACE}/${id}`), 303);

async function takeBack(web: Web, c: C, id: string, invitationId: string) {
  permitMember(c.get('actor'), id);
  if (!isUuid(invitationId)) throw missing();
  await withdrawInvitation(ctxOf(web, c), invitationId);
  return back(c, id);
}

async function remove(web: Web, c: C, id: string, grantId: string) {
  permitMember(c.get('actor'), id);
  if (!isUuid(grantId)) throw missing();
  await revokeRole(ctxOf(web, c), grantId, messages[c.get('locale')].removed);
  return back(c, id);
}

async function leave(web: Web, c: C, id: string) {
  permitMember(c.get('actor'), id);
  await leaveOrganisation(ctxOf(web, c), id);
  return c.redirect(href(c.get('locale'), PLACE), 303);
}
