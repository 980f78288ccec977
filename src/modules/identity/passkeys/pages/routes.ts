import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { Hono } from 'hono';
import { cleanLine, clip } from '../../../../kernel/clean-text.ts';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { readForm } from '../../../../web/form-values.ts';
import { rateLimit } from '../../../../web/rate-limit.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env } from '../../../../web/web.ts';
import { ADDRESS_HEADER, sendAside } from '../../accounts/auth.ts';
import { confirmed, type Door, headersFor, logSignIn } from '../../accounts/door.ts';
import { changeMail } from '../../accounts/mails.ts';
import { said } from '../../accounts/messages.ts';
import { messages } from '../../accounts/pages/account-messages.ts';
import { showSecurity } from '../../accounts/pages/security.tsx';
import { enter } from '../../accounts/pages/sign-in.tsx';
import { deviceOf } from '../../accounts/rules.ts';
import type { Session } from '../../accounts/schema.ts';
import { giveCookie, rotate } from '../../accounts/sessions.ts';
import { proveSession } from '../../accounts/store.ts';
import { keepChallenge, takeChallenge } from '../challenges.ts';
import { addPasskey, personOfPasskey, removePasskey } from '../commands.ts';
import { LONGEST_PASSKEY_NAME, partyOf, readAuthentication, readRegistration } from '../schema.ts';
import { listPasskeys } from '../store.ts';

const ANYBODY = 'sign-in';
const TRIES = { points: 30, seconds: 600 };

export function passkeyRoutes(door: Door): Hono<Env> {
  const tries = rateLimit(TRIES);
  return new Hono<Env>()
    .post('/sign-in/passkey/options', tries, c => signInOptions(door, c))
    .post('/sign-in/passkey', tries, c => signInByPasskey(door, c))
    .post('/account/security/passkeys/options', confirmed(door, (c, session) => addOptions(door, c, session)))
    .post('/account/security/passkeys', confirmed(door, (c, session) => add(door, c, session)))
    .post('/account/security/remove-passkey', confirmed(door, (c, session) => remove(door, c, session)));
}

async function signInOptions(door: Door, c: C): Promise<Response> {
  const options = await generateAuthenticationOptions({
    rpID: partyOf(door.web.baseUrl).id,
    userVerification: 'required',
  });
  return c.json({ options, challenge: await keepChallenge(door, ANYBODY, options.challenge) });
}

/** A key that was unlocked on its device is both factors at once. */
async function signInByPasskey(door: Door, c: C): Promise<Response> {
  const { web } = door;
  const form = await readForm(c);
  const response = readAuthentication(form.get('response'));
  const challenge = await takeChallenge(door, ANYBODY, form.get('challenge'));
  const proof = response && challenge ? { response, challenge, party: partyOf(web.baseUrl) } : undefined;
  const personId = proof && (await personOfPasskey(ctxOf(web, c), proof));
  if (!personId) return refuse(door, c);
  const { internalAdapter } = await door.auth().$context;
  const headers = headersFor(web, c, true);
  const session = await internalAdapter.createSession(personId, false, {
    ipAddress: headers.get(ADDRESS_HEADER) ?? '',
    userAgent: headers.get('user-agent') ?? '',
    secondFactorAt: web.now(),
  });
  // None for a locked account, which is not told: whoever holds the device is not for certain its owner.
  if (!session) return refuse(door, c);
  await giveCookie(web, c, session.token);
  return enter(door, c, 'passkey', form.get('next') || undefined);
}

function refuse(door: Door, c: C): Response {
  logSignIn(door, c, 'passkey', 'refused');
  return c.redirect(href(c.get('locale'), withQuery('/sign-in', { fault: 'passkeyFailed' })), 303);
}

async function addOptions(door: Door, c: C, { person }: Session): Promise<Response> {
  const { web } = door;
  const party = partyOf(web.baseUrl);
  const known = await listPasskeys(web.database.db, person.id);
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return c.json({ options, challenge: await keepChallenge(door, person.id, options.challenge) });
}

async function add(door: Door, c: C, session: Session): Promise<Response> {
  const { web } = door;
  const { id, email, locale } = session.person;
  const form = await readForm(c);
  const device = deviceOf(c.req.header('user-agent') ?? '');
  const called = cleanLine(form.get('passkeyName')) || device || messages[locale].passkeys;
  const name = clip(called, LONGEST_PASSKEY_NAME);
  const response = readRegistration(form.get('response'));
  const challenge = await takeChallenge(door, id, form.get('challenge'));
  const outcome =
    response && challenge
      ? await addPasskey(ctxOf(web, c), id, name, { response, challenge, party: partyOf(web.baseUrl) })
      : 'wrong';
  if (outcome === 'wrong') return showSecurity({ door, c, session, errors: { passkey: said('passkeyFailed') } });
  if (outcome === 'known') return showSecurity({ door, c, session, errors: { passkey: said('passkeyKnown') } });
  await proveSession(web.database.db, session.id, web.now());
  await rotate(web, c, session);
  sendAside(web, changeMail('passkeyAdded', email, locale));
  return c.redirect(href(c.get('locale'), '/account/security?done=passkey'), 303);
}

async function remove({ web }: Door, c: C, { person }: Session): Promise<Response> {
  const id = (await readForm(c)).get('passkey');
  if (!isUuid(id)) throw missing();
  await removePasskey(ctxOf(web, c), person.id, id);
  return c.redirect(href(c.get('locale'), '/account/security?done=passkey-removed'), 303);
}
