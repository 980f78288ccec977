import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Sector } from '../../../kernel/sectors.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { EMPLOYERS } from './claimants/store.ts';
import type { Readable, Reach } from './policy.ts';
import type {
  Claim,
  ClaimState,
  Evidence,
  EvidenceFile,
  FailReason,
  KnownDeal,
  MasteryCase,
  MasteryState,
  Origin,
  Promised,
  Step,
} from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    mastery_case: CaseTable;
    mastery_claim: ClaimTable;
    mastery_file: FileTable;
  }
}

type CaseTable = {
  id: string;
  origin: Origin;
  state: MasteryState;
  version: number;
  deal_id: string | null;
  technology_id: string | null;
  title: LocalisedText;
  sector: Sector;
  province: string | null;
  organisation_id: string | null;
  person_id: string | null;
  owner_organisation_id: string | null;
  owner_person_id: string | null;
  plan: string;
  promised: Promised[];
  receiver_shows: boolean;
  owner_shows: boolean;
  failed_from: MasteryState | null;
  fail_reason: FailReason | null;
  fail_words: string | null;
  failed_at: Date | null;
  opened_at: Date;
  updated_at: Date;
};

type ClaimTable = {
  id: string;
  case_id: string;
  number: number;
  step: Step;
  state: ClaimState;
  reached_on: string;
  evidence: Evidence;
  claimed_by: string;
  claimed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_words: string | null;
};

type FileTable = {
  id: string;
  claim_id: string;
  name: string;
  media_type: string;
  size: string;
  sha256: string;
  words: string;
};

export const CASE_COLUMNS = [
  'id',
  'origin',
  'state',
  'version',
  'deal_id as dealId',
  'technology_id as technologyId',
  'title',
  'sector',
  'province',
  'organisation_id as organisationId',
  'person_id as personId',
  'owner_organisation_id as ownerOrganisationId',
  'owner_person_id as ownerPersonId',
  'plan',
  'promised',
  'receiver_shows as receiverShows',
  'owner_shows as ownerShows',
  'failed_from as failedFrom',
  'fail_reason as failReason',
  'fail_words as failWords',
  'failed_at as failedAt',
  'opened_at as openedAt',
  'updated_at as updatedAt',
] as const;

