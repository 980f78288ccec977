import { deleteCookie } from 'hono/cookie';
import type { FieldErrors, Said } from '../../../../kernel/errors.ts';
import { readForm } from '../../../../web/form-values.ts';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import type { C } from '../../../../web/web.ts';
import { isSecure, sessionCookie } from '../auth.ts';
import { ask, type Door, logSignIn, onwards, type Way } from '../door.ts';
import { type Fault, said } from '../messages.ts';
import { AFTER_SIGN_IN, localPath, SECOND_FACTOR } from '../rules.ts';
import { isEmail, readEmail } from '../schema.ts';
import { sessionOf, sessionOfToken } from '../sessions.ts';
import { endSessionQuietly } from '../commands.ts';
import { accountPage, errorAt, saidPage, toFormErrors } from './frame.tsx';
import { messages } from './messages.ts';
import { PasskeySignIn } from '../../passkeys/pages/sign-in.tsx';

type Shown = { email?: string; next?: string | undefined; errors?: FieldErrors; notice?: string | undefined };

export function signInPage({ web }: Door, c: C, { email, next, errors = {}, notice }: Shown = {}) {
  const locale = c.get('locale');
  const t = messages[locale];
  const wrong = toFormErrors(errors, locale);
  const onTo = next === undefined ? undefined : localPath(next, AFTER_SIGN_IN);
  return accountPage(web, c, {
    title: t.signIn,
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        {notice && <Notice locale={locale} kind="done" title={notice} announce />}
        <Form locale={locale} action={href(locale, '/sign-in')} errors={wrong}>
          {onTo && <input type="hidden" name="next" value={onTo} />}
          <TextInput
            locale={locale}
            name="email"
            type="email"
            label={t.email}
            value={email}
            autoComplete="username"
            error={errorAt(errors, 'email', locale)}
          />
          <TextInput
            locale={locale}
            name="password"
            type="password"
            label={t.password}
            autoComplete="current-password"
          />
          <Actions>
            <Button>{t.signIn}</Button>
            <Button kind="plain" href={href(locale, '/reset')}>
              {t.forgot}
            </Button>
          </Actions>
        </Form>
        <div class="sign-in-else">
          {web.oidc && (
            <p>
              <Button kind="quiet" href={href(locale, withQuery('/auth/oidc', { next: onTo }))}>
                {t.through(web.oidc.name)}
              </Button>
            </p>
          )}
          <PasskeySignIn locale={locale} next={onTo} />
        </div>
        <p>
          {t.noAccount} <a href={href(locale, withQuery('/sign-up', { next: onTo }))}>{t.signUp}</a>
        </p>
      </>
    ),
  });
}

const NOTICES = { signedOut: 'signedOut', reset: 'resetDone' } as const;

export function showSignIn(door: Door, c: C) {
  const done = c.req.query('done') as keyof typeof NOTICES | undefined;
  const fault = c.req.query('fault');
  const errors: Record<string, Said> =
    fault === 'providerFailed' || fault === 'providerNotLinked' || fault === 'passkeyFailed'
      ? { '': said(fault) }
      : {};
  const notice = done && NOTICES[done] && messages[c.get('locale')][NOTICES[done]];
  return signInPage(door, c, { next: c.req.query('next'), notice, errors });
}

/** An unknown address, one without a password and a wrong password are the same, in words and in time. */
export async function signIn(door: Door, c: C): Promise<Response> {
  const form = await readForm(c);
  const email = readEmail(form.get('email'));
  const next = form.get('next') || undefined;
  const refused = (fault: Fault) => {
    logSignIn(door, c, 'password', 'refused');
    return signInPage(door, c, { email, next, errors: { email: said(fault) } });
  };
  if (!isEmail(email)) return refused('wrongPair');
  await door.attempts.begin(email);
  const callbackURL = localPath(next, '/');
  const body = { email, password: form.get('password') || ' ', callbackURL };
  const { done, fault } = await ask(door, c, asked => door.auth().api.signInEmail({ ...asked, body }), {
    asStranger: true,
  });
  if (fault === 'EMAIL_NOT_VERIFIED') return notVerified(door, c);
  // Said only to who knows the password: to anybody else a locked account is as any other.
  if (fault === 'FAILED_TO_CREATE_SESSION') return refused('locked');
  if (fault) return refused('wrongPair');
  await door.attempts.succeeded(email);
  if (!('twoFactorRedirect' in done!)) return enter(door, c, 'password', next, done!.token);
  logSignIn(door, c, 'password', 'code asked');
  return c.redirect(href(c.get('locale'), withQuery('/sign-in/code', { next })), 303);
}

