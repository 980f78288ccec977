import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localised } from '../../../kernel/localised.ts';
import type { Technology } from '../technologies/schema.ts';
import { technology } from '../technologies/technology.test-data.ts';
import { changesBetween, type Piece, recordOf } from './rules.ts';

const version = (over: Partial<Technology>) => ({ kind: 'technology' as const, record: technology(over) });
const changes = (before: Partial<Technology>, after: Partial<Technology>) =>
  changesBetween('en', version(before), version(after));
const side = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter(piece => piece.kind !== without)
    .map(piece => piece.text)
    .join('');

describe('what changed between two versions', () => {
  test('nothing, when nothing that can be read has changed', () => {
    expect(changes({ version: 1 }, { version: 2, updatedAt: new Date() })).toEqual([]);
  });

  test('a fact that has no language is told once', () => {
    expect(changes({ trl: 7 }, { trl: 8 }).map(c => [c.key, c.label])).toEqual([['trl', 'Readiness (TRL)']]);
  });

  test('a text is told in the language that changed, word by word', () => {
    const before = { summary: localised({ vi: 'Sấy nhanh', en: 'Dries fast' }) };
    const after = { summary: localised({ vi: 'Sấy nhanh', en: 'Dries very fast' }) };
    expect(changes(before, after)).toEqual([
      {
        key: 'summary.en',
        label: 'Summary (en)',
        pieces: [
          { text: 'Dries ', kind: 'same' },
          { text: 'very ', kind: 'added' },
          { text: 'fast', kind: 'same' },
        ],
      },
    ]);
  });

  test.each([
    ['gone', { vi: 'Sấy', en: 'Dries' }, {}],
    ['new', {}, { vi: 'Sấy', en: 'Dries' }],
    ['left in one language', { vi: 'Sấy', en: 'Dries' }, { en: 'Dries' }],
  ])('a text that is %s is told', (_, before, after) => {
    const told = changes({ summary: localised(before) }, { summary: localised(after) });
    expect(told.map(c => c.key)).toContain('summary.vi');
  });

  test('what stayed and went is the old text, what stayed and came the new one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        const said = (value: string) => ({ summary: [{ lang: 'en', value, origin: 'original' as const }] });
        const [change] = changes(said(a), said(b));
        if (!change) return a === b;
        return side(change.pieces, 'added') === a && side(change.pieces, 'removed') === b;
      }),
    );
  });

  test('texts of any length are compared', () => {
    const long = (word: string) => ({ description: localised({ en: `${word} `.repeat(20_000) }) });
    expect(changes(long('old'), long('new'))[0]!.pieces.map(p => p.kind)).toEqual(['removed', 'added']);
  });
});

test('a stored row becomes the record that it was', () => {
  const row = { id: 'x', source_url: 'https://a.example', updated_at: '2026-01-01T00:00:00Z', title: [] };
  const { record } = recordOf('technology', row);
  expect(record).toMatchObject({ sourceUrl: 'https://a.example', details: {}, takes: {} });
  expect(record.updatedAt).toEqual(new Date('2026-01-01T00:00:00Z'));
});
