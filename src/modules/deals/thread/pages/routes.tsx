import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { missing, Refusal, tooLarge } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { type Ctx, newId } from '../../../../platform/ctx.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import { parseForm, readForm } from '../../../../web/form-values.ts';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { dealPage, dealPath } from '../../deals/pages/deal-frame.tsx';
import { errorsOf } from '../../deals/pages/routes.tsx';
import { findDealView, findReadable } from '../../deals/queries.ts';
import { sendMessage, withdrawMessage } from '../commands.ts';
import { LARGEST_FILE, receiveFile, TYPE_OF } from '../receive-file.ts';
import { findFile, pageMessages, saveRead } from '../store.ts';
import { type ThreadFault, ThreadPage } from './thread-page.tsx';

type Deps = { files: FileStore };

const SHOWN = 50;
/** A form is read into memory before its file can be told. */
const LARGEST_FORM = LARGEST_FILE + 100_000;

export function threadRoutes(web: Web, { files }: Deps): Hono<Env> {
  return new Hono<Env>()
    .post('/deals/thread', c => send(web, c, files))
    .get('/deals/:id/thread', c => threadPage(web, c, c.req.param('id')))
    .get('/deals/:id/files/:file', c => download(web, c, files, c.req.param('id'), c.req.param('file')))
    .post('/deals/:id/thread/:message/withdraw', async c => {
      const { id, message } = c.req.param();
      const form = await readForm(c);
      await withdrawMessage(ctxOf(web, c), id, message, form.get('key') || undefined);
      return c.redirect(href(c.get('locale'), dealPath(id, 'thread')), 303);
    });
}

async function threadPage(web: Web, c: C, id: string, fault?: ThreadFault, status = 200) {
  const ctx = ctxOf(web, c);
  const { db } = web.database;
  const view = await findDealView(ctx, id);
  if (ctx.actor.kind !== 'person') throw missing();
  const found = await pageMessages(db, id, { before: beforeOf(c), limit: SHOWN + 1 });
  const messages = found.slice(-SHOWN);
  const last = messages.at(-1);
  if (last && view.access !== 'reader') await saveRead(db, id, ctx.actor.id, last.seq);
  const children = (
    <ThreadPage
      locale={ctx.locale}
      view={{ ...view, unread: 0 }}
      messages={messages}
      earlierBefore={found.length > SHOWN ? messages[0]!.seq : undefined}
      personId={ctx.actor.id}
      now={ctx.now}
      formKey={newId(ctx.now)}
      fault={fault}
    />
  );
  return dealPage(web, c, { view: { ...view, unread: 0 }, tab: 'thread', status, children });
}

function beforeOf(c: C): number | undefined {
  const asked = c.req.query('before') ?? '';
  return /^\d{1,9}$/.test(asked) ? Number(asked) : undefined;
}

const TOO_LARGE = { vi: 'Tệp tối đa 10 MB.', en: 'A file may have 10 MB.' };

async function send(web: Web, c: C, files: FileStore) {
  const ctx = ctxOf(web, c);
  // Nobody else's file is read at all.
  if (ctx.actor.kind !== 'person') throw missing();
  if (!(Number(c.req.header('content-length')) <= LARGEST_FORM)) throw tooLarge(TOO_LARGE);
  const form = await parseForm(c);
  const id = String(form.deal ?? '');
  const body = String(form.body ?? '');
  try {
    const file = form.file instanceof File && form.file.size > 0 ? await fileFor(ctx, id, files, form.file) : undefined;
    await sendMessage(ctx, id, { body, file }, String(form.key ?? '') || undefined);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing' || error.kind === 'denied') throw error;
    return threadPage(web, c, id, { errors: errorsOf(error, ctx.locale), body }, error.status);
  }
  return c.redirect(href(ctx.locale, dealPath(id, 'thread')), 303);
}

/** Only who may read the deal has a file kept. */
async function fileFor(ctx: Ctx, id: string, files: FileStore, sent: File) {
  await findReadable(ctx, id);
  return receiveFile(files, sent);
}

/** A file is handed over to be kept, never to be shown: it was written by a stranger. */
async function download(web: Web, c: C, files: FileStore, id: string, fileId: string) {
  await findReadable(ctxOf(web, c), id);
  const file = isUuid(fileId) ? await findFile(web.database.db, id, fileId) : undefined;
  if (!file) throw missing();
  const stream = Readable.toWeb(createReadStream(files.pathOf(file.sha256))) as ReadableStream<Uint8Array>;
  return c.body(stream, 200, {
    'Content-Type': TYPE_OF[file.kind],
    'Content-Length': String(file.size),
    'Content-Disposition': `attachment; filename="file.${file.kind}"; filename*=UTF-8''${encodeName(file.name)}`,
    'Cache-Control': 'private, no-store',
  });
}

/** RFC 8187: more than encodeURIComponent does. */
const encodeName = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
