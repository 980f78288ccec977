import { describe, expect, test } from 'vitest';
import { importWorkflow, type RunAction } from './rules.ts';
import type { RunState } from './schema.ts';

const POSSIBLE: Record<RunState, RunAction[]> = {
  mapping: ['map', 'discard'],
  checking: ['remap', 'checked', 'fail'],
  checked: ['map', 'run', 'discard'],
  waiting: ['begin', 'finish', 'fail'],
  running: ['begin', 'finish', 'fail'],
  done: ['undo', 'withdrawVanished'],
  failed: [],
  undone: [],
  discarded: [],
};

describe('the way of a run', () => {
  test.each(Object.entries(POSSIBLE) as [RunState, RunAction[]][])('%s', (state, actions) => {
    expect(importWorkflow.available(state)).toEqual(actions);
  });

  test('what is not possible is refused with what is', () => {
    expect(() => importWorkflow.next('undone', 'undo')).toThrow(/not possible to undo now/);
    expect(() => importWorkflow.next('checked', 'undo')).toThrow(/Possible: map the columns, import/);
  });
});
