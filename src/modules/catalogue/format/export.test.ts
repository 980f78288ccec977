import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../platform/config.ts';
import type { Organisation } from '../../directory/index.ts';
import { readSample } from '../sample/commands.ts';
import { toNeed, toOrganisation, toTechnology } from './convert.ts';
import { needToRecord, technologyToRecord } from './export.ts';
import { catalogueRecord } from './record-format.ts';

const { technologies, needs, organisations } = readSample(join(ROOT, 'db/sample'));
const NOW = new Date('2026-11-22T00:00:00Z');
const whole = { version: 1, state: 'published' as const, updatedAt: NOW };
const parties = new Map(
  organisations.map((record): [string, Organisation] => [record.ref, { ...toOrganisation(record)!, id: record.ref }]),
);
const placeOf = (ref: string, party: Organisation | undefined) => ({ id: ref, digest: '', party, now: NOW });

test('what is written out and read in again is the same technology', () => {
  for (const record of technologies) {
    const provider = parties.get(record.provider?.ref ?? '');
    const stored = toTechnology(record, placeOf(record.ref, provider));
    const written = JSON.parse(JSON.stringify(technologyToRecord({ ...stored, ...whole }, provider)));
    const again = catalogueRecord.parse(written);
    if (again.kind !== 'technology') throw new Error('no technology');
    expect(toTechnology(again, placeOf(record.ref, provider))).toEqual(stored);
  }
});

test('and the same need, but for what was said in confidence', () => {
  for (const record of needs) {
    const seeker = parties.get(record.seeker?.ref ?? '');
    const stored = toNeed(record, placeOf(record.ref, seeker));
    const written = JSON.stringify(needToRecord({ ...stored, ...whole }, seeker));
    expect(written).not.toMatch(/budget|"has"/);
    const again = catalogueRecord.parse(JSON.parse(written));
    if (again.kind !== 'need') throw new Error('no need');
    expect(toNeed(again, placeOf(record.ref, seeker))).toEqual(stored);
  }
});
