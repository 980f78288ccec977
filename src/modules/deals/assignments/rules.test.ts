import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../kernel/errors.ts';
import { checkAsk, checkEnd, checkFinding, isOverdue, publicCount, searching, workingDaysAfter } from './rules.ts';
import type { AssignmentState } from './schema.ts';

const TODAY = '2026-11-22';
const ID = '01900000-0000-7000-8000-000000000001';
const fieldsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return Object.keys(error.fields);
    throw error;
  }
  return [];
};

test.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-22', 1, '2026-11-23'],
  ['2026-11-23', 5, '2026-11-30'],
  ['2026-11-22', 20, '2026-12-18'],
  ['2026-12-31', 2, '2027-01-04'],
])('%s and %i working days is %s', (day, days, expected) => {
  expect(workingDaysAfter(day, days)).toBe(expected);
});

test('a search never ends on a weekend', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 60 }), (from, days) => {
      const day = new Date(Date.UTC(2026, 0, 1 + from)).toISOString().slice(0, 10);
      const end = workingDaysAfter(day, days);
      expect(new Date(`${end}T00:00:00Z`).getUTCDay() % 6).not.toBe(0);
      expect(end > day).toBe(true);
    }),
  );
});

test.each<[AssignmentState, string, boolean]>([
  ['open', '2026-11-21', true],
  ['taken', '2026-11-21', true],
  ['taken', TODAY, false],
  ['profiled', '2026-11-21', false],
  ['not-found', '2026-11-21', false],
  ['lapsed', '2026-11-21', false],
])('%s, due on %s: overdue %s', (state, dueOn, expected) => {
  expect(isOverdue(state, dueOn, TODAY)).toBe(expected);
});

test.each<[AssignmentState, string[]]>([
  ['open', ['take', 'name', 'lapse']],
  ['taken', ['name', 'release', 'ask', 'find', 'end-profile', 'end-not-found', 'lapse']],
  ['profiled', []],
  ['not-found', []],
  ['lapsed', []],
])('what may be done with a search that is %s', (state, actions) => {
  expect(searching.available(state)).toEqual(actions);
});

test.each([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
])('%i is published as %s', (n, expected) => {
  expect(publicCount(n)).toBe(expected);
});

describe('what is written down', () => {
  const finding = { link: `/technologies/${ID}`, title: 'Máy', sentence: 'Sấy được.', takes: '' };
  test.each<[string, () => unknown, string[]]>([
    ['an ask', () => checkAsk({ whom: 'Viện', what: 'Có máy?', askedOn: TODAY }, TODAY), []],
    ['an empty ask', () => checkAsk({ whom: ' ', what: '\u0000', askedOn: '' }, TODAY), ['whom', 'what', 'askedOn']],
    ['an ask of tomorrow', () => checkAsk({ whom: 'a', what: 'b', askedOn: '2026-11-23' }, TODAY), ['askedOn']],
    ['a technology of here', () => checkFinding(finding), []],
    ['a technology by its whole address', () => checkFinding({ ...finding, link: `https://a.vn/en/technologies/${ID}?x=1` }), []],
    ['an address outside', () => checkFinding({ ...finding, link: 'https://vien.example/may-say' }), []],
    ['a script', () => checkFinding({ ...finding, link: 'javascript:alert(1)' }), ['link']],
    ['nothing', () => checkFinding({ link: '', title: '', sentence: '', takes: '' }), ['link', 'title', 'sentence']],
    ['a profile', () => checkEnd({ as: 'profile', problem: 'a', advice: 'b' }), []],
    ['an empty profile', () => checkEnd({ as: 'profile', problem: '', advice: '' }), ['problem', 'advice']],
    ['no reason', () => checkEnd({ as: 'not-found', code: 'none', sentence: '' }), ['code', 'sentence']],
    ['a text without end', () => checkEnd({ as: 'profile', problem: 'a'.repeat(2_001), advice: 'b' }), ['problem']],
  ])('%s', (_, check, fields) => {
    expect(fieldsOf(check)).toEqual(fields);
  });

  test('control characters are gone, a technology is told from an address outside', () => {
    expect(checkAsk({ whom: 'Viện\u0000 A\nB', what: 'x', askedOn: TODAY }, TODAY).whom).toBe('Viện A B');
    expect(checkFinding(finding)).toMatchObject({ technologyId: ID, url: null });
    expect(checkFinding({ ...finding, link: 'https://a.vn/x' })).toMatchObject({ technologyId: null, url: 'https://a.vn/x' });
  });
});
