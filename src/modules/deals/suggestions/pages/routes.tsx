import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type FormValues, readForm } from '../../../../web/form-values.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { formKey } from '../../form-key.ts';
import type { Discovery } from '../../../discovery/index.ts';
import { may } from '../../../identity/index.ts';
import { overdueLinks } from '../../assignments/pages/overdue-links.ts';
import { searchesForHolder } from '../../assignments/queries.ts';
import { judgeSuggestion, undoJudgement } from '../commands.ts';
import { proposalLetterRoutes } from '../letters/pages/routes.tsx';
import { areStopped } from '../letters/store.ts';
import { messages } from '../messages.ts';
import { permitDesk } from '../policy.ts';
import { judgedToday, judgementLines, proposalsFor, queueFor } from '../queries.ts';
import { isRejection, type Verdict } from '../schema.ts';
import { DeskPage, type JudgeFault } from './desk-page.tsx';
import { ProposalsPage } from './proposals-page.tsx';

const SIZE = 10;
const CHOOSE = { vi: messages.vi.chooseReason, en: messages.en.chooseReason };

/** The desk of those who judge matches, and the page of those to whom they are proposed. */
export function suggestionRoutes(web: Web, discovery: Discovery): Hono<Env> {
  return new Hono<Env>()
    .route('/', proposalLetterRoutes(web))
    .get('/desk', c => deskPage(web, c))
    .get('/desk/judgements.ndjson', async c => {
      const lines = await judgementLines(ctxOf(web, c));
      c.header('Cache-Control', 'private, no-store');
      return c.body(lines, 200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    })
    .post('/desk/suggestions/:id', c => judge(web, c, discovery, c.req.param('id')))
    .get('/proposals', async c => {
      const actor = c.get('actor');
      if (actor.kind !== 'person') throw missing();
      const locale = c.get('locale');
      const ctx = ctxOf(web, c);
      const [pairs, searches] = [await proposalsFor(ctx), await searchesForHolder(ctx)];
      const today = legalDay(ctx.now);
      const stopped = await areStopped(web.database.db, actor.id);
      const children = <ProposalsPage {...{ locale, pairs, searches, today, stopped }} />;
      return page(web, c, { title: messages[locale].proposals, robots: 'noindex', children });
    });
}

async function judge(web: Web, c: C, discovery: Discovery, id: string) {
  const ctx = ctxOf(web, c);
  permitDesk(ctx.actor);
  if (!isUuid(id)) throw missing();
  const form = await readForm(c);
  const typed = { reason: form.get(`reason-${id}`), words: form.get(`words-${id}`) };
  try {
    if (form.get('action') === 'undo') await undoJudgement(ctx, id);
    else {
      const judging = { ...judgingOf(form, id), lexiconVersion: discovery.lexiconVersion() };
      await judgeSuggestion(ctx, judging, verdictOf(form, typed));
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
    const field = Object.keys(error.fields)[0] ?? '';
    return deskPage(web, c, { id, field, message: error.said[c.get('locale')], ...typed }, error.status);
  }
  return c.redirect(href(c.get('locale'), '/desk'), 303);
}

const judgingOf = (form: FormValues, id: string) => ({
  id,
  version: Number(form.get('version')),
  key: formKey(form.get('key')),
});

function verdictOf(form: FormValues, { reason, words }: { reason: string; words: string }): Verdict {
  if (form.get('action') === 'accept') return { verdict: 'accepted' };
  if (!isRejection(reason)) throw new Refusal('invalid', CHOOSE, { fields: { reason: CHOOSE } });
  return { verdict: 'rejected', reason, words };
}

async function deskPage(web: Web, c: C, fault?: JudgeFault, status = 200) {
  const locale = c.get('locale');
  const ctx = ctxOf(web, c);
  const asked = Number(c.req.query('from') ?? 0);
  const offset = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 100_000) : 0;
  const { pairs, count } = await queueFor(ctx, { limit: SIZE, offset });
  const children = (
    <DeskPage
      locale={locale}
      actor={ctx.actor}
      pairs={pairs}
      count={count}
      offset={offset}
      size={SIZE}
      judged={await judgedToday(ctx)}
      keyOf={() => randomUUID()}
      fault={fault}
      overdue={await overdueLinks(ctx)}
      mayDownload={may(ctx.actor, 'match.judge', { province: null })}
    />
  );
  return page(web, c, { title: messages[locale].title, robots: 'noindex', wide: true, children }, status);
}