export async function findKnownDeal(handle: Db | Trx, id: string): Promise<KnownDeal | undefined> {
  return handle
    .selectFrom('deal')
    .select(['id', 'state', 'province', 'broker_person_id as brokerPersonId'])
    .select(['technology_id as technologyId', 'seeker_organisation_id as organisationId'])
    .select(['seeker_person_id as personId', 'owner_organisation_id as ownerOrganisationId'])
    .select('owner_person_id as ownerPersonId')
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findCase(handle: Db | Trx, id: string): Promise<MasteryCase | undefined> {
  return handle.selectFrom('mastery_case').select(CASE_COLUMNS).where('id', '=', id).executeTakeFirst();
}

export async function findCaseOfDeal(handle: Db | Trx, dealId: string): Promise<string | undefined> {
  const row = await handle
    .selectFrom('mastery_case')
    .select('id')
    .where('deal_id', '=', dealId)
    .executeTakeFirst();
  return row?.id;
}

export async function lockCase(trx: Trx, id: string): Promise<MasteryCase | undefined> {
  return trx.selectFrom('mastery_case').select(CASE_COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertCase(trx: Trx, c: MasteryCase): Promise<void> {
  await sql`
    insert into mastery_case (id, origin, state, deal_id, technology_id, title, sector, province, organisation_id,
      person_id, owner_organisation_id, owner_person_id, plan, promised, opened_at, updated_at)
    values (${c.id}, ${c.origin}, ${c.state}, ${c.dealId}, ${c.technologyId}, ${JSON.stringify(c.title)}::jsonb,
      ${c.sector}, ${c.province}, ${c.organisationId}, ${c.personId}, ${c.ownerOrganisationId}, ${c.ownerPersonId},
      ${c.plan}, ${JSON.stringify(c.promised)}::jsonb, ${c.openedAt}, ${c.updatedAt})`.execute(trx);
}

export type CaseChange = Partial<
  Pick<CaseTable, 'state' | 'receiver_shows' | 'owner_shows' | 'failed_from' | 'fail_reason' | 'fail_words' | 'failed_at'>
>;

/** Every change is the next version. */
export async function updateCase(trx: Trx, id: string, change: CaseChange, now: Date): Promise<void> {
  await trx
    .updateTable('mastery_case')
    .set({ ...change, version: sql`version + 1`, updated_at: now })
    .where('id', '=', id)
    .execute();
}

export async function insertClaim(trx: Trx, c: Claim, files: readonly EvidenceFile[]): Promise<void> {
  await sql`
    insert into mastery_claim (id, case_id, number, step, state, reached_on, evidence, claimed_by, claimed_at)
    values (${c.id}, ${c.caseId}, ${c.number}, ${c.step}, ${c.state}, ${c.reachedOn}::date,
      ${JSON.stringify(c.evidence)}::jsonb, ${c.claimedBy}, ${c.claimedAt})`.execute(trx);
  for (const { mediaType, size, ...file } of files)
    await trx
      .insertInto('mastery_file')
      .values({ ...file, claim_id: c.id, media_type: mediaType, size: String(size) })
      .execute();
}

export async function setClaims(
  trx: Trx,
  ids: readonly string[],
  change: Partial<Pick<ClaimTable, 'state' | 'decided_by' | 'decided_at' | 'decision_words'>>,
): Promise<void> {
  if (ids.length > 0) await trx.updateTable('mastery_claim').set(change).where('id', 'in', [...ids]).execute();
}

export async function listClaims(handle: Db | Trx, caseIds: readonly string[]): Promise<Claim[]> {
  if (caseIds.length === 0) return [];
  const claims = handle.selectFrom('mastery_claim').selectAll().select(EMPLOYERS).where('case_id', 'in', [...caseIds]);
  return (await claims.orderBy('case_id').orderBy('number').execute()).map(toClaim);
}

const toClaim = (row: Selectable<ClaimTable> & { employers: string[] }): Claim => ({
  id: row.id,
  caseId: row.case_id,
  number: row.number,
  step: row.step,
  state: row.state,
  reachedOn: row.reached_on,
  evidence: row.evidence,
  claimedBy: row.claimed_by,
  employers: row.employers,
  claimedAt: row.claimed_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decisionWords: row.decision_words,
});

/** The files of a case, each with the claim that it belongs to. */
export async function listFiles(handle: Db | Trx, caseId: string): Promise<(EvidenceFile & { claimId: string })[]> {
  const rows = await handle
    .selectFrom('mastery_file as f')
    .innerJoin('mastery_claim as c', 'c.id', 'f.claim_id')
    .select(['f.id', 'f.name', 'f.media_type as mediaType', 'f.size', 'f.sha256', 'f.words', 'f.claim_id as claimId'])
    .where('c.case_id', '=', caseId)
    .orderBy('f.id')
    .execute();
  return rows.map(row => ({ ...row, size: Number(row.size) }));
}

export const VIEWS = ['mine', 'confirm', 'reach', 'public'] as const;
export type View = (typeof VIEWS)[number];

/** The cases of one view, the newest first; `before` is the last id of the page before. */
export async function pageCases(
  handle: Db | Trx,
  view: View,
  readable: Readable,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<MasteryCase[]> {
  return handle
    .selectFrom('mastery_case as c')
    .select(CASE_COLUMNS)
    .where(OF_VIEW[view](readable))
    .$if(before !== undefined, query => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export const within = ({ everywhere, provinces }: Reach) =>
  everywhere ? sql<boolean>`true` : sql<boolean>`c.province = any(${sql.val(provinces)}::text[])`;

const uuids = (ids: readonly string[]) => sql`any(${sql.val([...ids])}::uuid[])`;

const OF_VIEW: Record<View, (readable: Readable) => RawBuilder<boolean>> = {
  mine: ({ organisations, personId }) => sql<boolean>`(
    c.organisation_id = ${uuids(organisations)} or c.owner_organisation_id = ${uuids(organisations)}
    or (c.organisation_id is null and c.person_id = ${personId}::uuid)
    or (c.owner_organisation_id is null and c.owner_person_id = ${personId}::uuid))`,
  confirm: ({ confirms }) => sql<boolean>`(${within(confirms)} and exists (
    select from mastery_claim w where w.case_id = c.id and w.state = 'claimed'))`,
  reach: ({ reach }) => within(reach),
  public: () => sql<boolean>`(c.receiver_shows
    and (c.owner_shows or (c.owner_organisation_id is null and c.owner_person_id is null)))`,
};
