import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT } from '../config.ts';
import { type Act, hashOfAct } from './act.ts';

type Verify = (chunks: Iterable<string>, kept?: string) => Promise<{ said?: string; fault?: string }>;
const { verify } = (await import(pathToFileURL(join(ROOT, 'bin/verify-acts.mjs')).href)) as { verify: Verify };

const text = fc.string({ unit: 'binary', maxLength: 12 }).map(s => s.toWellFormed());
const facts = fc.record({
  id: fc.uuid({ version: 7 }),
  at: fc.date({ noInvalidDate: true }).map(at => at.toISOString()),
  actor: fc.constantFrom('visitor', 'operator', 'system:import', 'person:1'),
  onBehalfOf: fc.option(text),
  kind: fc.constantFrom('need.post', 'deal.close'),
  subjects: fc.array(fc.record({ type: fc.constant('need'), id: fc.uuid() }), { maxLength: 2 }),
  reason: fc.option(fc.oneof(text, fc.constant('một dòng\u2028rồi một dòng\u0085nữa'))),
  payload: fc.jsonValue({ maxDepth: 2 }).map(value => JSON.parse(JSON.stringify(value)) as unknown),
  idemKey: fc.option(text),
  requestHash: fc.option(text),
});

/** Random acts, chained as the program chains them. */
const chain = (minLength: number) =>
  fc.array(facts, { minLength, maxLength: 6 }).map(list =>
    list.reduce<Act[]>((acts, fact, i) => {
      const placed = { ...fact, seq: i + 1, prevHash: acts.at(-1)?.hash ?? '' };
      return [...acts, { ...placed, hash: hashOfAct(placed) }];
    }, []),
  );

const spelled = (acts: readonly Act[]) => acts.map(act => `${JSON.stringify(act)}\n`).join('');

/** The acts that can be read from the text, or undefined. */
function readBack(text: string): unknown {
  try {
    return text.trimEnd().split('\n').map(line => JSON.parse(line));
  } catch {
    return undefined;
  }
}

test('every chain holds, in whatever pieces it is read', async () => {
  await fc.assert(
    fc.asyncProperty(chain(0), fc.integer({ min: 1, max: 500 }), async (acts, size) => {
      const whole = spelled(acts);
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
        whole.slice(i * size, (i + 1) * size),
      );
      expect(await verify(pieces)).toEqual({ said: expect.stringContaining(`${acts.length} acts`) });
    }),
  );
});

test('a flipped byte is found wherever it changes what is read', async () => {
  await fc.assert(
    fc.asyncProperty(chain(1), fc.nat(), fc.integer({ min: 1, max: 255 }), async (acts, place, flip) => {
      const bytes = Buffer.from(spelled(acts));
      bytes[place % (bytes.length - 1)]! ^= flip;
      const damaged = bytes.toString();
      // 1e+21 and 1E+21 are one number: such a flip changes no fact.
      const alike = JSON.stringify(readBack(damaged)) === JSON.stringify(acts);
      expect('fault' in (await verify([damaged]))).toBe(!alike);
    }),
    { numRuns: 400 },
  );
});

test('acts that are left out, exchanged, doubled or put in are found', async () => {
  const damage = fc.constantFrom<(acts: Act[], i: number, j: number) => Act[]>(
    (acts, i) => acts.toSpliced(Math.min(i, acts.length - 2), 1),
    (acts, i, j) => acts.with(i, acts[j]!).with(j, acts[i]!),
    (acts, i) => acts.toSpliced(i, 0, acts[i]!),
    (acts, i) => acts.with(i, { ...acts[i]!, kind: 'thing.forge' }),
  );
  await fc.assert(
    fc.asyncProperty(chain(2), damage, fc.nat(), fc.nat(), async (acts, harm, a, b) => {
      const i = a % acts.length;
      const j = (i + 1 + (b % (acts.length - 1))) % acts.length;
      expect(await verify([spelled(harm(acts, i, j))])).toHaveProperty('fault');
    }),
  );
});

test('a chain cut at its end holds by itself, and is found by the hash that was kept', async () => {
  await fc.assert(
    fc.asyncProperty(chain(1), fc.nat(), async (acts, n) => {
      const cut = [spelled(acts.slice(0, n % acts.length))];
      expect(await verify(cut)).toHaveProperty('said');
      expect(await verify(cut, acts.at(-1)!.hash)).toHaveProperty('fault');
      expect(await verify([spelled(acts)], acts[n % acts.length]!.hash)).toHaveProperty('said');
    }),
  );
});
