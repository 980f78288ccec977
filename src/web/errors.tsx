import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorKind, missing, Refusal } from '../kernel/errors.ts';
import { messages } from './messages.ts';
import { page } from './page.tsx';
import { EmptyState } from './ui/empty-state.tsx';
import { Button } from './ui/form.tsx';
import { href } from './ui/links.ts';
import type { C, Web } from './web.ts';

const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '08001', '53300']);

/** What was thrown, as one of the six kinds; undefined for a bug. */
export function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof HTTPException && error.status === 400) return unreadable();
  if (error instanceof HTTPException && error.status === 404) return missing();
  if (CONNECTION_LOST.has((error as { code?: string })?.code ?? ''))
    return new Refusal('unavailable', {
      vi: 'Tạm thời không nối được tới cơ sở dữ liệu. Xin thử lại sau ít phút.',
      en: 'The database can not be reached for the moment. Please try again in a few minutes.',
    });
  return undefined;
}

export function answerError(web: Web, c: C, error: unknown): Response | Promise<Response> {
  const refusal = toRefusal(error);
  if (!refusal)
    web.log.error({ err: error, requestId: c.get('requestId'), path: c.req.path }, 'unexpected error');
  if (refusal?.retryAfterSeconds) c.header('Retry-After', String(refusal.retryAfterSeconds));
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
  const t = messages[locale];
  const title = refusal ? titleOf(locale, refusal.kind) : t.bugTitle;
  const text = refusal
    ? refusal.kind === 'missing'
      ? t.missingText
      : refusal.said[locale]
    : t.bugText(c.get('requestId'));
  return page(
    web,
    c,
    {
      title,
      children: (
        <EmptyState
          level={1}
          title={title}
          actions={
            <>
              <Button href={href(locale, '/technologies')}>{t.goSearch}</Button>
              <Button kind="quiet" href={href(locale, '/')}>
                {t.goHome}
              </Button>
            </>
          }
        >
          <p>{text}</p>
        </EmptyState>
      ),
    },
    refusal?.status ?? 500,
  );
}

function titleOf(locale: 'vi' | 'en', kind: ErrorKind): string {
  const t = messages[locale];
  return {
    invalid: t.invalidTitle,
    denied: t.deniedTitle,
    missing: t.missingTitle,
    conflict: t.conflictTitle,
    limited: t.limitedTitle,
    unavailable: t.unavailableTitle,
  }[kind];
}

export const unreadable = () =>
  new Refusal(
    'invalid',
    { vi: 'Không đọc được nội dung gửi lên.', en: 'What was sent could not be read.' },
    { status: 400 },
  );
