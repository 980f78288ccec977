import { cleanText } from '../../../../kernel/clean-text.ts';
import { digestOf } from '../../../../kernel/digest.ts';
import { type FieldErrors, invalid, missing, Refusal, type Said } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { localised } from '../../../../kernel/localised.ts';
import { recordAct } from '../../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../../platform/ctx.ts';
import type { Trx } from '../../../../platform/db/database.ts';
import { listStoredOrganisations, saveOrganisations } from '../../../directory/index.ts';
import { listHolders } from '../../holders/store.ts';
import { OWN_SOURCE } from '../commands.ts';
import { agreedTo } from '../consents/rules.ts';
import type { Purpose } from '../consents/schema.ts';
import { listConsents, setConsentWithdrawn } from '../consents/store.ts';
import { findOrganisationActedFor } from '../../holders/store.ts';
import { permitReview, permitReviewOf } from '../policy.ts';
import { type ReviewAction, reviewWorkflow } from '../rules.ts';
import type { FirmTold, RecordKind } from '../schema.ts';
import { findRecordProvince } from '../store.ts';
import {
  CRITERIA,
  isScore,
  LONGEST_COMMENT,
  type Outcome,
  outcomeOf,
  type Scores,
  SHORTEST_COMMENT,
  totalOf,
} from './rules.ts';
import type { Listing } from './schema.ts';
import {
  type Held,
  insertReview,
  lockRecord,
  removeName,
  setListStatus,
  setPublished,
  setState,
} from './store.ts';

const SAID = {
  noConsent: {
    vi: 'Người gửi chưa đồng ý cho đăng hồ sơ này.',
    en: 'The sender has not agreed to have this record published.',
  },
  incomplete: { vi: 'Phiếu duyệt còn chỗ cần sửa.', en: 'Something in this review needs mending.' },
  score: { vi: 'Hãy chấm một điểm từ 0 đến 5.', en: 'Give a score from 0 to 5.' },
  comment: {
    vi: `Hãy viết cho người gửi ít nhất ${SHORTEST_COMMENT} ký tự: được gì, cần sửa gì.`,
    en: `Write at least ${SHORTEST_COMMENT} characters to the sender: what is good, what to mend.`,
  },
  commentLong: {
    vi: 'Lời nhắn dài quá 2.000 ký tự.',
    en: 'The comment is over 2,000 characters.',
  },
  changed: {
    vi: 'Người gửi vừa sửa hồ sơ. Hãy đọc lại bản mới rồi chấm; điều bạn viết vẫn còn ở dưới.',
    en: 'The sender has just mended this record. Read the new version, then score it; what you wrote is kept below.',
  },
  prohibited: {
    vi: 'Công nghệ cấm chuyển giao thì không được đăng (Luật Chuyển giao công nghệ, Điều 11). Hãy trả lại kèm lý do.',
    en: 'A prohibited technology may not be published (Law on Technology Transfer, Article 11). Return it with the reason.',
  },
  notice: {
    vi: 'Đây là công nghệ hạn chế chuyển giao (Luật Chuyển giao công nghệ, Điều 10). Hãy đọc lưu ý và đánh dấu trước khi đăng.',
    en: 'This is a restricted technology (Law on Technology Transfer, Article 10). Read the notice and tick it before publishing.',
  },
} as const satisfies Record<string, Said>;

/** `version` is that of the record which the reviewer read; `listing` is asked for of a technology. */
export type NewReview = { scores: Scores; comment: string; version: number; listing?: Listing };

/** The scores decide what becomes of the record: it is published, held until it is mended, or declined. */
export async function reviewRecord(
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  { scores, comment, version, listing }: NewReview,
): Promise<Outcome> {
  permitReview(ctx.actor, { province: await findRecordProvince(ctx.database.db, kind, id) });
  const said = checkReview(scores, comment);
  const outcome = outcomeOf(scores);
  await move(ctx, kind, id, outcome, async (trx, held) => {
    permitReview(ctx.actor, { province: held.province });
    permitReviewOf(ctx.actor, await listHolders(trx, kind, id));
    if (held.version !== version) throw new Refusal('conflict', SAID.changed, { status: 412 });
    if (outcome === 'publish') await publish(trx, ctx, kind, held, listing);
    const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    const review = { id: newId(ctx.now), recordVersion: version, personId, scores, outcome, comment: said };
    await insertReview(trx, kind, id, { ...review, reviewedAt: ctx.now });
    return { version, scores, total: totalOf(scores) };
  });
  return outcome;
}

function checkReview(scores: Scores, comment: string): string {
  const [said, fault] = checkComment(comment);
  const faults: FieldErrors = Object.fromEntries(
    CRITERIA.filter(key => !isScore(scores[key])).map(key => [key, SAID.score]),
  );
  if (fault) faults.comment = fault;
  if (Object.keys(faults).length > 0) throw invalid(SAID.incomplete, faults);
  return said;
}

/** The comment cleaned, and what is wrong with it. */
function checkComment(typed: string): [said: string, fault: Said | undefined] {
  const said = cleanText(typed);
  if (said.length < SHORTEST_COMMENT) return [said, SAID.comment];
  return [said, said.length > LONGEST_COMMENT ? SAID.commentLong : undefined];
}

