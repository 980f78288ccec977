import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { type FieldErrors, missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { readForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { rateLimit } from '../../../../web/rate-limit.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { isPrivateToken, privateToken } from '../../../catalogue/index.ts';
import type { Letters } from '../../letters.ts';
import { keepInterest, type SentInterest, sendInterest, sendKept } from '../commands.ts';
import { findFormView, type FormView } from '../form-view.ts';
import { messages } from '../messages.ts';
import type { Interest, RecordAddress } from '../schema.ts';
import { findInterest } from '../store.ts';
import { InterestForm } from './form-page.tsx';
import { KeptPage } from './kept-page.tsx';
import { formPath } from './place.ts';
import { NOTHING_TYPED, readTyped, sendAsOf, type Typed } from './typed.ts';

const FORMS = { technology: '/technologies/:id/interest', need: '/needs/:id/interest' } as const;
const KEPT = '/interests/kept/:id/:token';
/** Plenty for a person, too little for a flood. */
const SENDING = { points: 60, seconds: 600 };

/** The form, open to everybody, and the page where a visitor's words wait to be sent. */
export function sendRoutes(web: Web, letters: Letters): Hono<Env> {
  const routes = new Hono<Env>();
  const limit = rateLimit(SENDING);
  for (const type of ['technology', 'need'] as const) {
    routes.get(FORMS[type], c => formPage(web, c, addressOf(c, type), undefined, randomUUID()));
    routes.post(FORMS[type], limit, c => send(web, letters, c, addressOf(c, type)));
  }
  routes.get(KEPT, c => keptPage(web, c));
  routes.post(KEPT, limit, c => sendFromKept(web, letters, c));
  return routes;
}

const addressOf = (c: C, type: RecordAddress['type']): RecordAddress => {
  const id = c.req.param('id')!;
  if (!isUuid(id)) throw missing();
  return { type, id };
};

async function formPage(
  web: Web,
  c: C,
  address: RecordAddress,
  typed: Typed | undefined,
  formKey: string,
  faults: FieldErrors = {},
  status = 200,
) {
  const locale = c.get('locale');
  const view = await findFormView(ctxOf(web, c), address);
  const title = `${messages[locale].title[address.type]}: ${textIn(view.record.title, locale)}`;
  const children = <InterestForm locale={locale} view={view} typed={typed ?? begin(c, view)} formKey={formKey} faults={faults} />;
  return page(web, c, { title, robots: 'noindex', children }, status);
}

/** A link from what answers a need says which need it was. */
const begin = (c: C, { choices }: FormView): Typed => ({
  ...NOTHING_TYPED,
  organisation: choices?.organisations[0]?.id ?? '',
  need: needOf(c),
});

const needOf = (c: C): string => {
  const id = c.req.query('need') ?? '';
  return isUuid(id) ? id : '';
};

async function send(web: Web, letters: Letters, c: C, address: RecordAddress) {
  const ctx = ctxOf(web, c);
  const form = await readForm(c);
  const typed = readTyped(form);
  const key = form.get('key') || randomUUID();
  try {
    if (ctx.actor.kind === 'person') {
      return onward(c, await sendInterest(ctx, letters, address, typed, sendAsOf(typed), key));
    }
    const id = await keepInterest(ctx, address, typed, key);
    return c.redirect(href(c.get('locale'), withQuery(keptPath(web, id), { need: typed.need })), 303);
  } catch (error) {
    if (!isMendable(error)) throw error;
    return formPage(web, c, address, typed, key, faultsOf(error), error.status);
  }
}

const isMendable = (error: unknown): error is Refusal =>
  error instanceof Refusal && ['invalid', 'conflict', 'limited'].includes(error.kind);

/** What is wrong with no field in particular stands at the form's head. */
const faultsOf = ({ fields, said }: Refusal): FieldErrors => (Object.keys(fields).length > 0 ? fields : { '': said });

const onward = (c: C, { id, again }: SentInterest) =>
  c.redirect(href(c.get('locale'), `/interests/${id}?${again ? 'again' : 'sent'}=1`), 303);

const keptPath = (web: Web, id: string) => `/interests/kept/${id}/${privateToken(web.secret, id, 'interest')}`;

async function keptOf(web: Web, c: C): Promise<Interest> {
  const { id = '', token } = c.req.param() as Record<string, string>;
  const proof = isUuid(id) && isPrivateToken(web.secret, id, token, 'interest');
  const kept = proof ? await findInterest(web.database.db, id) : undefined;
  if (!kept) throw missing();
  return kept;
}

async function keptPage(web: Web, c: C, typed?: Typed, faults: FieldErrors = {}, status = 200) {
  const kept = await keptOf(web, c);
  const locale = c.get('locale');
  // The link lived until it was sent; the interest is its sender's now.
  if (kept.state !== 'kept') return c.redirect(href(locale, `/interests/${kept.id}`), 303);
  const view = await findFormView(ctxOf(web, c), { type: kept.recordType, id: kept.recordId });
  if (view.openId) return c.redirect(href(locale, formPath(view.record)), 303);
  const children = (
    <KeptPage
      locale={locale}
      kept={kept}
      view={view}
      path={withQuery(keptPath(web, kept.id), { need: needOf(c) })}
      typed={typed ?? begin(c, view)}
      faults={faults}
    />
  );
  return page(web, c, { title: messages[locale].keptTitle, robots: 'noindex', children }, status);
}

async function sendFromKept(web: Web, letters: Letters, c: C) {
  const kept = await keptOf(web, c);
  const next = href(c.get('locale'), withQuery(keptPath(web, kept.id), { need: needOf(c) }));
  if (c.get('actor').kind !== 'person')
    return c.redirect(href(c.get('locale'), withQuery('/sign-in', { next })), 303);
  const typed = readTyped(await readForm(c));
  try {
    return onward(c, await sendKept(ctxOf(web, c), letters, kept.id, true, sendAsOf(typed)));
  } catch (error) {
    if (!isMendable(error)) throw error;
    return keptPage(web, c, typed, faultsOf(error), error.status);
  }
}
