import { actorName } from '../../../kernel/actor.ts';
import { conflict, invalid, missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { lockPerson } from '../people/store.ts';
import { permitGranting, permitPeople, permitRevoking, scopeOf, seesPerson } from './policy.ts';
import {
  type CheckedGrant,
  checkGrant,
  checkReason,
  type Employer,
  type Post,
  type PostedGrant,
  SAID,
} from './schema.ts';
import {
  endGrant,
  findEmployer,
  findGrantInForce,
  insertGrant,
  listPlacedGrants,
  lockGrantsFor,
  lockPlacedGrant,
} from './store.ts';

const HELD = {
  vi: 'Người này đang giữ đúng vai trò này ở đây rồi.',
  en: 'This person holds this very role here already.',
};
const ENDED = { vi: 'Bổ nhiệm này đã kết thúc rồi.', en: 'This appointment has ended already.' };

/** Appoints somebody; the same key with the same words answers with the same appointment. */
export async function grantRole(ctx: Ctx, posted: PostedGrant, idemKey?: string): Promise<{ id: string }> {
  permitPeople(ctx.actor);
  const checked = checkGrant(posted, legalDay(ctx.now));
  const key = idemKey === undefined ? undefined : requestKey(ctx, idemKey, posted);
  return onceForKey(
    ctx,
    key,
    async trx => {
      if (!(await lockPerson(trx, checked.personId))) throw missing();
      if (!seesPerson(ctx.actor, await listPlacedGrants(trx, checked.personId))) throw missing();
      const employer = await employerOf(trx, checked);
      permitGranting(ctx.actor, checked.personId, scopeOf(checked, employer?.province));
      if (await findGrantInForce(trx, checked, checked.validFrom)) throw conflict(HELD);
      const id = await appoint(trx, ctx, checked);
      await recordAct(trx, ctx, {
        kind: 'grant.give',
        subjects: grantSubjects(checked.personId, id),
        payload: grantFacts(checked),
        ...(key ? { key } : {}),
      });
      return { id };
    },
    async act => ({ id: act.subjects[1]!.id }),
  );
}

/** The organisation that a post is for; one that is none is said at its field. */
export async function employerOf(trx: Trx, { organisationId }: Post): Promise<Employer | undefined> {
  if (organisationId === null) return undefined;
  const employer = await findEmployer(trx, organisationId);
  if (!employer) throw invalid(SAID.summary, { organisationId: SAID.organisation });
  return employer;
}

/** Writes an appointment that a command has permitted; its act is still to be recorded. */
export async function appoint(
  trx: Trx,
  ctx: Ctx,
  grant: CheckedGrant,
  grantedBy: string = actorName(ctx.actor),
): Promise<string> {
  const id = newId(ctx.now);
  await insertGrant(trx, { ...grant, id, grantedBy, grantedAt: ctx.now });
  return id;
}

/** Appoints from today on without an end, unless the person holds that very post; answers the appointment. */
export async function appointOnce(
  trx: Trx,
  ctx: Ctx,
  personId: string,
  post: Post,
  grantedBy?: string,
): Promise<string> {
  const today = legalDay(ctx.now);
  const held = await findGrantInForce(trx, { ...post, personId }, today);
  return held ?? appoint(trx, ctx, { ...post, personId, validFrom: today, validUntil: null }, grantedBy);
}

/** Ends an appointment at once. The reason is kept beside it, for whoever may see the appointment. */
export async function revokeRole(ctx: Ctx, grantId: string, reason: string): Promise<void> {
  await ctx.database.transaction(async trx => {
    const grant = await lockPlacedGrant(trx, grantId);
    permitRevoking(ctx.actor, grant);
    const kept = checkReason(reason);
    const { revokedAt, validUntil } = grant;
    if (revokedAt || (validUntil && validUntil < legalDay(ctx.now))) throw conflict(ENDED);
    await endGrant(trx, grantId, { by: actorName(ctx.actor), at: ctx.now, reason: kept });
    await recordAct(trx, ctx, {
      kind: 'grant.revoke',
      subjects: grantSubjects(grant.personId, grantId),
      payload: grantFacts(grant),
    });
  });
}

/** Lays down everything that the actor holds for an organisation. */
export async function leaveOrganisation(ctx: Ctx, organisationId: string): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'person') throw missing();
  await ctx.database.transaction(async trx => {
    const held = await lockGrantsFor(trx, actor.id, organisationId, legalDay(ctx.now));
    if (held.length === 0) throw missing();
    const end = { by: actorName(actor), at: ctx.now, reason: LEFT };
    for (const id of held) await endGrant(trx, id, end);
    await recordAct(trx, ctx, {
      kind: 'organisation.leave',
      subjects: [
        { type: 'organisation', id: organisationId },
        { type: 'person', id: actor.id },
        ...held.map(id => ({ type: 'grant', id })),
      ],
    });
  });
}

const LEFT = 'Tự thôi';

const grantSubjects = (personId: string, grantId: string) => [
  { type: 'person', id: personId },
  { type: 'grant', id: grantId },
];

const grantFacts = ({ role, organisationId, authority, validFrom, validUntil }: CheckedGrant) => ({
  role,
  organisationId,
  authority,
  validFrom,
  validUntil,
});
