import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalisedText, LocalisedValue } from '../../../kernel/localised.ts';
import { technology } from '../technologies/technology.test-data.ts';
import { carryText, carryTranslations, mapTexts, stateIn, textsOf, withReviewed } from './rules.ts';

const of = (lang: string, value: string, origin: LocalisedValue['origin'] = 'original', stale?: boolean) =>
  stale ? { lang, value, origin, stale } : { lang, value, origin };
const VI = of('vi', 'Sấy lúa');
const EN = of('en', 'Dries rice', 'human');
const ROBOT = of('en', 'Rice dry', 'machine');

describe('how a text stands in a language', () => {
  test.each([
    [[VI], 'vi', undefined],
    [[VI], 'en', 'none'],
    [[VI, ROBOT], 'en', 'machine'],
    [[VI, EN], 'en', 'reviewed'],
    [[VI, { ...EN, stale: true }], 'en', 'stale'],
    [[VI, of('en', 'Dries rice')], 'en', undefined],
    [[VI, of('en', '', 'human')], 'en', 'none'],
  ] as const)('%j in %s: %s', (text, lang, state) => expect(stateIn(text, lang)).toBe(state));
});

describe('a text that is told anew', () => {
  const NEW = of('vi', 'Sấy lúa nhanh');
  test.each<[string, LocalisedText, LocalisedText, LocalisedText]>([
    ['keeps a reviewed translation of the same original', [VI, EN], [VI], [VI, EN]],
    ['keeps it against a machine', [VI, EN], [VI, ROBOT], [VI, EN]],
    ['takes another person’s', [VI, EN], [VI, of('en', 'Rice dryer', 'human')], [VI, of('en', 'Rice dryer', 'human')]],
    ['has it stale when the original changed', [VI, EN], [NEW], [NEW, { ...EN, stale: true }]],
    ['takes a machine’s of the new original', [VI, EN], [NEW, ROBOT], [NEW, ROBOT]],
    ['stays stale while the original stays', [VI, { ...EN, stale: true }], [VI], [VI, { ...EN, stale: true }]],
    ['drops an original that was taken back', [VI, of('en', 'Dries')], [NEW], [NEW]],
  ])('%s', (_, before, after, expected) => expect(carryText(before, after)).toEqual(expected));
});

describe('a record that is told anew', () => {
  const list = (...words: LocalisedText[]) => technology({ details: { applications: words } });
  const carried = (before: LocalisedText[], after: LocalisedText[]) =>
    carryTranslations(list(...before), list(...after)).details.applications;
  const OTHER = [of('vi', 'Sấy ngô')];

  test('knows the items of a list by what they say', () => {
    expect(carried([[VI, EN], OTHER], [OTHER, [VI]])).toEqual([OTHER, [VI, EN]]);
    expect(carried([[VI, EN]], [OTHER, [VI]])).toEqual([OTHER, [VI, EN]]);
  });

  test('told as before it is as before, whatever its texts', () => {
    const value = fc.record({
      lang: fc.constantFrom('vi', 'en', 'ko'),
      value: fc.string({ minLength: 1, maxLength: 5 }),
      origin: fc.constantFrom('original' as const, 'human' as const, 'machine' as const),
    });
    const text = fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: v => v.lang });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), texts => {
        const distinct = texts.filter((t, i) => texts.findIndex(o => o.some(a => t.some(b => a.value === b.value))) === i);
        const record = list(...distinct);
        expect(carryTranslations(record, record)).toEqual(record);
      }),
    );
  });
});

describe('a review of a record', () => {
  const record = technology({ title: [VI], summary: [VI, ROBOT], description: [VI, EN] });
  const said = (texts: Record<string, [string, boolean]>) =>
    new Map(Object.entries(texts).map(([path, [value, seen]]) => [path, { value, seen }]));

  test('changes what was typed or read, and nothing else', () => {
    const texts = said({ title: ['Rice dryer', false], summary: ['Rice dry', true], description: ['Dries rice', false], x: ['y', true] });
    const { record: after, paths } = withReviewed(record, 'en', texts);
    expect(paths).toEqual(['title', 'summary']);
    expect(after.title).toEqual([VI, of('en', 'Rice dryer', 'human')]);
    expect(after.summary).toEqual([VI, of('en', 'Rice dry', 'human')]);
    expect(after.description).toBe(record.description);
  });

  test('an original is nobody’s to review', () => {
    expect(withReviewed(record, 'vi', said({ title: ['khác', true] })).paths).toEqual([]);
  });

  test('all texts are found by their paths, and only they are changed', () => {
    const full = technology({ details: { advantages: [{ text: [VI], figure: { min: 1, unit: '%' } }] } });
    expect(textsOf(full).map(t => t.path)).toEqual(['title', 'details.advantages.0.text']);
    expect(mapTexts(full, (_, text) => text)).toEqual(full);
  });
});
