import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { onEveryProgram, postForm, postJson, textOf } from '../../test/program.ts';
import { makeRoutes } from '../shell/routes.ts';
import { localeOf, withoutLocale } from './web.ts';

const PAGES = ['/', '/technologies', '/technologies?q=may+say+lua', '/needs', '/needs/new', '/match'];
const BUILD = 'build';
const LARGEST_SCRIPT = 20_000;

describe('the language in the address', () => {
  test.each([
    ['/', 'vi', '/'],
    ['/en', 'en', '/'],
    ['/en/', 'en', '/'],
    ['/en/needs', 'en', '/needs'],
    ['/energy', 'vi', '/energy'],
    ['/en//elsewhere.com/x', 'en', '/elsewhere.com/x'],
  ])('%s is %s, the place %s', (path, locale, place) => {
    expect(localeOf(path)).toBe(locale);
    expect(withoutLocale(path)).toBe(place);
  });
});

onEveryProgram('the frame of every answer', running => {
  const get = (path: string, headers: Record<string, string> = {}) => running.app.request(path, { headers });

  test.each([...PAGES, '/nowhere', '/api/v1/technologies', '/api/v1/nowhere'])(
    '%s is kept safe by its headers, and sets no cookie',
    async path => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      for (const directive of ['frame-ancestors', 'object-src', 'base-uri'])
        expect(policy).toContain(`${directive} 'none'`);
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toContain('http');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin'), 'no other site reads it').toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test('the site tells no other site where a reader came from, and its own forms keep their origin', async () => {
    expect((await get('/')).headers.get('referrer-policy')).toBe('same-origin');
  });

  test.each(PAGES)('%s has nothing inline and nothing from elsewhere', async path => {
    for (const address of [path, `/en${path === '/' ? '' : path}`]) {
      const html = await textOf(running, address);
      expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
      expect(html.match(/<script[^>]*>[^<]/)).toBeNull();
      const outside = [...html.matchAll(/(?:href|src|action)="((?:https?:)?\/\/[^"]*)"/g)].map(m => m[1]!);
      expect(outside.filter(url => !url.startsWith(`${running.web.baseUrl}/`))).toEqual([]);
    }
  });

  test('a page that is not there leads to no other site', async () => {
    const html = await textOf(running, '/en//elsewhere.com/x');
    expect(html).not.toMatch(/href="\/\//);
  });

  test('long answers are compressed for whoever takes it', async () => {
    for (const path of ['/technologies', '/api/v1/technologies']) {
      expect((await get(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
      expect((await get(path)).headers.get('content-encoding')).toBeNull();
    }
  });

  test.each<Record<string, string>>([{}, { 'accept-encoding': 'gzip' }])(
    'an unchanged answer is not sent again %j',
    async accept => {
      const first = await get('/api/v1/technologies?q=nuoc', accept);
      const tag = first.headers.get('etag')!;
      const second = await get('/api/v1/technologies?q=nuoc', { ...accept, 'if-none-match': tag });
      expect(second.status).toBe(304);
      expect(await second.text()).toBe('');
      expect((await get('/api/v1/technologies?q=gao', { ...accept, 'if-none-match': tag })).status).toBe(200);
    },
  );

  test('style, script and fonts are there, for ever and small', async () => {
    const { css, js, icon } = running.web.assets;
    for (const path of [css, js, icon!]) {
      const asset = await get(path, { 'accept-encoding': 'br' });
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
    const script = readFileSync(join(BUILD, 'public', basename(js)));
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(LARGEST_SCRIPT);
    expect((await get('/assets/..%2fassets.json')).status).toBe(404);
  });

  describe('refusals', () => {
    const problemOf = async (response: Response) => {
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      const body = await response.json();
      expect(body).toMatchObject({
        status: response.status,
        requestId: response.headers.get('x-request-id'),
      });
      expect(body.detail).not.toBe('');
      return body;
    };

    test.each(['technologies', 'needs'])('of %s are problems', async kind => {
      for (const id of ['nowhere', '0', "1' or '1'='1", '01900000-0000-7000-8000-000000000000']) {
        const path = `/api/v1/${kind}/${encodeURIComponent(id)}`;
        expect((await problemOf(await get(path))).status).toBe(404);
        expect((await problemOf(await postJson(running, `${path}/matches`, {}))).status).toBe(404);
        expect((await get(`/${kind}/${encodeURIComponent(id)}`)).status).toBe(404);
      }
    });

    test('the detail speaks the language that was asked for, the fields both', async () => {
      const vi = await problemOf(await get('/api/v1/needs?limit=0'));
      const en = await problemOf(await get('/api/v1/needs?limit=0', { 'accept-language': 'en-GB,en;q=0.9' }));
      expect(vi.detail).not.toBe(en.detail);
      expect(vi.errors).toEqual(en.errors);
      expect(vi.errors).toEqual([{ field: 'limit', vi: vi.detail, en: en.detail }]);
    });

    test.each(['/api/v1/matches', '/api/v1/needs'])('what is no JSON is refused by %s', async path => {
      for (const body of ['{', '', 'null garbage', '{"text": "a",}'])
        expect((await problemOf(await postJson(running, path, body))).status).toBe(400);
    });

    test.each(['null', '[]', '"text"', '7', '{"text": 7, "problem": 7}', '{"limit":"x","staff":"x"}'])(
      'JSON of another shape, %s, is refused field by field',
      async body => {
        for (const path of ['/api/v1/matches', '/api/v1/needs']) {
          const { status, errors } = await problemOf(await postJson(running, path, body));
          expect(status).toBe(422);
          expect(errors.length).toBeGreaterThan(0);
        }
      },
    );

    test.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'multipart/form-data; boundary='])(
      'a form that can not be read is refused: %s',
      async type => {
        for (const path of ['/needs', '/match', '/operator']) {
          const init = { method: 'POST', body: 'garbage', headers: { 'content-type': type } };
          expect((await running.app.request(path, init)).status).toBe(400);
        }
      },
    );
  });

  describe('where a form comes from', () => {
    const send = async (headers: Record<string, string>) =>
      (await postForm(running, '/match', { text: 'máy sấy lúa' }, headers)).status;

    test.each([
      ['a browser on this site', { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }],
      ['a browser that keeps its origin to itself', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
      ['a browser behind a proxy', { origin: 'https://outside.vn', 'sec-fetch-site': 'same-origin' }],
      ['an older browser', { origin: 'http://localhost' }],
      ['no browser at all', {}],
    ])('%s is let in', async (_, headers) => {
      expect(await send(headers)).toBe(200);
    });

    test.each([
      ['another site', { origin: 'https://elsewhere.com', 'sec-fetch-site': 'cross-site' }],
      ['another site by an older browser', { origin: 'https://elsewhere.com' }],
      ['a neighbour', { origin: 'http://other.localhost', 'sec-fetch-site': 'same-site' }],
      ['another port', { origin: 'http://localhost:81' }],
      ['a sandbox', { origin: 'null' }],
      ['a sandbox elsewhere', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ])('%s is refused', async (_, headers) => {
      expect(await send(headers)).toBe(403);
      expect((await postJson(running, '/api/v1/matches', { text: 'máy sấy lúa' }, headers)).status).toBe(403);
    });
  });

  test('the log tells who went too far, and no token of a private link', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: line => void lines.push(line) });
    const { request } = makeRoutes({ ...running.web, log }, running.program);
    const token = 'x'.repeat(32);
    const headers = { origin: 'https://elsewhere.com' };
    expect((await request(`/drafts/nowhere/${token}/title`, { method: 'POST', headers })).status).toBe(403);
    expect(lines.map(line => JSON.parse(line))).toMatchObject([
      { event: 'refused', status: 403, actor: 'visitor', path: '/drafts/nowhere/…/title' },
    ]);
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
