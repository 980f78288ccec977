import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonOf, onEveryProgram, postJson, textOf } from '../../../../test/program.ts';

/** What people paste: halves of characters, zero bytes, text from right to left, pictures, endless words. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '\ud800',
    '\udc00\ud800',
    'a\u0000b',
    'מכונת ייבוש אורז',
    'آلة تجفيف الأرز',
    '👩🏽‍🌾🚜💧',
    'máy sấy lúa'.normalize('NFD'),
    'ấ'.repeat(2_000),
    'a'.repeat(4_000),
    'x '.repeat(2_000),
    "'; drop table technology; --",
    '%_\\',
    '[object Object]',
    '__proto__ constructor toString',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u202e\u2066\ufeff\u00a0',
    '0'.repeat(400),
    '-1e999 NaN Infinity',
  ),
);

const TEN_THOUSAND = Array.from({ length: 10_000 }, (_, i) => i);

onEveryProgram('any text at all', running => {
  const status = async (path: string) => (await running.app.request(path)).status;

  test('is searched for without a fault, on pages and through the API', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async text => {
        const q = encodeURIComponent(text.toWellFormed());
        for (const path of ['/api/v1/technologies', '/api/v1/needs', '/technologies', '/en/needs'])
          expect([200, 413]).toContain(await status(`${path}?q=${q}`));
        for (const path of ['/api/v1/suggestions', '/suggestions', '/en/suggestions'])
          expect([200, 413]).toContain(await status(`${path}?q=${q}`));
        expect([200, 413]).toContain(await status(`/technologies?literal=true&q=${q}`));
      }),
      { numRuns: 60 },
    );
  });

  test('may stand in every part of the address', async () => {
    const names = [
      ...['q', 'lang', 'literal', 'compare', 'sort', 'limit', 'cursor'],
      ...['sector', 'country', 'form', 'trl', 'green', 'province', 'source'],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), anyText, async (name, text) => {
        const query = `${name}=${encodeURIComponent(text.toWellFormed().slice(0, 500))}`;
        for (const path of ['/api/v1/technologies', '/technologies', '/en/technologies', '/needs'])
          expect([200, 422], `${path}?${query}`).toContain(await status(`${path}?${query}`));
      }),
      { numRuns: 60 },
    );
  });

  test.each(['%', '%zz', '%E0%A4%A', '%ff', '%00', '%ed%a0%80'])('even broken escapes: %s', async broken => {
    expect(await status(`/api/v1/technologies?q=${broken}`)).toBe(200);
    expect(await status(`/technologies?q=${broken}&country=${broken}`)).toBe(200);
    expect(await status(`/technologies/${broken}`)).toBe(404);
  });

  describe('that is too much', () => {
    test.each([
      ['a megabyte of words', `q=${'a'.repeat(1_000_000)}`],
      ['a megabyte of Vietnamese', `q=${encodeURIComponent('ấ').repeat(110_000)}`],
      ['ten thousand values of a filter', `country=${TEN_THOUSAND.map(i => `X${i}`).join(',')}`],
      ['ten thousand filters', TEN_THOUSAND.map(i => `sector=s${i}`).join('&')],
    ])('%s is told so in words, on a page and through the API', async (_, query) => {
      for (const path of ['/api/v1/technologies', '/api/v1/needs', '/api/v1/suggestions']) {
        const response = await running.app.request(`${path}?${query}`);
        expect(response.status, path).toBe(413);
        expect(response.headers.get('content-type')).toContain('application/problem+json');
        expect((await response.json()).detail).toContain('quá lớn');
      }
      for (const [path, said] of [
        ['/technologies', 'quá lớn'],
        ['/en/needs', 'too large'],
      ]) {
        const response = await running.app.request(`${path}?${query}`);
        expect(response.status, path).toBe(413);
        expect(await response.text()).toContain(said);
      }
    });
  });

  test.each([
    '"máy sấy lúa',
    "máy sấy lúa'",
    '((máy sấy lúa]}',
    '\u202emáy sấy lúa',
    'máy\u200b sấy\u00ad lúa',
    '\ufeffmáy sấy lúa\ufffd',
    'máy sấy lúa'.normalize('NFD'),
    'ＭÁＹ  sấy\tlúa\r\n',
  ])('around the same words finds the same: %j', async text => {
    const firstOf = async (q: string) =>
      (await jsonOf(running, `/api/v1/technologies?limit=1&q=${encodeURIComponent(q)}`)).items[0].id;
    expect(await firstOf(text)).toBe(await firstOf('máy sấy lúa'));
  });

  test.each(['máy "sấy lúa', '“máy sấy» lúa', '(máy [sấy {lúa', 'máy" OR "sấy', 'máy -sấy +lúa*'])(
    'quotes and brackets between the words leave them words: %s',
    async text => {
      const { items } = await jsonOf(running, `/api/v1/technologies?limit=3&q=${encodeURIComponent(text)}`);
      expect(items.map((item: { title: { vi: string } }) => item.title.vi).join()).toMatch(/sấy/i);
    },
  );

  test('half a character from a form is passed over', async () => {
    const found = await jsonOf(running, '/api/v1/technologies?q=m%C3%A1y+%ED%A0%80+s%E1%BA%A5y&limit=1');
    expect(found.items).toHaveLength(1);
  });

  test.each(['cursor=nonsense', 'sort=beauty&limit=-3&cursor=%00', 'sector=none&trl=77&green=perhaps'])(
    'a page passes over what makes no sense, or says that nothing fits: %s',
    async query => {
      expect(await status(`/technologies?${query}`)).toBe(200);
    },
  );

  test('a cursor of another order is refused by the API and passed over by the page', async () => {
    const { next } = await jsonOf(running, '/api/v1/technologies?sort=capital&limit=2');
    expect(await status(`/api/v1/technologies?sort=newest&cursor=${next}`)).toBe(422);
    expect(await status(`/technologies?sort=newest&cursor=${next}`)).toBe(200);
  });

  test('is matched without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, other) => {
        const body = JSON.stringify({ text, lang: other, limit: 3 });
        expect([200, 422]).toContain((await postJson(running, '/api/v1/matches', body)).status);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; drop table need; --"])(
    'is shown as text: %s',
    async text => {
      const q = encodeURIComponent(text);
      const pages = ['/technologies', '/en/technologies', '/needs', '/en/needs'].map(
        path => `${path}?q=${q}`,
      );
      for (const path of [...pages, `/technologies?source=${q}&country=${q}`, `/match?text=${q}`]) {
        const html = await textOf(running, path);
        expect(html).not.toContain('<script>alert');
        expect(html).not.toContain('<img');
      }
      expect((await jsonOf(running, '/api/v1/technologies')).total).toBeGreaterThan(0);
    },
  );

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
