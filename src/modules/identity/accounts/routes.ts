import { Hono } from 'hono';
import { rateLimit } from '../../../web/rate-limit.ts';
import { ctxOf, type Env, placeOf, type Web } from '../../../web/web.ts';
import { passkeyRoutes } from '../passkeys/pages/routes.ts';
import { confirmed, type Door, makeDoor, signedIn } from './door.ts';
import { confirmEmail } from './email-change.ts';
import type { Forget } from './commands.ts';
import { type AccountPanel, saveAccount, saveEmail, showAccount } from './pages/account.tsx';
import { beginCode, confirmCode, switchCodeOff } from './pages/code.tsx';
import { confirm, confirmPage } from './pages/confirm.tsx';
import { dataPage, downloadData, eraseAccount } from './pages/data.tsx';
import { messages } from './pages/messages.ts';
import { finishProvider, startProvider } from './pages/provider.ts';
import { linkOver, newPasswordPage, requestReset, resetPage, resetPassword } from './pages/reset.tsx';
import { changePassword, showSecurity } from './pages/security.tsx';
import { endOne, endOthers, showSessions } from './pages/sessions.tsx';
import { showSecondFactor } from './pages/second-factor.tsx';
import { codePage, showSignIn, signIn, signInWithCode, signOut } from './pages/sign-in.tsx';
import { sentPage, showSignUp, signUp } from './pages/sign-up.tsx';
import { verifiedPage, verify, verifyPage } from './pages/verify.tsx';
import { SECOND_FACTOR } from './rules.ts';
import { sessionOf } from './sessions.ts';

/** Trying out passwords and codes, or having mails sent, is slow for one address. */
const SIGN_IN = { points: 30, seconds: 600 };
const MAILS = { points: 10, seconds: 600 };

/** Everything about one's own account; `panels` are what other modules add to it, `forget` what they take away with it. */
export function accountRoutes(
  web: Web,
  panels: readonly AccountPanel[] = [],
  forget: readonly Forget[] = [],
): Hono<Env> {
  const door = makeDoor(web);
  const routes = new Hono<Env>();
  routes.route('/', doorRoutes(door));
  routes.route('/', ownRoutes(door, panels, forget));
  routes.route('/', passkeyRoutes(door));
  return routes;
}

function doorRoutes(door: Door): Hono<Env> {
  const signingIn = rateLimit(SIGN_IN);
  const mailing = rateLimit(MAILS);
  const { web } = door;
  return new Hono<Env>()
    .get('/sign-up', c => (c.req.query('sent') ? sentPage(door, c) : showSignUp(door, c)))
    .post('/sign-up', mailing, c => signUp(door, c))
    .get('/verify/email/:token', c => verifyPage(door, c, `/verify/email/${c.req.param('token')}`))
    .post('/verify/email/:token', signingIn, async c => {
      const session = await sessionOf(web, c.req.raw.headers);
      return (await confirmEmail(door, ctxOf(web, c), c.req.param('token'), session))
        ? verifiedPage(door, c, messages[c.get('locale')].emailChangedText)
        : linkOver(door, c);
    })
    .get('/verify/:token', c => verifyPage(door, c, placeOf(c).pathAndQuery))
    .post('/verify/:token', signingIn, c => verify(door, c, c.req.param('token')))
    .get('/sign-in', c => showSignIn(door, c))
    .post('/sign-in', signingIn, c => signIn(door, c))
    .get('/sign-in/code', c => codePage(door, c, c.req.query('next')))
    .post('/sign-in/code', signingIn, c => signInWithCode(door, c))
    .post('/sign-out', c => signOut(door, c))
    .get('/reset', c => (c.req.query('sent') ? sentPage(door, c) : resetPage(door, c)))
    .post('/reset', mailing, c => requestReset(door, c))
    .get('/reset/:token', c => newPasswordPage(door, c, c.req.param('token')))
    .post('/reset/:token', signingIn, c => resetPassword(door, c, c.req.param('token')))
    .get('/auth/oidc', signingIn, c => startProvider(door, c))
    .get('/auth/oidc/callback', signingIn, c => finishProvider(door, c));
}

function ownRoutes(door: Door, panels: readonly AccountPanel[], forget: readonly Forget[]): Hono<Env> {
  return new Hono<Env>()
    .get('/account', signedIn(door, (c, session) => showAccount(door, panels, c, session)))
    .post('/account', signedIn(door, (c, session) => saveAccount(door, panels, c, session)))
    .post(
      '/account/email',
      rateLimit(MAILS),
      confirmed(door, (c, session) => saveEmail(door, panels, c, session)),
    )
    .get(
      '/account/confirm',
      signedIn(door, (c, session) => confirmPage(door, c, session, { next: c.req.query('next') })),
    )
    .post('/account/confirm', signedIn(door, (c, session) => confirm(door, c, session)))
    .get(
      SECOND_FACTOR,
      signedIn(door, (c, session) => showSecondFactor(door, c, session)),
    )
    .get('/account/security', signedIn(door, (c, session) => showSecurity({ door, c, session })))
    .post('/account/security/password', signedIn(door, (c, session) => changePassword(door, c, session)))
    .post('/account/security/code', signedIn(door, (c, session) => beginCode(door, c, session)))
    .post('/account/security/code/confirm', signedIn(door, (c, session) => confirmCode(door, c, session)))
    .post('/account/security/code/off', signedIn(door, (c, session) => switchCodeOff(door, c, session)))
    .get('/account/sessions', signedIn(door, (c, session) => showSessions(door, c, session)))
    .post('/account/sessions/end-others', confirmed(door, (c, session) => endOthers(door, c, session)))
    .post('/account/sessions/end', confirmed(door, (c, session) => endOne(door, c, session)))
    .get('/account/data', signedIn(door, c => dataPage(door, c)))
    .get('/account/data.json', signedIn(door, (c, session) => downloadData(door, panels, c, session)))
    .post('/account/data/erase', confirmed(door, (c, session) => eraseAccount(door, forget, c, session)));
}
