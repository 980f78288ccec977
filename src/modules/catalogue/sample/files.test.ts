import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SECTOR_CODES } from '../../../kernel/sectors.ts';
import { isUnit } from '../../../kernel/units.ts';
import { ROOT } from '../../../platform/config.ts';
import { PROVINCES } from '../../authorities/index.ts';
import { isCode } from '../classifications/classifications.ts';
import { readSample } from './commands.ts';

const { organisations, technologies, needs } = readSample(join(ROOT, 'db/sample'));
const records = [...organisations, ...technologies, ...needs];

type At = { path: string; value: unknown };
/** Every value of a record with the path to it. */
function* walk(value: unknown, path: string): Generated {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}.${key}`);
}
type Generated = Generator<At>;
const everything = records.flatMap(record => [...walk(record, record.ref)]);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = everything.filter(({ value }) => isObject(value) && ('vi' in value || 'en' in value));
const duplicates = (list: string[]) => list.filter((one, i) => list.indexOf(one) !== i);

describe('the sample', () => {
  test('every ref once', () => {
    expect(duplicates(records.map(r => r.ref))).toEqual([]);
    expect(records.filter(r => !r.ref.startsWith('sample:')).map(r => r.ref)).toEqual([]);
  });

  test('no title and no name stands twice', () => {
    const titles = records.map(r => JSON.stringify('name' in r ? r.name : r.title).toLowerCase());
    expect(duplicates(titles)).toEqual([]);
  });

  test('every text in both languages, in NFC', () => {
    const lacking = texts.filter(({ value: v }) => {
      const { vi, en } = v as { vi?: string; en?: string };
      return !vi?.trim() || !en?.trim() || vi !== vi.normalize('NFC');
    });
    expect(lacking.map(t => t.path)).toEqual([]);
  });

  test('no text stands where a text by language belongs', () => {
    const owed = [
      ...technologies.flatMap(t => [t.title, t.summary, t.description, t.problem]),
      ...needs.flatMap(n => [n.title, n.description, n.product]),
      ...organisations.flatMap(o => [o.name, o.description]),
    ];
    expect(owed.filter(text => typeof text !== 'object')).toEqual([]);
  });

  test('every figure has a unit that the list knows', () => {
    const units = everything.filter(({ path }) => path.endsWith('.unit') || path.endsWith('.price.per'));
    expect(units.filter(({ value }) => !isUnit(String(value))).map(u => `${u.path}: ${u.value}`)).toEqual([]);
  });

  test('every party is known', () => {
    const known = new Set(organisations.map(o => o.ref));
    expect(technologies.filter(t => !known.has(t.provider?.ref ?? '')).map(t => t.ref)).toEqual([]);
    expect(needs.filter(n => n.seeker && !known.has(n.seeker.ref ?? '')).map(n => n.ref)).toEqual([]);
  });

  test('every sector, country and province exists', () => {
    const sectors = new Set<string>(SECTOR_CODES);
    const provinces = new Set(PROVINCES.map(p => p.code));
    const wrong = everything.filter(({ path, value }) => {
      if (/\.sectors\.\d+$/.test(path)) return !sectors.has(String(value));
      if (path.endsWith('.province')) return !provinces.has(String(value));
      return path.endsWith('.country') && !/^[A-Z]{2}$/.test(String(value));
    });
    expect(wrong.map(w => `${w.path}: ${w.value}`)).toEqual([]);
    expect(organisations.filter(o => o.country !== 'VN' && o.province).map(o => o.ref)).toEqual([]);
  });

  test('every code exists in its scheme', () => {
    const codes = [...technologies, ...needs].flatMap(r => (r.codes ?? []).map(code => ({ ref: r.ref, code })));
    expect(codes.filter(({ code }) => !isCode(code))).toEqual([]);
  });

  test('equipment never goes alone, and nothing prohibited is offered (LTT Articles 4 and 11)', () => {
    const alone = technologies.filter(t => t.objects?.length === 1 && t.objects[0] === 'equipment');
    expect(alone.map(t => t.ref)).toEqual([]);
    expect(technologies.filter(t => t.listStatus === 'prohibited').map(t => t.ref)).toEqual([]);
  });

  test('a right has no number: the sample invents none', () => {
    const numbered = technologies.filter(t => t.ip?.some(ip => typeof ip !== 'string' && ip.number));
    expect(numbered.map(t => t.ref)).toEqual([]);
  });

  test('every technology is told in full', () => {
    const lacking = technologies.filter(
      t =>
        !t.problem ||
        !t.advantages?.some(a => a.figure) ||
        (t.specification?.length ?? 0) < 3 ||
        !t.applications?.length ||
        !t.objects?.length ||
        !t.modes?.length ||
        !t.rights?.length ||
        !t.forms?.length ||
        !t.codes?.some(c => c.scheme === 'vsic') ||
        !t.codes.some(c => c.scheme === 'st-field'),
    );
    expect(lacking.map(t => t.ref)).toEqual([]);
  });

  test('every need says what would be a success', () => {
    expect(needs.filter(n => !n.targets?.length).map(n => n.ref)).toEqual([]);
  });
});
