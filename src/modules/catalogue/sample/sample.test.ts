import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ctxFor, onEveryDatabase } from '../../../../test/database.ts';
import { system } from '../../../kernel/actor.ts';
import { latestSeq } from '../../../platform/acts/index.ts';
import { ROOT } from '../../../platform/config.ts';
import { pagePublishedNeeds } from '../needs/store.ts';
import { pagePublishedTechnologies } from '../technologies/store.ts';
import { loadSample, readSample } from './commands.ts';

const sample = readSample(join(ROOT, 'db/sample'));
const FIRST = '00000000-0000-0000-0000-000000000000';

test('the files hold together: every ref once, every party known', () => {
  const { organisations, technologies, needs } = sample;
  for (const list of [organisations, technologies, needs])
    expect(new Set(list.map(r => r.ref)).size).toBe(list.length);
  const known = new Set(organisations.map(o => o.ref));
  expect(technologies.filter(t => !known.has(t.provider?.ref ?? '')).map(t => t.ref)).toEqual([]);
  expect(needs.filter(n => n.seeker && !known.has(n.seeker.ref ?? '')).map(n => n.ref)).toEqual([]);
});

onEveryDatabase('the sample', handle => {
  const ctx = () => ctxFor(handle.database, system('sample'));

  test('is loaded whole, marked as sample, with its providers', async () => {
    const { db } = handle.database;
    expect(await loadSample(ctx(), sample)).toBe(sample.technologies.length + sample.needs.length);
    const technologies = await pagePublishedTechnologies(db, FIRST, 10_000);
    expect(technologies.map(t => t.ref).toSorted()).toEqual(sample.technologies.map(t => t.ref).toSorted());
    expect(technologies.every(t => t.sample && t.providerId !== null)).toBe(true);
    const needs = await pagePublishedNeeds(db, FIRST, 10_000);
    expect(needs.map(n => n.ref).toSorted()).toEqual(sample.needs.map(n => n.ref).toSorted());
  });

  test('is not added again', async () => {
    const before = await latestSeq(handle.database.db);
    expect(await loadSample(ctx(), sample)).toBe(0);
    expect(await latestSeq(handle.database.db)).toBe(before);
  });

  test('a changed record is renewed in its place', async () => {
    const { db } = handle.database;
    const [first, ...others] = sample.technologies;
    const changed = { ...sample, technologies: [{ ...first!, trl: 3 }, ...others] };
    expect(await loadSample(ctx(), changed)).toBe(1);
    const stored = await pagePublishedTechnologies(db, FIRST, 10_000);
    expect(stored.filter(t => t.ref === first!.ref)).toMatchObject([{ trl: 3, version: 2 }]);
    expect(stored).toHaveLength(sample.technologies.length);
  });
});
