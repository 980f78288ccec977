import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../kernel/errors.ts';
import { addDays, type DealAction, dealWorkflow, isOpen, moveOf, moveWithDay, type Situation } from './rules.ts';
import { DEAL_STATES, type DealState, SIDES } from './schema.ts';

/** State × action → the state after, or a dash where it is refused. */
const TABLE: Record<DealState, Record<DealAction, DealState | '-'>> = {
  accepted: row('nda-signed', 'meeting', '-', '-', '-', 'declined', 'lapsed'),
  'nda-signed': row('-', 'meeting', '-', '-', '-', 'declined', 'lapsed'),
  meeting: row('-', '-', 'negotiating', '-', '-', 'declined', 'lapsed'),
  negotiating: row('-', '-', '-', 'mou-signed', 'closed', 'declined', 'lapsed'),
  'mou-signed': row('-', '-', '-', '-', 'closed', 'declined', 'lapsed'),
  closed: row('-', '-', '-', '-', '-', '-', '-'),
  declined: row('-', '-', '-', '-', '-', '-', '-'),
  lapsed: row('-', '-', '-', '-', '-', '-', '-'),
};

type Cell = DealState | '-';
function row(nda: Cell, meet: Cell, negotiate: Cell, mou: Cell, close: Cell, decline: Cell, lapse: Cell) {
  return { 'sign-nda': nda, meet, negotiate, 'sign-mou': mou, close, decline, lapse };
}

describe('the way of a deal', () => {
  const cells = DEAL_STATES.flatMap(state =>
    Object.entries(TABLE[state]).map(([action, to]) => [state, action as DealAction, to] as const),
  );
  test.each(cells)('%s, %s: %s', (state, action, to) => {
    if (to === '-') expect(() => dealWorkflow.next(state, action)).toThrow(Refusal);
    else expect(dealWorkflow.next(state, action)).toBe(to);
  });
});

const NEVER = { seeker: null, owner: null };
const DAY = new Date('2026-11-22T02:00:00Z');
const blank: Situation = { state: 'accepted', nda: NEVER, mou: NEVER, meeting: null, terms: null, closing: null };
const stand = (savedBy: 'seeker' | 'owner', seeker: boolean, owner: boolean) => ({ savedBy, agreed: { seeker, owner } });

describe('whose move it is', () => {
  test.each<[string, Partial<Situation>, string]>([
    ['at first', {}, 'seeker propose-meeting'],
    ['one signed in confidence', { nda: { seeker: DAY, owner: null } }, 'owner sign-nda'],
    ['both signed', { state: 'nda-signed', nda: { seeker: DAY, owner: DAY } }, 'seeker propose-meeting'],
    ['times are proposed', { meeting: { proposedBy: 'seeker', day: null } }, 'owner answer-meeting'],
    ['a time is agreed', { state: 'meeting', meeting: { proposedBy: 'owner', day: '2026-12-01' } }, 'owner hold-meeting'],
    [
      'they meet again while terms wait',
      { state: 'negotiating', meeting: { proposedBy: 'owner', day: '2026-12-01' }, terms: stand('owner', false, true) },
      'seeker answer-terms',
    ],
    ['they have met', { state: 'meeting' }, 'owner write-terms'],
    ['terms are there', { state: 'negotiating', terms: stand('owner', false, false) }, 'seeker answer-terms'],
    ['the other agrees', { state: 'negotiating', terms: stand('owner', true, false) }, 'owner answer-terms'],
    ['both agree', { state: 'negotiating', terms: stand('owner', true, true) }, 'seeker write-closing'],
    ['a memorandum is half signed', { state: 'negotiating', mou: { seeker: null, owner: DAY } }, 'seeker sign-mou'],
    [
      'the closing is written',
      { state: 'mou-signed', terms: stand('owner', true, true), closing: stand('seeker', false, false) },
      'owner confirm-closing',
    ],
    [
      'the writer has still to confirm',
      { state: 'negotiating', terms: stand('owner', true, true), closing: stand('seeker', false, true) },
      'seeker confirm-closing',
    ],
    ['it is over', { state: 'closed' }, 'nobody'],
  ])('%s', (_, facts, said) => {
    const move = moveOf({ ...blank, ...facts });
    expect(move ? `${move.side} ${move.what}` : 'nobody').toBe(said);
  });

  const side = fc.constantFrom(...SIDES);
  const paper = fc.option(fc.record({ savedBy: side, agreed: fc.record({ seeker: fc.boolean(), owner: fc.boolean() }) }));
  const signed = fc.record({ seeker: fc.option(fc.constant(DAY)), owner: fc.option(fc.constant(DAY)) });
  const situation: fc.Arbitrary<Situation> = fc.record({
    state: fc.constantFrom(...DEAL_STATES),
    nda: signed,
    mou: signed,
    meeting: fc.option(fc.record({ proposedBy: side, day: fc.option(fc.constant('2026-12-01')) })),
    terms: paper,
    closing: paper,
  });

  test('an open deal always waits for somebody, by a day to come; an ended one for nobody', () => {
    fc.assert(
      fc.property(situation, facts => {
        const move = moveWithDay(null, facts, '2026-11-22');
        expect(move !== null).toBe(isOpen(facts.state));
        if (move) expect(move.dueOn > '2026-11-22').toBe(true);
      }),
    );
  });

  test('the same move keeps the day that was set', () => {
    fc.assert(
      fc.property(situation, facts => {
        const first = moveWithDay(null, facts, '2026-11-22');
        if (!first) return;
        const set = { ...first, dueOn: '2027-01-05' };
        expect(moveWithDay(set, facts, '2026-11-30')).toEqual(set);
      }),
    );
  });

  test('days are counted over the ends of months and years', () => {
    expect(addDays('2026-12-30', 5)).toBe('2027-01-04');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});
