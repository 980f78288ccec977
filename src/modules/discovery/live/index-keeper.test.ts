import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEveryDatabase, SECRET } from '../../../../test/database.ts';
import { latestSeq } from '../../../platform/acts/index.ts';
import { runSql } from '../../../platform/db/database.ts';
import { readSealed, writeSealed } from '../../../platform/files/sealed-file.ts';
import type { IndexParts, LexiconSources } from '../engine.ts';
import { pack, unpack } from '../index/packing.ts';
import { sources } from '../lexicon/sample-lexicon.test-data.ts';
import { makeDiscovery } from './discovery.ts';
import { keepIndexIn } from './index-keeper.ts';
import { changingWords, collectingLog, FIRST_REF, idsFor, loadSome, untilSeen } from './live.test-data.ts';

onEveryDatabase('the index kept over a restart', handle => {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-index-'));
  const path = join(folder, 'index.sealed');
  const { log, lines } = collectingLog();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const keeper = (key = SECRET) => keepIndexIn(folder, key, handle.database, log);
  const start = async (words: LexiconSources = sources) => {
    const discovery = makeDiscovery(handle.database, changingWords(words), log, keeper());
    await discovery.start();
    return discovery;
  };
  /** A change that no act tells of: only a build sees it. */
  const write = (title: string) =>
    runSql(
      handle.database.db,
      'update technology set title = $1::jsonb where ref = $2',
      [JSON.stringify([{ lang: 'vi', value: title, origin: 'original' }]), FIRST_REF],
    );
  const unused = () => lines.splice(0).map(line => line.why);

  beforeAll(() => loadSome(handle.database, 60));

  test('is loaded, not built; and goes on with the acts that came since', async () => {
    const first = await start();
    const seen = first.seenSeq();
    const found = idsFor(first, 'máy sấy lúa');
    await first.stop();
    await write('Chữ zqmột');
    await loadSome(handle.database, 62);
    const second = await start();
    expect(second.seenSeq()).toBeGreaterThanOrEqual(seen);
    await untilSeen(handle.database, second);
    expect(second.index().size).toBe(62);
    expect(idsFor(second, 'máy sấy lúa')).toEqual(expect.arrayContaining(found));
    expect(idsFor(second, 'zqmột')).toEqual([]);
    await second.stop();
    expect(unused()).toEqual([]);
  });

  test('what changed is kept when the program stops', async () => {
    const { seq } = (await keeper().load(sources))!;
    expect(seq).toBe(await latestSeq(handle.database.db));
  });

  test('nothing is left in it of what a record no longer says', async () => {
    const says = (word: string) => readFileSync(path).includes(Buffer.from(word, 'utf16le'));
    for (const word of ['zqtrước', 'zqsau']) {
      const discovery = await start();
      await loadSome(handle.database, 62, place => (place === 30 ? `Máy ${word}` : undefined));
      await untilSeen(handle.database, discovery);
      await discovery.stop();
      expect(says(word)).toBe(true);
    }
    expect(says('zqtrước')).toBe(false);
  });

  test('with it, what was learnt', async () => {
    const discovery = await start();
    await discovery.learn();
    await discovery.stop();
    const { learnt } = (await keeper().load(sources))!;
    const again = await start();
    const senses = [...again.lexicon.heads.values()].flatMap(head => head.senses);
    expect(learnt.length).toBeGreaterThan(0);
    expect(senses.some(sense => sense.origin === 'learnt')).toBe(true);
    await again.stop();
  });

  test('of other words it is built again', async () => {
    const other = await start({ ...sources, rows: sources.rows.slice(1) });
    expect(idsFor(other, 'zqmột')).toHaveLength(1);
    await other.stop();
    expect(unused()).toEqual(['made of other words or by another version']);
    await (await start()).stop();
    unused();
  });

  test('of another history, or of another key, it is not used', async () => {
    const { head, body } = (await readSealed(path, SECRET))!;
    const forged = async (changed: object) => {
      const { described, ...rest } = pack(unpack((head as { described: unknown }).described, body));
      await writeSealed(path, SECRET, { ...(head as object), described, ...changed }, rest);
      return keeper().load(sources);
    };
    expect(await forged({ act: 'f'.repeat(64) })).toBeUndefined();
    expect(await forged({ seq: 10_000 })).toBeUndefined();
    expect(unused()).toEqual(['made from another database', 'made from another database']);
    expect(await forged({})).toMatchObject({ seq: (head as { seq: number }).seq });
    expect(await keeper('another key').load(sources)).toBeUndefined();
    expect(unused()).toEqual(['damaged']);
  });

  test('a damaged one is never loaded, and the search starts all the same', async () => {
    const whole = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), fc.boolean(), async (at, bit, torn) => {
        const changed = torn ? whole.subarray(0, at) : Buffer.from(whole);
        if (!torn) changed[at]! ^= 1 << bit;
        writeFileSync(path, changed);
        expect(await keeper().load(sources)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
    const discovery = await start();
    expect(discovery.index().size).toBe(62);
    await discovery.stop();
    expect(new Set(unused())).toEqual(new Set(['damaged']));
    expect(((await keeper().load(sources))!.parts as IndexParts).segments).toHaveLength(1);
  });

  test('where nothing can be written the program runs without', async () => {
    const nowhere = keepIndexIn(join(path, 'below-a-file'), SECRET, handle.database, log);
    const discovery = makeDiscovery(handle.database, changingWords(sources), log, nowhere);
    await discovery.start();
    expect(discovery.index().size).toBe(62);
    await discovery.stop();
    expect(lines.splice(0).every(line => line.level < 50)).toBe(true);
  });
});
