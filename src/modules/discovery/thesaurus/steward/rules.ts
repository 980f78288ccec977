import { diffWordsWithSpace } from 'diff';

export type Piece = { text: string; kind: 'same' | 'added' | 'removed' };

/** Two tellings of one column, word by word. */
export const piecesOf = (before: string, after: string): Piece[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
