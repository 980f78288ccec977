import { cleanText, clip } from '../../../kernel/clean-text.ts';
import { invalid, missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { localised } from '../../../kernel/localised.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { digestOf } from '../../../kernel/digest.ts';
import type { NeedRecord } from '../needs/schema.ts';
import { saveNeeds } from '../needs/store.ts';
import { permitPrivate, permitReview } from './policy.ts';
import { type CheckedNeed, checkNeed, type PostedNeed } from './post-schema.ts';
import { type NeedAction, needWorkflow } from './rules.ts';
import { lockNeed, nextNeedNumber, setDeclineReason, setNeedState } from './store.ts';

/** The source of the needs that are posted here, as against those that are imported. */
export const OWN_SOURCE = 'Nhịp Cầu';
const TITLE_LENGTH = 110;

/** Takes a need in; the same key with the same words answers with the same need. */
export async function postNeed(
  ctx: Ctx,
  posted: PostedNeed,
  idemKey?: string,
): Promise<{ id: string; ref: string }> {
  const checked = checkNeed(posted, legalDay(ctx.now));
  const key = idemKey === undefined ? undefined : requestKey(ctx, checkKey(idemKey), posted);
  return onceForKey(
    ctx,
    key,
    async trx => {
      const record = toRecord(ctx, checked, await nextNeedNumber(trx));
      await saveNeeds(trx, [record], [confidenceOf(ctx, checked, record.id)], 'submitted', null, ctx.now);
      await recordAct(trx, ctx, {
        kind: 'need.post',
        subjects: [{ type: 'need', id: record.id }],
        payload: { ref: record.ref, consentPublish: checked.consentPublish },
        key,
      });
      return { id: record.id, ref: record.ref };
    },
    async act => ({ id: act.subjects[0]!.id, ref: (act.payload as { ref: string }).ref }),
  );
}

export const publishNeed = (ctx: Ctx, id: string) =>
  review(ctx, id, 'publish', async (_trx, need) => {
    if (need.consented) return;
    throw invalid({
      vi: 'Người gửi chưa đồng ý cho đăng nhu cầu này.',
      en: 'The sender has not agreed to have this need published.',
    });
  });

export async function declineNeed(ctx: Ctx, id: string, reason: string): Promise<void> {
  const said = {
    vi: 'Hãy ghi lý do để người gửi biết cần sửa gì.',
    en: 'Give the reason, so that the sender knows what to mend.',
  };
  const kept = clip(cleanText(reason), 2000);
  if (kept === '') throw invalid(said, { reason: said });
  await review(ctx, id, 'decline', trx => setDeclineReason(trx, id, kept));
}

/** The sender takes the need back; `proof` says whether the private link was right. */
export async function withdrawNeed(ctx: Ctx, id: string, proof: boolean): Promise<void> {
  permitPrivate(proof, ctx.actor);
  await move(ctx, id, 'withdraw');
}

async function review(ctx: Ctx, id: string, action: NeedAction, check: Check): Promise<void> {
  permitReview(ctx.actor);
  await move(ctx, id, action, check);
}

type Check = (trx: Trx, need: { consented: boolean }) => Promise<void>;

async function move(ctx: Ctx, id: string, action: NeedAction, check: Check = async () => {}): Promise<void> {
  await ctx.database.transaction(async trx => {
    const need = await lockNeed(trx, id);
    if (!need) throw missing();
    const state = needWorkflow.next(need.state, action);
    await check(trx, need);
    await setNeedState(trx, id, state, ctx.now, legalDay(ctx.now));
    await recordAct(trx, ctx, {
      kind: `need.${action}`,
      subjects: [{ type: 'need', id }],
      payload: { from: need.state, to: state },
    });
  });
}

function checkKey(idemKey: string): string {
  if (/^[\x21-\x7e]{8,200}$/.test(idemKey)) return idemKey;
  throw invalid({
    vi: 'Mã chống gửi trùng cần 8 đến 200 ký tự không dấu, không khoảng trắng.',
    en: 'An idempotency key has 8 to 200 visible ASCII characters.',
  });
}

function toRecord(ctx: Ctx, need: CheckedNeed, number: number): NeedRecord {
  const text = (value: string) => localised({ [need.lang]: value });
  const ref = `NC-${String(number).padStart(6, '0')}`;
  const facts = {
    source: OWN_SOURCE,
    ref,
    title: text(titleFrom(need)),
    description: text(need.problem),
    product: text(need.product),
    details: {},
    seekerId: null,
    country: 'VN',
    province: need.province,
    sourceUrl: null,
    licence: null,
    sectors: need.sector ? [need.sector] : [],
    tags: [],
    deadline: need.deadline,
    publishedAt: null,
    sample: false,
  };
  return { ...facts, id: newId(ctx.now), digest: digestOf(facts) };
}

const confidenceOf = (ctx: Ctx, need: CheckedNeed, needId: string) => ({
  needId,
  budgetVnd: need.budgetVnd,
  has: need.has,
  phone: need.phone,
  email: need.email,
  consentPublishAt: need.consentPublish ? ctx.now : null,
});

/** The first sentence of the problem, or the product where no problem is told. */
export function titleFrom({ problem, product }: { problem: string; product: string }): string {
  const first = problem.split(/(?<=[.!?…])\s|\n/)[0]!.trim() || product;
  if (first.length <= TITLE_LENGTH) return first;
  const cut = clip(first, TITLE_LENGTH);
  return `${clip(cut, Math.max(cut.lastIndexOf(' '), 40))}…`;
}
