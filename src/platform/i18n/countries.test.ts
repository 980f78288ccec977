import { expect, test } from 'vitest';
import { countryCode } from './countries.ts';

test.each([
  ['VN', 'VN'],
  ['vn', 'VN'],
  [' Germany ', 'DE'],
  ['south korea', 'KR'],
  ['Türkiye', 'TR'],
  ['United Kingdom', 'GB'],
  ['UK', 'GB'],
  ['France', 'FR'],
  ['Russia', 'RU'],
  ['Serbia', 'RS'],
  ['Vietnam', 'VN'],
  ['Congo - Kinshasa', 'CD'],
  ['EU', 'EU'],
  ['ZZ', null],
  ['XX', null],
  ['Atlantis', null],
  ['constructor', null],
  ['', null],
  [null, null],
  [undefined, null],
])('countryCode(%j) is %j', (text, code) => {
  expect(countryCode(text)).toBe(code);
});
