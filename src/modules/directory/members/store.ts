import { type Generated, sql } from 'kysely';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Territory } from '../../identity/index.ts';
import type { Organisation, OrganisationRecord } from '../organisations/schema.ts';
import type { Claim, ClaimState } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    organisation_claim: ClaimTable;
  }
}

type ClaimTable = {
  id: string;
  organisation_id: string;
  person_id: string;
  reason: string;
  email: string;
  state: ClaimState;
  claimed_at: Date;
  decided_by: Generated<string | null>;
  decided_at: Generated<Date | null>;
  decline_reason: Generated<string | null>;
};

/** The organisation of a tax code, whichever source told of it; `digits` without its dash. */
export async function findByTaxCode(handle: Db | Trx, digits: string): Promise<string | undefined> {
  const row = await handle
    .selectFrom('organisation')
    .select('id')
    .where(sql<string>`replace(tax_code, '-', '')`, '=', digits)
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}

/** Whether it was new: a source tells of each ref once. */
export async function insertOrganisation(
  trx: Trx,
  { taxCode, ...record }: OrganisationRecord & { id: string },
  now: Date,
): Promise<boolean> {
  const rows = await trx
    .insertInto('organisation')
    .values({
      ...record,
      name: sql<LocalisedText>`${JSON.stringify(record.name)}::jsonb`,
      description: sql<LocalisedText>`${JSON.stringify(record.description)}::jsonb`,
      tax_code: taxCode,
      run_id: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict(oc => oc.columns(['source', 'ref']).doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

const claims = (handle: Db | Trx) =>
  handle
    .selectFrom('organisation_claim as claim')
    .innerJoin('organisation', 'organisation.id', 'claim.organisation_id')
    .select([
      'claim.id',
      'claim.organisation_id as organisationId',
      'claim.person_id as personId',
      'claim.reason',
      'claim.email',
      'claim.state',
      'claim.claimed_at as claimedAt',
      'claim.decline_reason as declineReason',
      'organisation.name',
      'organisation.province',
      'organisation.website',
      'organisation.tax_code as taxCode',
    ]);

type Row = Omit<Claim, 'organisation'> & Omit<Claim['organisation'], 'id'>;

const shaped = ({ name, province, website, taxCode, ...claim }: Row): Claim => ({
  ...claim,
  organisation: { id: claim.organisationId, name, province, website, taxCode },
});

/** The claim, held until the transaction ends. */
export async function lockClaim(trx: Trx, id: string): Promise<Claim | undefined> {
  await trx.selectFrom('organisation_claim').select('id').where('id', '=', id).forUpdate().execute();
  const row = await claims(trx).where('claim.id', '=', id).executeTakeFirst();
  return row && shaped(row);
}

/** A person's own, the newest first. */
export async function listClaimsOf(handle: Db | Trx, personId: string): Promise<Claim[]> {
  const rows = await claims(handle)
    .where('claim.person_id', '=', personId)
    .orderBy('claim.claimed_at', 'desc')
    .orderBy('claim.id')
    .execute();
  return rows.map(shaped);
}

const MOST = 100;

/** Those that wait within a territory, the oldest first. */
export async function listWaitingClaims(
  handle: Db | Trx,
  { everywhere, provinces }: Territory,
): Promise<Claim[]> {
  const rows = await claims(handle)
    .where('claim.state', '=', 'waiting')
    .where(
      sql<boolean>`(${everywhere}::boolean or organisation.province = any(${sql.val(provinces)}::text[]))`,
    )
    .orderBy('claim.claimed_at')
    .orderBy('claim.id')
    .limit(MOST)
    .execute();
  return rows.map(shaped);
}

/** Whether it was new: one claim of a person to an organisation waits at a time. */
export async function insertClaim(
  trx: Trx,
  { organisationId, personId, claimedAt, ...same }: Omit<Claim, 'organisation' | 'declineReason' | 'state'>,
): Promise<boolean> {
  const rows = await trx
    .insertInto('organisation_claim')
    .values({
      ...same,
      organisation_id: organisationId,
      person_id: personId,
      claimed_at: claimedAt,
      state: 'waiting',
    })
    .onConflict(oc => oc.columns(['organisation_id', 'person_id']).where('state', '=', 'waiting').doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

type Decision = { state: ClaimState; by: string; at: Date; declineReason: string | null };

export async function setDecision(trx: Trx, id: string, { state, by, at, declineReason }: Decision): Promise<void> {
  await trx
    .updateTable('organisation_claim')
    .set({ state, decided_by: by, decided_at: at, decline_reason: declineReason })
    .where('id', '=', id)
    .execute();
}

/** Their names, as a list to choose from. */
export type NamedOrganisation = Pick<Organisation, 'id' | 'name'>;

export async function listNames(handle: Db | Trx, ids: readonly string[]): Promise<NamedOrganisation[]> {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
}

/** Why somebody who is forgotten said that they act for an organisation. */
export async function forgetClaims(trx: Trx, personId: string): Promise<void> {
  await trx
    .updateTable('organisation_claim')
    .set({ reason: '', email: '' })
    .where('person_id', '=', personId)
    .execute();
}
