import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { newId } from '../../../../platform/ctx.ts';
import { unreadable } from '../../../../web/errors.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { CONTRACT_ITEMS } from '../../checklist/items.ts';
import { dealPage, type Tab } from '../../deals/pages/deal-frame.tsx';
import { errorsOf } from '../../deals/pages/routes.tsx';
import { findDealView, findReadable } from '../../deals/queries.ts';
import { agreePaper, isStale, savePaper } from '../commands.ts';
import { fieldsOf, readTyped, type Typed, typedOf } from '../fields.ts';
import { groupsOf } from '../kinds.ts';
import { messages } from '../messages.ts';
import { beginning } from '../prefill.ts';
import { changesIn } from '../rules.ts';
import { ITEM_NUMBERS, type ItemNumber, type PaperKind } from '../schema.ts';
import { findPaper, listPaperVersions } from '../store.ts';
import { ClauseAdvice, RegistrationAdvice, TermsAdvice } from './advice.tsx';
import { type PaperFault, PaperPage } from './paper-page.tsx';

/** A paper at its address: 'terms', 'closing', or one item of the contract. */
type Place = { id: string; kind: PaperKind; tab: Tab; path: string };

export function paperRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  for (const kind of ['terms', 'closing'] as const) {
    const at = (id: string): Place => ({ id, kind, tab: kind, path: `/deals/${id}/${kind}` });
    routes.get(`/deals/:id/${kind}`, c => paperPage(web, c, at(c.req.param('id')!)));
    routes.post(`/deals/:id/${kind}`, c => act(web, c, at(c.req.param('id')!)));
  }
  routes.get('/deals/:id/checklist/:item', c => paperPage(web, c, itemPlace(c.req.param('id'), c.req.param('item'))));
  routes.post('/deals/:id/checklist/:item', c => act(web, c, itemPlace(c.req.param('id'), c.req.param('item'))));
  return routes;
}

function itemPlace(id: string, text: string): Place {
  const item = ITEM_NUMBERS.find(number => String(number) === text);
  if (!item) throw missing();
  return { id, kind: `item-${item}`, tab: 'checklist', path: `/deals/${id}/checklist/${item}` };
}

const itemOf = (kind: PaperKind) => Number(kind.slice('item-'.length)) as ItemNumber;

async function paperPage(web: Web, c: C, place: Place, fault?: PaperFault, status = 200) {
  const ctx = ctxOf(web, c);
  const { locale } = ctx;
  const { id, kind, tab, path } = place;
  const { db } = web.database;
  const view = await findDealView(ctx, id);
  const versions = await listPaperVersions(db, id, kind);
  const terms = kind === 'terms' ? versions[0] : await findPaper(db, id, 'terms');
  const groups = groupsOf(kind);
  const content = versions[0]?.content ?? beginning(locale, kind, view, terms);
  const t = messages[locale].checklist;
  const above =
    kind === 'terms' ? (
      <TermsAdvice locale={locale} content={content} />
    ) : kind === 'closing' ? (
      <RegistrationAdvice locale={locale} content={content} />
    ) : (
      <>
        <p>
          <a href={href(locale, `/deals/${id}/checklist`)}>{t.all}</a>
        </p>
        <h2>{t.item(itemOf(kind), CONTRACT_ITEMS[itemOf(kind)][locale])}</h2>
        <ClauseAdvice locale={locale} item={itemOf(kind)} form={terms?.content.form} />
      </>
    );
  const children = (
    <PaperPage
      locale={locale}
      view={view}
      kind={kind}
      path={path}
      groups={groups}
      versions={versions}
      typed={typedOf(fieldsOf(groups), content, locale)}
      formKey={newId(ctx.now)}
      fault={fault}
      above={above}
    />
  );
  return dealPage(web, c, { view, tab, status, children });
}

async function act(web: Web, c: C, place: Place) {
  const { locale } = ctxOf(web, c);
  const form = await readTypedForm(c);
  const action = form.action?.[0] === 'agree' ? 'agree' : 'save';
  try {
    await carryOut(web, c, place, form, action);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing' || error.kind === 'denied') throw error;
    const typed = action === 'save' ? form : undefined;
    const since = isStale(error) ? await changesSince(web, c, place, baseOf(form)) : undefined;
    return paperPage(web, c, place, { action, errors: errorsOf(error, locale), typed, since }, error.status);
  }
  return c.redirect(href(locale, place.path), 303);
}

async function carryOut(web: Web, c: C, { id, kind }: Place, form: Typed, action: 'save' | 'agree') {
  const ctx = ctxOf(web, c);
  const key = form.key?.[0] || undefined;
  if (action === 'agree') return agreePaper(ctx, id, kind, form.hash?.[0] ?? '', key);
  // Whose form it is comes before what is wrong in it.
  await findReadable(ctx, id);
  const { content, faults } = readTyped(fieldsOf(groupsOf(kind)), form, ctx.locale);
  const [first] = Object.values(faults);
  if (first) throw new Refusal('invalid', first, { fields: faults });
  return savePaper(ctx, id, kind, { base: baseOf(form), content }, key);
}

const baseOf = (form: Typed): number => {
  const base = Number(form.base?.[0] ?? 0);
  return Number.isInteger(base) && base >= 0 ? base : 0;
};

/** What the versions that came in since then changed. */
async function changesSince(web: Web, c: C, { id, kind }: Place, base: number) {
  const versions = await listPaperVersions(web.database.db, id, kind);
  const before = versions.find(paper => paper.version === base)?.content ?? {};
  return changesIn(c.get('locale'), fieldsOf(groupsOf(kind)), before, versions[0]?.content ?? {});
}

/** Every value that was sent, by name. */
async function readTypedForm(c: C): Promise<Typed> {
  const form = await c.req.parseBody({ all: true }).catch(() => {
    throw unreadable();
  });
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string'),
    ]),
  );
}
