import { type Generated, type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Side } from '../deals/schema.ts';
import type { Content, Paper, PaperKind } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    deal_paper: PaperTable;
  }
}

type PaperTable = {
  deal_id: string;
  kind: PaperKind;
  version: number;
  content: Content;
  hash: string;
  saved_by: Side;
  person_id: string;
  saved_at: Date;
  seeker_agreed_at: Generated<Date | null>;
  owner_agreed_at: Generated<Date | null>;
};

/** The present version of each paper of a deal. */
export async function listPapers(handle: Db | Trx, dealId: string): Promise<Paper[]> {
  const rows = await handle
    .selectFrom('deal_paper')
    .selectAll()
    .distinctOn('kind')
    .where('deal_id', '=', dealId)
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toPaper);
}

export async function findPaper(handle: Db | Trx, dealId: string, kind: PaperKind): Promise<Paper | undefined> {
  return (await listPaperVersions(handle, dealId, kind, 1))[0];
}

/** All versions of a paper, the present one first. */
export async function listPaperVersions(
  handle: Db | Trx,
  dealId: string,
  kind: PaperKind,
  limit = 50,
): Promise<Paper[]> {
  const rows = await handle
    .selectFrom('deal_paper')
    .selectAll()
    .where('deal_id', '=', dealId)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toPaper);
}

export async function findPaperVersion(
  handle: Db | Trx,
  dealId: string,
  kind: PaperKind,
  version: number,
): Promise<Paper | undefined> {
  const row = await handle
    .selectFrom('deal_paper')
    .selectAll()
    .where('deal_id', '=', dealId)
    .where('kind', '=', kind)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && toPaper(row);
}

export async function insertPaper(
  trx: Trx,
  dealId: string,
  personId: string,
  { kind, version, content, hash, savedBy, savedAt }: Omit<Paper, 'agreed'>,
): Promise<void> {
  await sql`
    insert into deal_paper (deal_id, kind, version, content, hash, saved_by, person_id, saved_at)
    values (${dealId}, ${kind}, ${version}, ${JSON.stringify(content)}::jsonb, ${hash}, ${savedBy}, ${personId},
      ${savedAt})`.execute(trx);
}

export async function setAgreed(
  trx: Trx,
  dealId: string,
  { kind, version }: Pick<Paper, 'kind' | 'version'>,
  side: Side,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('deal_paper')
    .set(side === 'seeker' ? { seeker_agreed_at: at } : { owner_agreed_at: at })
    .where('deal_id', '=', dealId)
    .where('kind', '=', kind)
    .where('version', '=', version)
    .execute();
}

const toPaper = (row: Selectable<PaperTable>): Paper => ({
  kind: row.kind,
  version: row.version,
  content: row.content,
  hash: row.hash,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
  agreed: { seeker: row.seeker_agreed_at, owner: row.owner_agreed_at },
});
