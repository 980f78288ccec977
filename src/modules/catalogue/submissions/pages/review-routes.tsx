import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { territoryOf } from '../../../identity/index.ts';
import { parseForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { LIST_STATUSES, type ListStatus } from '../../codes.ts';
import { messages } from '../messages.ts';
import { permitReview } from '../policy.ts';
import { reviewRecord } from '../review/commands.ts';
import { CRITERIA, type Criterion, type Scores } from '../review/rules.ts';
import { listReviewsOf } from '../review/store.ts';
import type { RecordKind } from '../schema.ts';
import { countForReview, listNeedsForReview, listTechnologiesForReview } from '../store.ts';
import { PLACE, type Queue, type ReviewFault, ReviewPage, type TypedReview } from './review-page.tsx';

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
  const typed = typedReview(read);
  const { listStatus, noticeRead, comment } = typed;
  const listing = { listStatus: isListStatus(listStatus) ? listStatus : null, noticeRead };
  const scores = scoresOf(typed);
  try {
    await reviewRecord(ctxOf(web, c), kind, id, { scores, comment, version: Number(read('version')), listing });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing' || error.kind === 'denied') throw error;
    const locale = c.get('locale');
    const named = Object.entries(error.fields).map(([name, said]) => ({ name, message: said[locale] }));
    const errors = named.length > 0 ? named : [{ name: '', message: error.said[locale] }];
    return reviewPage(web, c, kind, { id, errors, typed }, error.status);
  }
  return c.redirect(href(c.get('locale'), PLACE[kind]), 303);
}

const isListStatus = (code: string): code is ListStatus => Object.hasOwn(LIST_STATUSES, code);

function typedReview(read: (name: string) => string): TypedReview {
  const scores = Object.fromEntries(CRITERIA.map(key => [key, read(key)])) as Record<Criterion, string>;
  return {
    ...scores,
    comment: read('comment'),
    listStatus: read('listStatus'),
    noticeRead: read('noticeRead') === '1',
  };
}

/** What is not scored is no 0. */
const scoresOf = (typed: TypedReview): Scores =>
  Object.fromEntries(CRITERIA.map(key => [key, typed[key] === '' ? Number.NaN : Number(typed[key])])) as Scores;

async function reviewPage(web: Web, c: C, kind: RecordKind, fault?: ReviewFault, status = 200) {
  const actor = c.get('actor');
  permitReview(actor);
  const locale = c.get('locale');
  const { db } = web.database;
  const territory = territoryOf(actor, 'record.review');
  const queue: Queue =
    kind === 'need'
      ? { kind, records: await listNeedsForReview(db, SHOWN, territory) }
      : { kind, records: await listTechnologiesForReview(db, SHOWN, territory) };
  const waiting = await countForReview(db, territory);
  const reviews = await listReviewsOf(db, kind, queue.records.map(record => record.id));
  const children = <ReviewPage {...{ locale, queue, waiting, reviews, fault }} />;
  return page(web, c, { title: messages[locale].title[kind], robots: 'noindex', children }, status);
}
