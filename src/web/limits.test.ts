import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEveryProgram, postJson } from '../../test/program.ts';

const MEGABYTE = 'a'.repeat(1_000_000);

onEveryProgram('limits, through a real connection', running => {
  let server: Server;
  let address = '';

  beforeAll(async () => {
    await new Promise<void>(resolve => {
      server = serve(
        {
          fetch: running.app.fetch,
          port: 0,
          hostname: '127.0.0.1',
          serverOptions: { maxHeaderSize: 2_000_000 },
        },
        info => {
          address = `http://127.0.0.1:${info.port}`;
          resolve();
        },
      ) as Server;
    });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const post = (path: string, body: BodyInit, type = 'application/json') =>
    fetch(address + path, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
      duplex: 'half',
    } as RequestInit);
  const streamed = (text: string) => new Blob([text]).stream();

  test.each(['/api/v1/technologies', '/api/v1/needs', '/technologies', '/en/needs', '/'])(
    'a query of a megabyte at %s is too large',
    async path => {
      expect((await fetch(`${address}${path}?q=${MEGABYTE}`)).status).toBe(413);
    },
  );

  test.each(['/api/v1/matches', '/api/v1/needs', '/api/v1/needs/x/matches'])(
    'a body of a megabyte at %s is too large, whether its length is told or not',
    async path => {
      const body = JSON.stringify({ text: MEGABYTE, problem: MEGABYTE });
      for (const sent of [body, streamed(body)]) {
        const response = await post(path, sent);
        expect(response.status).toBe(413);
        expect(response.headers.get('content-type')).toBe('application/problem+json');
      }
    },
  );

  test.each(['/match', '/needs', '/operator'])('so is a form at %s', async path => {
    const body = `text=${MEGABYTE}`;
    for (const sent of [body, streamed(body)])
      expect((await post(path, sent, 'application/x-www-form-urlencoded')).status).toBe(413);
  });

  test('a text of 100,000 characters is matched, a longer one is too large', async () => {
    const sentence = 'máy sấy lúa cho hợp tác xã; ';
    const text = sentence.repeat(Math.ceil(100_000 / sentence.length)).slice(0, 100_000);
    expect((await postJson(running, '/api/v1/matches', { text })).status).toBe(200);
    expect((await postJson(running, '/api/v1/matches', { text: `${text}x` })).status).toBe(413);
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
