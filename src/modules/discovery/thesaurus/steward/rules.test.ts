import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from './rules.ts';

const shown = (before: string, after: string) =>
  piecesOf(before, after).map(({ text, kind }) => ({ same: '', added: '+', removed: '-' })[kind] + text);

test.each([
  ['lúa|thóc', 'lúa|thóc|lúa gạo', ['lúa', 'thóc', '+lúa gạo']],
  ['lò sấy tĩnh', 'lò sấy vỉ', ['-lò sấy tĩnh', '+lò sấy vỉ']],
  ['', 'rice', ['+rice']],
  ['rice', '', ['-rice']],
])('%j to %j', (before, after, pieces) => {
  expect(shown(before, after)).toEqual(pieces);
});

test('without what was added it is what was, without what was removed what is', () => {
  const list = fc.array(fc.constantFrom('lúa', 'thóc', 'gạo', 'cơm'));
  fc.assert(
    fc.property(list, list, (was, is) => {
      const pieces = piecesOf(was.join('|'), is.join('|'));
      expect(pieces.filter(p => p.kind !== 'added').map(p => p.text)).toEqual(was);
      expect(pieces.filter(p => p.kind !== 'removed').map(p => p.text)).toEqual(is);
    }),
  );
});
