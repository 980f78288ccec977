import type { Db } from '../../../../platform/db/database.ts';
import type { VersionedKind } from '../../versions/store.ts';
import type { ImportRun } from '../schema.ts';
import { countVanished } from './store.ts';

/** Of a kind and source that a run told of: how many known records its file lacks, how many were withdrawn for it. */
export type VanishedCount = { kind: VersionedKind; source: string; vanished: number; withdrawn: number };

export async function countVanishedOf(db: Db, run: ImportRun): Promise<VanishedCount[]> {
  if (run.state !== 'done') return [];
  const counts: VanishedCount[] = [];
  for (const { kind, source, withdrawn = 0 } of run.told) {
    if (kind === 'organisation') continue;
    counts.push({ kind, source, vanished: await countVanished(db, run.id, kind, source), withdrawn });
  }
  return counts.filter(one => one.vanished > 0 || one.withdrawn > 0);
}
