import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkClaim, type ClaimFrame } from './claim-schema.ts';
import { typedWith } from './mastery.test-data.ts';
import { confirmedOf, fallWith, isShown, masteryWorkflow, nextSteps, startOf, wayOf } from './rules.ts';
import { type Claim, type MasteryCase, type MasteryState, ORIGINS, STEPS, type Step } from './schema.ts';

test.each<[MasteryState, Step[]]>([
  ['contracted', ['transferred']],
  ['planned', ['operating']],
  ['transferred', ['installed']],
  ['installed', ['operating']],
  ['operating', ['mastered']],
  ['mastered', ['developed', 'replicated']],
  ['developed', ['developed', 'replicated']],
  ['replicated', ['developed', 'replicated']],
  ['failed', []],
])('from %s the next steps are %j, and it may fail unless it has', (state, steps) => {
  expect(nextSteps(state)).toEqual(steps);
  expect(masteryWorkflow.available(state).includes('fail')).toBe(state !== 'failed');
});

test('the straight way of each origin can be gone', () => {
  for (const origin of ORIGINS)
    wayOf(origin).reduce<MasteryState>((state, step) => masteryWorkflow.next(state, step), startOf(origin));
});

const FRAME: ClaimFrame = { today: '2026-11-22', earliest: '2026-01-01', promised: [] };
const faultsOf = (step: Step, over: Record<string, string>, frame = FRAME): string[] => {
  try {
    checkClaim(typedWith(over), step, frame);
    return [];
  } catch (refusal) {
    return Object.keys((refusal as { fields: object }).fields);
  }
};
const figure = (over: Record<string, string>) => ({ what_0: '', unit_0: '', promised_0: '', achieved_0: '', ...over });

describe('evidence', () => {
  test.each<[string, Step, Record<string, string>, string[]]>([
    ['all of it', 'mastered', {}, []],
    ['no day', 'installed', { reachedOn: '' }, ['reachedOn']],
    ['a day that there is not', 'installed', { reachedOn: '2026-02-30' }, ['reachedOn']],
    ['a day to come', 'installed', { reachedOn: '2026-11-23' }, ['reachedOn']],
    ['a day before the step before', 'installed', { reachedOn: '2025-12-31', withoutExpertsSince: '' }, ['reachedOn']],
    ['no words, only signs', 'installed', { words: ' \u0000\u0007 ' }, ['words']],
    ['words without end', 'installed', { words: 'x'.repeat(2001) }, ['words']],
    ['nobody trained at a transfer', 'transferred', { trained: '' }, ['trained']],
    ['half a person', 'transferred', { trained: '1,5' }, ['trained']],
    ['no figure, where running is claimed', 'operating', figure({}), ['achieved_0']],
    ['no figure, where it is not owed', 'installed', figure({}), []],
    ['a figure of nothing', 'operating', figure({ achieved_0: '3', unit_0: '%' }), ['what_0']],
    ['an unknown unit', 'operating', figure({ what_0: 'Ẩm', achieved_0: '3', unit_0: 'bao' }), ['unit_0']],
    ['words for a number', 'operating', figure({ what_0: 'Ẩm', achieved_0: 'ba', unit_0: '%' }), ['achieved_0']],
    ['with the supplier’s experts', 'mastered', { withoutExpertsSince: '' }, ['withoutExpertsSince']],
    ['alone only later', 'mastered', { withoutExpertsSince: '2026-11-02' }, ['withoutExpertsSince']],
    ['developed, but nothing improved', 'developed', { improvements: '' }, ['improvements']],
  ])('%s', (_, step, over, faults) => {
    expect(faultsOf(step, over)).toEqual(faults);
  });

  test('what the contract promised stands, whatever is typed', () => {
    const frame = { ...FRAME, promised: [{ what: 'Năng suất', unit: 't/day', promised: 12 }] };
    const { evidence } = checkClaim(typedWith({ promised_0: '1', what_0: 'x' }), 'operating', frame);
    expect(evidence.figures).toEqual([{ what: 'Năng suất', unit: 't/day', promised: 12, achieved: 11.5 }]);
  });

  test('marks of HTML stay words, control characters go', () => {
    const words = checkClaim(typedWith({ words: '<b>chạy\u0007</b>' }), 'installed', FRAME).evidence.words;
    expect(words).toBe('<b>chạy</b>');
  });
});

const claims = fc.array(fc.record({ step: fc.constantFrom(...STEPS), state: fc.constantFrom('confirmed', 'returned', 'withdrawn') }), {
  minLength: 1,
  maxLength: 8,
}).map(list => list.map((claim, i) => ({ ...claim, id: `c${i}`, number: i + 1 }) as Claim));

test('withdrawn evidence takes the confirmation of this step and all later ones, and of nothing else', () => {
  fc.assert(
    fc.property(claims, fc.nat(), fc.constantFrom(...ORIGINS), (all, n, origin) => {
      const confirmed = confirmedOf(all);
      fc.pre(confirmed.length > 0);
      const at = n % confirmed.length;
      const { fallen, state } = fallWith({ origin, state: confirmed.at(-1)!.step }, all, confirmed[at]!);
      expect(fallen).toEqual(confirmed.slice(at).map(({ id }) => id));
      expect(state).toBe(confirmed[at - 1]?.step ?? startOf(origin));
    }),
  );
});

test.each([
  ['nobody', false, false, 'o', false],
  ['the receiver alone', true, false, 'o', false],
  ['the owner alone', false, true, 'o', false],
  ['both', true, true, 'o', true],
  ['the receiver, who has no other side', true, false, null, true],
])('%s agreed: shown is %s', (_, receiverShows, ownerShows, ownerOrganisationId, shown) => {
  expect(isShown({ receiverShows, ownerShows, ownerOrganisationId, ownerPersonId: null } as MasteryCase)).toBe(shown);
});
