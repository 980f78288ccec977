import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export type TestPostgres = { url: string; version: string; stop(): Promise<void> };

const PLACES = ['/usr/local/bin', '/usr/bin', ...[18, 17, 16, 15].map(v => `/usr/lib/postgresql/${v}/bin`)];

/** A PostgreSQL for tests: the one at TEST_DATABASE_URL, or one made from the machine's binaries; else undefined. */
export async function findPostgres(): Promise<TestPostgres | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, version: await versionOf(given), stop: async () => {} };
  const bin = PLACES.find(place => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')));
  return bin ? startPostgres(bin) : undefined;
}

/** PostgreSQL refuses to run as root: then it is run as the user `postgres`. */
async function startPostgres(bin: string): Promise<TestPostgres | undefined> {
  const root = process.getuid?.() === 0;
  if (root && spawnSync('id', ['postgres']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-pg-'));
  if (root) spawnSync('chown', ['postgres', folder]);
  const as = (program: string, args: string[]): [string, string[]] =>
    root
      ? ['su', ['postgres', '-s', '/bin/sh', '-c', [join(bin, program), ...args].map(quote).join(' ')]]
      : [join(bin, program), args];
  const data = join(folder, 'data');
  const [init, initArgs] = as('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
    '--locale=C',
  ]);
  const made = spawnSync(init, initArgs, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_connections=100',
    `unix_socket_directories=${folder}`,
  ];
  const [run, runArgs] = as('postgres', [
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    ...settings.flatMap(s => ['-c', s]),
  ]);
  const server = spawn(run, runArgs, { stdio: 'ignore' });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const version = await waitFor(url);
  return {
    url,
    version,
    stop: async () => {
      const [ctl, ctlArgs] = as('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      spawnSync(ctl, ctlArgs);
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function waitFor(url: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await versionOf(url);
    } catch (error) {
      if (attempt > 100) throw error;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  return String(rows[0].server_version);
}
