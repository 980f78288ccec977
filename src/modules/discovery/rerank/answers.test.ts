import { afterEach, expect, test } from 'vitest';
import { type Json, jsonOf, onEveryProgram, postJson } from '../../../../test/program.ts';
import { readSample } from '../../catalogue/index.ts';
import { makeReranker, type Reranker } from './reranker.ts';
import { startReranker } from './start.ts';
import { makeVectors } from './vectors.ts';

const QUESTION = 'máy sấy lúa';
const NEED = { text: 'Hợp tác xã cần máy sấy lúa khoảng 30 tấn mỗi ngày, đốt trấu, gạo ít gãy', limit: 5 };

/** Turns every order round. */
const contrary = (weight: number): Reranker => ({
  weight,
  scores: async (_, candidates) => candidates.map(({ score }, i) => (weight > 0 ? i : score)),
});

onEveryProgram('answers with a model beside the words', running => {
  afterEach(() => {
    delete running.program.discovery.reranker;
  });
  const search = async (query = '', limit = 5) =>
    jsonOf(running, `/api/v1/technologies?q=${encodeURIComponent(QUESTION)}&limit=${limit}${query}`);
  const idsOf = (page: Json) => page.items.map((item: Json) => item.id);
  const match = async (limit = NEED.limit) => {
    const response = await postJson(running, '/api/v1/matches', { ...NEED, limit });
    return (await response.json()) as { items: Json[]; unmatched: string[] };
  };
  const matched = async (limit?: number) => (await match(limit)).items.map(item => item.technology.id);

  test('a page of results is put in its order, with its scores', async () => {
    const plain = await search();
    running.program.discovery.reranker = contrary(1);
    const turned = await search();
    expect(idsOf(turned)).toEqual(idsOf(plain).reverse());
    expect({ total: turned.total, next: turned.next }).toEqual({ total: plain.total, next: plain.next });
  });

  test('paging shows every record once, though the model drops out on the way', async () => {
    const all = new Set(idsOf(await search('', 10)));
    running.program.discovery.reranker = contrary(1);
    const first = await search();
    running.program.discovery.reranker = contrary(0);
    const second = await search(`&cursor=${encodeURIComponent(first.next)}`);
    expect(new Set([...idsOf(first), ...idsOf(second)])).toEqual(all);
  });

  test('another order than by relevance is left alone', async () => {
    const plain = idsOf(await search('&sort=newest'));
    running.program.discovery.reranker = contrary(1);
    expect(idsOf(await search('&sort=newest'))).toEqual(plain);
  });

  test('of matches it may bring forward what would not have been shown', async () => {
    const plain = await matched(50);
    running.program.discovery.reranker = contrary(1);
    const turned = await match();
    expect(turned.items.map(item => item.technology.id)).toEqual(plain.toReversed().slice(0, NEED.limit));
    const scores = turned.items.map(item => item.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('a model without weight, or one that never answers, changes nothing', async () => {
    const [plainSearch, plainMatches] = [await search(), await match()];
    const silent = makeReranker(makeVectors({ embed: () => new Promise(() => {}) }), 1);
    silent.weight = 1;
    for (const reranker of [contrary(0), silent]) {
      running.program.discovery.reranker = reranker;
      expect(await search()).toEqual(plainSearch);
      expect((await match()).items).toEqual(plainMatches.items);
    }
  });

  test('at the start a model is tried on the sample; one that holds all alike gets no weight', async () => {
    const { lexicon } = running.program.discovery;
    const asked: string[] = [];
    const alike = {
      embed: async (texts: readonly string[]) => {
        asked.push(...texts);
        return texts.map(() => Float32Array.of(1));
      },
    };
    const { reranker, proved } = startReranker(alike, lexicon, readSample('db/sample'), running.web.log);
    await proved;
    expect(asked.length).toBeGreaterThan(100);
    expect(reranker.weight).toBe(0);
    expect(running.logged).toEqual([]);
  });

  test('a model that fails when it is tried is left out, and the log says so', async () => {
    const broken = { embed: () => Promise.reject(new Error('no memory')) };
    const { lexicon } = running.program.discovery;
    const { reranker, proved } = startReranker(broken, lexicon, readSample('db/sample'), running.web.log);
    await proved;
    expect(reranker.weight).toBe(0);
    expect(running.logged.splice(0).join()).toContain('no memory');
  });
});
