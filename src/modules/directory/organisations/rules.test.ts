import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enterpriseTaxCode, rorAddress } from './rules.ts';

test.each([
  ['0312345678', '0312345678'],
  ['0312345678-001', '0312345678-001'],
  ['0312345678001', '0312345678001'],
  ['079085001234', undefined],
  ['MST 0312345678', undefined],
  ['', undefined],
  [null, undefined],
])('the tax code %s is shown as %s', (told, shown) => {
  expect(enterpriseTaxCode(told)).toBe(shown);
});

test.each([
  ['https://ror.org/02jx3x895', 'https://ror.org/02jx3x895'],
  ['ror.org/02JX3X895', 'https://ror.org/02jx3x895'],
  ['02jx3x895', 'https://ror.org/02jx3x895'],
  ['https://ror.org.example.com/02jx3x895', undefined],
  ['javascript:alert(1)', undefined],
  [null, undefined],
])('%s leads to %s', (told, address) => {
  expect(rorAddress(told)).toBe(address);
});

test('whatever is told, a link leads to the registry or nowhere', () => {
  fc.assert(
    fc.property(fc.string(), told => {
      expect(rorAddress(told) ?? 'https://ror.org/').toMatch(/^https:\/\/ror\.org\//);
    }),
  );
});
