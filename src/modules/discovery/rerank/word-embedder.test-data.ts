import type { Embedder } from './embedder.ts';

/** Counts words in a hundred places: texts are near each other when they share words. Says what it was asked. */
export function wordEmbedder(): Embedder & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async embed(texts) {
      asked.push(...texts);
      return texts.map(vectorOf);
    },
  };
}

function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(100);
  for (const word of text.toLowerCase().split(/\s+/)) vector[placeOf(word)]! += 1;
  return vector;
}

const placeOf = (word: string): number => [...word].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 100, 0);
