import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { Ask, Finding } from '../schema.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    search_ask: AskTable;
    search_finding: FindingTable;
  }
}

type AskTable = {
  id: string;
  assignment_id: string;
  whom: string;
  what: string;
  asked_on: string;
  answer: string | null;
  answered_on: string | null;
};
type FindingTable = {
  id: string;
  assignment_id: string;
  technology_id: string | null;
  url: string | null;
  title: string;
  sentence: string;
  takes: string;
  added_at: Date;
};

export async function listAsks(handle: Db | Trx, assignmentId: string): Promise<Ask[]> {
  return handle
    .selectFrom('search_ask')
    .select(['id', 'whom', 'what', 'asked_on as askedOn', 'answer', 'answered_on as answeredOn'])
    .where('assignment_id', '=', assignmentId)
    .orderBy('asked_on')
    .orderBy('id')
    .execute();
}

export async function insertAsk(
  trx: Trx,
  { id, assignmentId, whom, what, askedOn }: Omit<Ask, 'answer' | 'answeredOn'> & { assignmentId: string },
): Promise<void> {
  await trx
    .insertInto('search_ask')
    .values({ id, assignment_id: assignmentId, whom, what, asked_on: askedOn, answer: null, answered_on: null })
    .execute();
}

/** Answers whether there is such an ask. */
export async function setAnswer(
  trx: Trx,
  assignmentId: string,
  id: string,
  { answer, answeredOn }: { answer: string; answeredOn: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('search_ask')
    .set({ answer, answered_on: answeredOn })
    .where('id', '=', id)
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function listFindings(handle: Db | Trx, assignmentId: string): Promise<Finding[]> {
  return handle
    .selectFrom('search_finding')
    .select(['id', 'technology_id as technologyId', 'url', 'title', 'sentence', 'takes'])
    .where('assignment_id', '=', assignmentId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

export async function insertFinding(trx: Trx, fresh: Finding & { assignmentId: string }, now: Date): Promise<void> {
  const { assignmentId, technologyId, ...rest } = fresh;
  await trx
    .insertInto('search_finding')
    .values({ ...rest, assignment_id: assignmentId, technology_id: technologyId, added_at: now })
    .execute();
}
