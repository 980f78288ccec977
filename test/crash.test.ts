import { test } from 'vitest';
import { freshFolder } from './child.ts';
import { expectChainHolds, expectWhole, finishImport, killImports, writeImport } from './crash.ts';
import { expectPeopleKept } from './crash-kept.ts';
import { expectNeedsKept, postThroughKills } from './crash-needs.ts';
import { actThroughKills, castStories } from './crash-people.ts';
import { anySeed, onEverySite, tellCourse } from './crash-site.ts';

const LONGEST_MS = 60 * 60 * 1000;

onEverySite('nothing is lost and nothing is doubled', makeSite => {
  test('by an import that is killed 4 times', { timeout: LONGEST_MS }, async () => {
    const seed = anySeed();
    const began = Date.now();
    const site = await makeSite('empty');
    const { file, made } = writeImport(freshFolder(), 3_000);
    await killImports(site, file, { kills: 4, windowMs: 100, seed });
    await finishImport(site, file);
    await expectWhole(site, made);
    await expectChainHolds(site);
    tellCourse({ kills: 4, acknowledged: made.lines, began });
  });

  test('by a server that is killed 3 times while needs are posted', { timeout: LONGEST_MS }, async () => {
    const seed = anySeed();
    const began = Date.now();
    const site = await makeSite('empty');
    const kept = await postThroughKills(site, { needs: 40, kills: 3, seed });
    await expectNeedsKept(site, kept);
    await expectChainHolds(site);
    tellCourse({ kills: 3, acknowledged: kept.size, began });
  });

  test('by a server that is killed 3 times while people deal with each other', { timeout: LONGEST_MS }, async () => {
    const seed = anySeed();
    const began = Date.now();
    const site = await makeSite('migrated');
    const casts = await castStories(site, 3);
    const told = await actThroughKills(site, casts, { kills: 3, seed });
    await expectPeopleKept(site, told);
    await expectChainHolds(site);
    tellCourse({ kills: 3, acknowledged: told.length, began });
  });
});
