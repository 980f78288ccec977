import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUuid } from '../../../kernel/ids.ts';
import { checkThesaurus, parseThesaurus } from '../engine.ts';
import { cellChanges, faultsBetween, faultsWithin, withChanges } from './rules.ts';
import { cellsFor, conceptOf, freshCells, ROWS } from './sample-rows.test-data.ts';
import {
  type Cells,
  cellsFrom,
  cellsOf,
  type ConceptChange,
  conceptSubject,
  factsFrom,
  stampOf,
} from './schema.ts';

const change = (id: string, over: Partial<Cells> | 'retired' | 'as-file'): ConceptChange => ({
  conceptId: id,
  version: 1,
  state: typeof over === 'string' ? over : 'set',
  row:
    typeof over === 'string'
      ? null
      : factsFrom({ ...(ROWS.some(r => r.id === id) ? cellsFor(id) : freshCells({ id })), ...over }, 'small.tsv'),
  note: 'why',
  changedAt: new Date(0),
});
const idsOf = (rows: readonly { id: string }[]) => rows.map(r => r.id);

describe('the cells of a concept', () => {
  test.each([
    ['a good one', {}, []],
    ['an id with a space', { id: 'rice dryer' }, ['id']],
    ['an unknown sector', { sectors: 'processing|farming' }, ['sectors']],
    ['no Vietnamese label', { vi: '' }, ['vi']],
    ['no English label', { en: '' }, ['en']],
    ['letters taken apart', { vi: 'bắp'.normalize('NFD') }, ['vi']],
    ['a control character', { en: 'ri\u0000ce', ko: '\u0007' }, ['en', 'ko']],
    ['Korean taken apart', { ko: '벼'.normalize('NFD') }, ['ko']],
    ['a code of no classification', { vsic: '04', ipc: 'Z99' }, ['vsic', 'ipc']],
    ['codes that exist', { vsic: '01|28', ipc: 'A01D 41/00' }, []],
    ['a label without end', { ko: 'x'.repeat(201) }, ['ko']],
    ['too many labels', { zh: Array.from({ length: 61 }, (_, i) => `x${i}`).join('|') }, ['zh']],
  ])('%s', (_, over, columns) => {
    expect(faultsWithin(freshCells(over)).map(f => f.column)).toEqual(columns);
  });

  test('what was typed is parted by lines or bars, and put into one Unicode form', () => {
    const typed: Partial<Cells> = { id: ' maize ', vi: 'ngô\r\n bắp  non '.normalize('NFD'), en: 'maize | corn|' };
    const cells = cellsFrom(column => typed[column] ?? '');
    expect(cells).toMatchObject({ id: 'maize', vi: 'ngô|bắp non', en: 'maize|corn', ja: '' });
  });

  test('cells and concept tell the same', () => {
    for (const { id } of ROWS) expect(factsFrom(cellsFor(id), 'small.tsv')).toEqual(conceptOf(id));
  });
});

