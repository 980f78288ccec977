import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { invalid, missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { type FormValues, parseDay, readForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { formKey } from '../../form-key.ts';
import type { Letters } from '../../letters.ts';
import { listPeople, may } from '../../../identity/index.ts';
import {
  endAssignment,
  noteAnswer,
  noteAsk,
  noteFinding,
  openAssignment,
  releaseAssignment,
  takeAssignment,
} from '../commands.ts';
import { messages } from '../messages.ts';
import { assignmentInFull, assignmentsFor, searchFigures } from '../queries.ts';
import { nameSearcher, searchersFor } from '../naming/commands.ts';
import { mayAssign, permitAssignments } from '../policy.ts';
import { AssignmentPage } from './assignment-page.tsx';
import { FiguresPage } from './figures-page.tsx';
import { ListPage, type ListProps } from './list-page.tsx';
import type { WorkFault } from './work-forms.tsx';

const BAD_NEED = { vi: messages.vi.badNeed, en: messages.en.badNeed };

/** Searches at the desk, and how many there are in public. */
export const assignmentRoutes = (web: Web, letters: Letters): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/assignments', c => listPage(web, c))
    .post('/desk/assignments', c => openByHand(web, c))
    .get('/desk/assignments/:id', c => assignmentPage(web, c, idOf(c)))
    .post('/desk/assignments/:id', c => change(web, letters, c, idOf(c)))
    .get('/figures/search-assignments', async c => {
      const locale = c.get('locale');
      const figures = await searchFigures(ctxOf(web, c));
      const children = <FiguresPage locale={locale} figures={figures} today={legalDay(web.now())} />;
      return page(web, c, { title: messages[locale].figures.title, children });
    });

function idOf(c: C): string {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) throw missing();
  return id;
}

async function listPage(web: Web, c: C, fault?: ListProps['fault'], status = 200) {
  const ctx = ctxOf(web, c);
  const locale = c.get('locale');
  const children = (
    <ListPage
      locale={locale}
      actor={ctx.actor}
      underWay={await assignmentsFor(ctx)}
      ended={await assignmentsFor(ctx, true)}
      today={legalDay(ctx.now)}
      openKey={may(ctx.actor, 'search.assign') ? randomUUID() : undefined}
      fault={fault}
    />
  );
  return page(web, c, { title: messages[locale].title, robots: 'noindex', wide: true, children }, status);
}

async function openByHand(web: Web, c: C) {
  const ctx = ctxOf(web, c);
  permitAssignments(ctx.actor);
  const form = await readForm(c);
  const typed = form.get('need');
  try {
    const id = typed.trim().match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/)?.[0];
    if (!id) throw invalid(BAD_NEED);
    const opened = await openAssignment(ctx, id, formKey(form.get('key')));
    return c.redirect(href(c.get('locale'), `/desk/assignments/${opened}`), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const said = error.kind === 'missing' ? BAD_NEED : error.said;
    return listPage(web, c, { message: said[c.get('locale')], typed }, error.status);
  }
}

async function assignmentPage(web: Web, c: C, id: string, fault?: WorkFault, status = 200) {
  const ctx = ctxOf(web, c);
  const locale = c.get('locale');
  const full = await assignmentInFull(ctx, id);
  const { searcherId, province } = full.assignment;
  const { db } = web.database;
  const [searcher] = searcherId ? await listPeople(db, [searcherId]) : [];
  const children = (
    <AssignmentPage
      locale={locale}
      actor={ctx.actor}
      full={full}
      today={legalDay(ctx.now)}
      searcher={searcher?.name}
      searchers={mayAssign(ctx.actor, province) ? await searchersFor(db, province, ctx.now) : []}
      newKey={() => randomUUID()}
      fault={fault}
    />
  );
  return page(web, c, { title: messages[locale].title, robots: 'noindex', children }, status);
}

const FIELDS = {
  name: ['person', 'reason'],
  ask: ['whom', 'what', 'askedOn'],
  answer: ['answer', 'answeredOn'],
  find: ['link', 'title', 'sentence', 'takes'],
  profile: ['problem', 'advice'],
  'not-found': ['code', 'sentence'],
} as const;

const fieldsOf = (kind: string): readonly string[] | undefined =>
  Object.hasOwn(FIELDS, kind) ? FIELDS[kind as keyof typeof FIELDS] : undefined;

async function change(web: Web, letters: Letters, c: C, id: string) {
  const form = await readForm(c);
  const action = form.get('action');
  const kind = action.startsWith('answer-') ? 'answer' : action;
  const typed = Object.fromEntries((fieldsOf(kind) ?? []).map(name => [name, form.get(`${action}.${name}`)]));
  try {
    await carryOut(web, letters, c, { id, kind, typed, form });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
    const fault = { action: fieldsOf(kind) ? action : '', message: error.said[c.get('locale')], typed };
    return assignmentPage(web, c, id, { ...fault, fields: error.fields }, error.status);
  }
  return c.redirect(href(c.get('locale'), `/desk/assignments/${id}`), 303);
}

type Asked = { id: string; kind: string; typed: Record<string, string>; form: FormValues };

async function carryOut(web: Web, letters: Letters, c: C, { id, kind, typed, form }: Asked): Promise<void> {
  const ctx = ctxOf(web, c);
  const { whom = '', what = '', answer = '', link = '', title = '', sentence = '', takes = '' } = typed;
  const { problem = '', advice = '', code = '', person = '', reason = '' } = typed;
  const key = formKey(form.get('key'));
  const version = Number(form.get('version'));
  switch (kind) {
    case 'take':
      return takeAssignment(ctx, id);
    case 'name':
      return nameSearcher(ctx, letters, id, version, { personId: person, reason }, key);
    case 'release':
      return releaseAssignment(ctx, id);
    case 'ask':
      return noteAsk(ctx, id, { whom, what, askedOn: parseDay(typed.askedOn ?? '') }, key);
    case 'answer': {
      const askId = form.get('ask');
      if (!isUuid(askId)) throw missing();
      return noteAnswer(ctx, id, askId, { answer, answeredOn: parseDay(typed.answeredOn ?? '') });
    }
    case 'find':
      return noteFinding(ctx, id, { link, title, sentence, takes }, key);
    case 'profile':
      return endAssignment(ctx, id, version, { as: 'profile', problem, advice });
    case 'not-found':
      return endAssignment(ctx, id, version, { as: 'not-found', code, sentence });
    default:
      throw missing();
  }
}
