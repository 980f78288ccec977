import { missing } from '../../../../kernel/errors.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';
import type { C } from '../../../../web/web.ts';
import { PROVIDER } from '../auth.ts';
import { ask, type Door, headersFor, logSignIn, onwards } from '../door.ts';
import { sessionOf } from '../sessions.ts';
import { endSessionQuietly } from '../commands.ts';

/** Sends the browser to the provider, with state, nonce and the hash of a verifier (RFC 9700). */
export async function startProvider(door: Door, c: C): Promise<Response> {
  if (!door.web.oidc) throw missing();
  const body = {
    provider: PROVIDER,
    callbackURL: onwards(c, c.req.query('next')),
    errorCallbackURL: href(c.get('locale'), '/sign-in'),
    disableRedirect: true,
  };
  const { done, fault } = await ask(door, c, asked => door.auth().api.signInSocial({ ...asked, body }), {
    asStranger: true,
  });
  return fault || !done?.url ? refused(c, 'providerFailed') : c.redirect(done.url, 303);
}

const refused = (c: C, fault: string) =>
  c.redirect(href(c.get('locale'), withQuery('/sign-in', { fault })), 303);

const NOT_LINKED = new Set(['account_not_linked', 'email_not_verified', 'unable_to_link_account']);

/** The browser comes back with a code, which the library changes for who somebody is. */
export async function finishProvider(door: Door, c: C): Promise<Response> {
  const { web, auth } = door;
  if (!web.oidc) throw missing();
  const answer = await auth().api.callbackOAuth({
    params: { id: PROVIDER },
    query: c.req.query(),
    headers: headersFor(web, c, true),
    asResponse: true,
  });
  const to = answer.headers.get('location');
  const error = to === null ? 'none' : new URL(to, web.baseUrl).searchParams.get('error');
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  const failed = to === null || error !== null;
  logSignIn(door, c, 'provider', failed ? 'refused' : 'done');
  if (failed)
    return refused(c, NOT_LINKED.has(error ?? '') ? 'providerNotLinked' : 'providerFailed');
  const before = await sessionOf(web, c.req.raw.headers);
  if (before) await endSessionQuietly(web.database, before);
  const { pathname, search } = new URL(to, web.baseUrl);
  return c.redirect(pathname + search, 303);
}
