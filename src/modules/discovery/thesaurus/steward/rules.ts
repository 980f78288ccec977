import { diffArrays } from 'diff';

export type Piece = { text: string; kind: 'same' | 'added' | 'removed' };

const labelsIn = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));

/** Two tellings of one column, label by label: half of a label says nothing. */
export const piecesOf = (before: string, after: string): Piece[] =>
  diffArrays(labelsIn(before), labelsIn(after)).flatMap(({ value, added, removed }) =>
    value.map((text): Piece => ({ text, kind: added ? 'added' : removed ? 'removed' : 'same' })),
  );
