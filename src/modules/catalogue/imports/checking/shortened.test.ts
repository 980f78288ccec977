import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Piece } from '../../versions/rules.ts';
import { shortened } from './shortened.ts';

const long = 'chữ '.repeat(100).trim();
const change = (...pieces: Piece[]) => ({ key: 'k', label: 'K', pieces });

test('what stays is told only beside what changes, cut between words', () => {
  const { pieces } = shortened(
    change(
      { kind: 'same', text: long },
      { kind: 'removed', text: 'cũ' },
      { kind: 'same', text: long },
      { kind: 'added', text: long },
      { kind: 'same', text: long },
    ),
  );
  const [head, , middle, added, tail] = pieces.map(piece => piece.text);
  expect(head).toMatch(/^… chữ( chữ)+$/);
  expect(middle).toMatch(/^(chữ )+ … chữ( chữ)+$|^(chữ )+ … ( ?chữ)+$/);
  expect(added).toMatch(/^(chữ )+…$/);
  expect(tail).toMatch(/^(chữ )+…$/);
});

test('whatever changes, little is kept of it', () => {
  const piece = fc.record({
    text: fc.string({ unit: 'binary', maxLength: 400 }),
    kind: fc.constantFrom<Piece['kind']>('same', 'added', 'removed'),
  });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const kept = shortened(change(...pieces)).pieces.map(p => p.text).join('');
      expect(kept.length).toBeLessThan(13 * 170);
    }),
  );
});
