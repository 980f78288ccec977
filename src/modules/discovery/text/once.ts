/** A function of a text whose answers are kept; when there are `most` of them, it begins anew. */
export function once<T>(work: (text: string) => T, most: number): (text: string) => T {
  const kept = new Map<string, T>();
  return text => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = work(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, made);
    return made;
  };
}
