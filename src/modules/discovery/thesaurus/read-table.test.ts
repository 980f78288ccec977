import { describe, expect, test } from 'vitest';
import { parseThesaurus, withCodes, withOtherLabels } from '../engine.ts';
import { readTable } from './read-table.ts';
import { factsById } from './rules.ts';
import { ROWS } from './sample-rows.test-data.ts';
import { factsOf } from './schema.ts';
import { filesOf, toTable } from './table.ts';

const known = { rows: ROWS, byId: factsById(ROWS), home: 'small.tsv' };
const read = (...lines: string[]) => readTable(lines.join('\n'), known);

describe('a table of changes', () => {
  test('changes what it speaks of, and leaves the rest', () => {
    const { changes, same, faults } = read('id\tvi', 'rice\tlúa|thóc|lúa gạo', 'dryer\tmáy sấy', '');
    expect(faults).toEqual([]);
    expect(same).toBe(1);
    expect(changes).toMatchObject([
      {
        line: 2,
        fresh: false,
        facts: { id: 'rice', en: ['rice', 'paddy'] },
        changes: [{ column: 'vi', before: 'lúa|thóc', after: 'lúa|thóc|lúa gạo' }],
      },
    ]);
  });

  test('adds what is not there', () => {
    const { changes } = read('id\ten\tvi\tbroader', 'maize\tmaize\tngô\trice');
    expect(changes).toMatchObject([{ fresh: true, facts: { id: 'maize', broader: 'rice', file: 'small.tsv', sectors: [] } }]);
  });

  test.each([
    [['vi\ten', 'a\tb'], 1, 'The first line must name the columns'],
    [['id\tname', 'a\tb'], 1, 'The first line must name the columns'],
    [['id\tvi\tvi', 'a\tb\tc'], 1, 'The first line must name the columns'],
    [['id\tvi', 'rice'], 2, 'The line has 1 columns; it needs 2.'],
    [['id\tvi', 'rice\t'], 2, 'vi: The Vietnamese label is missing.'],
    [['id\tvi', 'rice\tgạo', 'rice\tlúa'], 3, '"rice" stands on line 2 already.'],
    [['id\tbroader', 'dryer\tmachine', 'rice\tcereal'], 3, 'broader: There is no broader concept "cereal".'],
    [['id\tvi', 'rice\tmáy sấy lúa'], 2, 'vi: The label "máy sấy lúa" already stands at "rice-dryer" in small.tsv.'],
    [['id\tbroader', 'machine\trice-dryer'], 2, 'broader: "machine" lies on a circle of broader concepts.'],
    [['id\tvsic', 'rice\t04'], 2, 'vsic: There is no code "04".'],
  ])('%j is faulty on line %i', (lines, line, said) => {
    const { faults } = read(...lines);
    expect(faults[0]!.line).toBe(line);
    expect(faults[0]!.said.en).toContain(said);
  });

  test('of too many changes none is taken', () => {
    const lines = Array.from({ length: 501 }, (_, i) => `c-${i}\tkhái niệm ${i}\tconcept ${i}`);
    expect(read('id\tvi\ten', ...lines).faults).toMatchObject([{ line: 502 }]);
  });

  test('the exported table changes nothing', () => {
    expect(readTable(toTable(ROWS), known)).toMatchObject({ changes: [], same: ROWS.length, faults: [] });
  });
});

test('the exported files read back as the rows that they were made of', () => {
  const rows = ROWS.map((row, i) =>
    i === 0 ? { ...row, others: { ko: ['기계'], zh: ['机器', '机械'], ja: [] }, codes: { vsic: ['28'], ipc: [] } } : row,
  );
  const files = filesOf(rows);
  const own = parseThesaurus('small.tsv', files.get('small.tsv')!);
  const labelled = withOtherLabels(own.rows, 'o.tsv', files.get('other-languages.tsv')!);
  const coded = withCodes(labelled.rows, 'c.tsv', files.get('classifications.tsv')!);
  expect([own, labelled, coded].flatMap(r => r.faults)).toEqual([]);
  expect(coded.rows.map(factsOf)).toEqual(rows.map(factsOf));
});
