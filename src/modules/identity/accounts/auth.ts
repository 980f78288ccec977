import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Locale } from '../../../kernel/localised.ts';
import { newId } from '../../../platform/ctx.ts';
import type { Mail } from '../../../platform/mail/mail.ts';
import { isLocked } from '../people/store.ts';
import { href, withQuery } from '../../../web/ui/links.ts';
import type { Web } from '../../../web/web.ts';
import { hashOf } from './hashed-ahead.ts';
import { changeMail, type LinkMail, linkMail } from './mails.ts';
import { afterwards, joining, recordWith } from './one-transaction.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts';
import { DAY_MS, localPath, SESSION_DAYS } from './rules.ts';

export const PROVIDER = 'oidc';
/** Set by this program alone, with an address that is shortened already. */
export const ADDRESS_HEADER = 'x-peer-address';
const DAY_SECONDS = DAY_MS / 1000;
const BACKUP_CODES = 10;

export const isSecure = (web: Pick<Web, 'baseUrl'>): boolean => web.baseUrl.startsWith('https:');
/** The browser itself then refuses such a cookie from another host, from a subpath, or without encryption. */
const prefixOf = (web: Pick<Web, 'baseUrl'>): string => (isSecure(web) ? '__Host-nc' : 'nc');
export const sessionCookie = (web: Pick<Web, 'baseUrl'>): string => `${prefixOf(web)}.session_token`;

/** What signs cookies and hides second factors: not the secret itself, which signs private links too. */
export const accountSecret = (secret: string): string =>
  createHmac('sha256', secret).update('accounts').digest('hex');

/** Mail leaves after what it tells of, and beside the request: neither its time nor its failure is told to whoever asked. */
export function sendAside(web: Web, mail: Mail): void {
  afterwards(() => void web.mailer.send(mail).catch(error => web.log.error({ err: error }, 'mail was not sent')));
}

type Known = { id: string; email: string; locale?: unknown };
const localeOf = (person: Known): Locale => (person.locale === 'en' ? 'en' : 'vi');

/** Where somebody was going who had first to confirm an address: the letter may be opened in another browser. */
function nextIn(url: string): string | undefined {
  const asked = new URL(url).searchParams.get('callbackURL') ?? undefined;
  return asked === '/' ? undefined : localPath(asked, '') || undefined;
}

export type Auth = ReturnType<typeof makeAuth>;

/** Flows of identity; its own addresses are not served, every page and form is ours. */
export function makeAuth(web: Web) {
  const toLink = (kind: LinkMail, person: Known, path: string) => {
    const locale = localeOf(person);
    sendAside(web, linkMail(kind, person.email, locale, web.baseUrl + href(locale, path)));
  };
  const db = joining(web.database);
  return betterAuth({
    appName: 'Nhịp Cầu',
    baseURL: web.baseUrl,
    basePath: '/auth',
    secret: accountSecret(web.secret),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_, message) => web.log.warn({ message }, 'accounts') },
    database: { db, type: 'postgres', transaction: true },
    ...TABLES,
    emailAndPassword: {
      enabled: true,
      password: { hash: hashOf },
      autoSignIn: false,
      requireEmailVerification: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: async ({ user, token }) => toLink('reset', user, `/reset/${token}`),
      onExistingUserSignUp: async ({ user }, asked) =>
        toLink('known', user, withQuery('/sign-in', { next: asked && nextIn(asked.url) })),
      onPasswordReset: async ({ user }) => {
        await record(web, user.id, 'password.change', { way: 'reset' });
        sendAside(web, changeMail('passwordChanged', user.email, localeOf(user)));
      },
    },
    emailVerification: {
      sendOnSignIn: true,
      expiresIn: DAY_SECONDS,
      sendVerificationEmail: async ({ user, token, url }) =>
        toLink('verify', user, withQuery(`/verify/${token}`, { next: nextIn(url) })),
      afterEmailVerification: async user => record(web, user.id, 'person.verify'),
    },
    databaseHooks: {
      // Before, because what comes after is outside of the library's transaction.
      user: {
        create: {
          before: async user => {
            const id = newId(web.now());
            await record(web, id, 'person.sign-up');
            return { data: { ...user, id } };
          },
        },
      },
      session: {
        create: {
          before: async (session, asked) =>
            !(await isLocked(db, session.userId)) && {
              data: { ...session, ...proofOf(session as Proof, asked as Asked, web.now()) },
            },
        },
      },
      // Who somebody is, is all that is asked of a provider: its tokens are not kept.
      account: { create: { before: async account => ({ data: { ...account, ...NO_TOKENS } }) } },
    },
    plugins: [
      twoFactor({
        issuer: 'Nhịp Cầu',
        backupCodeOptions: { amount: BACKUP_CODES },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: { modelName: 'person_two_factor', fields: TWO_FACTOR_FIELDS },
        },
      }),
      ...(web.oidc ? [genericOAuth({ config: [providerOf(web, web.oidc)] })] : []),
    ],
    advanced: {
      cookiePrefix: prefixOf(web),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure(web), httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId(web.now()) },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  });
}

