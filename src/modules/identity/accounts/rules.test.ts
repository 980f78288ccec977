import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { checkPassword } from './password-check.ts';
import { passwordFault, SHORTEST_PASSWORD } from './passwords.ts';
import { CONFIRMED_FOR_MS, DAY_MS, deviceOf, isConfirmed, localPath, renewalOf, shortenAddress } from './rules.ts';
import { isEmail } from './schema.ts';

const listed = await commonPasswords();
const NOW = new Date('2026-11-22T02:00:00.000Z');
const before = (ms: number) => new Date(NOW.getTime() - ms);

describe('a password', () => {
  test.each([
    ['ngắn quá', 'short'],
    ['', 'short'],
    ['a'.repeat(129), 'long'],
    ['1234567890', 'common'],
    ['0987654321', 'common'],
    ['qwertyuiop', 'common'],
    ['Password123!', 'common'],
    ['P@ssw0rd2026', 'common'],
    ['MatKhau123456', 'common'],
    ['Mật khẩu 123456', 'common'],
    ['anhyeuem123', 'common'],
    ['abcabcabcabc', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['iloveyou2024', 'common'],
    ['vietnamvietnam1', 'common'],
    ['le.thi.thu@example.vn', 'own'],
    ['Lê Thị Thử 1', 'own'],
    ['mypassword12', 'common'],
    ['Jennifer1987', 'common'],
    ['!!Butterfly!!', 'common'],
    ['con mèo bay qua cầu', undefined],
    ['correct horse battery', undefined],
    ['x7#kQ2!pLm9z', undefined],
  ])('%j: %s', (password, fault) => {
    expect(passwordFault(password, ['Lê Thị Thử', 'le.thi.thu@example.vn'], listed)).toBe(fault);
  });

  test('each of the list that is long enough is refused, in capitals too', () => {
    const long = [...listed].filter(text => text.length >= SHORTEST_PASSWORD);
    expect(long.length).toBeGreaterThan(1_500);
    const passed = long.filter(text => passwordFault(text.toUpperCase(), [], listed) !== 'common');
    expect(passed).toEqual([]);
  });
});

describe('breached passwords', () => {
  const asked: { path: string | undefined; padding: unknown }[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const hashOf = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();
  const suffixes = `${hashOf('con mèo đã lộ ra').slice(5)}:7\r\n${hashOf('chỉ để cho dài ra').slice(5)}:0`;
  let server: Server;
  let url = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ path: request.url, padding: request.headers['add-padding'] });
      response.statusCode = request.url?.startsWith('/broken/') ? 500 : 200;
      response.end(suffixes);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  test.each([
    ['con mèo đã lộ ra', 'password'],
    ['chỉ để cho dài ra', undefined],
    ['con mèo bay qua cầu', undefined],
  ])('%s: %s', async (password, field) => {
    const errors = await checkPassword({ breachedPasswordsUrl: `${url}/range`, log }, password, []);
    expect(Object.keys(errors)[0]).toBe(field);
    expect(asked.at(-1)).toEqual({ path: `/range/${hashOf(password).slice(0, 5)}`, padding: 'true' });
  });

  test('without a service nothing is asked; one that fails or is not there lets pass, and is logged', async () => {
    const before = asked.length;
    for (const breachedPasswordsUrl of [undefined, `${url}/broken`, 'http://127.0.0.1:1'])
      expect(await checkPassword({ breachedPasswordsUrl, log }, 'con mèo đã lộ ra', [])).toEqual({});
    expect(asked.length - before).toBe(1);
    expect(logged).toHaveLength(2);
  });
});

describe('an address', () => {
  test.each([
    ['ten@congty.vn', true],
    ['a.b+c@may.say.com.vn', true],
    ['ten@congty', false],
    ['ten congty@x.vn', false],
    ['<b>@x.vn', false],
    ['a@b@x.vn', false],
    [`${'a'.repeat(250)}@x.vn`, false],
  ])('%s is an address: %s', (email, expected) => {
    expect(isEmail(email)).toBe(expected);
  });
});

describe('where somebody goes on to', () => {
  test.each([
    ['/account', '/account'],
    ['/needs?q=a&b=c', '/needs?q=a&b=c'],
    [undefined, '/x'],
    ['', '/x'],
    ['//elsewhere.com', '/x'],
    ['/\\elsewhere.com', '/x'],
    ['https://elsewhere.com', '/x'],
    ['/a\nSet-Cookie: b', '/x'],
    ['account', '/x'],
  ])('%j: %s', (next, expected) => {
    expect(localPath(next, '/x')).toBe(expected);
  });

  test('is never another site', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const place = localPath(`/${text}`, '/x');
        return new URL(place, 'http://here.invalid').origin === 'http://here.invalid';
      }),
    );
  });
});

describe('a session', () => {
  test.each([
    ['fresh', before(1000), null, undefined],
    ['a day old', before(DAY_MS + 1), null, 'end'],
    ['rights from before', before(1000), before(2000), undefined],
    ['rights of now', before(1000), before(500), 'token'],
    ['both', before(2 * DAY_MS), before(500), 'token'],
  ])('%s', (_, updatedAt, rightsChangedAt, expected) => {
    expect(renewalOf({ updatedAt, rightsChangedAt }, NOW)).toBe(expected);
  });

  test.each([
    [null, false],
    [before(0), true],
    [before(CONFIRMED_FOR_MS - 1), true],
    [before(CONFIRMED_FOR_MS), false],
  ])('confirmed at %s: %s', (at, expected) => {
    expect(isConfirmed(at, NOW)).toBe(expected);
  });

  test.each([
    ['203.113.7.9', '203.113.7.0'],
    ['::ffff:203.113.7.9', '203.113.7.0'],
    ['2001:ee0:4f12:8a0::1', '2001:ee0:4f12::'],
    ['::1', '0:0:0::'],
    ['local', ''],
    ['', ''],
  ])('the address %s is kept as %s', (address, kept) => {
    expect(shortenAddress(address)).toBe(kept);
  });

  test.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1', 'Safari, iOS'],
    ['curl/8.1', ''],
  ])('%s is %s', (agent, device) => {
    expect(deviceOf(agent)).toBe(device);
  });
});
