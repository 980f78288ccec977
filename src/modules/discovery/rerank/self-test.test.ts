import { describe, expect, test } from 'vitest';
import { record } from '../index/sample-documents.test-data.ts';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import type { Embedder } from './embedder.ts';
import { chooseWeight, selfTest, type Trial } from './self-test.ts';
import { makeVectors } from './vectors.ts';

/** Two records, the wrong one ahead by words; `near`: how near the model holds the right one. */
const trial = (near: number, ahead = 0.2): Trial => ({
  ids: ['wrong', 'right'],
  scores: [1, 1 - ahead],
  cosines: [0.5, near],
  answers: ['right'],
});

describe('the weight', () => {
  test.each([
    ['a model that always knows', [trial(0.9), trial(0.9), trial(0.9), trial(0.9)], 0.2],
    ['the smallest that helps', [trial(0.9, 0.6), trial(0.9, 0.6)], 0.4],
    ['a model that never knows', [trial(0.1), trial(0.1)], 0],
    ['a model that holds all alike', [trial(0.5), trial(0.5)], 0],
    ['a model that helps one half and harms the other', [trial(0.9), { ...trial(0.9), answers: ['wrong'] }], 0],
    ['nothing to improve', [{ ...trial(0.1), answers: ['wrong'] }], 0],
    ['no question at all', [], 0],
  ])('%s', (_, trials, weight) => {
    expect(chooseWeight(trials).weight).toBe(weight);
  });

  test('comes with what it gains', () => {
    expect(chooseWeight([trial(0.9)])).toEqual({ weight: 0.2, plain: 0.5, best: 1 });
  });
});

describe('trying a model on records', () => {
  const documents = [
    record('a', { title: { en: 'Rice dryer', vi: 'Máy sấy lúa' } }),
    record('b', { title: { en: 'Rice dryer, small', vi: 'Máy sấy lúa nhỏ' } }),
    record('c', { title: { en: 'Welding robot' } }),
  ];
  const questions = [
    { text: 'máy sấy lúa', answers: ['b'] },
    { text: 'máy sấy lúa cho nông dân', answers: ['b'] },
    { text: 'hàn', answers: ['of another pool'] },
  ];
  const knowing = (right: string): Embedder => ({
    embed: async texts =>
      texts.map(text => Float32Array.from(text.endsWith(right) || !text.startsWith('Máy') ? [1, 0] : [0, 1])),
  });

  test('one that knows the right record gets a weight', async () => {
    const verdict = await selfTest(makeVectors(knowing('nhỏ')), lexicon, documents, questions);
    expect(verdict).toMatchObject({ plain: 0.5, best: 1 });
    expect(verdict.weight).toBeGreaterThan(0);
  });

  test('one that knows the wrong record gets none', async () => {
    const verdict = await selfTest(makeVectors(knowing('lúa')), lexicon, documents, questions);
    expect(verdict).toEqual({ weight: 0, plain: 0.5, best: 0.5 });
  });
});
