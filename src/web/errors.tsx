import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { missing, Refusal } from '../kernel/errors.ts';
import { ErrorPage, type ErrorPageProps, titleOf } from './error-page.tsx';
import { loggedPath, logRefusal } from './logging.ts';
import { messages } from './messages.ts';
import { page } from './page.tsx';
import { href } from './ui/links.ts';
import { type C, placeOf, type Web } from './web.ts';

const SOON_SECONDS = 10;
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '08001', '53300']);

/** The pool of connections gives no code when PostgreSQL does not answer in time or hangs up. */
const CONNECTION_LOST_WORDS = /^(timeout exceeded when trying to connect|Connection terminated)/;

/** What was thrown, as one of the six kinds; undefined for a bug. */
export function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof HTTPException && error.status === 400) return unreadable();
  if (error instanceof HTTPException && error.status === 404) return missing();
  if (isConnectionLost(error))
    return new Refusal('unavailable', {
      vi: 'Tạm thời không nối được tới cơ sở dữ liệu. Xin thử lại sau ít phút.',
      en: 'The database can not be reached for the moment. Please try again in a few minutes.',
    });
  return undefined;
}

const isConnectionLost = (error: unknown) =>
  error instanceof Error &&
  (CONNECTION_LOST.has((error as { code?: string }).code ?? '') || CONNECTION_LOST_WORDS.test(error.message));

export function answerError(web: Web, c: C, error: unknown): Response | Promise<Response> {
  const refusal = toRefusal(error);
  if (!refusal)
    web.log.error({ err: error, requestId: c.get('requestId'), path: loggedPath(c.req.path) }, 'unexpected error');
  else logRefusal(web, c, refusal);
  const wait = refusal?.retryAfterSeconds ?? (refusal?.kind === 'unavailable' ? SOON_SECONDS : undefined);
  if (wait) c.header('Retry-After', String(wait));
  // The rest of a body that is too large is not read: nothing else can follow on that connection.
  if (refusal?.status === 413) c.header('Connection', 'close');
  return c.req.path.startsWith('/api/') ? problem(c, refusal) : errorPage(web, c, refusal);
}

/** RFC 9457; `detail` speaks the caller's language, `errors` both. */
export function problem(c: C, refusal: Refusal | undefined): Response {
  const status = refusal?.status ?? 500;
  const locale = c.get('locale');
  const body = {
    type: `about:blank#${refusal?.kind ?? 'bug'}`,
    title: refusal?.kind ?? 'internal error',
    status,
    detail: refusal?.said[locale] ?? messages[locale].bugText(c.get('requestId')),
    requestId: c.get('requestId'),
    ...(refusal && Object.keys(refusal.fields).length > 0
      ? { errors: Object.entries(refusal.fields).map(([field, said]) => ({ field, ...said })) }
      : {}),
  };
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
  });
}

function errorPage(web: Web, c: C, refusal: Refusal | undefined) {
  const locale = c.get('locale');
  const { path, pathAndQuery } = placeOf(c);
  const asked: ErrorPageProps = {
    locale,
    refusal,
    requestId: c.get('requestId'),
    path,
    againHref: maySucceedLater(refusal) && c.req.method === 'GET' ? href(locale, pathAndQuery) : undefined,
  };
  return page(
    web,
    c,
    { title: titleOf(asked), children: <ErrorPage {...asked} /> },
    refusal?.status ?? 500,
  );
}

const maySucceedLater = (refusal: Refusal | undefined) =>
  !refusal || refusal.kind === 'limited' || refusal.kind === 'unavailable';

export const unreadable = () =>
  new Refusal(
    'invalid',
    { vi: 'Không đọc được nội dung gửi lên.', en: 'What was sent could not be read.' },
    { status: 400 },
  );
