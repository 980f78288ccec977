import type { Actor } from '../../../kernel/actor.ts';
import { invalid } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { type Capability, listGrantsOf, listPeople, type PlacedGrant, territoryOf } from '../../identity/index.ts';
import { listNames, listWaitingClaims, type NamedOrganisation } from './store.ts';

/** The organisations for which the actor may do this; by default, those that the actor acts for at all. */
export const organisationsOf = (
  handle: Db | Trx,
  actor: Actor,
  capability: Capability = 'member.invite',
): Promise<NamedOrganisation[]> => listNames(handle, [...new Set(territoryOf(actor, capability).organisations)]);

/** For whom a form was sent: an organisation of the actor's, or null for the actor's own account. */
export function actingFor(actor: Actor, capability: Capability, said: string): string | null {
  if (said === '') return null;
  if (territoryOf(actor, capability).organisations.includes(said)) return said;
  const words = {
    vi: 'Bạn không còn đại diện tổ chức này. Hãy chọn lại.',
    en: 'You no longer act for this organisation. Choose again.',
  };
  throw invalid(words, { actingFor: words });
}

/** Claims that the actor may decide: how many, and the moment since which the oldest has waited. */
export async function standingOfClaims({ actor, database: { db } }: Ctx): Promise<{ n: number; since: Date | null }> {
  const waiting = await listWaitingClaims(db, territoryOf(actor, 'person.grant'));
  const mine = waiting.filter(({ personId }) => actor.kind !== 'person' || personId !== actor.id);
  return { n: mine.length, since: mine[0]?.claimedAt ?? null };
}

export type Member = { personId: string; name: string; grants: PlacedGrant[] };

/** Who acts for an organisation today, those longest there first. */
export async function listMembers(ctx: Ctx, organisationId: string): Promise<Member[]> {
  const { db } = ctx.database;
  const grants = await listGrantsOf(db, organisationId, legalDay(ctx.now));
  const people = await listPeople(db, [...new Set(grants.map(grant => grant.personId))]);
  const names = new Map(people.map(person => [person.id, person.name]));
  const members = Map.groupBy(grants, grant => grant.personId);
  return [...members].flatMap(([personId, held]) => {
    const name = names.get(personId);
    return name === undefined ? [] : [{ personId, name, grants: held }];
  });
}
