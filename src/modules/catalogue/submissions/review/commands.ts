import { cleanText, clip } from '../../../../kernel/clean-text.ts';
import { digestOf } from '../../../../kernel/digest.ts';
import { invalid, missing, type Said } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { localised } from '../../../../kernel/localised.ts';
import { recordAct } from '../../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../../platform/ctx.ts';
import type { Trx } from '../../../../platform/db/database.ts';
import { listStoredOrganisations, saveOrganisations } from '../../../directory/index.ts';
import type { ListStatus } from '../../codes.ts';
import { OWN_SOURCE } from '../commands.ts';
import { agreedTo } from '../consents/rules.ts';
import type { Purpose } from '../consents/schema.ts';
import { listConsents, setConsentWithdrawn } from '../consents/store.ts';
import { findOrganisationActedFor } from '../../holders/store.ts';
import { permitPrivate, permitReview } from '../policy.ts';
import { type ReviewAction, reviewWorkflow } from '../rules.ts';
import type { FirmTold, RecordKind } from '../schema.ts';
import {
  type Held,
  lockRecord,
  removeName,
  setDeclineReason,
  setListStatus,
  setPublished,
  setState,
} from './store.ts';

const SAID = {
  noConsent: {
    vi: 'Người gửi chưa đồng ý cho đăng hồ sơ này.',
    en: 'The sender has not agreed to have this record published.',
  },
  reason: {
    vi: 'Hãy ghi lý do để người gửi biết cần sửa gì.',
    en: 'Give the reason, so that the sender knows what to mend.',
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

/** What the reviewer found out of a technology's place in the Government's lists. */
export type Listing = { listStatus: ListStatus | null; noticeRead: boolean };

export async function publishNeed(ctx: Ctx, id: string): Promise<void> {
  permitReview(ctx.actor);
  await move(ctx, 'need', id, 'publish', (trx, held) => publish(trx, ctx, 'need', held));
}

export async function publishTechnology(
  ctx: Ctx,
  id: string,
  { listStatus, noticeRead }: Listing,
): Promise<void> {
  permitReview(ctx.actor);
  await move(ctx, 'technology', id, 'publish', async (trx, held) => {
    if (listStatus === 'prohibited') throw invalid(SAID.prohibited, { listStatus: SAID.prohibited });
    if (listStatus === 'restricted' && !noticeRead) throw invalid(SAID.notice, { noticeRead: SAID.notice });
    await setListStatus(trx, id, listStatus);
    await publish(trx, ctx, 'technology', held);
  });
}

export async function declineRecord(ctx: Ctx, kind: RecordKind, id: string, reason: string): Promise<void> {
  permitReview(ctx.actor);
  const kept = clip(cleanText(reason), 2000);
  if (kept === '') throw invalid(SAID.reason, { reason: SAID.reason });
  await move(ctx, kind, id, 'decline', trx => setDeclineReason(trx, kind, id, kept));
}

/** The sender takes the record back; `proof` says whether the private link was right. */
export async function withdrawRecord(ctx: Ctx, kind: RecordKind, id: string, proof: boolean): Promise<void> {
  permitPrivate(proof, ctx.actor);
  await move(ctx, kind, id, 'withdraw', trx => removeName(trx, kind, id, OWN_SOURCE));
}

/** The sender no longer agrees: what had become public by it is taken back in the same moment. */
export async function withdrawConsent(
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  purpose: Purpose,
  proof: boolean,
): Promise<void> {
  permitPrivate(proof, ctx.actor);
  await ctx.database.transaction(async trx => {
    const held = await lockRecord(trx, kind, id);
    if (!held || !(await setConsentWithdrawn(trx, id, purpose, ctx.now))) throw missing();
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

async function move(
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  action: ReviewAction,
  carryOut: (trx: Trx, held: Held) => Promise<void>,
): Promise<void> {
  await ctx.database.transaction(async trx => {
    const held = await lockRecord(trx, kind, id);
    if (!held) throw missing();
    const state = reviewWorkflow.next(held.state, action);
    await carryOut(trx, held);
    await setState(trx, kind, id, state, ctx.now);
    await recordAct(trx, ctx, {
      kind: `${kind}.${action}`,
      subjects: [{ type: kind, id }],
      payload: { from: held.state, to: state },
    });
  });
}

async function publish(trx: Trx, ctx: Ctx, kind: RecordKind, held: Held): Promise<void> {
  const { id, organisation, country } = held;
  const consents = (await listConsents(trx, [id])).get(id)!;
  if (!agreedTo(consents, 'publish')) throw invalid(SAID.noConsent);
  const named = agreedTo(consents, 'name') && organisation?.name;
  const firm = { country: country ?? undefined, ...organisation };
  const actedFor = named ? await findOrganisationActedFor(trx, kind, id) : undefined;
  const partyId = actedFor ?? (named ? await organisationFor(trx, ctx, firm) : null);
  await setPublished(trx, kind, id, { today: legalDay(ctx.now), partyId });
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
