import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import { newId } from '../../../platform/ctx.ts';
import { sources } from '../lexicon/sample-lexicon.test-data.ts';
import { type Discovery, makeDiscovery } from './discovery.ts';
import { changingWords, collectingLog, idsFor, loadSome, untilSeen } from './live.test-data.ts';

const NEW_WORD = {
  id: 'quince-press',
  broader: null,
  sectors: [],
  vi: ['máy ép mộc qua'],
  en: ['quince press'],
  file: 'test.tsv',
  line: 2,
};

onEveryDatabase('the index made anew', handle => {
  let discovery: Discovery;
  const { log, lines } = collectingLog();
  const started = async (words = changingWords(sources)) => {
    discovery = makeDiscovery(handle.database, words, log);
    await discovery.start();
    return words;
  };
  beforeAll(() => loadSome(handle.database, 5));
  afterEach(() => discovery.stop());

  test('a search never misses while it is replaced a hundred times', async () => {
    await started();
    const [id] = idsFor(discovery, 'máy sấy lúa');
    let [asked, missed, done] = [0, 0, false];
    const searching = (async () => {
      for (; !done; asked++) {
        if (idsFor(discovery, 'máy sấy lúa')[0] !== id) missed++;
        await setTimeout(1);
      }
    })();
    const states = new Set<string | undefined>();
    for (let i = 0; i < 100; i++) {
      await discovery.rebuild();
      states.add(discovery.state());
    }
    done = true;
    await searching;
    expect(missed).toBe(0);
    expect(asked).toBeGreaterThan(50);
    expect(states.size).toBe(100);
  });

  test('what changes while it is made is in it, and no later change is lost', async () => {
    await started();
    for (let round = 0; round < 5; round++) {
      const rebuilt = discovery.rebuild();
      for (let turn = 0; turn < round; turn++) await setImmediate();
      await loadSome(handle.database, 5, place => (place === round ? `Vòng thử zq${round}k` : undefined));
      await rebuilt;
      await untilSeen(handle.database, discovery);
      expect(idsFor(discovery, `zq${round}k`)).toHaveLength(1);
      if (round > 0) expect(idsFor(discovery, `zq${round - 1}k`)).toEqual([]);
      expect(discovery.index().size).toBe(5);
    }
  });

  test('asked for while one runs, one more follows', async () => {
    const words = await started();
    const { sources: now } = words;
    let begin = () => {};
    const begun = new Promise<void>(resolve => {
      begin = resolve;
    });
    let go = () => {};
    const gate = new Promise<void>(resolve => {
      go = resolve;
    });
    words.sources = async () => {
      begin();
      await gate;
      return now();
    };
    words.asked = 0;
    const first = discovery.rebuild();
    await begun;
    const later = [discovery.rebuild(), discovery.rebuild(), discovery.rebuild()];
    go();
    await Promise.all([first, ...later]);
    expect(words.asked).toBe(2);
  });

  test('an act on a concept brings the new words and what they find, together', async () => {
    const words = await started();
    await loadSome(handle.database, 5, place => (place === 0 ? 'Quince press' : undefined));
    await untilSeen(handle.database, discovery);
    expect(idsFor(discovery, 'máy ép mộc qua')[0]).not.toBe(idsFor(discovery, 'quince press')[0]);
    words.now = { ...sources, rows: [...sources.rows, NEW_WORD] };
    const subjects = [{ type: 'concept', id: newId(new Date()) }];
    const ctx = operatorCtx(handle.database);
    await handle.database.transaction(trx => recordAct(trx, ctx, { kind: 'thesaurus.change', subjects }));
    await vi.waitFor(() => expect(discovery.lexicon.concepts.has('quince-press')).toBe(true), {
      timeout: 20_000,
    });
    expect(idsFor(discovery, 'máy ép mộc qua')[0]).toBe(idsFor(discovery, 'quince press')[0]);
  });

  test('what records say in both languages is learnt, once', async () => {
    await loadSome(handle.database, 80);
    await started();
    const learntWords = () =>
      [...discovery.lexicon.heads.values()].flatMap(head => head.senses.filter(s => s.origin === 'learnt'));
    expect(learntWords()).toEqual([]);
    await discovery.learn();
    const words = learntWords();
    expect(words.length).toBeGreaterThan(0);
    expect(words.every(word => (word.records ?? 0) >= 3)).toBe(true);
    const state = discovery.state();
    await discovery.learn();
    expect(discovery.state()).toBe(state);
    await discovery.rebuild();
    expect(learntWords()).toHaveLength(words.length);
  });

  test('words that can not be read leave the old index, and the next attempt stands by itself', async () => {
    const words = await started();
    const before = discovery.state();
    const { sources: good } = words;
    words.sources = () => Promise.reject(new Error('no words'));
    await expect(discovery.rebuild()).rejects.toThrow('no words');
    expect(discovery.state()).toBe(before);
    words.sources = good;
    await discovery.rebuild();
    expect(discovery.state()).not.toBe(before);
  });

  test('it stops while it is being made', async () => {
    await started();
    const rebuilt = discovery.rebuild().catch(() => {});
    await discovery.stop();
    await rebuilt;
    expect(lines.filter(line => line.level >= 50)).toEqual([]);
  });
});
