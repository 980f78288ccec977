import { existsSync, readFileSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freshFolder, migratedFolder, SERVER, searchReady, startChild, startServer } from './child.ts';

const LONGEST_MS = 180_000;

const total = async (address: string) => {
  const response = await fetch(`${address}/api/v1/technologies`);
  return ((await response.json()) as { total: number }).total;
};
const ended = async (env: Record<string, string>, dataDir = migratedFolder()) => {
  const child = startChild(SERVER, {
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    SAMPLE: 'none',
    ...env,
  });
  return { code: await child.ended, said: child.output() };
};

describe('the first start', { timeout: LONGEST_MS }, () => {
  test('tells address and key once, serves, and holds its data folder alone', async () => {
    const dataDir = freshFolder();
    const keyFile = join(dataDir, 'operator.key');
    const first = await startServer(dataDir);
    await searchReady(first);
    const key = readFileSync(keyFile, 'utf8').trim();
    expect(first.output()).toContain(key);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect((await fetch(`${first.address}/healthz`)).status).toBe(200);
    const ready = await fetch(`${first.address}/readyz`);
    expect({ status: ready.status, body: await ready.json() }).toMatchObject({
      status: 200,
      body: { status: 'ready', database: true, index: true },
    });
    expect(await total(first.address)).toBeGreaterThan(20);

    const second = await ended({}, dataDir);
    expect(second).toEqual({
      code: 3,
      said: expect.stringMatching(/đang được một tiến trình khác sử dụng.*is in use by another process/s),
    });
    expect((await fetch(`${first.address}/healthz`)).status).toBe(200);

    expect(await first.kill('SIGTERM')).toBe(0);
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false);
    const again = await startServer(dataDir);
    await searchReady(again);
    expect(again.output()).not.toContain(key);
    expect(await total(again.address)).toBeGreaterThan(20);
    expect(await again.kill('SIGINT')).toBe(0);
  });

  test('with SAMPLE=none is empty', async () => {
    const server = await startServer(migratedFolder(), { SAMPLE: 'none' });
    await searchReady(server);
    expect(await total(server.address)).toBe(0);
  });
});

describe('a start that can not go on says why in both languages', () => {
  test('port in use: 4', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise(resolve => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    expect(await ended({ PORT: String(port) })).toEqual({
      code: 4,
      said: expect.stringMatching(new RegExp(`Cổng ${port} đang.*Port ${port} is in use`, 's')),
    });
  });

  test('database out of reach: 5', async () => {
    expect(await ended({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' })).toEqual({
      code: 5,
      said: expect.stringMatching(/Không kết nối được.*can not be reached/s),
    });
  });

  test.each([
    ['PORT', 'web'],
    ['BASE_URL', 'nhipcau.vn'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://h/d'],
    ['DATA_DIR', '/dev/null/below'],
  ])('%s=%s: 2', async (name, value) => {
    const { code, said } = await ended({ [name]: value });
    expect(code).toBe(2);
    expect(said.trim().split('\n')).toHaveLength(2);
    expect(said).not.toContain('    at ');
  });

  test('RERANK_MODEL without the package that runs it: 2', async () => {
    const { code, said } = await ended({ RERANK_MODEL: 'any', TRANSFORMERS_DIR: freshFolder() });
    expect(code).toBe(2);
    expect(said).toContain('npm install --no-save');
    expect(said).not.toContain('    at ');
  });
});

describe('SIGTERM', { timeout: LONGEST_MS }, () => {
  test('while a request is under way: it is answered, and its need is kept', async () => {
    const dataDir = migratedFolder();
    const server = await startServer(dataDir, { SAMPLE: 'none' });
    await searchReady(server);
    const body = JSON.stringify({ product: 'Gạo trắng' });
    const half = Math.floor(body.length / 2);
    const request = [
      'POST /api/v1/needs HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Idempotency-Key: under-way',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', text => {
      answer += text;
    });
    await new Promise<void>(resolve =>
      socket.write(`${request.join('\r\n')}\r\n\r\n${body.slice(0, half)}`, () => resolve()),
    );
    // The server has the first half when it answers a request that came after it.
    await fetch(`${server.address}/healthz`);
    const stopped = server.kill('SIGTERM');
    await refusesConnections(server.address);
    socket.write(body.slice(half));
    expect(await stopped).toBe(0);
    expect(answer).toMatch(/^HTTP\/1.1 201/);
    const { id } = JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)) as {
      id: string;
    };

    const again = await startServer(dataDir, { SAMPLE: 'none' });
    await searchReady(again);
    const replay = await fetch(`${again.address}/api/v1/needs`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'idempotency-key': 'under-way' },
    });
    expect(await replay.json()).toMatchObject({ id, ref: 'NC-000001' });
  });

  test('to the launcher reaches the server', async () => {
    const dataDir = migratedFolder();
    const env = { DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', SAMPLE: 'none' };
    const launcher = startChild(['bin/run.mjs', 'start'], env);
    onTestFinished(() => void launcher.process.kill('SIGTERM'));
    const [, address] = await launcher.says(/^Nhịp Cầu: (http:\S+)/m);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    await searchReady(launcher);
    expect(await launcher.kill('SIGTERM')).toBe(0);
    await refusesConnections(address!);
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false);
  });
});

async function refusesConnections(address: string): Promise<void> {
  while (
    await fetch(`${address}/healthz`, { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    )
  );
}
