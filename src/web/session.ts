import { createHash, timingSafeEqual } from 'node:crypto';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { type Actor, OPERATOR, VISITOR } from '../kernel/actor.ts';
import type { C, Web } from './web.ts';

/** The browser itself then refuses such a cookie from another host, or without encryption. */
const cookieName = (web: Web) => (isHttps(web) ? '__Host-nc_operator' : 'nc_operator');
const isHttps = (web: Web) => web.baseUrl.startsWith('https:');
const LASTS_SECONDS = 12 * 60 * 60;

const digest = (text: string) => createHash('sha256').update(text).digest();

export const isOperatorKey = (web: Web, key: string): boolean =>
  timingSafeEqual(digest(key.trim()), digest(web.operatorKey));

/**
 * The operator by signed cookie, or by the key itself as a bearer token for machines; else the person whose session
 * it is.
 */
export async function actorOf(web: Web, c: C): Promise<Actor> {
  const bearer = c.req.header('authorization')?.match(/^Bearer (.+)$/)?.[1];
  if (bearer) return isOperatorKey(web, bearer) ? OPERATOR : VISITOR;
  const cookie = await getSignedCookie(c, web.secret, cookieName(web));
  if (cookie && Number(cookie) > web.now().getTime() / 1000) return OPERATOR;
  return (await web.findPerson(c.req.raw.headers)) ?? VISITOR;
}

export async function openOperatorSession(web: Web, c: C): Promise<void> {
  const until = Math.floor(web.now().getTime() / 1000) + LASTS_SECONDS;
  await setSignedCookie(c, cookieName(web), String(until), web.secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(web),
    maxAge: LASTS_SECONDS,
  });
}

export const closeOperatorSession = (web: Web, c: C): void => {
  deleteCookie(c, cookieName(web), { path: '/', secure: isHttps(web) });
};
