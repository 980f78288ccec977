import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTelex, withoutTelex } from './telex.ts';

test.each([
  ['maays', 'mấy'],
  ['saays', 'sấy'],
  ['luas', 'lúa'],
  ['nuowcs', 'nước'],
  ['ddooj', 'độ'],
  ['thuyr', 'thuỷ'],
  ['tieets', 'tiết'],
  ['duwowngf', 'dường'],
  ['nuwowcs', 'nước'],
  ['dduowngf', 'đường'],
  ['truwngs', 'trứng'],
  ['dryer', undefined],
  ['may', undefined],
  ['strength', undefined],
  ['', undefined],
])('%s is %s', (typed, word) => {
  expect(decodeTelex(typed)?.word).toBe(word);
});

const words = (text: string) => withoutTelex(text.split(' ').map(word => ({ word }))).map(t => t.word);

test('a query typed in Telex is decoded whole, one that only looks so is not', () => {
  expect(words('maays saays luas')).toEqual(['mấy', 'sấy', 'lúa']);
  expect(words('cam bien gas')).toEqual(['cam', 'bien', 'gas']);
  expect(words('car wash bus')).toEqual(['car', 'wash', 'bus']);
});

test('any text is survived', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }), list => {
      expect(withoutTelex(list.map(word => ({ word })))).toHaveLength(list.length);
    }),
  );
});
