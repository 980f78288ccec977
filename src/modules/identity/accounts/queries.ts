import type { Db } from '../../../platform/db/database.ts';
import { listGrants } from '../grants/store.ts';
import { listMeasures } from '../measures/store.ts';
import { listPasskeys } from '../passkeys/store.ts';
import { findProfile, listSessions, listWays } from './store.ts';

/**
 * What is kept here about a person, in words that need no program to be read; no secret is in it, and of what an
 * administrator did to the account not the reason.
 */
export async function ownData(db: Db, personId: string, now: Date): Promise<Record<string, unknown>> {
  const [profile, ways, passkeys, sessions, appointments, measures] = await Promise.all([
    findProfile(db, personId),
    listWays(db, personId),
    listPasskeys(db, personId),
    listSessions(db, personId, now),
    listGrants(db, personId),
    listMeasures(db, personId),
  ]);
  return {
    profile,
    waysToSignIn: ways,
    passkeys: passkeys.map(({ name, createdAt, usedAt }) => ({ name, createdAt, usedAt })),
    sessions,
    measures: measures.map(({ kind, takenAt }) => ({ kind, takenAt })),
    appointments: appointments.map(({ personId: _, ...appointment }) => appointment),
  };
}