describe('changes over the files', () => {
  test.each([
    ['none', [], ['machine', 'dryer', 'rice-dryer', 'rice'], []],
    ['a label more', [change('rice', { vi: 'lúa|thóc|lúa gạo' })], ['machine', 'dryer', 'rice-dryer', 'rice'], []],
    ['a new one', [change('maize', {})], ['machine', 'dryer', 'rice-dryer', 'rice', 'maize'], []],
    ['one retired', [change('rice', 'retired')], ['machine', 'dryer', 'rice-dryer'], []],
    ['taken back', [change('rice', 'as-file')], ['machine', 'dryer', 'rice-dryer', 'rice'], []],
    ['below nothing', [change('rice', { broader: 'cereal' })], ['machine', 'dryer', 'rice-dryer', 'rice'], ['rice']],
    ['one that others need', [change('dryer', 'retired')], ['machine', 'dryer', 'rice-dryer', 'rice'], ['dryer']],
    ['a circle', [change('machine', { broader: 'rice-dryer' })], ['machine', 'dryer', 'rice-dryer', 'rice'], ['machine']],
    ['a label of another', [change('rice', { vi: 'Máy Sấy' })], ['machine', 'dryer', 'rice-dryer', 'rice'], ['rice']],
    [
      'what stood on a change that no longer fits',
      [change('maize', { broader: 'cereal' }), change('dent-maize', { vi: 'ngô răng ngựa', en: 'dent corn', broader: 'maize' })],
      ['machine', 'dryer', 'rice-dryer', 'rice'],
      ['maize', 'dent-maize'],
    ],
  ])('%s', (_, changes, ids, aside) => {
    const { rows, setAside } = withChanges(ROWS, changes);
    expect(idsOf(rows)).toEqual(ids);
    expect(setAside.map(s => s.change.conceptId)).toEqual(aside);
    for (const { reason } of setAside) expect(reason.vi && reason.en).toBeTruthy();
  });

  test('retired together with all below it', () => {
    const { rows } = withChanges(ROWS, [change('dryer', 'retired'), change('rice-dryer', 'retired')]);
    expect(idsOf(rows)).toEqual(['machine', 'rice']);
  });

  test('files that have learnt a label since leave no fault', () => {
    const files = [...ROWS, { ...ROWS[3]!, id: 'corn', vi: ['bắp'], en: ['corn'], line: 6 }];
    const { rows, setAside } = withChanges(files, [change('maize', {})]);
    expect(idsOf(rows)).toEqual(idsOf(files));
    expect(setAside[0]!.reason.en).toBe('The label "bắp" already stands at "corn" in small.tsv.');
  });

  test('a fault is told at its column', () => {
    const faults = faultsBetween(ROWS, new Map([['maize', factsFrom(freshCells({ en: 'Rice' }), 'small.tsv')]]));
    expect(faults.get('maize')?.column).toBe('en');
  });

  test('whatever is changed, what comes out is without fault', () => {
    const id = fc.constantFrom(...ROWS.map(r => r.id), 'maize', 'wheat', 'oven');
    const word = fc.constantFrom('máy', 'lò', 'lúa', 'bắp', 'sấy', 'khoai');
    const made = fc.record({
      id,
      broader: fc.option(id, { nil: null }),
      vi: fc.uniqueArray(word, { minLength: 1 }),
      en: fc.uniqueArray(word, { minLength: 1 }),
      state: fc.constantFrom('set', 'set', 'retired', 'as-file'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(made, { selector: m => m.id }), list => {
        const changes = list.map(({ id, state, broader, ...words }): ConceptChange => ({
          ...change(id, 'as-file'),
          state: state as ConceptChange['state'],
          row: state === 'set' ? { ...conceptOf('rice'), id, broader, ...words } : null,
        }));
        const { rows, setAside } = withChanges(ROWS, changes);
        expect(checkThesaurus(rows)).toEqual([]);
        const inForce = changes.filter(c => !setAside.some(s => s.change === c));
        for (const { conceptId, state, row } of inForce) {
          const now = rows.find(r => r.id === conceptId);
          if (state === 'set') expect(now).toMatchObject(row!);
          if (state === 'retired') expect(now).toBeUndefined();
        }
      }),
    );
  });
});

test('cells read back from a line of a file as they were', () => {
  const header = 'id\tbroader\tsectors\tvi\ten';
  for (const { id } of ROWS) {
    const cells = cellsOf(conceptOf(id));
    const line = [cells.id, cells.broader, cells.sectors, cells.vi, cells.en].join('\t');
    const { rows } = parseThesaurus('small.tsv', `${header}\n${line}\n`);
    expect({ ...factsFrom(cells, 'small.tsv'), line: 2 }).toMatchObject(rows[0]!);
  }
});

test('differences are told by column', () => {
  const after = factsFrom(cellsFor('rice', { vi: 'lúa|thóc|gạo', broader: 'machine' }), 'small.tsv');
  expect(cellChanges(conceptOf('rice'), after)).toEqual([
    { column: 'broader', before: '', after: 'machine' },
    { column: 'vi', before: 'lúa|thóc', after: 'lúa|thóc|gạo' },
  ]);
  expect(cellChanges(conceptOf('rice'), conceptOf('rice'))).toEqual([]);
  expect(stampOf(after)).not.toBe(stampOf(conceptOf('rice')));
});

test('a concept has one subject', () => {
  expect(isUuid(conceptSubject('rice').id)).toBe(true);
  expect(conceptSubject('rice').id[14]).toBe('8');
  expect(conceptSubject('rice')).toEqual(conceptSubject('rice'));
  expect(conceptSubject('rice').id).not.toBe(conceptSubject('maize').id);
});
