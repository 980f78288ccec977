import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keepSecret, readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (env: NodeJS.ProcessEnv) => readConfig({ DATA_DIR: folder, ...env });

describe('the configuration', () => {
  test('has a sensible value for everything that is not set', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      baseUrl: 'http://localhost:3000',
      dataDir: folder,
      databaseUrl: undefined,
      sample: 'load',
      logLevel: 'info',
      smtp: undefined,
      rerank: undefined,
    });
  });

  test.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '8080' }, { port: 8080, baseUrl: 'http://localhost:8080' }],
    [{ BASE_URL: 'https://nhipcau.vn/' }, { baseUrl: 'https://nhipcau.vn' }],
    [{ DATABASE_URL: 'postgresql://u@h/d' }, { databaseUrl: 'postgresql://u@h/d' }],
    [{ SAMPLE: 'none' }, { sample: 'none' }],
    [{ BREACHED_PASSWORDS_URL: 'https://a.vn/range/' }, { breachedPasswordsUrl: 'https://a.vn/range' }],
    [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [{ AUTH_SECRET: 'from outside' }, { authSecret: 'from outside' }],
    [
      { RERANK_MODEL: 'a/b', RERANK_MODEL_DIR: '/m' },
      { rerank: { model: 'a/b', modelDir: '/m', packageDir: undefined, cacheDir: join(folder, 'models') } },
    ],
    [
      { SMTP_URL: 'smtps://u:p@mail.example.vn', MAIL_FROM: 'Nhịp Cầu <a@example.vn>' },
      { smtp: { url: 'smtps://u:p@mail.example.vn', from: 'Nhịp Cầu <a@example.vn>' } },
    ],
    [{ RERANK_MODEL: '', RERANK_MODEL_DIR: '/m', TRANSFORMERS_DIR: '/t' }, { rerank: undefined }],
    [
      { PORT: '', LOG_LEVEL: '' },
      { port: 3000, logLevel: 'info' },
    ],
  ])('%j', (env, config) => {
    expect(read(env)).toMatchObject(config);
  });

  test.each([
    ['PORT', 'web'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', ' '],
    ['BASE_URL', 'nhipcau.vn'],
    ['BASE_URL', 'ftp://nhipcau.vn'],
    ['DATABASE_URL', 'mysql://h/d'],
    ['LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'mail.example.vn'],
    ['SMTP_URL', 'http://mail.example.vn'],
  ])('%s=%s is refused in both languages, exit code 2', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(
      expect.objectContaining({
        exitCode: 2,
        vi: expect.stringContaining(name),
        message: expect.stringContaining(name),
      }),
    );
  });

  test.each(['', 'nobody', 'a@example.vn\r\nBcc: b@example.vn'])('mail needs an address that sends, not %j', from => {
    expect(() => read({ SMTP_URL: 'smtp://localhost:25', MAIL_FROM: from })).toThrow(/MAIL_FROM/);
  });

  test('a data folder that can not be made is refused', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(() => readConfig({ DATA_DIR: join(file, 'below') })).toThrow(
      expect.objectContaining({ exitCode: 2 }),
    );
  });
});

describe('a secret', () => {
  test('is made once and readable by its owner alone', () => {
    const file = join(folder, 'once.secret');
    const first = keepSecret(file);
    expect(first).toMatchObject({ fresh: true, value: expect.stringMatching(/^[\w-]{32}$/) });
    expect(keepSecret(file)).toEqual({ value: first.value, fresh: false });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('cut off while it was written is made anew', () => {
    const file = join(folder, 'cut.secret');
    writeFileSync(file, 'short');
    expect(keepSecret(file).fresh).toBe(true);
    expect(readFileSync(file, 'utf8').trim()).toHaveLength(32);
  });

  test('a start keeps the signing secret in the data folder', () => {
    const { authSecret } = read({});
    expect(existsSync(join(folder, 'auth.secret'))).toBe(true);
    expect(read({}).authSecret).toBe(authSecret);
  });
});
