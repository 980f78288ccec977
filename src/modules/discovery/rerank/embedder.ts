/** Turns texts of any language into vectors of one length, by meaning: the port behind which a model stands. */
export type Embedder = { embed(texts: readonly string[]): Promise<Float32Array[]> };

/** -1 to 1; 0 where one of them is all zeros. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let [dot, lengthA, lengthB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!;
    lengthA += a[i]! ** 2;
    lengthB += b[i]! ** 2;
  }
  return dot === 0 ? 0 : dot / Math.sqrt(lengthA * lengthB);
}