/** The sender takes the record back; `proof` says whether the private link was right. Nobody does it in their place. */
export async function withdrawRecord(ctx: Ctx, kind: RecordKind, id: string, proof: boolean): Promise<void> {
  await move(ctx, kind, id, 'withdraw', async trx => {
    if (!proof) throw missing();
    await removeName(trx, kind, id, OWN_SOURCE);
  });
}

/** A reviewer takes out of the catalogue what should not stand there; the sender reads why, and may mend it. */
export async function takeDownRecord(ctx: Ctx, kind: RecordKind, id: string, reason: string): Promise<void> {
  await move(ctx, kind, id, 'take-down', async (trx, { province, version }) => {
    permitReview(ctx.actor, { province });
    permitReviewOf(ctx.actor, await listHolders(trx, kind, id));
    const [comment, fault] = checkComment(reason);
    if (fault) throw invalid(fault, { comment: fault });
    const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    const review = { id: newId(ctx.now), recordVersion: version, personId, scores: null, outcome: 'decline' as const };
    await insertReview(trx, kind, id, { ...review, comment, reviewedAt: ctx.now });
    await removeName(trx, kind, id, OWN_SOURCE);
    return { version };
  });
}

/**
 * The sender no longer agrees: what had become public by it is taken back in the same moment. Nobody else may say so,
 * whoever reviews included (Law 91/2025/QH15: a consent is its giver's).
 */
export async function withdrawConsent(
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  purpose: Purpose,
  proof: boolean,
): Promise<void> {
  await ctx.database.transaction(async trx => {
    const held = await lockRecord(trx, kind, id);
    if (!proof || !held || !(await setConsentWithdrawn(trx, id, purpose, ctx.now))) throw missing();
    const hidden = purpose === 'publish' && held.state === 'published';
    if (hidden) await setState(trx, kind, id, 'withdrawn', ctx.now);
    if (hidden || purpose === 'name') await removeName(trx, kind, id, OWN_SOURCE);
    await recordAct(trx, ctx, {
      kind: `${kind}.withdraw-consent`,
      subjects: [{ type: kind, id }],
      payload: { purpose, from: held.state, to: hidden ? 'withdrawn' : held.state },
    });
  });
}

/** `permitAndCarryOut` answers with what the act is to tell beside the states. */
async function move(
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  action: ReviewAction,
  permitAndCarryOut: (trx: Trx, held: Held) => Promise<object | void>,
): Promise<void> {
  await ctx.database.transaction(async trx => {
    const held = await lockRecord(trx, kind, id);
    if (!held) throw missing();
    const told = await permitAndCarryOut(trx, held);
    const state = reviewWorkflow.next(held.state, action);
    await setState(trx, kind, id, state, ctx.now);
    await recordAct(trx, ctx, {
      kind: `${kind}.${action}`,
      subjects: [{ type: kind, id }],
      payload: { from: held.state, to: state, ...told },
    });
  });
}

async function publish(
  trx: Trx,
  ctx: Ctx,
  kind: RecordKind,
  held: Held,
  listing: Listing | undefined,
): Promise<void> {
  const { id, organisation, country } = held;
  if (kind === 'technology') await list(trx, id, listing ?? { listStatus: null, noticeRead: false });
  const consents = (await listConsents(trx, [id])).get(id)!;
  if (!agreedTo(consents, 'publish')) throw invalid(SAID.noConsent);
  const named = agreedTo(consents, 'name') && organisation?.name;
  const firm = { country: country ?? undefined, ...organisation };
  const actedFor = named ? await findOrganisationActedFor(trx, kind, id) : undefined;
  const partyId = actedFor ?? (named ? await organisationFor(trx, ctx, firm) : null);
  await setPublished(trx, kind, id, { today: legalDay(ctx.now), partyId });
}

async function list(trx: Trx, id: string, { listStatus, noticeRead }: Listing): Promise<void> {
  if (listStatus === 'prohibited') throw invalid(SAID.prohibited, { listStatus: SAID.prohibited });
  if (listStatus === 'restricted' && !noticeRead) throw invalid(SAID.notice, { noticeRead: SAID.notice });
  await setListStatus(trx, id, listStatus);
}

/** The organisation of that tax code, or of that name; one that is known keeps what is known of it. */
async function organisationFor(trx: Trx, ctx: Ctx, told: FirmTold): Promise<string> {
  const ref = told.taxCode?.replace('-', '') ?? told.name!.toLowerCase();
  const [known] = await listStoredOrganisations(trx, OWN_SOURCE, [ref]);
  if (known) return known.id;
  const facts = {
    name: localised({ vi: told.name! }),
    description: [],
    kind: told.kind ?? null,
    country: told.country ?? null,
    province: told.province ?? null,
    website: told.website ?? null,
    taxCode: told.taxCode ?? null,
    ror: null,
    sample: false,
  };
  const record = { ...facts, id: newId(ctx.now), source: OWN_SOURCE, ref, digest: digestOf(facts) };
  const ids = await saveOrganisations(trx, [record], ctx.now);
  return ids.get(`${OWN_SOURCE}\t${ref}`)!;
}
