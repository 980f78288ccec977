import type { Share } from './confidence.ts';
import { type Measures, measure } from './measures.ts';

/** Fewer judgements say nothing of how good the matching is. */
export const LEAST_JUDGEMENTS = 30;

/** A judgement made at the desk; `place` is that of the technology among all that was found for the need, from 1. */
export type DeskJudgement = { needId: string; accepted: boolean; confident: boolean; place: number };

/** `measures` over the needs of which something was accepted; `sure`: confident matches that were accepted. */
export type DeskFigures = { judgements: number; measures: Measures; sure: Share };

export function deskFiguresOf(judgements: readonly DeskJudgement[]): DeskFigures | undefined {
  if (judgements.length < LEAST_JUDGEMENTS) return undefined;
  const best = new Map<string, number>();
  for (const { needId, place } of judgements.filter(j => j.accepted))
    best.set(needId, Math.min(place, best.get(needId) ?? place));
  const confident = judgements.filter(j => j.confident);
  return {
    judgements: judgements.length,
    measures: measure([...best.values()]),
    sure: { part: confident.filter(j => j.accepted).length, of: confident.length },
  };
}
