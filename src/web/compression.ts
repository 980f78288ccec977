import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { Env } from './web.ts';

/** Pages and answers of the API are whole by the time that they are sent; what is downloaded may be long. */
const WHOLE = /^(text\/html|application\/(problem\+)?json)\b/;
const LISTS = /^(text\/(csv|plain|tab-separated-values|turtle)|application\/(x-ndjson|ld\+json))\b/;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i;
const SMALL = 1024;
/** From here on another thread is worth its while. */
const LARGE = 200_000;
/** Nine tenths of what the highest level saves, in half of its time and a tenth of its room. */
const OPTIONS = { level: 1, windowBits: 13, memLevel: 6 };

const squeeze = promisify(gzip);

/** A text is compressed in one go: a stream would cost more than the page itself. */
export const compressTexts: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!WHOLE.test(headers.get('content-type') ?? '')) return;
  headers.append('Vary', 'Accept-Encoding');
  if (c.req.method === 'HEAD' || !GZIP.test(c.req.header('accept-encoding') ?? '')) return;
  const { status } = c.res;
  const text = await c.res.text();
  const body = text.length < SMALL ? text : await squeezed(text, headers);
  // Whoever puts one answer in the place of another is spared their being joined only by emptying it first.
  c.res = undefined;
  c.res = new Response(body, { status, headers });
};

async function squeezed(text: string, headers: Headers): Promise<Uint8Array<ArrayBuffer>> {
  const tag = headers.get('etag');
  if (tag && !tag.startsWith('W/')) headers.set('ETag', `W/${tag}`);
  headers.set('Content-Encoding', 'gzip');
  return text.length < LARGE ? gzipSync(text, OPTIONS) : squeeze(text, OPTIONS);
}

export const compressLists = (): MiddlewareHandler => compress({ contentTypeFilter: LISTS });
