import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { ROLES } from '../../../../kernel/actor.ts';
import { type FieldErrors, missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { readForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { rateLimit } from '../../../../web/rate-limit.ts';
import { signInFirst } from '../../../../web/sign-in-first.ts';
import { Actions, Button, Form, HiddenKey, TextInput } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { ROLE_NAMES } from '../../grants/messages.ts';
import { permitPeople } from '../../grants/policy.ts';
import { territoryOf } from '../../grants/rules.ts';
import { findEmployerSaid } from '../../grants/store.ts';
import { placeWords } from '../../people/pages/places.ts';
import { errorLines, PostFields, type TypedPost } from '../../people/pages/post-fields.tsx';
import { acceptInvitation, invite, readInvitation, type Sending, withdrawInvitation } from '../commands.ts';
import { messages } from '../messages.ts';
import { listOpenInvitations } from '../store.ts';
import { invitationPath } from '../token.ts';
import { InvitationList } from './invitation-list.tsx';

/** Mails that one address may cause. */
export const INVITING = { points: 60, seconds: 3600 };
const PLACE = '/people/invitations';

/** Inviting, for whoever appoints; and the page of whoever is invited. */
export function invitationRoutes(web: Web, mailer: Sending['mailer']): Hono<Env> {
  return new Hono<Env>()
    .get(PLACE, c => listPage(web, c))
    .post(PLACE, rateLimit(INVITING), c => send(web, c, mailer))
    .post(`${PLACE}/:id`, c => withdraw(web, c, c.req.param('id')))
    .get('/invitations/:id/:token', c => invitedPage(web, c, c.req.param()))
    .post('/invitations/:id/:token', c => accept(web, c, c.req.param()));
}

type Typed = TypedPost & { email?: string; key?: string };

async function listPage(web: Web, c: C, typed: Typed = {}, fields: FieldErrors = {}, status = 200) {
  permitPeople(c.get('actor'));
  const locale = c.get('locale');
  const t = messages[locale];
  const territory = territoryOf(c.get('actor'), 'person.grant');
  const invitations = await listOpenInvitations(web.database.db, territory, web.now());
  const children = (
    <>
      <p class="link-row">
        <a href={href(locale, '/people')}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      {c.req.query('sent') === '1' && (
        <Notice locale={locale} kind="done" title={t.sent} announce>
          <p>{t.sentHint}</p>
        </Notice>
      )}
      <Form locale={locale} action={href(locale, PLACE)} errors={errorLines(locale, fields)}>
        <HiddenKey value={typed.key || randomUUID()} />
        <TextInput
          locale={locale}
          name="email"
          type="email"
          label={t.email}
          value={typed.email}
          error={fields.email?.[locale]}
        />
        <PostFields locale={locale} roles={ROLES} typed={typed} fields={fields} />
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
      <section class="stack">
        <h2>{t.open}</h2>
        <InvitationList
          locale={locale}
          invitations={invitations}
          linkOf={id => web.baseUrl + invitationPath(web.secret, id)}
          withdrawAt={id => href(locale, `${PLACE}/${id}`)}
        />
      </section>
    </>
  );
  return page(web, c, { title: t.title, robots: 'noindex', children }, status);
}

async function send(web: Web, c: C, mailer: Sending['mailer']) {
  permitPeople(c.get('actor'));
  const form = await readForm(c);
  const read = (name: string) => form.get(name);
  const typed = { ...named(read), key: read('key') };
  try {
    const employer = await findEmployerSaid(web.database.db, typed.organisation);
    const posted = { ...named(read), organisationId: employer?.id ?? null };
    const sending = { mailer, baseUrl: web.baseUrl };
    await invite(ctxOf(web, c), posted, sending, isUuid(typed.key) ? typed.key : undefined);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return listPage(web, c, typed, error.fields, error.status);
  }
  return c.redirect(href(c.get('locale'), withQuery(PLACE, { sent: 1 })), 303);
}

const named = (read: (name: string) => string) => ({
  email: read('email'),
  role: read('role'),
  organisation: read('organisation'),
  authority: read('authority'),
});

async function withdraw(web: Web, c: C, id: string) {
  if (!isUuid(id)) throw missing();
  await withdrawInvitation(ctxOf(web, c), id);
  return c.redirect(href(c.get('locale'), PLACE), 303);
}

type Params = { id: string; token: string };

async function invitedPage(web: Web, c: C, { id, token }: Params) {
  if (!isUuid(id)) throw missing();
  const locale = c.get('locale');
  if (c.get('actor').kind === 'visitor') return signInFirst(c);
  const invitation = await readInvitation(ctxOf(web, c), id, token);
  const t = messages[locale];
  const role = ROLE_NAMES[invitation.role][locale];
  const title = t.invitedTo(role, placeWords(locale, invitation, invitation.employer));
  const children = (
    <>
      <h1>{title}</h1>
      <Lead>{t.acceptHint}</Lead>
      <Form locale={locale} action={href(locale, `/invitations/${id}/${token}`)}>
        <Actions>
          <Button>{t.accept}</Button>
        </Actions>
      </Form>
    </>
  );
  return page(web, c, { title, robots: 'noindex', children });
}

async function accept(web: Web, c: C, { id, token }: Params) {
  if (!isUuid(id)) throw missing();
  await acceptInvitation(ctxOf(web, c), id, token);
  return c.redirect(href(c.get('locale'), '/account/organisations'), 303);
}
