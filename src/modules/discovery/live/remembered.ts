export type Remembered<V> = <T extends V>(key: string, make: () => T) => T;

/** Answers that stay right until the index changes; the oldest go when there are more than `most`. */
export function makeRemembered<V = unknown>(version: () => unknown, most = 2_000): Remembered<V> {
  const kept = new Map<string, V>();
  let keptAt = version();
  return <T extends V>(key: string, make: () => T): T => {
    if (keptAt !== version()) {
      kept.clear();
      keptAt = version();
    }
    if (kept.has(key)) return kept.get(key) as T;
    const fresh = make();
    if (kept.size >= most) kept.delete(kept.keys().next().value!);
    kept.set(key, fresh);
    return fresh;
  };
}
