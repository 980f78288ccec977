import { actorName } from '../../../kernel/actor.ts';
import { cleanText } from '../../../kernel/clean-text.ts';
import { digestOf } from '../../../kernel/digest.ts';
import { conflict, invalid, missing } from '../../../kernel/errors.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { appointOnce } from '../../identity/index.ts';
import { findOrganisation } from '../organisations/store.ts';
import { isMember, permitDeciding, permitSignedIn } from './policy.ts';
import { claimWorkflow, MEMBER_ROLES } from './rules.ts';
import { type Claim, checkClaim, checkOrganisation, type PostedClaim, type PostedOrganisation } from './schema.ts';
import { findByTaxCode, insertClaim, insertOrganisation, lockClaim, setDecision } from './store.ts';

/** The source of the organisations that are told of here. */
const OWN_SOURCE = 'Nhịp Cầu';

const SAID = {
  known: {
    vi: 'Tổ chức có mã số thuế này đã có ở đây. Hãy xin đại diện cho tổ chức ấy.',
    en: 'The organisation of this tax code is here already. Claim that one instead.',
  },
  claimed: {
    vi: 'Bạn đã xin đại diện tổ chức này và đang chờ quyết định.',
    en: 'You have claimed this organisation already; the decision is pending.',
  },
  member: { vi: 'Bạn đang đại diện tổ chức này rồi.', en: 'You act for this organisation already.' },
  reason: { vi: 'Hãy ghi lý do, từ 3 đến 500 ký tự.', en: 'Give the reason, 3 to 500 characters.' },
};

const keyOf = (ctx: Ctx, idemKey: string | undefined, request: unknown) =>
  idemKey === undefined ? undefined : requestKey(ctx, idemKey, request);

/** A new organisation, for which whoever registers it acts from then on. */
export async function registerOrganisation(
  ctx: Ctx,
  posted: PostedOrganisation,
  idemKey?: string,
): Promise<{ id: string }> {
  permitSignedIn(ctx.actor);
  const personId = ctx.actor.id;
  const checked = checkOrganisation(posted, ctx.locale);
  const key = keyOf(ctx, idemKey, posted);
  return onceForKey(
    ctx,
    key,
    async trx => {
      const { taxCode } = checked;
      if (taxCode && (await findByTaxCode(trx, taxCode))) throw conflict(SAID.known);
      const id = newId(ctx.now);
      const record = { ...checked, source: OWN_SOURCE, ref: taxCode ?? id };
      if (!(await insertOrganisation(trx, { ...record, id, digest: digestOf(record) }, ctx.now)))
        throw conflict(SAID.known);
      const grants = await appointMember(trx, ctx, personId, id, 'system:register');
      const { kind, country, province } = checked;
      await recordAct(trx, ctx, {
        kind: 'organisation.register',
        subjects: subjectsOf(id, personId, grants),
        payload: { kind, country, province },
        ...(key ? { key } : {}),
      });
      return { id };
    },
    async act => ({ id: act.subjects[0]!.id }),
  );
}

async function appointMember(
  trx: Trx,
  ctx: Ctx,
  personId: string,
  organisationId: string,
  by: string,
): Promise<string[]> {
  const ids = [];
  for (const role of MEMBER_ROLES)
    ids.push(await appointOnce(trx, ctx, personId, { role, organisationId, authority: null }, by));
  return ids;
}

const subjectsOf = (organisationId: string, personId: string, grants: readonly string[] = []) => [
  { type: 'organisation', id: organisationId },
  { type: 'person', id: personId },
  ...grants.map(id => ({ type: 'grant', id })),
];

/** Says that one acts for an organisation which is here already; somebody else decides. */
export async function claimOrganisation(
  ctx: Ctx,
  organisationId: string,
  posted: PostedClaim,
  idemKey?: string,
): Promise<{ id: string }> {
  permitSignedIn(ctx.actor);
  const personId = ctx.actor.id;
  const checked = checkClaim(posted);
  if (isMember(ctx.actor, organisationId)) throw conflict(SAID.member);
  const key = keyOf(ctx, idemKey, { organisationId, ...posted });
  return onceForKey(
    ctx,
    key,
    async trx => {
      if (!(await findOrganisation(trx, organisationId))) throw missing();
      const id = newId(ctx.now);
      const claim = { ...checked, id, organisationId, personId, claimedAt: ctx.now };
      if (!(await insertClaim(trx, claim))) throw conflict(SAID.claimed);
      await recordAct(trx, ctx, {
        kind: 'organisation.claim',
        subjects: [...subjectsOf(organisationId, personId), { type: 'claim', id }],
        ...(key ? { key } : {}),
      });
      return { id };
    },
    async act => ({ id: act.subjects[2]!.id }),
  );
}

export const acceptClaim = (ctx: Ctx, id: string): Promise<void> =>
  decide(ctx, id, 'accept', null, (trx, { personId, organisationId }) =>
    appointMember(trx, ctx, personId, organisationId, actorName(ctx.actor)),
  );

/** The reason is read by whoever claimed. */
export async function declineClaim(ctx: Ctx, id: string, reason: string): Promise<void> {
  const kept = cleanText(reason);
  await decide(ctx, id, 'decline', kept, async () => {
    if (kept.length < 3 || kept.length > 500) throw invalid(SAID.reason, { reason: SAID.reason });
    return [];
  });
}

async function decide(
  ctx: Ctx,
  id: string,
  action: 'accept' | 'decline',
  declineReason: string | null,
  carryOut: (trx: Trx, claim: Claim) => Promise<string[]>,
): Promise<void> {
  await ctx.database.transaction(async trx => {
    const claim = await lockClaim(trx, id);
    permitDeciding(ctx.actor, claim);
    const state = claimWorkflow.next(claim.state, action);
    const grants = await carryOut(trx, claim);
    await setDecision(trx, id, { state, by: actorName(ctx.actor), at: ctx.now, declineReason });
    await recordAct(trx, ctx, {
      kind: `organisation.${action}-claim`,
      subjects: [...subjectsOf(claim.organisationId, claim.personId, grants), { type: 'claim', id }],
      payload: { from: claim.state, to: state },
    });
  });
}
