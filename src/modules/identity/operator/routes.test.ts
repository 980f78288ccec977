import { describe, expect, test } from 'vitest';
import {
  AS_OPERATOR,
  eventually,
  jsonOf,
  OPERATOR_KEY,
  onEveryProgram,
  postForm,
  renew,
  textOf,
} from '../../../../test/program.ts';
import { makeRoutes } from '../../../shell/routes.ts';

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;
const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const RECORD = { kind: 'technology', ref: 'form-1', title: { vi: 'Máy thử' }, source: { name: 'Nguồn tệp' } };

onEveryProgram('the operator’s door', running => {
  const knock = (key: string, path = '/operator') => postForm(running, path, { operatorKey: key });
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const enter = async () => cookieOf(await knock(OPERATOR_KEY));

  test('is there for everybody, and for no search engine', async () => {
    for (const path of ['/operator', '/en/operator']) {
      const response = await running.app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('no-store');
      expect(await response.text()).toContain('noindex');
    }
  });

  test.each(['', 'wrong', `${OPERATOR_KEY}x`, OPERATOR_KEY.toUpperCase(), '\ud800', '\u0000'])(
    'stays shut for the key %j',
    async key => {
      renew(running);
      const response = await knock(key);
      expect(response.status).toBe(422);
      expect(response.headers.get('set-cookie')).toBeNull();
      const html = await response.text();
      expect(html).toContain('id="f-operatorKey-error"');
      expect(html).not.toContain(OPERATOR_KEY);
    },
  );

  test('opens with the key, by a cookie that no script and no other site can use', async () => {
    const response = await knock(` ${OPERATOR_KEY}\n`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/operator/needs');
    const cookie = response.headers.get('set-cookie')!;
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=43200'])
      expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Secure');
    expect(cookie).not.toContain(OPERATOR_KEY);
    expect(await textOf(running, '/operator/needs', { cookie: cookieOf(response) })).toContain(
      'class="work-row"',
    );
  });

  test('over https the cookie is sent over https only', async () => {
    const secure = makeRoutes({ ...running.web, baseUrl: 'https://nhip-cau.vn' }, running.program);
    const body = new URLSearchParams({ operatorKey: OPERATOR_KEY });
    const response = await secure.request('/operator', { method: 'POST', body });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-nc_operator=.*; Secure/);
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });

  test('a changed cookie is no cookie, and twelve hours later neither is the right one', async () => {
    const cookie = await enter();
    const status = async (value: string) =>
      (await running.app.request('/operator/needs', { headers: { cookie: value } })).status;
    expect(await status(cookie)).toBe(200);
    expect(await status(cookie.replace(/=\d/, '=9'))).toBe(404);
    expect(await status(cookie.slice(0, -6))).toBe(404);
    expect(await status('nc_operator=9999999999')).toBe(404);
    const then = running.clock.now;
    running.clock.now = new Date(then.getTime() + HALF_A_DAY_MS + 1000);
    expect(await status(cookie)).toBe(404);
    running.clock.now = then;
  });

  test('is closed by leaving', async () => {
    const response = await postForm(running, '/operator', { leave: '1' }, { cookie: await enter() });
    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toMatch(/nc_operator=;.*Max-Age=0/);
  });

  test('keys can not be tried out', async () => {
    renew(running);
    for (let i = 0; i < 10; i++) expect((await knock('wrong')).status).toBe(422);
    for (const path of ['/operator', '/en/operator']) {
      const refused = await knock(OPERATOR_KEY, path);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused.headers.get('set-cookie')).toBeNull();
    }
    renew(running);
  });

  describe('to a visitor there is no such page', () => {
    test.each([
      ['GET', '/operator/needs'],
      ['GET', '/en/operator/needs'],
      ['POST', `/operator/needs/${UNKNOWN}`],
      ['GET', '/operator/imports'],
      ['POST', '/operator/imports'],
      ['GET', `/operator/imports/${UNKNOWN}`],
      ['POST', '/api/v1/imports'],
      ['POST', '/en/api/v1/imports'],
      ['GET', `/api/v1/imports/${UNKNOWN}`],
    ])('%s %s', async (method, path) => {
      for (const authorization of ['', 'Bearer wrong', 'Bearer ', `Basic ${btoa(`:${OPERATOR_KEY}`)}`]) {
        const init = { method, headers: { authorization }, ...(method === 'POST' ? { body: 'x=1' } : {}) };
        expect((await running.app.request(path, init)).status).toBe(404);
      }
    });
  });

  describe('a file is imported', () => {
    const lines = `${JSON.stringify(RECORD)}\nnot json\n`;
    const done = (id: string) =>
      eventually(async () => {
        const run = await jsonOf(running, `/api/v1/imports/${id}`, AS_OPERATOR);
        expect(run.state).toBe('done');
        return run;
      });

    test('through the page, after it has been looked at', async () => {
      const cookie = await enter();
      const form = new FormData();
      form.set('file', new File([lines], 'hồ sơ.ndjson'));
      const sent = new Response(form);
      const body = await sent.arrayBuffer();
      const response = await running.app.request('/operator/imports', {
        method: 'POST',
        body,
        headers: {
          cookie,
          'content-type': sent.headers.get('content-type')!,
          'content-length': String(body.byteLength),
        },
      });
      expect(response.status).toBe(303);
      const place = response.headers.get('location')!;
      const id = place.split('/').at(-1)!;
      await eventually(async () => {
        expect(await jsonOf(running, `/api/v1/imports/${id}`, AS_OPERATOR)).toMatchObject({ state: 'checked' });
      });
      expect((await postForm(running, `${place}/run`, {}, { cookie })).status).toBe(303);
      expect(await done(id)).toMatchObject({ added: 1, rejected: 1, line: 2 });
      const html = await textOf(running, place, AS_OPERATOR);
      expect(html).toContain('hồ sơ.ndjson');
      expect(html).toContain('not json');
    });

    test('by the key, and again without effect', async () => {
      const response = await running.app.request('/api/v1/imports?name=..%2F..%2Fx.ndjson', {
        method: 'POST',
        body: lines.replace('form-1', 'key-1'),
        headers: AS_OPERATOR,
      });
      expect(response.status).toBe(202);
      const run = await response.json();
      expect(run.fileName).toBe('x.ndjson');
      expect(await done(run.id)).toMatchObject({ added: 1, rejected: 1 });
    });

    test.each(['', ' '])('but not an empty one: %j', async body => {
      const init = {
        method: 'POST',
        body,
        headers: { ...AS_OPERATOR, 'content-length': String(body.length) },
      };
      const status = (await running.app.request('/operator/imports', init)).status;
      expect([400, 422]).toContain(status);
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
