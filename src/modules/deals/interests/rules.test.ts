import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { published, totalOf, withheld } from './figures/rules.ts';
import { addDays, daysBetween, dueStep, interestWorkflow, nextStep, resumed, secondsLeftOf, setOut } from './rules.ts';
import { checkAnswers, type InterestState } from './schema.ts';

const DAY = '2026-11-22';
const STATES: InterestState[] = [
  'kept',
  'sent',
  'asked',
  'escalated',
  'accepted',
  'declined',
  'withdrawn',
  'not-answered',
];
const UNSET = { remindedOn: null, askedOn: null, escalatedOn: null, lapsesOn: null };
const sent = { ...UNSET, state: 'sent' as const, dueOn: '2026-11-29' };
const escalated = { ...sent, state: 'escalated' as const, escalatedOn: '2026-11-30', lapsesOn: '2026-12-14' };
const asked = { ...sent, state: 'asked' as const, askedOn: '2026-11-24' };

test.each([
  ['kept', []],
  ['sent', ['accept', 'decline', 'ask', 'withdraw']],
  ['asked', ['accept', 'decline', 'reply', 'withdraw']],
  ['escalated', ['accept', 'decline', 'ask', 'withdraw', 'call']],
  ['accepted', []],
  ['declined', []],
  ['withdrawn', []],
  ['not-answered', []],
] as const)('%s allows %j', (state, actions) => {
  expect(interestWorkflow.available(state)).toEqual(actions);
});

describe('the clock', () => {
  test('seven days are given from the day of sending; without anybody here brokers have it at once', () => {
    expect(setOut(DAY, true)).toEqual({ state: 'sent', sentOn: DAY, dueOn: '2026-11-29' });
    expect(setOut(DAY, false)).toEqual({
      state: 'escalated',
      sentOn: DAY,
      dueOn: '2026-11-29',
      escalatedOn: DAY,
      lapsesOn: '2026-12-06',
    });
  });

  test.each([
    ['day 3', sent, '2026-11-25', undefined],
    ['day 4', sent, '2026-11-26', 'remind'],
    ['day 4, reminded', { ...sent, remindedOn: '2026-11-26' }, '2026-11-26', undefined],
    ['the end of day 7', { ...sent, remindedOn: '2026-11-26' }, '2026-11-29', undefined],
    ['the day after', { ...sent, remindedOn: '2026-11-26' }, '2026-11-30', 'escalate'],
    ['after a long stop, never reminded', sent, '2027-03-01', 'escalate'],
    ['a broker’s last day', escalated, '2026-12-14', undefined],
    ['14 days later', escalated, '2026-12-15', 'lapse'],
    ['a question on its last day', asked, '2026-12-08', undefined],
    ['a question left open', asked, '2026-12-09', 'lapse'],
  ])('%s', (_, interest, today, kind) => {
    expect(dueStep(interest, today)?.kind).toBe(kind);
  });

  test('who left a question open withdrew; who did not answer, did not answer', () => {
    expect(dueStep(asked, '2027-01-01')?.change.state).toBe('withdrawn');
    expect(dueStep(escalated, '2027-01-01')?.change.state).toBe('not-answered');
  });

  test('the days of waiting for a reply do not count', () => {
    expect(resumed(asked, '2026-11-27')).toEqual({ state: 'sent', askedOn: null, dueOn: '2026-12-02' });
    expect(resumed({ ...escalated, askedOn: '2026-12-01' }, '2026-12-03')).toEqual({
      state: 'escalated',
      askedOn: null,
      lapsesOn: '2026-12-16',
    });
  });

  test('a step that was done is not due again on the same day, and every chain of steps ends', () => {
    const day = fc.integer({ min: 0, max: 60 }).map(n => addDays(DAY, n));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), days => {
        let interest: Parameters<typeof dueStep>[0] = sent;
        for (const today of [...days].sort()) {
          const step = dueStep(interest, today);
          if (step) interest = { ...interest, ...step.change };
          expect(dueStep(interest, today)).toBeUndefined();
        }
        const end = dueStep(dueStep(interest, '2027-06-01') ? { ...interest, ...dueStep(interest, '2027-06-01')!.change } : interest, '2028-01-01');
        expect(end === undefined || end.change.state === 'not-answered').toBe(true);
      }),
    );
  });

  test('an open one says who is next, a closed one does not', () => {
    for (const state of STATES)
      expect(nextStep({ ...escalated, askedOn: DAY, state }) !== undefined).toBe(
        interestWorkflow.available(state).length > 0,
      );
  });

  test.each([
    ['2026-11-22T02:00:00Z', 15 * 3600],
    ['2026-11-22T16:59:59Z', 1],
    ['2026-11-22T17:00:00Z', 24 * 3600],
  ])('the legal day of %s lasts %i seconds more', (at, seconds) => {
    expect(secondsLeftOf(new Date(at))).toBe(seconds);
  });

  test('days are counted over months and years', () => {
    expect(addDays('2026-12-29', 7)).toBe('2027-01-05');
    expect(daysBetween('2026-12-29', '2027-01-05')).toBe(7);
  });
});

describe('the three answers', () => {
  const right = { wantedForm: '', wants: 'Mua máy', unclear: '', about: 'Hợp tác xã' };
  const faultsIn = (over: Partial<typeof right>): string[] => {
    try {
      checkAnswers({ ...right, ...over });
      return [];
    } catch (error) {
      return Object.keys((error as { fields: object }).fields);
    }
  };
  test.each<[Partial<typeof right>, string[]]>([
    [{}, []],
    [{ wants: '', wantedForm: 'franchise' }, []],
    [{ wants: '' }, ['wants']],
    [{ wants: ' \u0000\u0007 ' }, ['wants']],
    [{ wants: '', wantedForm: 'by magic' }, ['wants']],
    [{ about: '\n' }, ['about']],
    [{ about: 'x'.repeat(600) }, []],
    [{ about: `${'x'.repeat(600)}\u0000\u0000` }, []],
    [{ unclear: 'x'.repeat(601), about: 'x'.repeat(601) }, ['unclear', 'about']],
  ])('%j', (over, faults) => {
    expect(faultsIn(over)).toEqual(faults);
  });
});

describe('what is published of counts', () => {
  test.each([
    [[], []],
    [[0, 9], [0, 9]],
    [[4, 9, 7], [null, 9, null]],
    [[1, 4, 9], [null, null, 9]],
    [[5, 6], [5, 6]],
    [[3], [null]],
  ])('%j becomes %j', (counts, shown) => {
    expect(withheld(counts)).toEqual(shown);
  });

  test('no count from 1 to 4 is shown, nor can it be found by subtracting from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), counts => {
        const shown = withheld(counts);
        expect(shown.some(n => n !== null && n > 0 && n < 5)).toBe(false);
        const hidden = counts.filter((_, i) => shown[i] === null);
        const total = totalOf(counts);
        if (total !== null && hidden.length > 0) expect(hidden.length).toBeGreaterThan(1);
      }),
    );
  });

  test('a median stands on five answers', () => {
    const month = { month: '2026-11', sent: 9, inTime: 5, notAnswered: 0, medianDays: 2.5 };
    expect(published([{ ...month, answered: 5 }])[0]?.medianDays).toBe(2.5);
    expect(published([{ ...month, answered: 4 }])[0]?.medianDays).toBeNull();
  });
});
