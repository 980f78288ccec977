import { clip } from '../../../../kernel/clean-text.ts';
import type { Change, Piece } from '../../versions/rules.ts';

/** Characters shown of what stays the same beside a change, and of a change itself. */
const BESIDE = 40;
const LONGEST_PIECE = 160;
const MOST_PIECES = 12;

/** A difference as a list may show it: what changed, with a few words around it. */
export function shortened(change: Change): Change {
  const { pieces } = change;
  const last = pieces.length - 1;
  const cut = pieces.slice(0, MOST_PIECES).map((piece, i) => shorten(piece, i === 0, i === last));
  return { ...change, pieces: pieces.length > MOST_PIECES ? [...cut, { text: ' …', kind: 'same' }] : cut };
}

function shorten({ text, kind }: Piece, first: boolean, last: boolean): Piece {
  if (kind !== 'same')
    return { kind, text: text.length > LONGEST_PIECE ? `${headOf(text, LONGEST_PIECE)}…` : text };
  if (text.length <= 2 * BESIDE) return { kind, text };
  if (first) return { kind, text: `…${tailOf(text)}` };
  return { kind, text: last ? `${headOf(text, BESIDE)}…` : `${headOf(text, BESIDE)} … ${tailOf(text)}` };
}

/** Beginning and end of a text, cut between words where there are any. */
const headOf = (text: string, length: number): string => clip(text, length).replace(/(?<=\s)\S*$/, '');
const tailOf = (text: string): string => text.slice(-BESIDE).toWellFormed().replace(/^\S*(?=\s)/, '');
