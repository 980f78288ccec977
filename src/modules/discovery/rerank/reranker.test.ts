import { describe, expect, test } from 'vitest';
import { CANDIDATES, makeReranker, reranked } from './reranker.ts';
import { makeVectors } from './vectors.ts';
import { wordEmbedder } from './word-embedder.test-data.ts';

const candidates = [
  { text: 'pump for water', score: 1 },
  { text: 'rice dryer', score: 0.9 },
];

describe('a reranker', () => {
  test('does not even ask the model before it has proved to help', async () => {
    const embedder = wordEmbedder();
    const reranker = makeReranker(makeVectors(embedder));
    expect(await reranker.scores('rice', candidates)).toBeUndefined();
    expect(embedder.asked).toEqual([]);
  });

  test('puts the nearer meaning first', async () => {
    const reranker = makeReranker(makeVectors(wordEmbedder()), 60_000);
    reranker.weight = 0.5;
    const [pump, dryer] = (await reranker.scores('rice', candidates))!;
    expect(dryer).toBeGreaterThan(pump!);
  });

  test('has nothing to say of one candidate', async () => {
    const reranker = makeReranker(makeVectors(wordEmbedder()), 60_000);
    reranker.weight = 0.5;
    expect(await reranker.scores('rice', candidates.slice(0, 1))).toBeUndefined();
  });

  test.each([
    ['never answers', 1, () => new Promise<never>(() => {})],
    ['fails', 60_000, () => Promise.reject(new Error('no memory'))],
    ['gives no numbers', 60_000, async (texts: readonly string[]) => texts.map(() => Float32Array.of(NaN))],
  ])('a model that %s leaves the plain order', async (_, limitMs, embed) => {
    const reranker = makeReranker(makeVectors({ embed }), limitMs);
    reranker.weight = 0.5;
    expect(await reranker.scores('rice', candidates)).toBeUndefined();
  });

  test('what comes too late is there for the next question', async () => {
    let go = () => {};
    const gate = new Promise<void>(resolve => {
      go = resolve;
    });
    const whole = wordEmbedder();
    const vectors = makeVectors({ embed: async texts => (await gate, whole.embed(texts)) });
    const hasty = makeReranker(vectors, 1);
    hasty.weight = 0.5;
    expect(await hasty.scores('rice', candidates)).toBeUndefined();
    go();
    await vectors.of(['rice', ...candidates.map(c => c.text)]);
    const patient = makeReranker(vectors, 60_000);
    patient.weight = 0.5;
    expect(await patient.scores('rice', candidates)).toHaveLength(2);
    expect(whole.asked).toEqual(['rice', ...candidates.map(c => c.text)]);
  });
});

test('items beyond the candidates stay behind them', async () => {
  const reranker = { weight: 1, scores: async (_: string, list: readonly unknown[]) => list.map((_, i) => i) };
  const items = Array.from({ length: CANDIDATES + 2 }, (_, i) => ({ text: `${i}`, score: 1 }));
  const ordered = await reranked(reranker, '', items, item => item, (item, score) => ({ ...item, score }));
  expect(ordered[0]).toEqual({ text: `${CANDIDATES - 1}`, score: CANDIDATES - 1 });
  expect(ordered.slice(CANDIDATES)).toEqual(items.slice(CANDIDATES));
  expect(new Set(ordered.map(item => item.text)).size).toBe(items.length);
});
