// Logistic regression by Newton's method; deterministic.

export type Example = { x: number[]; right: boolean; weight: number };
/** The constant first, then a weight for each value of `x`. */
export type Model = number[];

const STEPS = 30;

const chance = (model: Model, x: readonly number[]): number =>
  1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * model[i + 1]!, model[0]!)));

/** Solves `a · x = b` by elimination with pivots; both are used up. */
function solve(a: number[][], b: number[]): number[] {
  const size = b.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(a[row]![column]!) > Math.abs(a[pivot]![column]!)) pivot = row;
    [a[column], a[pivot]] = [a[pivot]!, a[column]!];
    [b[column], b[pivot]] = [b[pivot]!, b[column]!];
    for (let row = column + 1; row < size; row++) {
      const by = a[row]![column]! / a[column]![column]!;
      for (let k = column; k < size; k++) a[row]![k]! -= by * a[column]![k]!;
      b[row]! -= by * b[column]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) b[row]! -= a[row]![k]! * b[k]!;
    b[row]! /= a[row]![row]!;
  }
  return b;
}

/** `stiffness` draws the weights of standardised values to 0, so that few examples do not teach too much. */
export function learn(examples: readonly Example[], stiffness: number): Model {
  const size = examples[0]!.x.length;
  const mean = (of: (e: Example) => number) => examples.reduce((sum, e) => sum + of(e), 0) / examples.length;
  const means = Array.from({ length: size }, (_, i) => mean(e => e.x[i]!));
  const spreads = means.map((m, i) => Math.sqrt(mean(e => (e.x[i]! - m) ** 2)) || 1);
  const rows = examples.map(e => ({ ...e, x: e.x.map((value, i) => (value - means[i]!) / spreads[i]!) }));
  const model: Model = new Array(size + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = model.map((weight, i) => (i === 0 ? 0 : -stiffness * weight));
    const bend = model.map((_, i) => model.map((_, k) => (i === k ? (i === 0 ? 1e-6 : stiffness) : 0)));
    for (const { x, right, weight } of rows) {
      const p = chance(model, x);
      const full = [1, ...x];
      full.forEach((value, i) => {
        slope[i]! += weight * ((right ? 1 : 0) - p) * value;
        full.forEach((other, k) => {
          bend[i]![k]! += weight * p * (1 - p) * value * other;
        });
      });
    }
    solve(bend, slope).forEach((change, i) => {
      model[i]! += change;
    });
  }
  const weights = model.slice(1).map((weight, i) => weight / spreads[i]!);
  return [model[0]! - weights.reduce((sum, weight, i) => sum + weight * means[i]!, 0), ...weights];
}
