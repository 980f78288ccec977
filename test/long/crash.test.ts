import { join } from 'node:path';
import { describe, test } from 'vitest';
import { freshFolder } from '../child.ts';
import { expectChainHolds, expectWhole, finishImport, killImports, writeImport } from '../crash.ts';
import { expectNeedsKept, postThroughKills } from '../crash-needs.ts';

const LONGEST_MS = 60 * 60 * 1000;

describe('nothing is lost and nothing is doubled', () => {
  test.each([1, 2])(
    'by an import that is killed 200 times, course %i',
    { timeout: LONGEST_MS },
    async seed => {
      const folder = freshFolder();
      const dataDir = join(folder, 'data');
      const { file, made } = writeImport(folder, 60_000);
      await killImports(dataDir, file, { kills: 200, windowMs: 100, seed });
      await finishImport(dataDir, file);
      await expectWhole(dataDir, made);
      await expectChainHolds(dataDir);
    },
  );

  test('by a server that is killed 50 times while needs are posted', { timeout: LONGEST_MS }, async () => {
    const dataDir = freshFolder();
    const kept = await postThroughKills(dataDir, { needs: 600, kills: 50, seed: 50 });
    await expectNeedsKept(dataDir, kept);
    await expectChainHolds(dataDir);
  });
});
