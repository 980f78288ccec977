import { expect, test } from 'vitest';
import { alternates, href, withQuery } from './links.ts';

test.each([
  ['/', '/', '/en'],
  ['/?q=a', '/?q=a', '/en?q=a'],
  ['/needs', '/needs', '/en/needs'],
  ['/needs/new?x=1', '/needs/new?x=1', '/en/needs/new?x=1'],
])('%s', (path, vi, en) => {
  expect(alternates(path)).toEqual({ vi, en });
  expect(href('vi', path)).toBe(vi);
});

test('a query leaves out what is empty and repeats what is many', () => {
  expect(withQuery('/t', { q: 'sấy lúa', sector: ['a', 'b'], trl: 7, country: '', page: undefined })).toBe(
    '/t?q=s%E1%BA%A5y+l%C3%BAa&sector=a&sector=b&trl=7',
  );
  expect(withQuery('/t', { q: null })).toBe('/t');
});
