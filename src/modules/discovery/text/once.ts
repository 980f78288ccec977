/** A function of a text or number whose answers are kept; when there are `most` of them, it begins anew. */
export function once<K extends string | number, T>(work: (key: K) => T, most: number): (key: K) => T {
  const kept = new Map<K, T>();
  return key => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = work(key);
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  };
}
