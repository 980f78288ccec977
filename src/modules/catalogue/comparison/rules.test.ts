import { expect, test } from 'vitest';
import { technology } from '../technologies/technology.test-data.ts';
import { comparedIds, compare } from './rules.ts';

const NO_PROVIDERS = new Map();

test('facts stand side by side, what differs is marked, what nobody says is left out', () => {
  const rows = compare(
    'en',
    [
      technology({ trl: 9, price: { min: 10, max: 20, currency: 'USD' } }),
      technology({ trl: 9, country: 'VN' }),
    ],
    NO_PROVIDERS,
  );
  expect(rows.map(r => [r.key, r.texts, r.differs])).toEqual([
    ['price', ['10–20 USD', ''], true],
    ['trl', ['TRL 9: Proven in operation', 'TRL 9: Proven in operation'], false],
    ['country', ['South Korea', 'Vietnam'], true],
  ]);
});

test('money comes before stories', () => {
  const full = technology({
    takes: { capitalVnd: { min: 1e9, max: 2e9 }, skills: [{ lang: 'en', value: 'One fitter', origin: 'original' }] },
    trl: 8,
  });
  expect(compare('en', [full], NO_PROVIDERS).map(r => r.key)).toEqual(['capitalVnd', 'trl', 'skills', 'country']);
});

test('each once, and no more than four', () => {
  expect(comparedIds(['a', 'b', 'a', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd']);
  expect(comparedIds([])).toEqual([]);
});
