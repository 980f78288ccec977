import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passwordFault } from './passwords.ts';
import { CONFIRMED_FOR_MS, DAY_MS, deviceOf, isConfirmed, localPath, renewalOf, shortenAddress } from './rules.ts';
import { checkSignUp, isEmail } from './schema.ts';

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
    ['con mèo bay qua cầu', undefined],
    ['correct horse battery', undefined],
    ['x7#kQ2!pLm9z', undefined],
  ])('%j: %s', (password, fault) => {
    expect(passwordFault(password, ['Lê Thị Thử', 'le.thi.thu@example.vn'])).toBe(fault);
  });
});

describe('what is signed up with', () => {
  test('every fault is said at once', () => {
    expect(Object.keys(checkSignUp({ name: '', email: 'x', password: 'y' }))).toEqual(['name', 'email', 'password']);
  });

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
