import { percentile } from './table.ts';

export type Contender<T> = { name: string; run: (input: T) => unknown };
export type Timing = { name: string; p50: number; p95: number };

/**
 * Milliseconds of each contender over the inputs. In every round each input goes to all of them, one after the
 * other, so that whatever else the machine does burdens all alike; the first round only warms up.
 */
export function interleave<T>(
  contenders: readonly Contender<T>[],
  inputs: readonly T[],
  rounds: number,
): Timing[] {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const input of inputs)
      contenders.forEach(({ run }, i) => {
        const start = performance.now();
        run(input);
        if (round > 0) times[i]!.push(performance.now() - start);
      });
  return contenders.map(({ name }, i) => ({
    name,
    p50: percentile(times[i]!, 0.5),
    p95: percentile(times[i]!, 0.95),
  }));
}
