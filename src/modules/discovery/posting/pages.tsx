import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { type FieldErrors, missing, Refusal } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { type FormValues, parseDay, parseNumber, readForm } from '../../../web/form-values.ts';
import { page } from '../../../web/page.tsx';
import { rateLimit } from '../../../web/rate-limit.ts';
import { href } from '../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../web/web.ts';
import {
  findSubmittedNeed,
  isPrivateToken,
  type PostedNeed,
  permitPrivate,
  postNeed,
  privateToken,
  withdrawNeed,
} from '../../catalogue/index.ts';
import type { Discovery } from '../live/discovery.ts';
import { POSTING } from '../matches/api.ts';
import { matchNeed } from '../matches/queries.ts';
import { messages } from './messages.ts';
import { ASKED, PostForm, type PostTyped } from './post-form.tsx';
import { PrivatePage } from './private-page.tsx';

const LOOKED_AT = 10;
const SENT_BEFORE = {
  vi: 'Nhu cầu trên trang này đã được gửi rồi. Nếu đây là một nhu cầu khác, hãy bấm gửi lần nữa.',
  en: 'The need on this page has been sent already. If this is another need, press send once more.',
};

/** Posting a need without an account, and the private page that it leads to. */
export function postingRoutes(web: Web, discovery: Discovery): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/needs/new', c => formPage(web, c, nothingTyped(c.req.query('problem') ?? ''), {}));
  routes.post('/needs', rateLimit(POSTING), async c => {
    const typed = typedOf(await readForm(c));
    try {
      const { id } = await postNeed(ctxOf(web, c), postedOf(typed, c.get('locale')), typed.key || undefined);
      return c.redirect(href(c.get('locale'), `${privatePath(web, id)}?sent=1`), 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Come back to by the browser's Back and changed: the form may be sent again, as another need.
      if (error.kind === 'conflict')
        return formPage(web, c, { ...typed, key: randomUUID() }, { '': SENT_BEFORE }, error.status);
      if (error.kind !== 'invalid') throw error;
      return formPage(web, c, typed, faultsByField(error), error.status);
    }
  });
  routes.get('/needs/:id/private/:token', c => privatePage(web, c, discovery, c.req.param()));
  routes.post('/needs/:id/private/:token', async c => {
    const { id, token } = c.req.param();
    if (!isUuid(id)) throw missing();
    await withdrawNeed(ctxOf(web, c), id, isPrivateToken(web.secret, id, token));
    return c.redirect(href(c.get('locale'), privatePath(web, id)), 303);
  });
  return routes;
}

export const privatePath = (web: Web, id: string) => `/needs/${id}/private/${privateToken(web.secret, id)}`;

function formPage(web: Web, c: C, typed: PostTyped, faults: FieldErrors, status = 200) {
  const locale = c.get('locale');
  const children = <PostForm locale={locale} typed={typed} faults={faults} today={legalDay(web.now())} />;
  return page(web, c, { title: messages[locale].title, current: 'post', children }, status);
}

async function privatePage(
  web: Web,
  c: C,
  discovery: Discovery,
  { id, token }: { id: string; token: string },
) {
  if (!isUuid(id)) throw missing();
  permitPrivate(isPrivateToken(web.secret, id, token), c.get('actor'));
  const need = await findSubmittedNeed(web.database.db, id);
  if (!need) throw missing();
  const locale = c.get('locale');
  const wanted = discovery.ready() && need.state !== 'withdrawn';
  const matches = wanted ? await matchNeed(ctxOf(web, c), discovery, need, LOOKED_AT, need) : undefined;
  const action = href(locale, privatePath(web, id));
  return page(web, c, {
    title: messages[locale].privateTitle(need.ref),
    robots: 'noindex',
    children: (
      <PrivatePage
        locale={locale}
        need={need}
        link={web.baseUrl + action}
        action={action}
        matches={matches}
        justSent={c.req.query('sent') === '1'}
      />
    ),
  });
}

const nothingTyped = (problem: string): PostTyped => ({
  values: {
    problem,
    product: '',
    province: '',
    budget: '',
    deadline: '',
    contact: '',
    budget_unit: 'million',
  },
  unknown: new Set(),
  consent: false,
  key: randomUUID(),
});

function typedOf(form: FormValues): PostTyped {
  const values = Object.fromEntries([...ASKED, 'budget_unit'].map(name => [name, form.get(name)]));
  return {
    values: values as PostTyped['values'],
    unknown: new Set(ASKED.filter(name => form.unknown(name))),
    consent: form.get('consent') === '1',
    key: form.get('key'),
  };
}

function postedOf({ values, consent }: PostTyped, locale: Locale): PostedNeed {
  const budget = parseNumber(values.budget, locale);
  const contact = values.contact.trim();
  const isEmail = contact.includes('@');
  return {
    problem: values.problem,
    product: values.product,
    province: values.province,
    budgetVnd: budget === undefined ? undefined : budget * (values.budget_unit === 'billion' ? 1e9 : 1e6),
    deadline: parseDay(values.deadline),
    phone: isEmail ? '' : contact,
    email: isEmail ? contact : '',
    consentPublish: consent,
    lang: locale,
  };
}

/** The command's fields under the names of this form's. */
function faultsByField(refusal: Refusal): FieldErrors {
  const { phone, email, budgetVnd, ...others } = refusal.fields;
  const contact = phone ?? email;
  if (Object.keys(refusal.fields).length === 0) return { problem: refusal.said };
  return { ...others, ...(budgetVnd ? { budget: budgetVnd } : {}), ...(contact ? { contact } : {}) };
}
