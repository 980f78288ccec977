const MOST = 2_000;

/** Answers that stay right until the index changes; the oldest go when there are too many. */
export function makeRemembered(version: () => number): <T>(key: string, make: () => T) => T {
  const kept = new Map<string, unknown>();
  let keptAt = version();
  return <T>(key: string, make: () => T): T => {
    if (keptAt !== version()) {
      kept.clear();
      keptAt = version();
    }
    if (kept.has(key)) return kept.get(key) as T;
    const fresh = make();
    if (kept.size >= MOST) kept.delete(kept.keys().next().value!);
    kept.set(key, fresh);
    return fresh;
  };
}