type Proof = { confirmedAt?: Date | null; secondFactorAt?: Date | null };
type Asked = { path?: string | undefined; context?: { session?: { session: Proof } | null } } | null;
/** Where a code or a backup code has just been right. */
const BY_CODE = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code']);

/** A session that takes another one's place keeps what was proven in that one. */
function proofOf(session: Proof, asked: Asked, now: Date): Proof {
  const before = session.secondFactorAt ?? asked?.context?.session?.session.secondFactorAt ?? null;
  return {
    confirmedAt: session.confirmedAt ?? now,
    secondFactorAt: BY_CODE.has(asked?.path ?? '') ? now : before,
  };
}

const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

const providerOf = (web: Web, oidc: NonNullable<Web['oidc']>) => ({
  providerId: PROVIDER,
  name: oidc.name,
  discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
  clientId: oidc.clientId,
  clientSecret: oidc.clientSecret,
  scopes: ['openid', 'email', 'profile'],
  redirectURI: `${web.baseUrl}/auth/oidc/callback`,
  pkce: true,
  requireIdTokenVerification: true,
  requireEmailVerification: true,
  mapProfileToUser: (profile: { name?: unknown; email?: string | null | undefined }) => ({
    name: typeof profile.name === 'string' && profile.name ? profile.name : String(profile.email ?? ''),
  }),
});

async function record(web: Web, id: string, kind: string, payload?: object): Promise<void> {
  const { database, secret } = web;
  const actor = { kind: 'person' as const, id, grants: [] };
  const ctx = { database, secret, actor, now: web.now(), locale: 'vi' as const };
  await recordWith(ctx, { kind, subjects: [{ type: 'person', id }], ...(payload && { payload }) });
}

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' };
const TWO_FACTOR_FIELDS = {
  userId: 'person_id',
  backupCodes: 'backup_codes',
  failedVerificationCount: 'failed_verification_count',
  lockedUntil: 'locked_until',
};
const TABLES = {
  user: {
    modelName: 'person',
    fields: { ...TIMES, emailVerified: 'email_verified' },
    additionalFields: { locale: { type: 'string', required: false, defaultValue: 'vi' } },
  },
  session: {
    modelName: 'person_session',
    fields: {
      ...TIMES,
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
    additionalFields: {
      confirmedAt: { type: 'date', required: false, input: false, fieldName: 'confirmed_at' },
      secondFactorAt: { type: 'date', required: false, input: false, fieldName: 'second_factor_at' },
    },
    expiresIn: SESSION_DAYS * DAY_SECONDS,
    updateAge: DAY_SECONDS,
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'person_account',
    fields: {
      ...TIMES,
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
    updateAccountOnSignIn: false,
    accountLinking: { enabled: true, requireLocalEmailVerified: true, trustedProviders: [] as string[] },
  },
  verification: {
    modelName: 'person_verification',
    fields: { ...TIMES, expiresAt: 'expires_at' },
    storeIdentifier: 'hashed' as const,
  },
} as const;
