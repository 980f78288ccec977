import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { permitPeople, seesPerson } from '../grants/policy.ts';
import { territoryOf } from '../grants/rules.ts';
import type { PlacedGrant } from '../grants/schema.ts';
import { listPlacedGrants } from '../grants/store.ts';
import { findKnownPerson, type KnownPerson, type ListedPerson, pagePeople, PEOPLE_A_PAGE } from './store.ts';

export type PeoplePage = { people: ListedPerson[]; page: number; more: boolean };

/** The people in reach whose name or address says `q`; pages count from 1. */
export async function searchPeople(ctx: Ctx, q: string, page: number): Promise<PeoplePage> {
  permitPeople(ctx.actor);
  const found = await pagePeople(ctx.database.db, territoryOf(ctx.actor, 'person.grant'), q, page, ctx.now);
  return { people: found.slice(0, PEOPLE_A_PAGE), page, more: found.length > PEOPLE_A_PAGE };
}

export type SeenPerson = KnownPerson & { grants: PlacedGrant[] };

/** A person with all appointments, past ones too. */
export async function findSeenPerson(ctx: Ctx, id: string): Promise<SeenPerson> {
  permitPeople(ctx.actor);
  const person = isUuid(id) ? await findKnownPerson(ctx.database.db, id) : undefined;
  const grants = person ? await listPlacedGrants(ctx.database.db, id) : [];
  if (!person || !seesPerson(ctx.actor, grants)) throw missing();
  return { ...person, grants };
}
