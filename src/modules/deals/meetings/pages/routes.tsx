import { Hono } from 'hono';
import { type FieldErrors, invalid, missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { isLegalDay } from '../../../../kernel/legal-day.ts';
import { newId } from '../../../../platform/ctx.ts';
import { type FormValues, parseDay, readForm } from '../../../../web/form-values.ts';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { dealPage, dealPath, titleOfDeal } from '../../deals/pages/deal-frame.tsx';
import { errorsOf } from '../../deals/pages/routes.tsx';
import { findDealView } from '../../deals/queries.ts';
import { calendarOf } from '../calendar.ts';
import { acceptMeeting, cancelMeeting, proposeMeeting, recordOutcome } from '../commands.ts';
import { messages } from '../messages.ts';
import { MOST_TIMES, type ProposedMeeting } from '../schema.ts';
import { findMeeting, listMeetings } from '../store.ts';
import { momentAt } from '../zones.ts';
import { type MeetingFault, MeetingsPage } from './meetings-page.tsx';

export function meetingRoutes(web: Web): Hono<Env> {
  return new Hono<Env>()
    .get('/deals/:id/meetings', c => meetingsPage(web, c, c.req.param('id')))
    .post('/deals/:id/meetings', c => act(web, c, c.req.param('id'), ''))
    .get('/deals/:id/meetings/:file{.+\\.ics}', c => calendar(web, c, c.req.param('id'), c.req.param('file')))
    .post('/deals/:id/meetings/:meeting', c => act(web, c, c.req.param('id'), c.req.param('meeting')));
}

async function meetingsPage(web: Web, c: C, id: string, fault?: MeetingFault, status = 200) {
  const ctx = ctxOf(web, c);
  const view = await findDealView(ctx, id);
  const meetings = await listMeetings(web.database.db, id);
  const children = (
    <MeetingsPage
      locale={ctx.locale}
      view={view}
      meetings={meetings}
      now={ctx.now}
      formKey={newId(ctx.now)}
      fault={fault}
    />
  );
  return dealPage(web, c, { view, tab: 'meetings', status, children });
}

const NAMES = ['action', 'choice', 'outcome', 'link', 'place'];
const SLOTS = Array.from({ length: MOST_TIMES }, (_, i) => i + 1);

async function act(web: Web, c: C, id: string, meetingId: string) {
  const ctx = ctxOf(web, c);
  const form = await readForm(c);
  try {
    await carryOut(web, c, id, meetingId, form);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing' || error.kind === 'denied') throw error;
    const names = [...NAMES, ...SLOTS.flatMap(n => [`day${n}`, `hour${n}`])];
    const typed = Object.fromEntries(names.map(name => [name, form.get(name)]));
    return meetingsPage(web, c, id, { meetingId, errors: errorsOf(error, ctx.locale), typed }, error.status);
  }
  return c.redirect(href(ctx.locale, dealPath(id, 'meetings')), 303);
}

async function carryOut(web: Web, c: C, id: string, meetingId: string, form: FormValues): Promise<void> {
  const ctx = ctxOf(web, c);
  const key = form.get('key') || undefined;
  const action = form.get('action');
  if (action === 'propose')
    return proposeMeeting(ctx, id, readProposal(form), { meetingId: meetingId || undefined, key });
  if (action === 'accept')
    return acceptMeeting(ctx, id, { meetingId, choice: Number(form.get('choice') || Number.NaN) }, key);
  if (action === 'cancel') return cancelMeeting(ctx, id, meetingId, key);
  if (action === 'outcome') return recordOutcome(ctx, id, { meetingId, outcome: form.get('outcome') }, key);
  throw missing();
}

function readProposal(form: FormValues): ProposedMeeting {
  const faults: FieldErrors = {};
  const times = SLOTS.flatMap(n => {
    const day = parseDay(form.get(`day${n}`));
    const hour = form.get(`hour${n}`).trim();
    if (day === '' && hour === '') return [];
    const moment = momentAt(day, hour);
    if (moment) return [moment];
    const [field, wrong] = isLegalDay(day) ? (['hour', 'moment'] as const) : (['day', 'noDay'] as const);
    faults[`${field}${n}`] = { vi: messages.vi[wrong], en: messages.en[wrong] };
    return [];
  });
  const [first] = Object.values(faults);
  if (first) throw invalid(first, faults);
  return { times, link: form.get('link'), place: form.get('place') };
}

async function calendar(web: Web, c: C, id: string, file: string) {
  const locale = c.get('locale');
  const view = await findDealView(ctxOf(web, c), id);
  const meetingId = file.slice(0, -'.ics'.length);
  const meeting = isUuid(meetingId) ? await findMeeting(web.database.db, id, meetingId) : undefined;
  if (!meeting || (!meeting.chosen && meeting.state !== 'cancelled')) throw missing();
  const text = calendarOf(meeting, {
    title: messages[locale].ics(titleOfDeal(view, locale)),
    url: web.baseUrl + href(locale, dealPath(id, 'meetings')),
    host: new URL(web.baseUrl).hostname,
    now: web.now(),
  });
  const method = meeting.state === 'cancelled' ? 'CANCEL' : 'REQUEST';
  return c.body(text, 200, {
    'Content-Type': `text/calendar; charset=utf-8; method=${method}`,
    'Content-Disposition': 'attachment; filename="nhip-cau.ics"',
    'Cache-Control': 'private, no-store',
  });
}
