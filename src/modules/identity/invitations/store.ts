import { sql } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Territory } from '../grants/rules.ts';
import type { Invitation } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    invitation: InvitationTable;
  }
}

type InvitationTable = {
  id: string;
  email: string | null;
  role: Role;
  organisation_id: string | null;
  authority: string | null;
  invited_by: string;
  invited_at: Date;
  valid_until: Date;
  accepted_at: Date | null;
  withdrawn_at: Date | null;
};

const invitations = (handle: Db | Trx) =>
  handle
    .selectFrom('invitation')
    .leftJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .select([
      'invitation.id',
      'invitation.email',
      'invitation.role',
      'invitation.organisation_id as organisationId',
      'invitation.authority',
      'invitation.invited_by as invitedBy',
      'invitation.invited_at as invitedAt',
      'invitation.valid_until as validUntil',
      'invitation.accepted_at as acceptedAt',
      'invitation.withdrawn_at as withdrawnAt',
      'organisation.name as employerName',
      'organisation.province as employerProvince',
    ]);

type Row = Omit<Invitation, 'employer'> & {
  employerName: LocalisedText | null;
  employerProvince: string | null;
};

const placed = ({ employerName, employerProvince, ...row }: Row): Invitation => ({
  ...row,
  employer: employerName && { id: row.organisationId!, name: employerName, province: employerProvince },
});

export async function findInvitation(handle: Db | Trx, id: string): Promise<Invitation | undefined> {
  const row = await invitations(handle).where('invitation.id', '=', id).executeTakeFirst();
  return row && placed(row);
}

/** The invitation, held until the transaction ends. */
export async function lockInvitation(trx: Trx, id: string): Promise<Invitation | undefined> {
  await trx.selectFrom('invitation').select('id').where('id', '=', id).forUpdate().execute();
  return findInvitation(trx, id);
}

const MOST = 200;

/** Those that wait to be accepted, the newest first, within a territory. */
export async function listOpenInvitations(
  handle: Db | Trx,
  { everywhere, provinces, organisations }: Territory,
  now: Date,
): Promise<Invitation[]> {
  const rows = await invitations(handle)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)
    .where('invitation.valid_until', '>', now)
    .where(
      sql<boolean>`(${everywhere}::boolean
        or coalesce(invitation.authority, organisation.province) = any(${sql.val(provinces)}::text[])
        or invitation.organisation_id = any(${sql.val(organisations)}::uuid[]))`,
    )
    .orderBy('invitation.invited_at', 'desc')
    .orderBy('invitation.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(placed);
}

type NewInvitation = Omit<Invitation, 'acceptedAt' | 'withdrawnAt' | 'employer'>;

export async function insertInvitation(trx: Trx, invitation: NewInvitation): Promise<void> {
  const { organisationId, invitedBy, invitedAt, validUntil, ...same } = invitation;
  await trx
    .insertInto('invitation')
    .values({
      ...same,
      organisation_id: organisationId,
      invited_by: invitedBy,
      invited_at: invitedAt,
      valid_until: validUntil,
      accepted_at: null,
      withdrawn_at: null,
    })
    .execute();
}

/** Closes it; the address is forgotten with it. */
export async function closeInvitation(
  trx: Trx,
  id: string,
  how: 'accepted_at' | 'withdrawn_at',
  at: Date,
): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ [how]: at, email: null })
    .where('id', '=', id)
    .execute();
}

/** An address that is to be forgotten stands in no invitation either; one that was not answered leads nowhere then. */
export async function clearInvitationsTo(trx: Trx, personId: string): Promise<void> {
  await sql`
    update invitation set email = null
    where lower(email) = (select lower(email) from person where id = ${personId}::uuid)`.execute(trx);
}
