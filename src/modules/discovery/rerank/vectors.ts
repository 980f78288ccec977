import { createHash } from 'node:crypto';
import type { Embedder } from './embedder.ts';

/** Vectors of texts, each computed once while it is kept. */
export type Vectors = {
  /** `undefined` when too many wait already; rejects when the model does. */
  of(texts: readonly string[]): Promise<Float32Array[]> | undefined;
};

/** About 1.5 kB each with the usual 384 numbers. */
const MOST_KEPT = 20_000;
const MOST_WAITING = 500;
/** Texts that the model takes at once: larger batches keep the next question waiting. */
const BATCH = 8;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/**
 * Vectors by the digest of what they are of: a record that was changed is another text. One batch is computed
 * at a time, and what nobody waits for any longer is computed all the same: the next question finds it.
 */
export function makeVectors(embedder: Embedder, mostKept = MOST_KEPT, mostWaiting = MOST_WAITING): Vectors {
  const kept = new Map<string, Promise<Float32Array>>();
  let line: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function compute(batch: ReadonlyMap<string, string>): void {
    const texts = [...batch.values()];
    waiting += texts.length;
    const done = line.then(() => embedder.embed(texts));
    line = done.then(
      () => void (waiting -= texts.length),
      () => {
        waiting -= texts.length;
        for (const digest of batch.keys()) kept.delete(digest);
      },
    );
    [...batch.keys()].forEach((digest, i) => {
      const vector = done.then(vectors => vectors[i]!);
      // Whoever waits hears of a failure; when nobody does, it is no failure of the program.
      vector.catch(() => {});
      kept.set(digest, vector);
    });
  }

  return {
    of(texts) {
      const digests = texts.map(digestOf);
      const missing = new Map(digests.flatMap((d, i) => (kept.has(d) ? [] : [[d, texts[i]!] as const])));
      if (waiting + missing.size > mostWaiting) return undefined;
      const entries = [...missing];
      for (let at = 0; at < entries.length; at += BATCH) compute(new Map(entries.slice(at, at + BATCH)));
      const vectors = digests.map(digest => renewed(kept, digest));
      while (kept.size > mostKept) kept.delete(kept.keys().next().value!);
      return Promise.all(vectors);
    },
  };
}

/** What was asked for last is let go last. */
function renewed<V>(kept: Map<string, V>, key: string): V {
  const value = kept.get(key)!;
  kept.delete(key);
  kept.set(key, value);
  return value;
}
