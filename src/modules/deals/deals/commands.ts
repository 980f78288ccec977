import { cleanText } from '../../../kernel/clean-text.ts';
import { checkLength, conflict, invalid, missing, type Said } from '../../../kernel/errors.ts';
import { isLegalDay, legalDay } from '../../../kernel/legal-day.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { insertStep } from '../steps/store.ts';
import { carryOut } from './carry-out.ts';
import {
  addDays,
  dealWorkflow,
  daysBefore,
  isOpen,
  LAPSE_AFTER_DAYS,
  LONGEST_DUE_DAYS,
  otherSide,
  REMIND_AFTER_DAYS,
} from './rules.ts';
import { DECLINE_REASONS, type Deal, type DeclineReason, SIDES } from './schema.ts';
import { listQuiet, lockDeal, saveDeal } from './store.ts';

export const LONGEST_WORDS = 1_000;

const SAID = {
  signed: { vi: 'Bên bạn đã ký rồi.', en: 'Your side has signed already.' },
  reason: { vi: 'Hãy chọn một lý do.', en: 'Choose a reason.' },
  words: { vi: 'Hãy nói rõ lý do khác là gì.', en: 'Say what the other reason is.' },
  day: {
    vi: `Hạn mới phải từ hôm nay đến ${LONGEST_DUE_DAYS} ngày nữa.`,
    en: `The new day must lie between today and ${LONGEST_DUE_DAYS} days from now.`,
  },
  ended: { vi: 'Thương vụ đã khép lại.', en: 'The deal has ended.' },
} as const satisfies Record<string, Said>;

const SIGNATURES = { 'sign-nda': 'nda', 'sign-mou': 'mou' } as const;

/** One side signs the confidentiality agreement or the memorandum; it stands when both have. */
export async function signDeal(
  ctx: Ctx,
  id: string,
  action: keyof typeof SIGNATURES,
  key?: string,
): Promise<void> {
  await carryOut(ctx, id, { name: action, hands: SIDES, request: {}, key }, async ({ deal, hand }) => {
    const next = dealWorkflow.next(deal.state, action);
    const field = SIGNATURES[action];
    if (deal[field][hand]) throw conflict(SAID.signed);
    const both = deal[field][otherSide(hand)] !== null;
    const signed = { ...deal[field], [hand]: ctx.now };
    return { deal: { [field]: signed, state: both ? next : deal.state }, payload: { both } };
  });
}

export const isDeclineReason = (code: string): code is DeclineReason =>
  (DECLINE_REASONS as readonly string[]).includes(code);

/** A side ends the deal. The reason counts in the figures; the words are for the two sides only. */
export async function declineDeal(
  ctx: Ctx,
  id: string,
  asked: { reason: string; words: string },
  key?: string,
): Promise<void> {
  const { reason } = asked;
  const words = cleanText(asked.words);
  checkLength('words', words, LONGEST_WORDS);
  if (!isDeclineReason(reason)) throw invalid(SAID.reason, { reason: SAID.reason });
  if (reason === 'other' && words === '') throw invalid(SAID.words, { words: SAID.words });
  const request = { reason, words };
  await carryOut(ctx, id, { name: 'decline', hands: SIDES, request, key }, async ({ deal, hand }) => ({
    deal: {
      state: dealWorkflow.next(deal.state, 'decline'),
      endedBy: hand,
      endedReason: reason,
      endedWords: words || null,
    },
    payload: { reason },
  }));
}

/** Either side may set another day for the move that is awaited; `day` is a legal day. */
export async function setDue(ctx: Ctx, id: string, day: string, key?: string): Promise<void> {
  const today = legalDay(ctx.now);
  if (!isLegalDay(day) || day < today || day > addDays(today, LONGEST_DUE_DAYS))
    throw invalid(SAID.day, { day: SAID.day });
  await carryOut(ctx, id, { name: 'set-due', hands: SIDES, request: { day }, key }, async ({ deal }) => {
    if (!deal.move) throw conflict(SAID.ended);
    const { move } = deal;
    return { deal: { move: { ...move, dueOn: day } }, payload: { move: move.what, day }, day };
  });
}

const AT_ONCE = 500;

export type CarriedOn = { reminded: string[]; lapsed: string[] };

/**
 * The program's own look at quiet deals: who has not moved for 30 days is reminded, once; after 60 the deal lapses.
 * May be run at any time and as often as one likes.
 */
export async function carryOnDeals(ctx: Ctx, now: Date): Promise<CarriedOn> {
  if (ctx.actor.kind !== 'system') throw missing();
  const { db } = ctx.database;
  const limit = AT_ONCE;
  const tooQuiet = daysBefore(now, LAPSE_AFTER_DAYS);
  const quiet = daysBefore(now, REMIND_AFTER_DAYS);
  const lapsed: string[] = [];
  for (const id of await listQuiet(db, tooQuiet, { unreminded: false, limit }))
    if (await carryOn({ ...ctx, now }, id, tooQuiet, 'lapse')) lapsed.push(id);
  const reminded: string[] = [];
  for (const id of await listQuiet(db, quiet, { unreminded: true, limit }))
    if (await carryOn({ ...ctx, now }, id, quiet, 'remind')) reminded.push(id);
  return { reminded, lapsed };
}

/** False when somebody moved, or another process was here, since the deal was listed. */
async function carryOn(ctx: Ctx, id: string, since: Date, name: 'lapse' | 'remind'): Promise<boolean> {
  return ctx.database.transaction(async trx => {
    const deal = await lockDeal(trx, id);
    if (!deal || !isOpen(deal.state) || deal.lastMovedAt > since) return false;
    if (name === 'remind' && deal.remindedAt) return false;
    const changes: Partial<Deal> =
      name === 'remind'
        ? { remindedAt: ctx.now }
        : { state: dealWorkflow.next(deal.state, 'lapse'), move: null };
    const after = { ...deal, ...changes, version: deal.version + 1 };
    await saveDeal(trx, after, ctx.now);
    await insertStep(trx, id, after.version, {
      at: ctx.now,
      name,
      hand: 'program',
      from: deal.state,
      to: after.state,
      day: null,
    });
    await recordAct(trx, ctx, {
      kind: `deal.${name}`,
      subjects: [{ type: 'deal', id }],
      payload: { from: deal.state, to: after.state, move: deal.move?.what ?? null },
    });
    return true;
  });
}
