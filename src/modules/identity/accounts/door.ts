import { isAPIError } from 'better-auth/api';
import { type Auth, ADDRESS_HEADER, makeAuth, sessionCookie } from './auth.ts';
import type { NewAct } from '../../../platform/acts/index.ts';
import { href, withQuery } from '../../../web/ui/links.ts';
import { type C, ctxOf, peerAddress, placeOf, type Web } from '../../../web/web.ts';
import { Attempts, UsedCodes } from './attempts.ts';
import { inOne, recordWith } from './one-transaction.ts';
import { AFTER_SIGN_IN, isConfirmed, localPath, shortenAddress } from './rules.ts';
import type { Session } from './schema.ts';
import { sessionOf } from './sessions.ts';

/** What the pages of accounts share. */
export type Door = { web: Web; auth(): Auth; attempts: Attempts; codes: UsedCodes };

export function makeDoor(web: Web): Door {
  let auth: Auth | undefined;
  // Made at its first use: a port that the system chose is known only then, and with it the site's address.
  return { web, auth: () => (auth ??= makeAuth(web)), attempts: new Attempts(), codes: new UsedCodes() };
}

/** `done` is what the library answered, `fault` the code of its refusal. */
export type Outcome<T> = { done: T; fault?: undefined } | { done?: undefined; fault: string };

type Answer<T> = { headers: Headers; response: T };
type Asked = { headers: Headers; returnHeaders: true };

/** `whole`: what it writes is one transaction with its acts; so it is with an `act` of ours. */
type Manner = { asStranger?: boolean; whole?: boolean; act?: NewAct };

/**
 * Asks the library, and hands the cookies that it sets to the browser. A stranger's request goes without the session
 * that the browser may carry.
 */
export async function ask<T>(
  { web }: Door,
  c: C,
  call: (asked: Asked) => Promise<Answer<T>>,
  { asStranger = false, whole = false, act }: Manner = {},
): Promise<Outcome<T>> {
  const answer = async () => {
    const answered = await call({ headers: headersFor(web, c, asStranger), returnHeaders: true });
    if (act) await recordWith(ctxOf(web, c), act);
    return answered;
  };
  try {
    const { headers, response } = await (whole || act ? inOne(web.database, answer) : answer());
    for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
    return { done: response };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return { fault: String(error.body?.code ?? error.status) };
  }
}

export type Way = 'password' | 'code' | 'passkey' | 'provider';

/** Every try to sign in is logged, without the address that was typed. */
export function logSignIn({ web }: Door, c: C, way: Way, outcome: 'done' | 'refused' | 'code asked'): void {
  const from = shortenAddress(peerAddress(c));
  web.log.info({ event: 'sign-in', way, outcome, from, requestId: c.get('requestId') }, 'sign-in');
}

/** What the library may know of a request: cookies, device, shortened address. */
export function headersFor(web: Web, c: C, asStranger: boolean): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: shortenAddress(peerAddress(c)) });
  headers.set('user-agent', (c.req.header('user-agent') ?? '').slice(0, 300));
  const own = `${sessionCookie(web)}=`;
  const cookies = (c.req.header('cookie') ?? '')
    .split(/;\s*/)
    .filter(cookie => !(asStranger && cookie.startsWith(own)));
  headers.set('cookie', cookies.join('; '));
  return headers;
}

type Guarded = (c: C, session: Session) => Promise<Response> | Response;

/** For whoever is signed in; others sign in first and come back. */
export const signedIn =
  ({ web }: Door, then: Guarded) =>
  async (c: C): Promise<Response> => {
    c.header('Cache-Control', 'private, no-store');
    const session = await sessionOf(web, c.req.raw.headers);
    return session ? then(c, session) : c.redirect(toHere(c, '/sign-in'), 303);
  };

/** For whoever has given password, code or passkey within ten minutes; others give it and come back. */
export const confirmed = (door: Door, then: Guarded) =>
  signedIn(door, (c, session) =>
    isConfirmed(session.confirmedAt, door.web.now())
      ? then(c, session)
      : c.redirect(toHere(c, '/account/confirm'), 303),
  );

/** A form that was sent leads back to the page that it stands on. */
function toHere(c: C, page: string): string {
  const { path, pathAndQuery } = placeOf(c);
  const here = c.req.method === 'GET' ? pathAndQuery : path.slice(0, path.lastIndexOf('/'));
  return href(c.get('locale'), withQuery(page, { next: here }));
}

/** Where to go on to; `next` is a path without a language. */
export const onwards = (c: C, next: string | undefined): string =>
  href(c.get('locale'), localPath(next, AFTER_SIGN_IN));
