import { Hono } from 'hono';
import { type FieldErrors, Refusal } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { type FormValues, parseNumber, readForm } from '../../../web/form-values.ts';
import { page } from '../../../web/page.tsx';
import { Actions, Button } from '../../../web/ui/form.tsx';
import { href, withQuery } from '../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../web/web.ts';
import type { Discovery } from '../live/discovery.ts';
import { MatchForm, type MatchTyped, NOTHING_TYPED } from './match-form.tsx';
import { messages } from './messages.ts';
import { matchText } from './queries.ts';
import { MatchResult } from './result-view.tsx';
import { checkMatch, type MatchAsked } from './schema.ts';

const MOST = { confident: 10, near: 5 };
const ASKED = 15;
const LONGEST_IN_ADDRESS = 1_500;

export function matchRoutes(web: Web, discovery: Discovery): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/match', c => {
    const typed = { ...NOTHING_TYPED, text: c.req.query('text') ?? '' };
    return formPage(web, c, typed, {});
  });
  routes.post('/match', async c => {
    const typed = typedOf(await readForm(c));
    try {
      const checked = checkMatch(askedOf(c, typed));
      const matches = await matchText(ctxOf(web, c), discovery, checked);
      const locale = c.get('locale');
      return formPage(
        web,
        c,
        typed,
        {},
        200,
        <MatchResult
          locale={locale}
          matches={matches}
          most={MOST}
          level={1}
          next={<PostThis locale={locale} text={typed.text} />}
        />,
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      return formPage(web, c, typed, faultsByField(error), error.status);
    }
  });
  return routes;
}

function formPage(
  web: Web,
  c: C,
  typed: MatchTyped,
  faults: FieldErrors,
  status = 200,
  result?: preact.VNode,
) {
  const locale = c.get('locale');
  const form = <MatchForm locale={locale} typed={typed} faults={faults} again={result !== undefined} />;
  const children = result ? (
    <>
      <div class="stack" data-draft-clear="match">
        {result}
      </div>
      <section class="again">{form}</section>
    </>
  ) : (
    form
  );
  return page(web, c, { title: messages[locale].title, current: 'match', children }, status);
}

/** Carries the words over to the form of a need, as far as an address can hold them. */
function PostThis({ locale, text }: { locale: Locale; text: string }) {
  const problem = text.length <= LONGEST_IN_ADDRESS ? text : undefined;
  return (
    <Actions>
      <Button href={href(locale, withQuery('/needs/new', { problem }))}>{messages[locale].toPost}</Button>
    </Actions>
  );
}

const typedOf = (form: FormValues): MatchTyped => {
  const names = Object.keys(NOTHING_TYPED) as (keyof MatchTyped)[];
  return Object.fromEntries(names.map(name => [name, form.get(name)])) as MatchTyped;
};

function askedOf(c: C, typed: MatchTyped): MatchAsked {
  const number = (text: string) => parseNumber(text, c.get('locale'));
  const budget = number(typed.budget);
  return {
    text: typed.text,
    province: typed.province,
    sector: typed.sector,
    budgetVnd: budget === undefined ? undefined : budget * (typed.budget_unit === 'billion' ? 1e9 : 1e6),
    staff: number(typed.staff),
    powerKw: number(typed.powerKw),
    areaM2: number(typed.areaM2),
    waterM3PerDay: number(typed.waterM3PerDay),
    technologyLevel: typed.technologyLevel,
    skill: typed.skill,
    deadline: typed.deadline,
    limit: ASKED,
  };
}

function faultsByField(refusal: Refusal): FieldErrors {
  const { budgetVnd, ...others } = refusal.fields;
  if (Object.keys(refusal.fields).length === 0) return { text: refusal.said };
  return budgetVnd ? { ...others, budget: budgetVnd } : others;
}
