import { ROLES, type Role } from '../../kernel/actor.ts';
import type { Db, Trx } from '../../platform/db/database.ts';
import { type Capability, listPeopleOf, ROLE_RULES } from '../identity/index.ts';

export const rolesWith = (capability: Capability): Role[] =>
  ROLES.filter(role => ROLE_RULES[role].may.includes(capability));

/** Who may do this for an organisation on a legal day. */
export const peopleOf = (handle: Db | Trx, organisationId: string, capability: Capability, day: string): Promise<string[]> =>
  listPeopleOf(handle, organisationId, rolesWith(capability), day);
