import type { Db } from '../../../platform/db/database.ts';
import { findPublishedNeed } from '../needs/store.ts';
import { findPublishedTechnology } from '../technologies/store.ts';
import { recordOf, type Versioned } from './rules.ts';
import { listVersions, type VersionedKind } from './store.ts';

/** All versions of a published record, the present one first; `undefined` when there is no such record. */
export async function findHistory(db: Db, kind: VersionedKind, id: string): Promise<Versioned[] | undefined> {
  const present = await findPresent(db, kind, id);
  if (!present) return undefined;
  const earlier = await listVersions(db, id);
  return [present, ...earlier.map(version => recordOf(kind, version.content)).filter(wasPublic)];
}

/** Versions from before a review were never public, and stay so. */
const wasPublic = ({ record }: Versioned) => record.state === undefined || record.state === 'published';

async function findPresent(db: Db, kind: VersionedKind, id: string): Promise<Versioned | undefined> {
  if (kind === 'need') {
    const record = await findPublishedNeed(db, id);
    return record && { kind, record };
  }
  const record = await findPublishedTechnology(db, id);
  return record && { kind, record };
}
