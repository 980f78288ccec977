import { type Generated, sql } from 'kysely';
import type { Grant, Role } from '../../../kernel/actor.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { NewGrant, StoredGrant } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    role_grant: RoleGrantTable;
  }
}

type RoleGrantTable = {
  id: string;
  person_id: string;
  role: Role;
  organisation_id: string | null;
  authority: string | null;
  valid_from: string;
  valid_until: string | null;
  granted_by: string;
  granted_at: Date;
  revoked_by: Generated<string | null>;
  revoked_at: Generated<Date | null>;
  revoke_reason: Generated<string | null>;
};

const COLUMNS = [
  'id',
  'person_id as personId',
  'role',
  'organisation_id as organisationId',
  'authority',
  'valid_from as validFrom',
  'valid_until as validUntil',
  'granted_by as grantedBy',
  'granted_at as grantedAt',
  'revoked_by as revokedBy',
  'revoked_at as revokedAt',
  'revoke_reason as revokeReason',
] as const;

/** A person's appointments that are in force on a day, 'YYYY-MM-DD'. */
export async function listGrantsInForce(handle: Db | Trx, personId: string, day: string): Promise<Grant[]> {
  return handle
    .selectFrom('role_grant')
    .select(['id', 'role', 'organisation_id as organisationId', 'authority'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('valid_from', '<=', day)
    .where(eb => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', day)]))
    .orderBy('id')
    .execute();
}

/** All of a person's appointments, past ones too, newest first. */
export async function listGrants(handle: Db | Trx, personId: string): Promise<StoredGrant[]> {
  return handle
    .selectFrom('role_grant')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .orderBy('granted_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** People who are appointed to one of these roles for an organisation on a day. */
export async function listPeopleOf(
  handle: Db | Trx,
  organisationId: string,
  roles: readonly Role[],
  day: string,
): Promise<string[]> {
  const rows = await handle
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('role', '=', sql<Role>`any(${sql.val([...roles])}::text[])`)
    .where('revoked_at', 'is', null)
    .where('valid_from', '<=', day)
    .where(eb => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', day)]))
    .orderBy('person_id')
    .execute();
  return rows.map(row => row.person_id);
}

export async function lockGrant(trx: Trx, id: string): Promise<StoredGrant | undefined> {
  return trx.selectFrom('role_grant').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertGrant(trx: Trx, grant: NewGrant): Promise<void> {
  await trx
    .insertInto('role_grant')
    .values({
      id: grant.id,
      person_id: grant.personId,
      role: grant.role,
      organisation_id: grant.organisationId,
      authority: grant.authority,
      valid_from: grant.validFrom,
      valid_until: grant.validUntil,
      granted_by: grant.grantedBy,
      granted_at: grant.grantedAt,
    })
    .execute();
}

export async function endGrant(
  trx: Trx,
  id: string,
  { by, at, reason }: { by: string; at: Date; reason: string },
): Promise<void> {
  await trx
    .updateTable('role_grant')
    .set({ revoked_by: by, revoked_at: at, revoke_reason: reason })
    .where('id', '=', id)
    .execute();
}
