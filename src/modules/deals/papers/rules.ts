import { diffWordsWithSpace } from 'diff';
import type { Locale } from '../../../kernel/localised.ts';
import type { DealState, Side } from '../deals/schema.ts';
import { type PaperField, tellContent } from './fields.ts';
import type { Content, Paper, PaperKind } from './schema.ts';

export type Piece = { text: string; kind: 'same' | 'added' | 'removed' };
/** One fact that differs between two versions, word by word. */
export type PaperChange = { key: string; label: string; pieces: Piece[] };

const LONGEST = 20_000;

export function changesIn(
  locale: Locale,
  fields: readonly PaperField[],
  before: Content,
  after: Content,
): PaperChange[] {
  const was = tellContent(fields, before, locale);
  return tellContent(fields, after, locale).flatMap(({ key, label, text }, i) =>
    was[i]!.text === text ? [] : [{ key, label, pieces: piecesOf(was[i]!.text, text) }],
  );
}

/** Word by word; of texts too long to compare so, the whole of both. */
function piecesOf(before: string, after: string): Piece[] {
  if (before.length + after.length > LONGEST)
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ];
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

export type PaperState = 'open' | 'drafted' | 'seeker-agreed' | 'owner-agreed' | 'agreed';

/** Where a paper stands: nobody wrote, somebody did, one side agrees to this version, both do. */
export function standOfPaper(paper: Paper | undefined): PaperState {
  if (!paper) return 'open';
  const { seeker, owner } = paper.agreed;
  if (seeker && owner) return 'agreed';
  return seeker ? 'seeker-agreed' : owner ? 'owner-agreed' : 'drafted';
}

export const hasAgreed = (paper: Paper | undefined, side: Side): boolean => paper?.agreed[side] != null;

/** When which paper may be worked on: terms and clauses once the two have met, the closing once they negotiate. */
export function paperIsOpen(kind: PaperKind, state: DealState): boolean {
  if (state === 'negotiating' || state === 'mou-signed') return true;
  return state === 'meeting' && kind !== 'closing';
}
