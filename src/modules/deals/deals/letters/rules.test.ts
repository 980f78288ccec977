import { describe, expect, test } from 'vitest';
import type { Move, Side } from '../schema.ts';
import { letterAbout } from './rules.ts';

const move = (side: Side): Move => ({ side, what: 'write-terms', dueOn: '2026-12-01' });
const open = (side: Side) => ({ state: 'negotiating' as const, move: move(side) });
const ended = (state: 'closed' | 'declined' | 'lapsed') => ({ state, move: null });

describe('who has a letter about an act on a deal', () => {
  test.each<[string, string, object, Parameters<typeof letterAbout>[1], string]>([
    ['a step of the other side', 'deal.save-terms', { hand: 'owner' }, open('seeker'), 'move: seeker'],
    ['a step of one’s own', 'deal.save-terms', { hand: 'owner' }, open('owner'), 'nobody'],
    ['a broker’s note', 'deal.record-outcome', { hand: 'broker' }, open('owner'), 'move: owner'],
    ['a new day for the other side', 'deal.set-due', { hand: 'seeker' }, open('owner'), 'move: owner'],
    ['a message', 'deal.send-message', { hand: 'seeker' }, open('owner'), 'nobody'],
    ['a step of a deal that has ended since', 'deal.save-terms', { hand: 'owner', to: 'negotiating' }, ended('lapsed'), 'nobody'],
    ['thirty quiet days', 'deal.remind', {}, open('owner'), 'quiet: seeker, owner'],
    ['thirty quiet days of a deal that has ended since', 'deal.remind', {}, ended('closed'), 'nobody'],
    ['sixty quiet days', 'deal.lapse', { to: 'lapsed' }, ended('lapsed'), 'lapsed: seeker, owner'],
    ['an end by a side', 'deal.decline', { hand: 'seeker', to: 'declined' }, ended('declined'), 'declined: owner'],
    ['the last confirmation', 'deal.confirm-closing', { hand: 'owner', to: 'closed' }, ended('closed'), 'closed: seeker'],
  ])('%s', (_, kind, payload, deal, expected) => {
    const letter = letterAbout({ kind, payload }, deal);
    expect(letter ? `${letter.kind}: ${letter.to.join(', ')}` : 'nobody').toBe(expected);
  });
});
