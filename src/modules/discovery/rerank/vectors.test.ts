import { expect, test } from 'vitest';
import type { Embedder } from './embedder.ts';
import { makeVectors } from './vectors.ts';
import { wordEmbedder } from './word-embedder.test-data.ts';

test('a text is computed once, also when it is asked for twice at a time', async () => {
  const embedder = wordEmbedder();
  const vectors = makeVectors(embedder);
  const [first, second] = await Promise.all([vectors.of(['a', 'b']), vectors.of(['b', 'a', 'a'])]);
  expect(embedder.asked).toEqual(['a', 'b']);
  expect(second).toEqual([first![1], first![0], first![0]]);
});

test('long lists go in batches, in order', async () => {
  const texts = Array.from({ length: 30 }, (_, i) => `word${i}`);
  const alone = wordEmbedder();
  expect(await makeVectors(wordEmbedder()).of(texts)).toEqual(await alone.embed(texts));
});

test('what was asked for longest ago is let go first', async () => {
  const embedder = wordEmbedder();
  const vectors = makeVectors(embedder, 2);
  await vectors.of(['a']);
  await vectors.of(['b']);
  await vectors.of(['a']);
  await vectors.of(['c']);
  await vectors.of(['a']);
  await vectors.of(['b']);
  expect(embedder.asked).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is told to whoever waits, and forgotten', async () => {
  let broken = true;
  const whole = wordEmbedder();
  const embedder: Embedder = {
    embed: texts => (broken ? Promise.reject(new Error('no memory')) : whole.embed(texts)),
  };
  const vectors = makeVectors(embedder);
  await expect(vectors.of(['a'])).rejects.toThrow('no memory');
  broken = false;
  expect(await vectors.of(['a'])).toEqual(await whole.embed(['a']));
});

test('when too many wait, nothing is added to them', async () => {
  let go = () => {};
  const gate = new Promise<void>(resolve => {
    go = resolve;
  });
  const whole = wordEmbedder();
  const vectors = makeVectors({ embed: async texts => (await gate, whole.embed(texts)) }, 100, 3);
  const first = vectors.of(['a', 'b']);
  expect(vectors.of(['c', 'd'])).toBeUndefined();
  const third = vectors.of(['b', 'c']);
  go();
  expect(await first).toHaveLength(2);
  expect(await third).toHaveLength(2);
  expect(await vectors.of(['c', 'd'])).toHaveLength(2);
});
