/** What a record is read for, each from 0 to 5: the criteria of the Enterprise Europe Network for its profiles. */
export const CRITERIA = ['advantages', 'clarity', 'cooperation', 'language'] as const;
export type Criterion = (typeof CRITERIA)[number];
export type Scores = Record<Criterion, number>;

export const BEST_SCORE = 5;
export const SHORTEST_COMMENT = 20;
export const LONGEST_COMMENT = 2_000;

/** What becomes of the record: it is published, held until its sender has mended it, or declined. */
export type Outcome = 'publish' | 'hold' | 'decline';
export type Grade = 'excellent' | 'good' | 'sufficient' | 'hold' | 'declined';

const LEAST = { excellent: 17, good: 15, sufficient: 10, hold: 5, declined: 0 } as const satisfies Record<
  Grade,
  number
>;
const GRADES = Object.keys(LEAST) as Grade[];

export const totalOf = (scores: Scores): number => CRITERIA.reduce((sum, key) => sum + scores[key], 0);

/** By the total, 0 to 20; a single 0 keeps a record from being published, however good the rest. */
export function gradeOf(scores: Scores): Grade {
  const total = totalOf(scores);
  const grade = GRADES.find(name => total >= LEAST[name])!;
  return CRITERIA.some(key => scores[key] === 0) && total >= LEAST.hold ? 'hold' : grade;
}

export function outcomeOf(scores: Scores): Outcome {
  const grade = gradeOf(scores);
  if (grade === 'hold') return 'hold';
  return grade === 'declined' ? 'decline' : 'publish';
}

export const isScore = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= BEST_SCORE;
