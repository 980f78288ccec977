import { clip } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { textIn } from '../../../kernel/localised.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { enterpriseTaxCode, findOrganisation } from '../../directory/index.ts';
import {
  offerTechnology,
  postNeed,
  type Received,
  recordTaken,
  takeNeed,
  takeOffer,
} from '../submissions/commands.ts';
import { type Acting, FOR_ONESELF } from '../holders/acting/schema.ts';
import { listHolders } from '../holders/store.ts';
import { mendNeed, mendOffer } from '../submissions/mending.ts';
import { reviewWorkflow } from '../submissions/rules.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { findSubmittedNeed, findSubmittedTechnology } from '../submissions/store.ts';
import { draftOf, mendedOf, type SentRecord } from './answers/answers-of.ts';
import { readAnswers } from './answers/read-answers.ts';
import { permitDraft, permitMending } from './policy.ts';
import { type CheckedDraft, checkDraft, checkTold, KEPT_DAYS, withFirm } from './rules.ts';
import type { Draft, StoredDraft } from './schema.ts';
import { deleteDraftsBefore, insertDraft, lockDraft, setDraftSent, updateDraft } from './store.ts';

const DAY_MS = 86_400_000;

/*
 * What is done to a draft is no act: nothing was asked of anybody yet, and acts are for ever, while a draft
 * may be forgotten. The act is written when it is sent.
 */

/** Opens a draft; those that were forgotten make room. */
export async function startDraft(ctx: Ctx, draft: Draft): Promise<string> {
  const id = newId(ctx.now);
  await ctx.database.transaction(async trx => {
    await removeForgottenDrafts(trx, ctx.now);
    await insertDraft(trx, id, draft, ctx.now);
  });
  return id;
}

export const removeForgottenDrafts = (handle: Trx | Ctx['database']['db'], now: Date): Promise<number> =>
  deleteDraftsBefore(handle, new Date(now.getTime() - KEPT_DAYS * DAY_MS));

/** Changes a draft; one that was sent stays as it was, and the answer says what it became. */
export async function saveDraft(
  ctx: Ctx,
  id: string,
  proof: boolean,
  change: (draft: Draft) => Draft,
): Promise<StoredDraft> {
  permitDraft(proof);
  return ctx.database.transaction(async trx => {
    const held = await lockDraft(trx, id);
    if (!held) throw missing();
    if (held.recordId) return held;
    const changed = { ...held, ...change(held), updatedAt: ctx.now };
    await updateDraft(trx, id, changed, ctx.now);
    return changed;
  });
}

const SAID = {
  faults: { vi: 'Có chỗ cần sửa trước khi gửi.', en: 'Something needs mending before it can be sent.' },
  unconfirmed: {
    vi: 'Hãy xem những điều chương trình đọc từ văn bản, rồi đánh dấu là đúng.',
    en: 'Look at what was read from your text, then tick that it is right.',
  },
};

export type SentDraft = { kind: RecordKind; id: string };

/** Sends a draft, once: sent again it answers with the record that it became. */
export async function sendDraft(
  ctx: Ctx,
  id: string,
  proof: boolean,
  acting = FOR_ONESELF,
): Promise<SentDraft> {
  permitDraft(proof);
  return ctx.database.transaction(async trx => {
    const held = await lockDraft(trx, id);
    if (!held) throw missing();
    if (held.recordId) return { kind: held.kind, id: held.recordId };
    if (held.prefilled.length > 0) throw invalid(SAID.unconfirmed, { confirm: SAID.unconfirmed });
    if (held.mends) return mend(trx, ctx, held, held.mends);
    const checked = checkDraft(await withFirmActedFor(trx, held, acting), legalDay(ctx.now));
    if (checked.kind === 'faulty') throw faulty(checked.faults);
    const taken = await take(trx, ctx, checked, acting);
    await setDraftSent(trx, id, taken.id, ctx.now);
    await recordTaken(trx, ctx, taken);
    return { kind: taken.kind, id: taken.id };
  });
}

/** Opens a draft with what a record says: whoever sent it mends it and sends it again. */
export async function startMending(ctx: Ctx, kind: RecordKind, id: string, proof: boolean): Promise<string> {
  const { db } = ctx.database;
  permitMending(proof, ctx.actor, await listHolders(db, kind, id));
  const sent = await findSent(db, kind, id);
  reviewWorkflow.next(sent.record.state, 'mend');
  return startDraft(ctx, { ...draftOf(sent), mends: id });
}

async function findSent(handle: Db | Trx, kind: RecordKind, id: string): Promise<SentRecord> {
  const record =
    kind === 'need' ? await findSubmittedNeed(handle, id) : await findSubmittedTechnology(handle, id);
  if (!record) throw missing();
  return { kind, record } as SentRecord;
}

async function mend(trx: Trx, ctx: Ctx, draft: StoredDraft, id: string): Promise<SentDraft> {
  const sent = await findSent(trx, draft.kind, id);
  const checked = checkTold(draft, mendedOf(sent, draft), legalDay(ctx.now));
  if (checked.kind === 'faulty') throw faulty(checked.faults);
  await setDraftSent(trx, draft.id, id, ctx.now);
  if (checked.kind === 'need') await mendNeed(trx, ctx, id, checked.need);
  else await mendOffer(trx, ctx, id, checked.offer);
  return { kind: draft.kind, id };
}

/** Sends answers that never were a draft, all on one page; with a key as `postNeed`. */
export async function sendAnswers(
  ctx: Ctx,
  draft: Draft,
  idemKey?: string,
  acting = FOR_ONESELF,
): Promise<Received> {
  const told = await withFirmActedFor(ctx.database.db, draft, acting);
  const checked = checkDraft(told, legalDay(ctx.now));
  if (checked.kind === 'faulty') throw faulty(checked.faults);
  const { posted } = readAnswers(told);
  return draft.kind === 'need'
    ? postNeed(ctx, posted, idemKey, acting)
    : offerTechnology(ctx, posted, idemKey, acting);
}

const LONGEST_NAME = 300;

/** Nobody is asked for the name of an organisation that is known. */
async function withFirmActedFor(handle: Db | Trx, draft: Draft, { organisationId }: Acting): Promise<Draft> {
  if (organisationId === null) return draft;
  const firm = await findOrganisation(handle, organisationId);
  if (!firm) return draft;
  return withFirm(draft, {
    name: clip(textIn(firm.name, 'vi'), LONGEST_NAME),
    taxCode: enterpriseTaxCode(firm.taxCode) ?? '',
  });
}

const take = (trx: Trx, ctx: Ctx, checked: Exclude<CheckedDraft, { kind: 'faulty' }>, acting: Acting) =>
  checked.kind === 'need'
    ? takeNeed(trx, ctx, checked.need, acting)
    : takeOffer(trx, ctx, checked.offer, acting);

const faulty = (faults: FieldErrors) => invalid(SAID.faults, faults);
