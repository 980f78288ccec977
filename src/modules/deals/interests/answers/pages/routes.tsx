import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { missing, Refusal } from '../../../../../kernel/errors.ts';
import { isUuid } from '../../../../../kernel/ids.ts';
import { textIn } from '../../../../../kernel/localised.ts';
import type { Ctx } from '../../../../../platform/ctx.ts';
import { readForm } from '../../../../../web/form-values.ts';
import { page } from '../../../../../web/page.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../../web/web.ts';
import type { Letters } from '../../../letters.ts';
import { findInterestFor } from '../../queries.ts';
import { type InterestAction } from '../../rules.ts';
import {
  acceptInterest,
  askBack,
  type Asked,
  declineInterest,
  recordCall,
  replyToQuestion,
  withdrawInterest,
} from '../commands.ts';
import { messages } from '../messages.ts';
import { ActionForms } from './action-forms.tsx';
import { InterestPage } from './interest-page.tsx';
import { type Fault, faultOf, isMendable, readTypedAnswer, type TypedAnswer } from './typed-answer.ts';

/** One interest: for its two sides, and for brokers and readers in whose reach it lies. */
export const answerRoutes = (web: Web, letters: Letters): Hono<Env> =>
  new Hono<Env>()
    .get('/interests/:id', c => interestPage(web, c, c.req.param('id')))
    .post('/interests/:id', c => answer(web, letters, c, c.req.param('id')));

async function interestPage(web: Web, c: C, id: string, fault?: Fault, status = 200) {
  const view = await findInterestFor(ctxOf(web, c), id);
  const locale = c.get('locale');
  const t = messages[locale];
  const { sent, again } = c.req.query();
  const children = (
    <InterestPage locale={locale} view={view} notice={sent ? 'sent' : again ? 'again' : undefined}>
      <ActionForms locale={locale} view={view} newKey={randomUUID} fault={fault} />
    </InterestPage>
  );
  const title = t.title(view.record ? textIn(view.record.title, locale) : t.gone);
  return page(web, c, { title, robots: 'noindex', children }, status);
}

type Taken = { ctx: Ctx; letters: Letters; id: string; typed: TypedAnswer; asked: Asked };

/** Each step leads to where its taker goes on. */
const STEPS: Record<InterestAction, (taken: Taken) => Promise<string | void>> = {
  accept: async ({ ctx, letters, id, typed, asked }) =>
    `/deals/${await acceptInterest(ctx, letters, id, { mayName: typed.mayName === '1' }, asked)}`,
  decline: ({ ctx, letters, id, typed: { reason, words }, asked }) =>
    declineInterest(ctx, letters, id, { reason, words }, asked),
  ask: ({ ctx, letters, id, typed, asked }) => askBack(ctx, letters, id, typed.question, asked),
  reply: ({ ctx, letters, id, typed, asked }) => replyToQuestion(ctx, letters, id, typed.reply, asked),
  withdraw: ({ ctx, letters, id, asked }) => withdrawInterest(ctx, letters, id, asked),
  call: ({ ctx, letters, id, typed: { outcome, callWords }, asked }) =>
    recordCall(ctx, letters, id, { outcome, words: callWords }, asked),
};

const isAction = (text: string): text is InterestAction => Object.hasOwn(STEPS, text);

async function answer(web: Web, letters: Letters, c: C, id: string) {
  const form = await readForm(c);
  const action = form.get('action');
  if (!isUuid(id) || !isAction(action)) throw missing();
  const locale = c.get('locale');
  const typed = readTypedAnswer(form);
  const asked = { version: Number(form.get('version')), key: form.get('key') || randomUUID() };
  const ctx = ctxOf(web, c);
  // Whoever is on no side learns nothing, not even what was wrong with the form.
  await findInterestFor(ctx, id);
  try {
    const next = await STEPS[action]({ ctx, letters, id, typed, asked });
    return c.redirect(href(locale, placeAfter(ctx, next) ?? `/interests/${id}`), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || !isMendable(error)) throw error;
    return interestPage(web, c, id, faultOf(error, locale, action, typed), error.status);
  }
}

/** The operator key opens no deal: it stays with the interest. */
const placeAfter = ({ actor }: Ctx, next: string | void): string | undefined =>
  actor.kind === 'person' && next ? next : undefined;
