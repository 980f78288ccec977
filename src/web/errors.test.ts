import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { onEveryProgram } from '../../test/program.ts';
import { conflict, denied, invalid, limited, missing, tooLarge, unavailable } from '../kernel/errors.ts';
import { makeApp } from './app.ts';
import type { Env } from './web.ts';

const SAID = { vi: 'Câu của riêng lỗi này.', en: 'The sentence of this very error.' };
const FAULTS = { price: { vi: 'Giá phải là số.', en: 'A price is a number.' } };

const REFUSALS = {
  invalid: [invalid(SAID, FAULTS), 422, 'Có chỗ cần sửa'],
  denied: [denied(SAID), 403, 'Không làm được việc này'],
  conflict: [conflict(SAID), 409, 'Chưa làm được lúc này'],
  large: [tooLarge(SAID), 413, 'Gửi nhiều quá mức nhận được'],
  limited: [limited(SAID, 30), 429, 'Xin chờ một chút'],
  unavailable: [unavailable(SAID), 503, 'Đang chuẩn bị'],
} as const;

onEveryProgram('pages of what went wrong', running => {
  let app: Hono<Env>;
  const thrower = (error: unknown) => () => {
    throw error;
  };
  beforeAll(() => {
    app = makeApp(running.web);
    for (const [name, [refusal]] of Object.entries(REFUSALS)) app.all(`/${name}`, thrower(refusal));
    app.all('/bug', thrower(new Error('a secret of the inside')));
    app.all('/technologies/:id/:rest{.*}?', thrower(missing()));
  });
  const get = async (path: string, init?: RequestInit) => {
    const response = await app.request(path, init);
    const html = await response.text();
    return { response, html, main: html.slice(html.indexOf('<main'), html.indexOf('</main>')) };
  };

  test.each(Object.entries(REFUSALS))('%s has its status, its sentence and a way on', async (name, [, status, title]) => {
    const { response, main } = await get(`/${name}`);
    expect(response.status).toBe(status);
    expect(main).toContain(`<h1>${title}</h1>`);
    expect(main).toContain(SAID.vi);
    expect(main).toMatch(/<a class="button[^>]*href="\/"/);
    expect((await get(`/en/${name}`)).main).toContain(SAID.en);
  });

  test('every fault is told', async () => {
    expect((await get('/invalid')).main).toContain(FAULTS.price.vi);
  });

  test('what may work later can be asked again, and says when', async () => {
    for (const [name, seconds] of [
      ['limited', '30'],
      ['unavailable', '10'],
    ] as const) {
      const { response, main } = await get(`/en/${name}?q=lua`);
      expect(response.headers.get('retry-after')).toBe(seconds);
      expect(main).toContain(`href="/en/${name}?q=lua"`);
      expect((await get(`/en/${name}`, { method: 'POST' })).main).not.toContain(`href="/en/${name}"`);
    }
    expect((await get('/conflict')).main).not.toContain('href="/conflict"');
  });

  test('a bug gives the number to quote, and nothing of the inside', async () => {
    const { response, main, html } = await get('/bug');
    expect(response.status).toBe(500);
    expect(main).toContain(response.headers.get('x-request-id')!);
    expect(html).not.toContain('secret');
    expect(running.logged.join()).toContain(response.headers.get('x-request-id')!);
    running.logged.length = 0;
  });

  test.each([
    Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    new Error('timeout exceeded when trying to connect'),
    new Error('Connection terminated due to connection timeout'),
  ])('a database that is not reached is no bug: %s', async error => {
    const lost = makeApp(running.web).get('/lost', thrower(error));
    expect((await lost.request('/lost')).status).toBe(503);
    expect(running.logged).toEqual([]);
  });

  describe('what is missing', () => {
    test.each([
      ['/nowhere', 'Không có trang này'],
      ['/technologies/01900000-0000-7000-8000-000000000000', 'Không tìm thấy hồ sơ này'],
      ['/technologies/x/private/y', 'Đường dẫn riêng này không mở được'],
      ['/operator/nowhere', 'Trang này không mở được'],
    ])('%s is answered with a search box', async (path, title) => {
      const { response, main } = await get(path);
      expect(response.status).toBe(404);
      expect(main).toContain(`<h1>${title}</h1>`);
      expect(main).toMatch(/<form action="\/technologies"[^>]*>.*name="q"/s);
      expect((await get(`/en${path}`)).main).toContain('action="/en/technologies"');
    });

    test('only a page of the workspace leads to its door', async () => {
      expect((await get('/operator/nowhere')).main).toContain('href="/operator"');
      expect((await get('/nowhere')).main).not.toContain('href="/operator"');
    });

    test('a record that is withheld and one that never was look the same', async () => {
      const of = async (id: string) => (await get(`/technologies/${id}`)).main.replaceAll(id, '');
      expect(await of('01900000-0000-7000-8000-000000000000')).toBe(await of('nothing'));
    });
  });

  test('every one can be read in the other language at the same place', async () => {
    for (const path of ['/nowhere?a=1', '/bug?a=1', '/limited?a=1']) {
      expect((await get(path)).html).toContain(`href="/en${path}" hreflang="en"`);
      expect((await get(`/en${path}`)).html).toContain(`href="${path}" hreflang="vi"`);
    }
    running.logged.length = 0;
  });
});
