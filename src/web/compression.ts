import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { Env } from './web.ts';
import { takeText } from './whole-text.ts';

/** Pages and answers of the API are whole by the time that they are sent; what is downloaded may be long. */
const WHOLE = /^(text\/html|application\/(problem\+)?json)\b/;
const LISTS = /^(text\/(csv|plain|tab-separated-values|turtle)|application\/(x-ndjson|ld\+json))\b/;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i;
const SMALL = 1024;
/** From here on another thread is worth its while. */
const LARGE = 200_000;
/** Nine tenths of what the highest level saves, in half of its time and a tenth of its room. */
const OPTIONS = { level: 1, windowBits: 13, memLevel: 6 };

/** What a program asks for again and again: it is told when nothing has changed. */
const TAGGED = /^\/api\//;
/** What tells of an answer that is not sent again. */
const KEPT = ['cache-control', 'etag', 'vary'];

const squeeze = promisify(gzip);

/** A text is tagged and compressed in one go: a stream for each would cost more than the page itself. */
export const sendTexts: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { headers, status, ok } = c.res;
  if (!WHOLE.test(headers.get('content-type') ?? '')) return;
  headers.append('Vary', 'Accept-Encoding');
  const tagged = ok && SAFE.has(c.req.method) && TAGGED.test(c.req.path);
  const zipped = c.req.method !== 'HEAD' && GZIP.test(c.req.header('accept-encoding') ?? '');
  if (!tagged && !zipped) return;
  const text = await takeText(c.res);
  if (tagged && !headers.has('etag')) headers.set('ETag', `"${hash('sha1', text)}"`);
  // Whoever puts one answer in the place of another is spared their being joined only by emptying it first.
  c.res = undefined;
  if (tagged && isKnown(headers.get('etag')!, c.req.header('if-none-match'))) {
    c.res = new Response(null, { status: 304, headers: [...headers].filter(([name]) => KEPT.includes(name)) });
    return;
  }
  const body = zipped && text.length >= SMALL ? await squeezed(text, headers) : text;
  c.res = new Response(body, { status, headers });
};

const SAFE = new Set(['GET', 'HEAD']);

const isKnown = (tag: string, known: string | undefined): boolean =>
  known === '*' || (known?.match(/"[^"]*"/g)?.includes(tag.replace(/^W\//, '')) ?? false);

async function squeezed(text: string, headers: Headers): Promise<Uint8Array<ArrayBuffer>> {
  const tag = headers.get('etag');
  if (tag && !tag.startsWith('W/')) headers.set('ETag', `W/${tag}`);
  headers.set('Content-Encoding', 'gzip');
  return text.length < LARGE ? gzipSync(text, OPTIONS) : squeeze(text, OPTIONS);
}

export const compressLists = (): MiddlewareHandler => compress({ contentTypeFilter: LISTS });
