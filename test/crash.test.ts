import { join } from 'node:path';
import { describe, test } from 'vitest';
import { freshFolder } from './child.ts';
import { expectChainHolds, expectWhole, finishImport, killImports, writeImport } from './crash.ts';
import { expectNeedsKept, postThroughKills } from './crash-needs.ts';

const LONGEST_MS = 300_000;

describe('nothing is lost and nothing is doubled', () => {
  test('by an import that is killed 20 times', { timeout: LONGEST_MS }, async () => {
    const folder = freshFolder();
    const dataDir = join(folder, 'data');
    const { file, made } = writeImport(folder, 6_000);
    await killImports(dataDir, file, { kills: 20, windowMs: 100, seed: 20 });
    await finishImport(dataDir, file);
    await expectWhole(dataDir, made);
    await expectChainHolds(dataDir);
  });

  test('by a server that is killed 5 times while needs are posted', { timeout: LONGEST_MS }, async () => {
    const dataDir = freshFolder();
    const kept = await postThroughKills(dataDir, { needs: 90, kills: 5, seed: 5 });
    await expectNeedsKept(dataDir, kept);
    await expectChainHolds(dataDir);
  });
});
