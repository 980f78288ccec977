import { sql } from 'kysely';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { EngineSaid, Judgement, NewJudgement, Rejection } from '../schema.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    judgement: JudgementTable;
  }
}

type JudgementTable = {
  id: string;
  suggestion_id: string;
  verdict: 'accepted' | 'rejected';
  reason: Rejection | null;
  words: string | null;
  judged_by: string;
  judged_at: Date;
  undone_at: Date | null;
  engine: EngineSaid;
  lexicon_version: string;
  need_version: number;
  technology_version: number;
};

export async function insertJudgement(trx: Trx, j: NewJudgement): Promise<void> {
  await sql`
    insert into judgement (id, suggestion_id, verdict, reason, words, judged_by, judged_at, engine, lexicon_version,
      need_version, technology_version)
    select ${j.id}::uuid, s.id, ${j.verdict}, ${j.reason}, ${j.words}, ${j.judgedBy}, ${j.judgedAt}::timestamptz,
      ${JSON.stringify(j.engine)}::jsonb, ${j.lexiconVersion}, need.version, technology.version
    from suggestion s join need on need.id = s.need_id join technology on technology.id = s.technology_id
    where s.id = ${j.suggestionId}`.execute(trx);
}

/** The standing judgement of a suggestion. */
export async function findJudgement(handle: Db | Trx, suggestionId: string) {
  return handle
    .selectFrom('judgement')
    .select(['id', 'verdict', 'reason', 'judged_at as judgedAt'])
    .where('suggestion_id', '=', suggestionId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
}

/** What was rejected for a need, with the reason that stands, the last first. */
export async function listRejectedFor(
  handle: Db | Trx,
  needId: string,
): Promise<{ technologyId: string; reason: Rejection }[]> {
  const rows = await handle
    .selectFrom('judgement')
    .innerJoin('suggestion', 'suggestion.id', 'judgement.suggestion_id')
    .select(['suggestion.technology_id as technologyId', 'judgement.reason'])
    .where('suggestion.need_id', '=', needId)
    .where('suggestion.state', '=', 'rejected')
    .where('judgement.undone_at', 'is', null)
    .orderBy('judgement.judged_at', 'desc')
    .orderBy('judgement.id')
    .limit(10)
    .execute();
  return rows.map(({ technologyId, reason }) => ({ technologyId, reason: reason ?? 'other' }));
}

export async function setJudgementUndone(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.updateTable('judgement').set({ undone_at: now }).where('id', '=', id).execute();
}

/** Suggestions that this actor judged since then and that can still be taken back, the last one first. */
export async function listJudgedSince(handle: Db | Trx, judgedBy: string, since: Date) {
  return handle
    .selectFrom('judgement')
    .innerJoin('suggestion', 'suggestion.id', 'judgement.suggestion_id')
    .select(['suggestion.id', 'suggestion.version', 'suggestion.need_id as needId'])
    .select(['suggestion.technology_id as technologyId', 'judgement.verdict', 'judgement.judged_at as judgedAt'])
    .where('judgement.judged_by', '=', judgedBy)
    .where('judgement.judged_at', '>=', since)
    .where('judgement.undone_at', 'is', null)
    .where('suggestion.state', 'in', ['accepted', 'rejected'])
    .orderBy('judgement.judged_at', 'desc')
    .orderBy('judgement.id')
    .limit(20)
    .execute();
}

/** All that stands, in the order in which it was judged; page by page. */
export async function pageJudgements(
  handle: Db | Trx,
  after: string,
  limit: number,
): Promise<(Judgement & { id: string })[]> {
  return handle
    .selectFrom('judgement')
    .innerJoin('suggestion', 'suggestion.id', 'judgement.suggestion_id')
    .select(['judgement.id', 'suggestion.need_id as needId', 'suggestion.technology_id as technologyId'])
    .select(['judgement.verdict', 'judgement.reason', 'judgement.words', 'judgement.engine'])
    .select(['judgement.judged_by as judgedBy', 'judgement.judged_at as judgedAt'])
    .select(['judgement.lexicon_version as lexiconVersion', 'judgement.need_version as needVersion'])
    .select('judgement.technology_version as technologyVersion')
    .where('judgement.undone_at', 'is', null)
    .where('judgement.id', '>', after)
    .orderBy('judgement.id')
    .limit(limit)
    .execute();
}
