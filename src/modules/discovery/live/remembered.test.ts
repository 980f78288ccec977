import { expect, test } from 'vitest';
import { makeRemembered } from './remembered.ts';

test('an answer is made once for a version, and again for the next', () => {
  let version = 1;
  let made = 0;
  const remembered = makeRemembered(() => version);
  const ask = (key: string) => remembered(key, () => `${key} ${++made}`);
  expect([ask('a'), ask('a'), ask('b')]).toEqual(['a 1', 'a 1', 'b 2']);
  version = 2;
  expect(ask('a')).toBe('a 3');
});

test('what is kept has an end', () => {
  let made = 0;
  const remembered = makeRemembered(() => 1);
  for (let i = 0; i < 5_000; i++) remembered(`${i}`, () => ++made);
  expect(remembered('4999', () => ++made)).toBe(5_000);
  expect(remembered('0', () => ++made)).toBe(5_001);
});
