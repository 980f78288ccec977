import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { missing, Refusal, tooLarge } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { unreadable } from '../../../../web/errors.tsx';
import { parseDay, readForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { formKey } from '../../form-key.ts';
import { draftPath } from '../../../catalogue/index.ts';
import { addFirms, beginNeed, markFirm, removeContact, startSurvey } from '../commands.ts';
import { messages } from '../messages.ts';
import { firmFor, surveyInFull, surveysFor } from '../queries.ts';
import { LARGEST_LIST, readList } from '../read-list.ts';
import { FIRM_STATES } from '../schema.ts';
import { FirmPage, type MarkFault } from './firm-page.tsx';
import { ListPage, type StartFault } from './list-page.tsx';
import { type AddFault, SurveyPage } from './survey-page.tsx';

const SIZE = 50;
const TOO_LARGE = { vi: 'Danh sách tối đa 5 MB.', en: 'A list may have 5 MB.' };

/** Firms asked one after the other what they need. */
export const surveyRoutes = (web: Web): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/surveys', c => listPage(web, c))
    .post('/desk/surveys', c => start(web, c))
    .get('/desk/surveys/:id', c => surveyPage(web, c, idOf(c, 'id')))
    .post('/desk/surveys/:id/firms', c => add(web, c, idOf(c, 'id')))
    .get('/desk/surveys/:id/firms/:firm', c => firmPage(web, c))
    .post('/desk/surveys/:id/firms/:firm', c => change(web, c));

function idOf(c: C, name: string): string {
  const id = c.req.param(name) ?? '';
  if (!isUuid(id)) throw missing();
  return id;
}

async function listPage(web: Web, c: C, fault?: StartFault, status = 200) {
  const ctx = ctxOf(web, c);
  const locale = c.get('locale');
  const found = await surveysFor(ctx);
  const children = (
    <ListPage locale={locale} actor={ctx.actor} found={found} idemKey={randomUUID()} fault={fault} />
  );
  return page(web, c, { title: messages[locale].title, robots: 'noindex', wide: true, children }, status);
}

/** A form with a file, or a question with several answers. */
async function parseAll(c: C) {
  const form: Record<string, unknown> = await c.req.parseBody({ all: true }).catch(() => {
    throw unreadable();
  });
  const all = (name: string) => [form[name]].flat();
  const texts = (name: string) => all(name).filter((value): value is string => typeof value === 'string');
  return {
    texts,
    get: (name: string) => texts(name)[0] ?? '',
    file: (name: string) => all(name).find((value): value is File => value instanceof File && value.size > 0),
  };
}

async function start(web: Web, c: C) {
  const ctx = ctxOf(web, c);
  const form = await parseAll(c);
  const typed = {
    name: form.get('name'),
    province: form.get('province'),
    sectors: form.texts('sectors'),
    startsOn: parseDay(form.get('startsOn')),
    endsOn: parseDay(form.get('endsOn')),
  };
  try {
    const id = await startSurvey(ctx, typed, formKey(form.get('key')));
    return c.redirect(href(c.get('locale'), `/desk/surveys/${id}`), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
    return listPage(web, c, { fields: error.fields, message: error.said[c.get('locale')], typed }, error.status);
  }
}

async function surveyPage(web: Web, c: C, id: string, fault?: AddFault, status = 200) {
  const locale = c.get('locale');
  const state = FIRM_STATES.find(one => one === c.req.query('state'));
  const asked = Number(c.req.query('from') ?? 0);
  const offset = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 100_000) : 0;
  const full = await surveyInFull(ctxOf(web, c), id, { state, limit: SIZE, offset });
  const added = c.req.query('added');
  const children = (
    <SurveyPage
      locale={locale}
      full={full}
      state={state}
      offset={offset}
      size={SIZE}
      added={added && /^\d{1,6}$/.test(added) ? Number(added) : undefined}
      fault={fault}
    />
  );
  return page(web, c, { title: full.survey.name, robots: 'noindex', wide: true, children }, status);
}

async function add(web: Web, c: C, id: string) {
  const ctx = ctxOf(web, c);
  // Nobody's file is read who may not add it.
  await surveyInFull(ctx, id, { limit: 1, offset: 0 });
  if (!(Number(c.req.header('content-length') ?? 0) <= LARGEST_LIST + 500_000)) throw tooLarge(TOO_LARGE);
  const form = await parseAll(c);
  const typed = form.get('list');
  try {
    const { firms, faults } = await readList(typed, form.file('file'));
    if (faults.length > 0) return surveyPage(web, c, id, { fields: {}, faults, typed }, 422);
    const added = await addFirms(ctx, id, firms);
    return c.redirect(href(c.get('locale'), `/desk/surveys/${id}?added=${added}`), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return surveyPage(web, c, id, { fields: error.fields, faults: [], typed }, error.status);
  }
}

async function firmPage(web: Web, c: C, fault?: MarkFault, status = 200) {
  const locale = c.get('locale');
  const ctx = ctxOf(web, c);
  const firm = await firmFor(ctx, idOf(c, 'id'), idOf(c, 'firm'));
  const children = <FirmPage locale={locale} firm={firm} today={legalDay(ctx.now)} fault={fault} />;
  return page(web, c, { title: firm.name, robots: 'noindex', children }, status);
}

async function change(web: Web, c: C) {
  const ctx = ctxOf(web, c);
  const locale = c.get('locale');
  const [surveyId, id] = [idOf(c, 'id'), idOf(c, 'firm')];
  await firmFor(ctx, surveyId, id);
  const form = await readForm(c);
  const typed = {
    action: form.get('action'),
    note: form.get('note'),
    consentHow: form.get('consentHow'),
    consentOn: parseDay(form.get('consentOn')),
  };
  const what = form.get('do');
  try {
    if (what === 'record') {
      const draftId = await beginNeed(ctx, id);
      return c.redirect(href(locale, `${draftPath(web, draftId)}/all`), 303);
    }
    if (what === 'remove') await removeContact(ctx, id);
    else if (what === 'mark') await markFirm(ctx, id, Number(form.get('version')), typed);
    else throw missing();
    return c.redirect(href(locale, `/desk/surveys/${surveyId}/firms/${id}`), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
    const said = { fields: error.fields, message: error.said[locale] };
    return firmPage(web, c, { ...said, typed: what === 'mark' ? typed : undefined }, error.status);
  }
}
