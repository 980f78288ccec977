import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../platform/config.ts';
import { isCode } from '../../catalogue/index.ts';
import { readThesaurus } from '../live/knowledge.ts';
import { EDITION, faultsWithin } from './rules.ts';
import { cellsOf, factsOf } from './schema.ts';

const { rows } = readThesaurus(join(ROOT, 'db/thesaurus'));

test('every shipped concept could be saved as it is', () => {
  const faulty = rows.map(row => [row.id, faultsWithin(cellsOf(factsOf(row)))] as const).filter(([, f]) => f.length > 0);
  expect(faulty).toEqual([]);
});

test('the codes of the shipped concepts exist in their editions', () => {
  const codes = rows.flatMap(row =>
    (['vsic', 'ipc'] as const).flatMap(scheme => (row.codes?.[scheme] ?? []).map(code => ({ scheme, code }))),
  );
  expect(codes.length).toBeGreaterThan(200);
  expect(codes.filter(({ scheme, code }) => !isCode({ scheme, code, version: EDITION[scheme] }))).toEqual([]);
});
