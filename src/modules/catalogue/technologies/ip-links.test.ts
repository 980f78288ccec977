import { expect, test } from 'vitest';
import { rightHref } from './ip-links.ts';

test.each([
  [{ kind: 'patent', number: '7,624,566', country: 'US' }, 'https://patents.google.com/patent/US7624566'],
  [{ kind: 'patent', number: 'EP 1234567 B1' }, 'https://patents.google.com/patent/EP1234567B1'],
  [{ kind: 'patent', number: 'WO 2020/123456' }, 'https://patents.google.com/patent/WO2020123456'],
  [{ kind: 'other', url: 'https://example.org/right' }, 'https://example.org/right'],
  [{ kind: 'patent', url: 'javascript:alert(1)' }, undefined],
  [{ kind: 'patent', number: '7,624,566' }, undefined],
  [{ kind: 'patent', number: 'pending', country: 'US' }, undefined],
  [{ kind: 'trademark', number: '1234567', country: 'VN' }, undefined],
] as const)('%j leads to %s', (right, href) => {
  expect(rightHref(right)).toBe(href);
});
