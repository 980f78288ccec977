import fc from 'fast-check';
import { expect, test } from 'vitest';
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

onEveryProgram('any text at all', running => {
  const status = async (path: string) => (await running.app.request(path)).status;

  test('is searched for without a fault, on pages and through the API', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async text => {
        const q = encodeURIComponent(text.toWellFormed());
        for (const path of ['/api/v1/technologies', '/api/v1/needs', '/technologies', '/en/needs'])
          expect([200, 413]).toContain(await status(`${path}?q=${q}`));
      }),
      { numRuns: 60 },
    );
  });

  test('may stand in every part of the address', async () => {
    const names = ['q', 'lang', 'sector', 'country', 'form', 'trl', 'green', 'province', 'source', 'cursor'];
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
