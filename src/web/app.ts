import { randomUUID } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { denied, missing, tooLarge } from '../kernel/errors.ts';
import type { Locale } from '../kernel/localised.ts';
import { compressLists, sendTexts } from './compression.ts';
import { answerError } from './errors.tsx';
import { loggedPath } from './logging.ts';
import { actorOf } from './session.ts';
import { type Env, localeOf, type Web, withoutLocale } from './web.ts';

const LONGEST_ADDRESS = 16_000;
export const LARGEST_BODY = 512_000;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What `Sec-Fetch-Site` says of a page's own form, and of what the reader typed or reloaded. */
const OWN_SITE = new Set(['same-origin', 'none']);

/** The frame of every answer: language, actor, safety headers, limits, errors. Routes are hung in by the shell. */
export function makeApp(web: Web): Hono<Env> {
  const app = new Hono<Env>({ getPath: request => withoutLocale(new URL(request.url).pathname) });
  app.use(safety(web));
  app.use(sendTexts);
  app.use(compressLists());
  app.use(identify(web));
  app.use(refuseOversize);
  app.use(refuseForeignForms(web));
  app.notFound(c => answerError(web, c, missing()));
  app.onError((error, c) => answerError(web, c, error));
  return app;
}

const safety = (web: Web): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Not 'no-referrer': with it browsers send `Origin: null` along with the site's own forms.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: web.baseUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });

const identify =
  (web: Web): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { pathname } = new URL(c.req.url);
    c.set('requestId', randomUUID());
    c.set(
      'locale',
      pathname.startsWith('/api/') ? callerLocale(c.req.header('accept-language')) : localeOf(pathname),
    );
    c.header('X-Request-Id', c.get('requestId'));
    c.set('actor', await actorOf(web, c));
    await next();
    web.log.debug(
      { requestId: c.get('requestId'), method: c.req.method, path: loggedPath(c.req.path), status: c.res.status },
      'request',
    );
  };

const callerLocale = (accepted: string | undefined): Locale =>
  /^\s*en\b/i.test(accepted ?? '') ? 'en' : 'vi';

const TOO_LONG = {
  vi: 'Nội dung gửi lên quá lớn. Hãy rút gọn, hoặc dán vào trang Ghép thử không quá 100.000 ký tự.',
  en: 'What was sent is too large. Shorten it, or paste at most 100,000 characters on the match page.',
};

/** Every body but an uploaded file, which has limits of its own, is read under one limit. */
const refuseOversize: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.url.length > LONGEST_ADDRESS) throw tooLarge(TOO_LONG);
  const size = Number(c.req.header('content-length') ?? 0);
  if (size > LARGEST_BODY && !isUpload(c.req.path)) throw tooLarge(TOO_LONG);
  if (!SAFE.has(c.req.method) && c.req.header('transfer-encoding') && !isUpload(c.req.path))
    await holdToLimit(c.req.raw);
  await next();
};

export const UPLOAD_PATHS = new Set([
  '/operator/imports',
  '/api/v1/imports',
  '/drafts/read',
  '/deals/thread',
  '/mastery/claims',
]);
const isUpload = (path: string) => UPLOAD_PATHS.has(path);

/** A body of untold length is counted on a copy before anything reads it. */
async function holdToLimit(request: Request): Promise<void> {
  const reader = request.clone().body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > LARGEST_BODY) {
      // Not awaited: the copy's end waits for the end of the body itself, which nobody reads any more.
      void reader?.cancel();
      throw tooLarge(TOO_LONG);
    }
  }
}

/** A browser says where a form comes from: those of other sites are refused. */
const refuseForeignForms =
  (web: Web): MiddlewareHandler<Env> =>
  async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const ours = [web.baseUrl, new URL(c.req.url).origin];
    // `Sec-Fetch-Site` compares what the browser saw; a proxy may have changed what is seen here.
    const foreign = site ? !OWN_SITE.has(site) : origin !== undefined && !ours.includes(origin);
    if (!SAFE.has(c.req.method) && foreign)
      throw denied({
        vi: 'Biểu mẫu này được gửi từ một trang khác nên không được nhận.',
        en: 'This form came from another site and was not accepted.',
      });
    await next();
  };
