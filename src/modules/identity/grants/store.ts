import { type Generated, sql } from 'kysely';
import type { Grant, Role } from '../../../kernel/actor.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Employer, NewGrant, PlacedGrant, Post, StoredGrant } from './schema.ts';

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

/** The organisation that appointments are for; its table is the directory's, which comes after this module. */
export async function findEmployer(handle: Db | Trx, id: string): Promise<Employer | undefined> {
  return handle
    .selectFrom('organisation')
    .select(['id', 'name', 'province'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The organisation that is meant by its tax code, or by the address of its page here. */
export async function findEmployerSaid(handle: Db | Trx, said: string): Promise<Employer | undefined> {
  const id = said.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/)?.[0];
  if (id) return findEmployer(handle, id);
  const taxCode = said.replace(/[\s-]/g, '');
  if (!/^\d{10}(\d{3})?$/.test(taxCode)) return undefined;
  return handle
    .selectFrom('organisation')
    .select(['id', 'name', 'province'])
    .where(sql<string>`replace(tax_code, '-', '')`, '=', taxCode)
    .orderBy('id')
    .executeTakeFirst();
}

const placedGrants = (handle: Db | Trx) =>
  handle
    .selectFrom('role_grant')
    .leftJoin('organisation', 'organisation.id', 'role_grant.organisation_id')
    .select(COLUMNS.map(column => `role_grant.${column}` as const))
    .select(['organisation.name as employerName', 'organisation.province as employerProvince']);

type PlacedRow = StoredGrant & { employerName: LocalisedText | null; employerProvince: string | null };

const placed = ({ employerName, employerProvince, ...grant }: PlacedRow): PlacedGrant => ({
  ...grant,
  employer: employerName && { id: grant.organisationId!, name: employerName, province: employerProvince },
});

/** All of a person's appointments with the organisations that they are for, newest first. */
export async function listPlacedGrants(handle: Db | Trx, personId: string): Promise<PlacedGrant[]> {
  const rows = await placedGrants(handle)
    .where('role_grant.person_id', '=', personId)
    .orderBy('role_grant.granted_at', 'desc')
    .orderBy('role_grant.id', 'desc')
    .execute();
  return rows.map(placed);
}

/** Who acts for an organisation on a day, by any role. */
export async function listGrantsOf(handle: Db | Trx, organisationId: string, day: string): Promise<PlacedGrant[]> {
  const rows = await placedGrants(handle)
    .where('role_grant.organisation_id', '=', organisationId)
    .where('role_grant.revoked_at', 'is', null)
    .where('role_grant.valid_from', '<=', day)
    .where(eb =>
      eb.or([eb('role_grant.valid_until', 'is', null), eb('role_grant.valid_until', '>=', day)]),
    )
    .orderBy('role_grant.granted_at')
    .orderBy('role_grant.id')
    .execute();
  return rows.map(placed);
}

export async function lockPlacedGrant(trx: Trx, id: string): Promise<PlacedGrant | undefined> {
  const held = await lockGrant(trx, id);
  if (!held) return undefined;
  const employer = held.organisationId === null ? undefined : await findEmployer(trx, held.organisationId);
  return { ...held, employer: employer ?? null };
}

/** The appointment of a person to this very post that is not over on a day. */
export async function findGrantInForce(
  handle: Db | Trx,
  { personId, role, organisationId, authority }: Post & { personId: string },
  day: string,
): Promise<string | undefined> {
  const row = await handle
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('organisation_id', 'is not distinct from', organisationId)
    .where('authority', 'is not distinct from', authority)
    .where('revoked_at', 'is', null)
    .where(eb => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', day)]))
    .executeTakeFirst();
  return row?.id;
}

/** What a person holds for an organisation and is not over; held until the transaction ends. */
export async function lockGrantsFor(
  trx: Trx,
  personId: string,
  organisationId: string,
  day: string,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .where(eb => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', day)]))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(row => row.id);
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
