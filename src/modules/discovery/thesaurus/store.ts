import { sql } from 'kysely';
import type { Act } from '../../../platform/acts/index.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { type ConceptChange, type ConceptFacts, type ConceptState, conceptSubject } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    thesaurus_change: ChangeTable;
  }
}

type ChangeTable = {
  concept_id: string;
  version: number;
  state: ConceptState;
  row: ConceptFacts | null;
  note: string;
  changed_at: Date;
};

const toChange = (row: ChangeTable): ConceptChange => ({
  conceptId: row.concept_id,
  version: row.version,
  state: row.state,
  row: row.row,
  note: row.note,
  changedAt: row.changed_at,
});

/** The latest change of every concept that was ever changed. */
export async function listConceptChanges(handle: Db | Trx): Promise<ConceptChange[]> {
  const rows = await handle
    .selectFrom('thesaurus_change')
    .selectAll()
    .distinctOn('concept_id')
    .orderBy('concept_id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toChange);
}

/** Changes are only added: their number names a state of the thesaurus. */
export async function countConceptChanges(handle: Db | Trx): Promise<number> {
  const row = await handle
    .selectFrom('thesaurus_change')
    .select(b => b.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Every change of one concept, newest first. */
export async function listChangesOf(handle: Db | Trx, conceptId: string): Promise<ConceptChange[]> {
  const rows = await handle
    .selectFrom('thesaurus_change')
    .selectAll()
    .where('concept_id', '=', conceptId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toChange);
}

/** The newest changes of all concepts. */
export async function listLatestChanges(handle: Db | Trx, limit: number): Promise<ConceptChange[]> {
  const rows = await handle
    .selectFrom('thesaurus_change')
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('concept_id')
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toChange);
}

/** Stewards take turns: a change is checked against all concepts. Readers are not held up. */
export async function lockThesaurus(trx: Trx): Promise<void> {
  await sql`lock table thesaurus_change in share row exclusive mode`.execute(trx);
}

export async function saveChanges(trx: Trx, changes: readonly ConceptChange[]): Promise<void> {
  const told = changes.map(change => ({ ...change, changedAt: change.changedAt.toISOString() }));
  await sql`
    insert into thesaurus_change (concept_id, version, state, row, note, changed_at)
    select c."conceptId", c.version, c.state, c.row, c.note, c."changedAt"
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as c("conceptId" text, version int, state text, row jsonb, note text, "changedAt" timestamptz)`.execute(trx);
}

/** One act about a concept, as far as its history tells it. */
export type ConceptAct = Pick<Act, 'seq' | 'kind' | 'actor' | 'payload'> & { at: Date };

/** What was ever done to a concept, newest first. */
export async function listConceptActs(db: Db, conceptId: string): Promise<ConceptAct[]> {
  const subject = conceptSubject(conceptId);
  const rows = await db
    .selectFrom('act_subject')
    .innerJoin('act', 'act.seq', 'act_subject.act_seq')
    .select(['act.seq', 'act.kind', 'act.actor', 'act.at', 'act.payload'])
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('act.seq', 'desc')
    .execute();
  return rows.map(row => ({ ...row, seq: Number(row.seq) }));
}
