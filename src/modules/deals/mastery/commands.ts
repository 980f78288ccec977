import { cleanText } from '../../../kernel/clean-text.ts';
import { checkLength, conflict, invalid, missing, Refusal, type Said } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { onceForKey, recordAct, type Subject } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { checkClaim, type Typed, typedFields } from './claim-schema.ts';
import { formKey } from './form-key.ts';
import { isOwner, isReceiver, permitConfirm, permitEvidence, permitReceiver } from './policy.ts';
import { confirmedOf, fallWith, masteryWorkflow } from './rules.ts';
import {
  type Claim,
  type EvidenceFile,
  isFailReason,
  type MasteryCase,
  type Step,
} from './schema.ts';
import { type CaseChange, insertClaim, listClaims, lockCase, setClaims, updateCase } from './store.ts';

const LONGEST_WORDS = 2_000;

const SAID = {
  moved: {
    vi: 'Hồ sơ vừa đổi sau khi bạn mở trang này. Hãy xem điều đã đổi bên dưới, rồi gửi lại.',
    en: 'The case has changed since you opened this page. See below what changed, then send again.',
  },
  waiting: {
    vi: 'Bước đã báo còn đang chờ xác nhận.',
    en: 'A step that was claimed is still waiting to be confirmed.',
  },
  decided: { vi: 'Bước này đã được quyết định rồi.', en: 'This step has been decided already.' },
  sentence: {
    vi: 'Hãy viết một câu để bên nhận biết cần bổ sung gì.',
    en: 'Write a sentence, so that the firm knows what to add.',
  },
  reason: { vi: 'Hãy chọn lý do.', en: 'Choose the reason.' },
} as const satisfies Record<string, Said>;

/** From which version of the case a form was made, and its key against sending twice. */
export type Sent = { version: number; idemKey?: string | undefined };

type Done = { verb: string; change?: CaseChange; payload?: object };

/** Look, permit, compare versions, do, record: the frame of every step. */
async function move(
  ctx: Ctx,
  id: string,
  { version, idemKey }: Sent,
  request: unknown,
  permit: (c: MasteryCase) => void,
  work: (trx: Trx, c: MasteryCase) => Promise<Done>,
): Promise<void> {
  if (!isUuid(id)) throw missing();
  const key = formKey(ctx, idemKey, { id, version, request });
  await onceForKey(
    ctx,
    key,
    async trx => {
      const held = await lockCase(trx, id);
      if (!held) throw missing();
      permit(held);
      if (held.version !== version) throw new Refusal('conflict', SAID.moved, { status: 412 });
      const { verb, change = {}, payload = {} } = await work(trx, held);
      await updateCase(trx, id, change, ctx.now);
      await recordAct(trx, ctx, {
        kind: `mastery.${verb}`,
        subjects: subjectsOf(held),
        payload,
        ...(key ? { key } : {}),
      });
    },
    async () => undefined,
  );
}

const subjectsOf = ({ id, organisationId }: MasteryCase): Subject[] => [
  { type: 'mastery', id },
  ...(organisationId ? [{ type: 'organisation', id: organisationId }] : []),
];

/** `files` are already stored, each recognised by what is in it. */
export async function claimStep(
  ctx: Ctx,
  id: string,
  step: Step,
  typed: Typed,
  files: readonly Omit<EvidenceFile, 'id'>[],
  sent: Sent,
): Promise<void> {
  const permit = (c: MasteryCase) => permitReceiver(ctx.actor, c);
  const request = { step, typed: typedFields(typed), files: files.map(({ sha256, words }) => [sha256, words]) };
  await move(ctx, id, sent, request, permit, async (trx, c) => {
    masteryWorkflow.next(c.state, step);
    const claims = await listClaims(trx, [id]);
    if (claims.some(({ state }) => state === 'claimed')) throw conflict(SAID.waiting);
    const earliest = confirmedOf(claims).at(-1)?.reachedOn;
    const checked = checkClaim(typed, step, { today: legalDay(ctx.now), earliest, promised: c.promised });
    const claim = newClaim(ctx, id, claims.length + 1, step, checked);
    await insertClaim(trx, claim, files.map(file => ({ ...file, id: newId(ctx.now) })));
    return { verb: 'claim-step', payload: { step, reachedOn: claim.reachedOn, files: files.length } };
  });
}

type Checked = Pick<Claim, 'reachedOn' | 'evidence'>;

