/**
 * score' = (1 − weight) · score + weight · highest score · cosine, the cosines of the candidates stretched to
 * 0…1: models crowd theirs into a narrow band. Where all are equally near, the order stays as it is.
 */
export function fuse(scores: readonly number[], cosines: readonly number[], weight: number): number[] {
  const top = Math.max(0, ...scores);
  const [low, high] = [Math.min(...cosines), Math.max(...cosines)];
  const near = (cosine: number) => (high > low ? (cosine - low) / (high - low) : 0);
  return scores.map((score, i) => (1 - weight) * score + weight * top * near(cosines[i]!));
}

/** The places of the scores, highest first; equal ones stay as they were. */
export const orderOf = (scores: readonly number[]): number[] =>
  scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
