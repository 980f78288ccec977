import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listActsAfter } from '../../../platform/acts/index.ts';
import { ROOT } from '../../../platform/config.ts';
import type { Database } from '../../../platform/db/database.ts';
import { readSealed, writeSealed } from '../../../platform/files/sealed-file.ts';
import type { Log } from '../../../platform/log.ts';
import type { IndexParts, LearntPair, LexiconSources } from '../engine.ts';
import { pack, unpack } from '../index/packing.ts';

/** An index as it was after act `seq`, and what had been learnt for its words. */
export type KeptIndex = { seq: number; parts: IndexParts; learnt: readonly LearntPair[] };

/**
 * Keeps the index over a restart. What can not be kept, or is not of this program and database, is built
 * again.
 */
export type IndexKeeper = {
  load(base: LexiconSources): Promise<KeptIndex | undefined>;
  save(base: LexiconSources, index: KeptIndex): Promise<void>;
};

export const KEEPS_NOTHING: IndexKeeper = { load: async () => undefined, save: async () => {} };

type Head = Omit<KeptIndex, 'parts'> & { fingerprint: string; act: string; described: unknown };

/** One file in `folder`, sealed with `key`: nobody else's file is ever loaded. */
export function keepIndexIn(folder: string, key: string, database: Database, log: Log): IndexKeeper {
  const path = join(folder, 'index.sealed');
  programStamp();
  /** The hash of an act names the whole history up to it: a database that was put back has another one. */
  const hashOf = async (seq: number): Promise<string | undefined> => {
    const [act] = await listActsAfter(database.db, seq - 1, 1);
    return act?.seq === seq ? act.hash : undefined;
  };
  const unusable = (why: string): undefined => void log.warn({ path, why }, 'the kept index is not used');

  return {
    async load(base) {
      const file = await readSealed(path, key).catch(failed);
      if (file === 'missing') return undefined;
      if (!file) return unusable('damaged');
      const { fingerprint, seq, learnt, act, described } = file.head as Head;
      if (fingerprint !== fingerprintOf(base)) return unusable('made of other words or by another version');
      if ((await hashOf(seq)) !== act) return unusable('made from another database');
      return { seq, learnt, parts: unpack(described, file.body) as IndexParts };
    },
    async save(base, { seq, parts, learnt }) {
      const act = await hashOf(seq);
      if (act === undefined) return;
      const { described, ...body } = pack(parts);
      const head: Head = { fingerprint: fingerprintOf(base), seq, learnt, act, described };
      const notKept = (error: unknown) => log.warn({ err: error, path }, 'the index is not kept');
      await writeSealed(path, key, head, body).catch(notKept);
    },
  };
}

function failed(error: NodeJS.ErrnoException): 'missing' | undefined {
  return error.code === 'ENOENT' ? 'missing' : undefined;
}

let program: Buffer | undefined;

/** Read once: the files of a later build may take the place of those that run here. */
function programStamp(): Buffer {
  program ??= readFileSync(join(ROOT, 'build/stamp'));
  return program;
}

const fingerprints = new WeakMap<LexiconSources, string>();

/**
 * The words, the program with all its rules of reading, and the runtime, whose Unicode tables they rest on.
 */
export function fingerprintOf(sources: LexiconSources): string {
  const known = fingerprints.get(sources);
  if (known) return known;
  const hash = createHash('sha256').update(programStamp()).update(process.version);
  for (const [kind, rows] of Object.entries(sources)) hash.update(kind).update(JSON.stringify(rows));
  const fingerprint = hash.digest('hex');
  fingerprints.set(sources, fingerprint);
  return fingerprint;
}
