import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Actor, Person } from '../kernel/actor.ts';
import type { Locale } from '../kernel/localised.ts';
import type { OidcProvider } from '../platform/config.ts';
import type { Ctx } from '../platform/ctx.ts';
import type { Database } from '../platform/db/database.ts';
import type { Log } from '../platform/log.ts';
import type { Post } from '../platform/mail/index.ts';
import type { Assets } from './ui/document.tsx';
import type { NavLink } from './ui/layout.tsx';

/** What pages and endpoints stand on; made once by the shell. */
export type Web = {
  database: Database;
  secret: string;
  operatorKey: string;
  /** Whose session a request carries, with what that person is appointed to today. */
  findPerson(headers: Headers): Promise<Person | undefined>;
  /** The pages where this actor works; none for a visitor. */
  workLinks(actor: Actor, locale: Locale): NavLink[];
  mailer: Post;
  /** Where people may sign in with an account that they have elsewhere. */
  oidc?: OidcProvider | undefined;
  /** Whether guarded appointments sleep without a second factor, which is the rule, or are only advised to have one. */
  secondFactor?: 'required' | 'recommended' | undefined;
  /** Where ranges of breached passwords are asked for; without it nothing is asked. */
  breachedPasswordsUrl?: string | undefined;
  baseUrl: string;
  assets: Assets;
  log: Log;
  now: () => Date;
};

export type Vars = { requestId: string; locale: Locale; actor: Actor };
export type Env = { Variables: Vars };
export type C = Context<Env>;

export const ctxOf = (web: Web, c: C): Ctx => ({
  database: web.database,
  actor: c.get('actor'),
  now: web.now(),
  locale: c.get('locale'),
  secret: web.secret,
});

/** The path without the language prefix, with its query: where a page is in either language. */
export function placeOf(c: C): { path: string; pathAndQuery: string } {
  const url = new URL(c.req.url);
  const path = withoutLocale(url.pathname);
  return { path, pathAndQuery: path + url.search };
}

export const localeOf = (pathname: string): Locale => (/^\/en(\/|$)/.test(pathname) ? 'en' : 'vi');

export const withoutLocale = (pathname: string): string =>
  // One slash only: the path of '/en//elsewhere.com' must not become another site's address.
  localeOf(pathname) === 'en' ? pathname.slice(3).replace(/^\/*/, '/') : pathname;

/** The address of whoever is at the other end of the connection; a request made in a test has none. */
export function peerAddress(c: C): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'local';
  }
}
