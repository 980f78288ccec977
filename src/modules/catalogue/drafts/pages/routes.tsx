import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { missing, Refusal, tooLarge } from '../../../../kernel/errors.ts';
import { may } from '../../../identity/index.ts';
import { rateLimit } from '../../../../web/rate-limit.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { SENDING } from '../../submissions/rules.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { sendAnswers, startDraft } from '../commands.ts';
import { prefill } from '../prefill/prefill.ts';
import { findScreen, screenFrom, screensOf } from '../questions/screens.ts';
import { textOfDocument, TOO_LARGE } from '../read-document.ts';
import { LARGEST_DOCUMENT, withSkipped, withTyped } from '../rules.ts';
import { type Draft, NO_DRAFT } from '../schema.ts';
import { storedRoutes } from './stored-routes.tsx';
import { draftPath, showAll, showStart, showStep, START } from './show.tsx';
import { readPosted, typedActing } from './typed-answers.ts';
import { actingOf, sentPlace } from './sent-place.ts';

const PLACE = { need: '/needs', technology: '/technologies' } as const;
const LARGEST_FORM = LARGEST_DOCUMENT + 500_000;
const SENT_BEFORE = {
  vi: 'Hồ sơ trên trang này đã được gửi rồi. Nếu đây là một hồ sơ khác, hãy bấm gửi lần nữa.',
  en: 'What is on this page has been sent already. If this is another record, press send once more.',
};

/** Posting a need and offering a technology, by questions, on one page, or from a text. */
export function draftRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  for (const kind of ['need', 'technology'] as const) {
    routes.get(START[kind], c => beginPage(web, c, kind));
    routes.post(PLACE[kind], rateLimit(SENDING), c => sendAll(web, c, kind));
  }
  routes.post('/drafts', rateLimit(SENDING), c => openDraft(web, c));
  routes.post('/drafts/read', rateLimit(SENDING), c => openFromText(web, c));
  routes.route('/', storedRoutes(web));
  return routes;
}

/** Whoever enters records for others knows the questions. */
const isStaff = (c: C) => may(c.get('actor'), 'record.review') || may(c.get('actor'), 'need.enter-for-firm');

/** Staff get one page, a firm that posts a need its first question, an owner the place for a text. */
function beginPage(web: Web, c: C, kind: RecordKind) {
  const view = c.req.query('view') ?? (isStaff(c) ? 'all' : '');
  const problem = c.req.query('problem') ?? '';
  const draft: Draft = { ...NO_DRAFT, kind, answers: problem === '' ? {} : { problem } };
  if (view === 'all') return showAll(web, c, { draft, idemKey: randomUUID() });
  if (view === 'text' || (view === '' && kind === 'technology')) return showStart(web, c, kind, '', {});
  return showStep(web, c, { draft, screen: screensOf(kind)[0]! });
}

/** All answers at once, without a draft. */
async function sendAll(web: Web, c: C, kind: RecordKind) {
  const form = await readPosted(c);
  const locale = c.get('locale');
  const screens = screensOf(kind);
  const values = form.typed(screens.flatMap(s => s.fields));
  const draft = withTyped({ ...NO_DRAFT, kind }, screens, { values, locale }, true);
  const idemKey = form.get('key') || undefined;
  const typed = typedActing(form);
  try {
    const acting = await actingOf(web, c, draft, typed);
    const { id } = await sendAnswers(ctxOf(web, c), draft, idemKey, acting);
    return c.redirect(sentPlace(web, c, { kind, id, acting }), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Come back to by the browser's Back and changed: it may be sent again, as another record.
    if (error.kind === 'conflict')
      return showAll(web, c, { draft, acting: typed, idemKey: randomUUID(), faults: { '': SENT_BEFORE } }, error.status);
    if (error.kind !== 'invalid') throw error;
    const faults = Object.keys(error.fields).length > 0 ? error.fields : { '': error.said };
    return showAll(web, c, { draft, acting: typed, idemKey: idemKey ?? randomUUID(), faults }, error.status);
  }
}

/** The first screen that is sent opens the draft. */
async function openDraft(web: Web, c: C) {
  const form = await readPosted(c);
  const locale = c.get('locale');
  const kind = kindOf(form.get('kind'));
  const all = form.get('screen') === 'all';
  const screen = all ? screensOf(kind)[0]! : findScreen(kind, form.get('screen'));
  if (!screen) throw missing();
  const empty: Draft = { ...NO_DRAFT, kind };
  const screens = all ? screensOf(kind) : [screen];
  const values = form.typed(screens.flatMap(s => s.fields));
  const skip = form.get('go') === 'skip';
  const draft = skip ? withSkipped(empty, screen) : withTyped(empty, screens, { values, locale }, true);
  const id = await startDraft(ctxOf(web, c), draft);
  const next = all ? 'all' : form.get('go') === 'review' ? 'send' : screenFrom(kind, screen.id, 1).id;
  return c.redirect(href(locale, `${draftPath(web, id)}/${next}`), 303);
}

const kindOf = (text: string): RecordKind => {
  if (text === 'need' || text === 'technology') return text;
  throw missing();
};

async function openFromText(web: Web, c: C) {
  // A form is read into memory before its file can be told: its size has to be known beforehand.
  const size = Number(c.req.header('content-length') ?? 0);
  if (c.req.header('transfer-encoding') || size > LARGEST_FORM) throw tooLarge(TOO_LARGE);
  const form = await readPosted(c);
  const kind = kindOf(form.get('kind'));
  const locale = c.get('locale');
  try {
    const document = await textOfDocument(form.get('text'), form.file('file'));
    const draft = prefill(kind, document, locale);
    const id = await startDraft(ctxOf(web, c), draft);
    const first = isStaff(c) ? 'all' : screensOf(kind)[0]!.id;
    const place = withQuery(`${draftPath(web, id)}/${first}`, { read: draft.prefilled.length });
    return c.redirect(href(locale, place), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return showStart(web, c, kind, form.get('text'), error.fields, error.status);
  }
}
