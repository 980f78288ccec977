import type { Db } from '../../../platform/db/database.ts';
import { listGrants } from '../grants/store.ts';
import { listPasskeys } from '../passkeys/store.ts';
import { findProfile, listSessions, listWays } from './store.ts';

/** All that is kept here about a person, in words that need no program to be read; no secret is in it. */
export async function ownData(db: Db, personId: string, now: Date): Promise<Record<string, unknown>> {
  const [profile, ways, passkeys, sessions, appointments] = await Promise.all([
    findProfile(db, personId),
    listWays(db, personId),
    listPasskeys(db, personId),
    listSessions(db, personId, now),
    listGrants(db, personId),
  ]);
  return {
    profile,
    waysToSignIn: ways,
    passkeys: passkeys.map(({ name, createdAt, usedAt }) => ({ name, createdAt, usedAt })),
    sessions,
    appointments: appointments.map(({ personId: _, ...appointment }) => appointment),
  };
}
