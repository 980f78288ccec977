import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import { parseSigned } from 'hono/utils/cookie';
import type { Person } from '../../../kernel/actor.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { C, Env, Web } from '../../../web/web.ts';
import { isGuarded } from '../grants/second-factor.ts';
import { accountSecret, isSecure, sessionCookie } from './auth.ts';
import { DAY_MS, renewalOf, SESSION_DAYS } from './rules.ts';
import type { Session } from './schema.ts';
import { findSession, renewSession } from './store.ts';

type Base = Pick<Web, 'database' | 'secret' | 'baseUrl' | 'now' | 'secondFactor'>;

// A request asks more than once whose it is; the answer holds as long as its headers do.
const known = new WeakMap<Headers, Promise<Session | undefined>>();

/** The session that a request carries, if it is in force. */
export function sessionOf(web: Base, headers: Headers): Promise<Session | undefined> {
  const before = known.get(headers);
  if (before) return before;
  const found = readSession(web, headers);
  known.set(headers, found);
  return found;
}

async function readSession(web: Base, headers: Headers): Promise<Session | undefined> {
  const name = sessionCookie(web);
  const cookies = headers.get('cookie');
  if (!cookies?.includes(name)) return undefined;
  const { [name]: token } = await parseSigned(cookies, accountSecret(web.secret), name);
  if (!token) return undefined;
  return sessionOfToken(web, token);
}

/** Under the rule of this installation: without a second factor, appointments that ask for one are as if not given. */
export async function sessionOfToken(web: Base, token: string): Promise<Session | undefined> {
  const now = web.now();
  const found = await findSession(web.database.db, token, now, legalDay(now));
  if (!found) return undefined;
  const { grants, proven, ...session } = found;
  const unproven = proven ? [] : grants.filter(isGuarded);
  const asleep = web.secondFactor === 'recommended' ? [] : unproven;
  const awake = grants.filter(grant => !asleep.includes(grant));
  const actor: Person = { kind: 'person', id: session.person.id, grants: awake };
  return { ...session, unproven, actor: asleep.length > 0 ? { ...actor, asleep: asleep.length } : actor };
}

/** Whose session a request carries, with what that person is appointed to today. */
export const findPerson = async (web: Base, headers: Headers): Promise<Person | undefined> =>
  (await sessionOf(web, headers))?.actor;

export const newToken = (): string => randomBytes(24).toString('base64url');
/** Whether a key that somebody sends can be one at all: the database takes no text that holds a NUL. */
export const isToken = (text: string): boolean => /^[\w-]+$/.test(text);
export const endOfSession = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * DAY_MS);

export async function giveCookie(web: Base, c: C, token: string): Promise<void> {
  await setSignedCookie(c, sessionCookie(web), token, accountSecret(web.secret), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(web),
    maxAge: (SESSION_DAYS * DAY_MS) / 1000,
  });
}

/** Gives the session a new token, so that one that was seen before is worth nothing any more. */
export async function rotate(web: Base, c: C, session: Session, token = newToken()): Promise<void> {
  const now = web.now();
  const kept = await renewSession(web.database.db, session.token, { token, now, until: endOfSession(now) });
  if (kept) await giveCookie(web, c, token);
}

/** Keeps sessions that are in use going for another 14 days, and renews their token after a change of rights. */
export const keepSessions =
  (web: Web): MiddlewareHandler<Env> =>
  async (c, next) => {
    const session = c.get('actor').kind === 'person' && (await sessionOf(web, c.req.raw.headers));
    const renewal = session && renewalOf(session, web.now());
    if (session && renewal) await rotate(web, c, session, renewal === 'end' ? session.token : undefined);
    await next();
  };
