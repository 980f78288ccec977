import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { rateLimit } from '../../../../web/rate-limit.ts';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import type { TypedActing } from '../../holders/acting/schema.ts';
import { isPrivateToken } from '../../submissions/private-link.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { saveDraft, sendDraft, startMending } from '../commands.ts';
import { messages } from '../messages.ts';
import { permitDraft } from '../policy.ts';
import { findScreen, screenFrom, screensOf } from '../questions/screens.ts';
import { checkDraft, SAVING, withSkipped, withTyped } from '../rules.ts';
import type { Screen, StoredDraft } from '../schema.ts';
import { findDraft } from '../store.ts';
import { clockTime } from './draft-foot.tsx';
import { draftPath, showAll, showSend, showStep } from './show.tsx';
import { actingOf, keptPlace, sentPlace } from './sent-place.ts';
import { type PostedForm, readPosted, typedActing } from './typed-answers.ts';

/** A draft that is kept: its private link is the only way to it. */
export function storedRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/drafts/:id/:token/:screen', c => showScreen(web, c, c.req.param()));
  for (const kind of ['need', 'technology'] as const)
    routes.post(`${PLACE[kind]}/:id/private/:token/mend`, rateLimit(SAVING), c =>
      mend(web, c, kind, c.req.param()),
    );
  routes.post('/drafts/:id/:token/:screen', rateLimit(SAVING), c => takeScreen(web, c, c.req.param()));
  return routes;
}

const PLACE = { need: '/needs', technology: '/technologies' } as const;

async function mend(web: Web, c: C, kind: RecordKind, { id, token }: { id: string; token: string }) {
  if (!isUuid(id)) throw missing();
  const proof = isPrivateToken(web.secret, id, token, kind);
  const draftId = await startMending(ctxOf(web, c), kind, id, proof);
  return c.redirect(href(c.get('locale'), `${draftPath(web, draftId)}/send`), 303);
}

type Params = { id: string; token: string; screen: string };

function proofOf(web: Web, { id, token }: Params): boolean {
  if (!isUuid(id)) throw missing();
  const proof = isPrivateToken(web.secret, id, token, 'draft');
  permitDraft(proof);
  return proof;
}

async function showScreen(web: Web, c: C, params: Params) {
  proofOf(web, params);
  const draft = await findDraft(web.database.db, params.id);
  if (!draft) throw missing();
  if (draft.recordId) return toRecord(web, c, draft.kind, draft.recordId);
  const mending = c.req.query('check') === '1';
  const faults = mending ? faultsOf(web, draft) : {};
  if (params.screen === 'all') return showAll(web, c, { draft, faults, idemKey: '' });
  if (params.screen === 'send') return showSend(web, c, { draft, faults });
  return showStep(web, c, { draft, faults, mending, screen: screenOf(draft, params.screen) });
}

function faultsOf(web: Web, draft: StoredDraft) {
  const checked = checkDraft(draft, legalDay(web.now()));
  return checked.kind === 'faulty' ? checked.faults : {};
}

function screenOf({ kind }: StoredDraft, id: string): Screen {
  const screen = findScreen(kind, id);
  if (!screen) throw missing();
  return screen;
}

const toRecord = async (web: Web, c: C, kind: StoredDraft['kind'], id: string) =>
  c.redirect(await keptPlace(web, c, kind, id), 303);

/** Every screen that is sent is kept first, whichever button was pressed. */
async function takeScreen(web: Web, c: C, params: Params) {
  const proof = proofOf(web, params);
  const form = await readPosted(c);
  const quiet = c.req.header('accept') === 'application/json';
  const draft = await keepTyped(web, c, params, form, quiet);
  if (quiet) return c.json({ saved: messages[c.get('locale')].savedAt(clockTime(draft.updatedAt)) });
  if (draft.recordId) return toRecord(web, c, draft.kind, draft.recordId);
  const go = form.get('go');
  if (go === 'deliver') return deliver(web, c, draft, { screen: params.screen, typed: typedActing(form), proof });
  const next = `${draftPath(web, params.id)}/${nextPlace(draft, params.screen, go)}`;
  return c.redirect(href(c.get('locale'), next), 303);
}

/** What is saved while one types is not looked over yet: only a pressed button confirms it. */
function keepTyped(
  web: Web,
  c: C,
  { id, token, screen }: Params,
  form: PostedForm,
  quiet: boolean,
): Promise<StoredDraft> {
  return saveDraft(ctxOf(web, c), id, proofOf(web, { id, token, screen }), draft => {
    const all = screen === 'all';
    const screens = all ? screensOf(draft.kind) : [screenOf(draft as StoredDraft, screen)];
    if (form.get('go') === 'skip' && !all) return withSkipped(draft, screens[0]!);
    const values = form.typed(screens.flatMap(s => s.fields));
    const confirmed = !quiet && !all && screen !== 'send';
    const typed = withTyped(draft, screens, { values, locale: c.get('locale') }, confirmed);
    return form.get('confirm') === '1' && !quiet ? { ...typed, prefilled: [] } : typed;
  });
}

function nextPlace({ kind }: StoredDraft, screen: string, go: string): string {
  if (go === 'review') return 'send';
  if (screen === 'all') return 'all';
  return screenFrom(kind, screen, go === 'back' ? -1 : 1).id;
}

type Delivery = { screen: string; typed: TypedActing; proof: boolean };

async function deliver(web: Web, c: C, draft: StoredDraft, { screen, typed, proof }: Delivery) {
  try {
    const acting = await actingOf(web, c, draft, typed);
    const sent = await sendDraft(ctxOf(web, c), draft.id, proof, acting);
    return c.redirect(sentPlace(web, c, { ...sent, acting }), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    const shown = { draft, faults: error.fields, acting: typed };
    return screen === 'all'
      ? showAll(web, c, { ...shown, idemKey: '' }, error.status)
      : showSend(web, c, shown, error.status);
  }
}
