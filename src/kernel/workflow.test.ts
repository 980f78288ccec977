import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from './errors.ts';
import { workflow } from './workflow.ts';

type State = 'open' | 'shut' | 'locked' | 'gone';
type Action = 'shut' | 'lock' | 'remove';
const STATES: State[] = ['open', 'shut', 'locked', 'gone'];
const ACTIONS: Action[] = ['shut', 'lock', 'remove'];

const door = workflow<State, Action>({
  shut: { from: ['open'], to: 'shut', said: { vi: 'đóng', en: 'shut' } },
  lock: { from: ['shut'], to: 'locked', said: { vi: 'khoá', en: 'lock' } },
  remove: { from: ['open', 'shut'], to: 'gone', said: { vi: 'tháo', en: 'remove' } },
});

const refusalOf = (state: State, action: Action): Refusal | undefined => {
  try {
    door.next(state, action);
    return undefined;
  } catch (error) {
    return error as Refusal;
  }
};

describe('a workflow', () => {
  test.each([
    ['open', ['shut', 'remove']],
    ['shut', ['lock', 'remove']],
    ['locked', []],
    ['gone', []],
  ] as const)('offers in %s: %j', (state, actions) => {
    expect(door.available(state)).toEqual(actions);
  });

  test('does exactly what it offers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.constantFrom(...ACTIONS), (state, action) => {
        const refusal = refusalOf(state, action);
        expect(refusal === undefined).toBe(door.available(state).includes(action));
        if (refusal) expect(refusal).toBeInstanceOf(Refusal);
      }),
    );
  });

  test('says what is possible instead, or that nothing is', () => {
    expect(door.next('open', 'shut')).toBe('shut');
    expect(refusalOf('open', 'lock')).toMatchObject({
      kind: 'conflict',
      said: {
        vi: 'Lúc này không thể khoá. Có thể: đóng, tháo.',
        en: 'It is not possible to lock now. Possible: shut, remove.',
      },
    });
    expect(refusalOf('gone', 'lock')!.said.en).toContain('This is closed.');
  });
});
