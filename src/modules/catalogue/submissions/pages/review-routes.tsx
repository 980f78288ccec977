import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { parseForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { LIST_STATUSES, type ListStatus } from '../../codes.ts';
import { messages } from '../messages.ts';
import { permitReview } from '../policy.ts';
import { declineRecord, publishNeed, publishTechnology } from '../review/commands.ts';
import type { RecordKind } from '../schema.ts';
import { countForReview, listNeedsForReview, listTechnologiesForReview } from '../store.ts';
import { PLACE, type Queue, type ReviewFault, ReviewPage } from './review-page.tsx';

const SHOWN = 50;

export function reviewRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  for (const kind of ['need', 'technology'] as const) {
    routes.get(PLACE[kind], c => reviewPage(web, c, kind));
    routes.post(`${PLACE[kind]}/:id`, c => decide(web, c, kind, c.req.param('id')!));
  }
  return routes;
}

async function decide(web: Web, c: C, kind: RecordKind, id: string) {
  permitReview(c.get('actor'));
  if (!isUuid(id)) throw missing();
  const form = await parseForm(c);
  const read = (name: string) => String(form[`${name}-${id}`] ?? '');
  const typed = {
    reason: read('reason'),
    listStatus: read('listStatus'),
    noticeRead: read('noticeRead') === '1',
  };
  try {
    await carryOut(web, c, kind, id, form.action === 'publish', typed);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
    const field = Object.keys(error.fields)[0] ?? '';
    return reviewPage(web, c, kind, { id, field, message: error.said[c.get('locale')], typed }, error.status);
  }
  return c.redirect(href(c.get('locale'), PLACE[kind]), 303);
}

const isListStatus = (code: string): code is ListStatus => Object.hasOwn(LIST_STATUSES, code);

async function carryOut(
  web: Web,
  c: C,
  kind: RecordKind,
  id: string,
  toPublish: boolean,
  { reason, listStatus, noticeRead }: ReviewFault['typed'],
): Promise<void> {
  const ctx = ctxOf(web, c);
  if (!toPublish) return declineRecord(ctx, kind, id, reason);
  if (kind === 'need') return publishNeed(ctx, id);
  return publishTechnology(ctx, id, { listStatus: isListStatus(listStatus) ? listStatus : null, noticeRead });
}

async function reviewPage(web: Web, c: C, kind: RecordKind, fault?: ReviewFault, status = 200) {
  permitReview(c.get('actor'));
  const locale = c.get('locale');
  const { db } = web.database;
  const queue: Queue =
    kind === 'need'
      ? { kind, records: await listNeedsForReview(db, SHOWN) }
      : { kind, records: await listTechnologiesForReview(db, SHOWN) };
  const waiting = await countForReview(db);
  const children = <ReviewPage locale={locale} queue={queue} waiting={waiting} fault={fault} />;
  return page(web, c, { title: messages[locale].title[kind], robots: 'noindex', children }, status);
}
