import { rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { loadEmbedder } from '../modules/discovery/index.ts';
import { findPerson } from '../modules/identity/index.ts';
import { type Config, ROOT, readConfig } from '../platform/config.ts';
import { makeLog } from '../platform/log.ts';
import { StartFault } from '../platform/start-fault.ts';
import { readAssetNames } from '../web/assets.ts';
import type { Web } from '../web/web.ts';
import { countRequests, drain } from './drain.ts';
import { startProgram, stopProgram } from './modules.ts';
import { closeDatabase, openDatabase } from './open-database.ts';
import { keepOperatorKey } from './operator-key.ts';
import { makeRoutes } from './routes.ts';
import { startTimers } from './timers.ts';
import { workLinks } from './workspace/links.ts';

const LARGEST_HEADERS = 2_000_000;

try {
  await run(readConfig(process.env));
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  console.error(`${error.vi}\n${error.message}`);
  process.exit(error.exitCode);
}

async function run(config: Config): Promise<void> {
  const log = makeLog(config.logLevel);
  const embedder = config.rerank && (await loadEmbedder(config.rerank));
  const open = await openDatabase(config);
  if (!open.restricted)
    log.warn('the database role of the program could not be made or taken: acts are kept by their trigger alone');
  const operatorKey = keepOperatorKey(config.dataDir);
  const program = await startProgram(config, open.database, log, embedder);
  const web: Web = {
    database: open.database,
    secret: config.authSecret,
    operatorKey: operatorKey.value,
    findPerson: headers => findPerson(web, headers),
    workLinks,
    mailer: program.post,
    oidc: config.oidc,
    secondFactor: config.secondFactor,
    breachedPasswordsUrl: config.breachedPasswordsUrl,
    baseUrl: config.baseUrl,
    assets: readAssetNames(join(ROOT, 'build')),
    log,
    // Until a mail server is configured letters end here; the pages say all that they would.
    now: () => new Date(),
  };
  const requests = countRequests(makeRoutes(web, program).fetch);
  const server = await listen(config, requests.fetch).catch(async error => {
    await stopProgram(program);
    await closeDatabase(open);
    throw error;
  });
  // A port that the system chose is known only now.
  if (config.baseUrl.endsWith(':0')) web.baseUrl = localAddress(server);
  const handOver = join(config.dataDir, 'server.json');
  writeFileSync(handOver, JSON.stringify({ address: localAddress(server) }), { mode: 0o600 });
  const indexed = program.discovery.start();
  const timers = startTimers(config, web, program);
  onSignal(async () => {
    await drain(server, requests.underWay);
    await timers.stop();
    await indexed.catch(() => {});
    await stopProgram(program);
    await closeDatabase(open);
    rmSync(handOver, { force: true });
  });
  greet(web.baseUrl, config.dataDir, open.database.kind, operatorKey);
  await indexed;
  console.log('Bộ tìm kiếm đã sẵn sàng. / The search is ready.');
}

function listen(config: Config, fetch: ReturnType<typeof makeRoutes>['fetch']): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch,
        port: config.port,
        hostname: config.host,
        serverOptions: { maxHeaderSize: LARGEST_HEADERS, requestTimeout: 300_000 },
      },
      () => resolve(server as Server),
    );
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFault(config, error)));
  });
}

function listenFault(config: Config, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE')
    return new StartFault(
      4,
      `Cổng ${config.port} đang có chương trình khác dùng. Hãy đặt PORT khác, ví dụ PORT=3100 npm start.`,
      `Port ${config.port} is in use by another program. Set another PORT, for example PORT=3100 npm start.`,
    );
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartFault(
      4,
      `Không mở được địa chỉ ${config.host}:${config.port} (${error.code}).`,
      `The address ${config.host}:${config.port} can not be opened (${error.code}).`,
    );
  return error;
}

function localAddress(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
}

function greet(baseUrl: string, dataDir: string, kind: string, key: { value: string; fresh: boolean }): void {
  const store =
    kind === 'pglite'
      ? `cơ sở dữ liệu kèm theo, để dùng thử / the embedded database, for trying (${dataDir})`
      : 'PostgreSQL';
  console.log(`Nhịp Cầu: ${baseUrl}\n  ${store}`);
  if (key.fresh)
    console.log(
      `  Khoá vận hành (chỉ in một lần) / operator key (printed once): ${key.value}\n` +
        `  ${join(dataDir, 'operator.key')}`,
    );
}

function onSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const begin = async () => {
    if (stopping) return;
    stopping = true;
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, begin);
}