function notVerified({ web }: Door, c: C) {
  const t = messages[c.get('locale')];
  return saidPage(web, c, { title: t.notVerifiedTitle, text: t.notVerifiedText, status: 403 });
}

/**
 * Whoever signs in anew leaves the session that the browser had. With `token`, that of a session by password alone, the
 * way leads past the page on second factors where one is asked for.
 */
export async function enter(
  door: Door,
  c: C,
  way: Way,
  next: string | undefined,
  token?: string,
): Promise<Response> {
  const { web } = door;
  logSignIn(door, c, way, 'done');
  const before = await sessionOf(web, c.req.raw.headers);
  if (before) await endSessionQuietly(web.database, before);
  const session = token === undefined ? undefined : await sessionOfToken(web, token);
  if (session && session.unproven.length > 0)
    return c.redirect(href(c.get('locale'), withQuery(SECOND_FACTOR, { next })), 303);
  return c.redirect(onwards(c, next), 303);
}

export function codePage({ web }: Door, c: C, next: string | undefined, errors: FieldErrors = {}) {
  const locale = c.get('locale');
  const t = messages[locale];
  const wrong = toFormErrors(errors, locale);
  return accountPage(web, c, {
    title: t.codeTitle,
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <Lead>{t.codeLead}</Lead>
        <Form locale={locale} action={href(locale, '/sign-in/code')} errors={wrong}>
          <input type="hidden" name="next" value={localPath(next, AFTER_SIGN_IN)} />
          <TextInput
            locale={locale}
            name="code"
            label={t.code}
            hint={t.codeHint}
            width="medium"
            autoComplete="one-time-code"
            error={errorAt(errors, 'code', locale)}
          />
          <Actions>
            <Button>{t.goOn}</Button>
          </Actions>
        </Form>
      </>
    ),
  });
}

const SIX_DIGITS = /^\d{6}$/;
const OVER = new Set([
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
  'ACCOUNT_TEMPORARILY_LOCKED',
  'INVALID_TWO_FACTOR_COOKIE',
]);

/** A code of the app, or one of the backup codes, which each work once. */
export async function signInWithCode(door: Door, c: C): Promise<Response> {
  const form = await readForm(c);
  const code = form.get('code').replace(/\s/g, '');
  const next = form.get('next') || undefined;
  const { api } = door.auth();
  const body = { code };
  const { done, fault } = SIX_DIGITS.test(code)
    ? await ask(door, c, asked => api.verifyTOTP({ ...asked, body }), { asStranger: true })
    : await ask(door, c, asked => api.verifyBackupCode({ ...asked, body }), { asStranger: true });
  if (done && !(await door.codes.use(done.user.id, code))) return usedBefore(door, c, next, done.token);
  if (!fault) return enter(door, c, 'code', next);
  logSignIn(door, c, 'code', 'refused');
  return OVER.has(fault)
    ? signInPage(door, c, { next, errors: { email: said('codesUsedUp') } })
    : codePage(door, c, next, { code: said('wrongCode') });
}

/** The library knows nothing of codes that were used: the session that it opened ends before anybody has it. */
async function usedBefore(door: Door, c: C, next: string | undefined, token: string | undefined): Promise<Response> {
  logSignIn(door, c, 'code', 'refused');
  const { internalAdapter } = await door.auth().$context;
  if (token) await internalAdapter.deleteSession(token);
  deleteCookie(c, sessionCookie(door.web), { path: '/', secure: isSecure(door.web) });
  return signInPage(door, c, { next, errors: { email: said('usedCode') } });
}

export async function signOut(door: Door, c: C): Promise<Response> {
  await ask(door, c, asked => door.auth().api.signOut(asked));
  // What was typed and not sent is kept by the browser, which others may use after this person.
  c.header('Clear-Site-Data', '"storage"');
  return c.redirect(href(c.get('locale'), '/sign-in?done=signedOut'), 303);
}
