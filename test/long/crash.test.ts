import { test } from 'vitest';
import { freshFolder } from '../child.ts';
import { expectChainHolds, expectWhole, finishImport, killImports, writeImport } from '../crash.ts';
import { expectPeopleKept } from '../crash-kept.ts';
import { expectNeedsKept, postThroughKills } from '../crash-needs.ts';
import { actThroughKills, castStories } from '../crash-people.ts';
import { anySeed, onEverySite, tellCourse } from '../crash-site.ts';

const LONGEST_MS = 3 * 60 * 60 * 1000;
/** Of each course but that of the needs; fewer for a short look. */
const KILLS = Number(process.env.CRASH_KILLS || 200);

onEverySite('nothing is lost and nothing is doubled', makeSite => {
  test(`by an import that is killed ${KILLS} times`, { timeout: LONGEST_MS }, async () => {
    const seed = anySeed();
    const began = Date.now();
    const site = await makeSite('empty');
    const { file, made } = writeImport(freshFolder(), 60_000);
    await killImports(site, file, { kills: KILLS, windowMs: 100, seed });
    await finishImport(site, file);
    await expectWhole(site, made);
    await expectChainHolds(site);
    tellCourse({ kills: KILLS, acknowledged: made.lines, began });
  });

  test('by a server that is killed 50 times while needs are posted', { timeout: LONGEST_MS }, async () => {
    const seed = anySeed();
    const began = Date.now();
    const site = await makeSite('empty');
    const kept = await postThroughKills(site, { needs: 300, kills: 50, seed });
    await expectNeedsKept(site, kept);
    await expectChainHolds(site);
    tellCourse({ kills: 50, acknowledged: kept.size, began });
  });

  test(`by a server that is killed ${KILLS} times while people deal`, { timeout: LONGEST_MS }, async () => {
    const seed = anySeed();
    const began = Date.now();
    const site = await makeSite('migrated');
    const casts = await castStories(site, Math.ceil(KILLS / 4));
    const told = await actThroughKills(site, casts, { kills: KILLS, seed });
    await expectPeopleKept(site, told);
    await expectChainHolds(site);
    tellCourse({ kills: KILLS, acknowledged: told.length, began });
  });
});
