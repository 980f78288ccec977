import { request } from 'node:http';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Refusal } from '../../../kernel/errors.ts';
import type { Act } from '../../../platform/acts/index.ts';
import { isPublicAddress, OUTSIDE, post, type Reach } from './reach.ts';
import { eventsOf, MOST_IN_PART } from './rules.ts';
import { checkWebhook } from './schema.ts';
import { signatureOf, webhookSecret } from './signature.ts';

test.each([
  ['8.8.8.8', true],
  ['1.1.1.1', true],
  ['2606:4700:4700::1111', true],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.0.0.1', false],
  ['127.255.255.255', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001::1', false],
  ['2001:db8::1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['ff02::1', false],
  ['localhost', false],
  ['', false],
])('%s is a public address: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

describe('a receiver', () => {
  const fieldsOf = (url: string, kinds = ['need.']) => {
    try {
      checkWebhook({ url, kinds });
      return [];
    } catch (error) {
      return Object.keys((error as Refusal).fields);
    }
  };
  test.each(['', 'nhip-cau.vn', 'http://nhip-cau.vn/', 'ftp://nhip-cau.vn', 'https://a:b@nhip-cau.vn', 'https://nhip-cau.vn/#x', `https://nhip-cau.vn/${'a'.repeat(500)}`])(
    'has a proper https address, not %j',
    url => expect(fieldsOf(url)).toEqual(['url']),
  );
  test('wants something', () => expect(fieldsOf('https://nhip-cau.vn', ['deal.'])).toEqual(['kinds']));
  test('is kept as a browser would write it', () => {
    expect(checkWebhook({ url: ' HTTPS://Nhip-Cau.VN/tin?x=1 ', kinds: ['import.', 'x', 'need.'] })).toEqual({
      url: 'https://nhip-cau.vn/tin?x=1',
      kinds: ['need.', 'import.'],
    });
  });
});

describe('the public part of an act', () => {
  const act = (kind: string, payload: object, ...subjects: [string, string][]) =>
    ({ id: 'i', seq: 7, at: 't', kind, payload, actor: 'person:1', reason: 'bí mật', subjects: subjects.map(([type, id]) => ({ type, id })) }) as unknown as Act;
  const told = (it: Act, ...published: string[]) => eventsOf(it, new Set(published)).flatMap(event => event.records.map(r => `${r.type} ${r.id} ${r.state}`));

  test.each<[string, Act, string[], string[]]>([
    ['a publishing', act('need.publish', { from: 'submitted', to: 'published' }, ['need', 'a']), ['a'], ['need a published']],
    ['the posting of a need that is published meanwhile', act('need.post', {}, ['need', 'a']), ['a'], []],
    ['a need that waits', act('need.post', {}, ['need', 'a']), [], []],
    ['one that is returned', act('need.decline', { from: 'submitted' }, ['need', 'a']), [], []],
    ['one that waited and is withdrawn', act('need.withdraw', { from: 'submitted' }, ['need', 'a']), [], []],
    ['a public one that is withdrawn', act('need.withdraw', { from: 'published' }, ['need', 'a']), [], ['need a withdrawn']],
    ['an import', act('import.chunk', {}, ['import', 'r'], ['technology', 'a'], ['technology', 'b']), ['a'], ['technology a published']],
    ['an import undone', act('import.undo', { from: 'done' }, ['import', 'r'], ['technology', 'a'], ['technology', 'b']), ['b'], ['technology a withdrawn', 'technology b published']],
  ])('of %s', (_, it, published, expected) => {
    expect(told(it, ...published)).toEqual(expected);
  });

  test('names nobody and gives no reason', () => {
    const [event] = eventsOf(act('need.publish', { to: 'published', ref: 'x' }, ['need', 'a']), new Set(['a']));
    expect(event).toEqual({ id: 'i', seq: 7, at: 't', kind: 'need.publish', part: 1, parts: 1, records: [{ type: 'need', id: 'a', state: 'published' }] });
  });

  test('comes in parts where it is long, each below 64 KB', () => {
    const ids = Array.from({ length: MOST_IN_PART * 2 + 1 }, (_, i) => `01900000-0000-7000-8000-${String(i).padStart(12, '0')}`);
    const events = eventsOf(act('import.chunk', {}, ...ids.map((id): [string, string] => ['technology', id])), new Set(ids));
    expect(events.map(event => event.part)).toEqual([1, 2, 3]);
    expect(events.flatMap(event => event.records.map(record => record.id))).toEqual(ids);
    for (const event of events) expect(JSON.stringify(event).length).toBeLessThan(64_000);
  });
});

test('a signature holds for one body at one time under one key', () => {
  const secret = webhookSecret('server', 'id');
  const all = [
    signatureOf(secret, 1, '{}'),
    signatureOf(secret, 2, '{}'),
    signatureOf(secret, 1, '{ }'),
    signatureOf(webhookSecret('server', 'other'), 1, '{}'),
    signatureOf(webhookSecret('another', 'id'), 1, '{}'),
  ];
  expect(new Set(all.map(text => text.split('v1=')[1])).size).toBe(5);
  expect(all[0]).toMatch(/^t=1,v1=[0-9a-f]{64}$/);
});

describe('reaching out', () => {
  let server: Server;
  let port = 0;
  let seen: string[] = [];
  beforeAll(async () => {
    server = createServer((asked, answer) => {
      seen.push(`${asked.headers.host} ${asked.url}`);
      if (asked.url === '/elsewhere') answer.writeHead(302, { location: '/followed' }).end();
      else if (asked.url === '/large') answer.writeHead(200).end('x'.repeat(5_000_000));
      else answer.writeHead(204).end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as { port: number }).port;
  });
  afterAll(() => server.close());
  const reach = (over: Partial<Reach> = {}): Reach => ({ resolve: async () => ['127.0.0.1'], permits: () => true, request: request as Reach['request'], ...over });
  const to = (path: string, host = 'hook.example') => `https://${host}:${port}${path}`;

  test('goes to the address that was looked up, under the name that was asked for', async () => {
    seen = [];
    expect(await post(reach(), to('/a?b=1'), '{}', {})).toEqual({ status: 204 });
    expect(seen).toEqual([`hook.example:${port} /a?b=1`]);
  });

  test('follows nothing', async () => {
    seen = [];
    expect(await post(reach(), to('/elsewhere'), '{}', {})).toEqual({ status: 302 });
    expect(seen).toHaveLength(1);
  });

  test('reads no more than it must', async () => {
    expect(await post(reach(), to('/large'), '{}', {})).toEqual({ status: 200 });
  });

  test.each(['127.0.0.1', '[::1]', '127.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '169.254.169.254'])(
    'never goes to %s',
    async host => {
      seen = [];
      await expect(post({ ...OUTSIDE, request: request as Reach['request'] }, to('/', host), '{}', {})).rejects.toThrow('public');
      expect(seen).toEqual([]);
    },
  );

  test('nor to a name that leads inside, alone or among others', async () => {
    seen = [];
    for (const found of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], []])
      await expect(post(reach({ resolve: async () => found, permits: isPublicAddress }), to('/'), '{}', {})).rejects.toThrow('public');
    expect(seen).toEqual([]);
  });
});
