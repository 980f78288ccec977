import type { Db, Trx } from '../../../platform/db/database.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    account_measure: MeasureTable;
  }
}

export type MeasureKind = 'end-sessions' | 'lock' | 'unlock';
type MeasureTable = {
  id: string;
  person_id: string;
  kind: MeasureKind;
  reason: string;
  taken_by: string;
  taken_at: Date;
};
export type Measure = { id: string; kind: MeasureKind; reason: string; takenAt: Date };

export async function insertMeasure(
  trx: Trx,
  measure: Measure & { personId: string; takenBy: string },
): Promise<void> {
  const { id, personId, kind, reason, takenBy, takenAt } = measure;
  await trx
    .insertInto('account_measure')
    .values({ id, person_id: personId, kind, reason, taken_by: takenBy, taken_at: takenAt })
    .execute();
}

export async function setLocked(trx: Trx, personId: string, at: Date | null): Promise<void> {
  await trx.updateTable('person').set({ locked_at: at }).where('id', '=', personId).execute();
}

const LATEST = 20;

/** What was done to an account, the latest first. */
export async function listMeasures(handle: Db | Trx, personId: string): Promise<Measure[]> {
  return handle
    .selectFrom('account_measure')
    .select(['id', 'kind', 'reason', 'taken_at as takenAt'])
    .where('person_id', '=', personId)
    .orderBy('taken_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LATEST)
    .execute();
}

export type AccountState = { lockedAt: Date | null; sessions: number; secondFactor: boolean };

/** Whether an account is locked, how many sessions are open, and whether it has a second factor. */
export async function findAccountState(handle: Db | Trx, personId: string, now: Date): Promise<AccountState> {
  const row = await handle
    .selectFrom('person')
    .select(eb => [
      'locked_at as lockedAt',
      'two_factor_enabled as code',
      eb
        .selectFrom('person_session')
        .select(one => one.fn.countAll<string>().as('n'))
        .where('person_id', '=', personId)
        .where('expires_at', '>', now)
        .as('sessions'),
      eb
        .selectFrom('person_passkey')
        .select(one => one.fn.countAll<string>().as('n'))
        .where('person_id', '=', personId)
        .as('passkeys'),
    ])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const { lockedAt, code, sessions, passkeys } = row;
  return { lockedAt, sessions: Number(sessions), secondFactor: code || Number(passkeys) > 0 };
}