function newClaim(ctx: Ctx, caseId: string, number: number, step: Step, checked: Checked): Claim {
  if (ctx.actor.kind !== 'person') throw missing();
  return {
    id: newId(ctx.now),
    caseId,
    number,
    step,
    state: 'claimed',
    ...checked,
    claimedBy: ctx.actor.id,
    employers: [],
    claimedAt: ctx.now,
    decidedBy: null,
    decidedAt: null,
    decisionWords: null,
  };
}

const findClaim = async (trx: Trx, caseId: string, claimId: string) => {
  const claims = await listClaims(trx, [caseId]);
  const claim = claims.find(c => c.id === claimId);
  if (!claim) throw missing();
  return { claims, claim };
};

/** Confirms the waiting claim, or sends it back with a sentence of what is lacking. */
export async function decideStep(
  ctx: Ctx,
  id: string,
  claimId: string,
  decision: { confirms: boolean; words: string },
  sent: Sent,
): Promise<void> {
  const permit = (c: MasteryCase) => permitEvidence(ctx.actor, c);
  await move(ctx, id, sent, { claimId, ...decision }, permit, async (trx, c) => {
    const { claim } = await findClaim(trx, id, claimId);
    permitConfirm(ctx.actor, c, claim);
    if (claim.state !== 'claimed' || ctx.actor.kind !== 'person') throw conflict(SAID.decided);
    const words = cleanText(decision.words);
    checkLength('decision', words, LONGEST_WORDS);
    if (!decision.confirms && words === '') throw invalid(SAID.sentence, { decision: SAID.sentence });
    const state = decision.confirms ? 'confirmed' : 'returned';
    await setClaims(trx, [claimId], {
      state,
      decided_by: ctx.actor.id,
      decided_at: ctx.now,
      decision_words: words || null,
    });
    const payload = { step: claim.step, reachedOn: claim.reachedOn };
    return decision.confirms
      ? { verb: 'confirm-step', payload, change: { state: masteryWorkflow.next(c.state, claim.step) } }
      : { verb: 'return-step', payload };
  });
}

/** The receiver takes evidence back; what rested on it is no longer confirmed. */
export async function withdrawStep(ctx: Ctx, id: string, claimId: string, sent: Sent): Promise<void> {
  const permit = (c: MasteryCase) => permitReceiver(ctx.actor, c);
  await move(ctx, id, sent, { claimId }, permit, async (trx, c) => {
    const { claims, claim } = await findClaim(trx, id, claimId);
    if (claim.state !== 'claimed' && claim.state !== 'confirmed') throw conflict(SAID.decided);
    const { fallen, state } = fallWith(c, claims, claim);
    await setClaims(trx, fallen, { state: 'withdrawn' });
    return {
      verb: 'withdraw-step',
      change: { state },
      payload: { step: claim.step, fallen: fallen.length, from: c.state, to: state },
    };
  });
}

/** The receiver says that it will not come to it, and why; the words stay with the sides and the authorities. */
export async function failMastery(
  ctx: Ctx,
  id: string,
  { reason, words }: { reason: string; words: string },
  sent: Sent,
): Promise<void> {
  const permit = (c: MasteryCase) => permitReceiver(ctx.actor, c);
  await move(ctx, id, sent, { reason, words }, permit, async (trx, c) => {
    if (!isFailReason(reason)) throw invalid(SAID.reason, { failReason: SAID.reason });
    const why = cleanText(words);
    checkLength('failWords', why, LONGEST_WORDS);
    const change: CaseChange = {
      state: masteryWorkflow.next(c.state, 'fail'),
      failed_from: c.state,
      fail_reason: reason,
      fail_words: why || null,
      failed_at: ctx.now,
    };
    const waiting = (await listClaims(trx, [id])).filter(({ state }) => state === 'claimed');
    await setClaims(trx, waiting.map(claim => claim.id), { state: 'withdrawn' });
    return { verb: 'fail', change, payload: { from: c.state, reason } };
  });
}

/** A side agrees that name, sector, province and the days of the steps are shown to everybody, or no longer does. */
export async function showMastery(ctx: Ctx, id: string, shows: boolean, sent: Sent): Promise<void> {
  const permit = (c: MasteryCase) => {
    if (!isOwner(ctx.actor, c)) permitReceiver(ctx.actor, c);
  };
  await move(ctx, id, sent, { shows }, permit, async (_, c) => ({
    verb: shows ? 'show' : 'hide',
    change: {
      ...(isReceiver(ctx.actor, c) ? { receiver_shows: shows } : {}),
      ...(isOwner(ctx.actor, c) ? { owner_shows: shows } : {}),
    },
  }));
}
