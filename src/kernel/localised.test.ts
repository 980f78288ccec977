import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLanguage, type LocalisedText, localised, pick, textIn } from './localised.ts';

const text = (values: Record<string, string>): LocalisedText =>
  Object.entries(values).map(([lang, value]) => ({ lang, value, origin: 'original' }));

describe('the version that a reader is shown', () => {
  test.each([
    [{ vi: 'Máy', en: 'Machine' }, 'vi', 'Máy'],
    [{ vi: 'Máy', en: 'Machine' }, 'en', 'Machine'],
    [{ vi: 'Máy', en: 'Machine' }, 'ko', 'Machine'],
    [{ vi: 'Máy' }, 'en', 'Máy'],
    [{ ko: '기계', vi: 'Máy' }, 'en', 'Máy'],
    [{ ko: '기계' }, 'vi', '기계'],
    [{ vi: '', en: 'Machine' }, 'vi', 'Machine'],
    [{ vi: '' }, 'vi', ''],
    [{}, 'vi', ''],
  ])('%j for a reader of %s is %j', (values, locale, shown) => {
    expect(textIn(text(values), locale)).toBe(shown);
  });

  test('no text at all is no version', () => {
    expect(pick(undefined, 'vi')).toBeUndefined();
    expect(textIn(undefined, 'vi')).toBe('');
  });
});

test('text by language comes back as it was', () => {
  const values = fc.dictionary(
    fc.stringMatching(/^[a-z]{2}$/),
    fc.string().filter(value => value.trim() !== ''),
  );
  fc.assert(
    fc.property(values, byLang => {
      expect(byLanguage(localised(byLang))).toEqual({ ...byLang });
    }),
  );
});

test('empty versions are left out, and every version says where it came from', () => {
  expect(localised({ vi: ' ', en: 'Pump' }, 'machine')).toEqual([
    { lang: 'en', value: 'Pump', origin: 'machine' },
  ]);
});
