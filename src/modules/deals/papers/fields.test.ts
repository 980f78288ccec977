import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../kernel/localised.ts';
import { clauseFor } from '../checklist/clauses.ts';
import { TRANSFER_FORMS, type TransferForm } from '../../catalogue/index.ts';
import { zoneOf } from '../meetings/zones.ts';
import { withhold } from '../figures/rules.ts';
import { fieldsOf, namesOf, readTyped, tellContent, typedOf } from './fields.ts';
import { groupsOf } from './kinds.ts';
import { changesIn } from './rules.ts';
import { ITEM_NUMBERS, type PaperKind } from './schema.ts';

const KINDS: PaperKind[] = ['terms', 'closing', 'item-1'];

describe.each(KINDS)('the fields of %s', kind => {
  const fields = fieldsOf(groupsOf(kind));

  test('have one name each', () => {
    expect(new Set(fields.map(field => field.name)).size).toBe(fields.length);
  });

  test('whatever is typed: what is kept reads back as it was, in either language', () => {
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1', '1,5', '2026-11-22', '31/12/2026', '0', '1.234.567'),
      ...fields.filter(field => field.names).map(field => fc.constantFrom(...Object.keys(namesOf('vi', field)))),
    );
    const typed = fc.dictionary(fc.constantFrom(...fields.map(field => field.name)), fc.array(raw, { maxLength: 3 }));
    fc.assert(
      fc.property(typed, fc.constantFrom(...LOCALES), (form, locale) => {
        const { content, faults } = readTyped(fields, form, locale);
        for (const name of Object.keys(faults)) expect(content[name]).toBeUndefined();
        const again = readTyped(fields, typedOf(fields, content, locale), locale);
        expect(again).toEqual({ content, faults: {} });
        for (const text of tellContent(fields, content, locale).map(fact => fact.text))
          expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
        expect(changesIn(locale, fields, content, content)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('every item of a contract has words to begin with, in each form of transfer', () => {
  for (const form of Object.keys(TRANSFER_FORMS) as TransferForm[])
    for (const item of ITEM_NUMBERS) {
      const { vi, en } = clauseFor(item, form);
      expect(vi.length).toBeGreaterThan(40);
      expect(en.length).toBeGreaterThan(40);
    }
});

test.each([
  ['KR', 'Asia/Seoul'],
  ['US', 'America/New_York'],
  ['JP', 'Asia/Tokyo'],
  ['ID', 'Asia/Jakarta'],
])('the clock of %s is that of %s', (country, zone) => {
  expect(zoneOf(country)).toBe(zone);
});

describe('figures that could tell who it was', () => {
  test('no cell below five is shown, and none can be reckoned from the total', () => {
    const counts = fc.record({ a: fc.nat(20), b: fc.nat(20), c: fc.nat(20), d: fc.nat(20) });
    fc.assert(
      fc.property(counts, cells => {
        const shown = withhold(cells);
        const hidden = Object.entries(shown).filter(([, n]) => n === null);
        for (const n of Object.values(shown)) if (n !== null) expect(n === 0 || n >= 5).toBe(true);
        const others = Object.values(cells).filter(n => n > 0).length;
        if (others > 1) expect(hidden.length).not.toBe(1);
      }),
    );
  });
});
