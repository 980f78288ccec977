/** The first matches of a need, and its right answers (none for a need that nothing answers). */
export type Judgement = {
  answers: readonly string[];
  found: readonly { id: string; confident: boolean }[];
};

/** A share and what it is a share of. */
export type Share = { part: number; of: number };

/**
 * `silent`: unanswerable needs without a confident match. Of the needs for which a right answer was found, `kept`:
 * those that keep a confident match, `keptRight`: those that keep a confident right one. `robbed`: answerable needs
 * that would stay silent if their right answers were not on offer; a lower bound, since what only comes near an
 * answer is judged wrong. `right`: confident matches of answerable needs that are judged right.
 */
export type Confidence = { silent: Share; kept: Share; keptRight: Share; robbed: Share; right: Share };

const share = <T>(of: readonly T[], holds: (one: T) => boolean): Share => ({
  part: of.filter(holds).length,
  of: of.length,
});

export function confidenceOf(judgements: readonly Judgement[]): Confidence {
  const answerable = judgements.filter(j => j.answers.length > 0);
  const unanswerable = judgements.filter(j => j.answers.length === 0);
  const rightOf = ({ answers, found }: Judgement) => found.filter(f => answers.includes(f.id));
  const sure = answerable.flatMap(j =>
    j.found.filter(f => f.confident).map(f => ({ right: j.answers.includes(f.id) })),
  );
  const found = answerable.filter(j => rightOf(j).length > 0);
  return {
    silent: share(unanswerable, j => !j.found.some(f => f.confident)),
    kept: share(found, j => j.found.some(f => f.confident)),
    keptRight: share(found, j => rightOf(j).some(f => f.confident)),
    robbed: share(answerable, j => !j.found.some(f => f.confident && !j.answers.includes(f.id))),
    right: share(sure, s => s.right),
  };
}
