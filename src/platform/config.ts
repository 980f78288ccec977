import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartFault } from './start-fault.ts';

export type Config = {
  port: number;
  host: string;
  baseUrl: string;
  dataDir: string;
  databaseUrl: string | undefined;
  sample: 'load' | 'none';
  authSecret: string;
  logLevel: string;
  /** The server that mail leaves by; without it letters stay in the outbox. */
  smtp?: Smtp | undefined;
  /** A model that helps to put answers in order; without it the words alone do. */
  rerank?: Rerank | undefined;
  oidc?: OidcProvider | undefined;
  secondFactor?: 'required' | 'recommended' | undefined;
  /** Where ranges of breached passwords are asked for, without a slash at its end. */
  breachedPasswordsUrl?: string | undefined;
};

/** An OpenID Connect provider; `issuer` without a slash at its end, `name` as its button says it. */
export type OidcProvider = { issuer: string; clientId: string; clientSecret: string; name: string };

/** `modelDir`: a folder of models, else the model is fetched and kept in `cacheDir`. */
type Rerank = {
  model: string;
  modelDir: string | undefined;
  packageDir: string | undefined;
  cacheDir: string;
};

/** `from`: an address, or a name with one: "Nhịp Cầu <no-reply@example.vn>". */
type Smtp = { url: string; from: string };

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** The folder that holds package.json: migrations, sample and thesaurus are read from there. */
export const ROOT = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const up = dirname(from);
  if (up === from) throw new Error('package.json not found above the program');
  return findRoot(up);
}

/** Reads the environment and nothing else; makes DATA_DIR and the secret where they are missing. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const dataDir = resolve(env.DATA_DIR || join(ROOT, 'data'));
  makePrivateFolder(dataDir);
  const port = readPort(env.PORT);
  const host = env.HOST || '0.0.0.0';
  return {
    port,
    host,
    baseUrl: readBaseUrl(env.BASE_URL, port),
    dataDir,
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    sample: env.SAMPLE === 'none' ? 'none' : 'load',
    authSecret: env.AUTH_SECRET || keepSecret(join(dataDir, 'auth.secret')).value,
    logLevel: readLogLevel(env.LOG_LEVEL),
    smtp: readSmtp(env),
    rerank: readRerank(env, dataDir),
    oidc: readOidc(env),
    secondFactor: env.SECOND_FACTOR === 'recommended' ? 'recommended' : 'required',
    breachedPasswordsUrl: readBreached(env.BREACHED_PASSWORDS_URL),
  };
}

function readSmtp({ SMTP_URL: url, MAIL_FROM: from }: NodeJS.ProcessEnv): Smtp | undefined {
  if (!url) return undefined;
  if (!/^smtps?:\/\/[^\s/]/.test(url) || !URL.canParse(url))
    throw new StartFault(
      2,
      'SMTP_URL phải có dạng smtp://máy:cổng hoặc smtps://tên:mật-khẩu@máy:cổng.',
      'SMTP_URL must look like smtp://host:port or smtps://user:password@host:port.',
    );
  if (from && /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from)) return { url, from };
  throw new StartFault(
    2,
    'Đã đặt SMTP_URL thì cần MAIL_FROM: địa chỉ gửi, ví dụ "Nhịp Cầu <khong-tra-loi@example.vn>".',
    'With SMTP_URL, MAIL_FROM is needed: the address that sends, for example "Nhịp Cầu <no-reply@example.vn>".',
  );
}

function readRerank(env: NodeJS.ProcessEnv, dataDir: string): Rerank | undefined {
  if (!env.RERANK_MODEL) return undefined;
  return {
    model: env.RERANK_MODEL,
    modelDir: env.RERANK_MODEL_DIR ? resolve(env.RERANK_MODEL_DIR) : undefined,
    packageDir: env.TRANSFORMERS_DIR ? resolve(env.TRANSFORMERS_DIR) : undefined,
    cacheDir: join(dataDir, 'models'),
  };
}

function readOidc(env: NodeJS.ProcessEnv): OidcProvider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer) return undefined;
  if (clientId && clientSecret && URL.canParse(issuer) && /^https?:/.test(issuer))
    return {
      issuer: issuer.replace(/\/+$/, ''),
      clientId,
      clientSecret,
      name: env.OIDC_NAME || new URL(issuer).host,
    };
  throw new StartFault(
    2,
    'OIDC_ISSUER phải là địa chỉ http(s), đi cùng OIDC_CLIENT_ID và OIDC_CLIENT_SECRET.',
    'OIDC_ISSUER must be an http(s) address, together with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
  );
}

function readBreached(url: string | undefined): string | undefined {
  if (!url) return undefined;
  if (URL.canParse(url) && /^https?:/.test(url)) return url.replace(/\/+$/, '');
  throw new StartFault(
    2,
    `BREACHED_PASSWORDS_URL phải là địa chỉ http(s), không phải "${url}".`,
    `BREACHED_PASSWORDS_URL must be an http(s) address, not "${url}".`,
  );
}

/** Reads a secret file, or makes one readable by its owner alone; says whether it is new. */
export function keepSecret(file: string): { value: string; fresh: boolean } {
  const kept = readSecret(file);
  if (kept) return { value: kept, fresh: false };
  const value = randomBytes(24).toString('base64url');
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, `${value}\n`, { mode: 0o600 });
  // Two first starts at once: the file that is there first is the secret of both, and it is never half written.
  try {
    if (existsSync(file)) renameSync(whole, file);
    else linkSync(whole, file);
  } catch (error) {
    // A file system without hard links: the last one wins there.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(whole, file);
  }
  rmSync(whole, { force: true });
  const settled = readSecret(file)!;
  return { value: settled, fresh: settled === value };
}

const SHORTEST_SECRET = 20;

function readSecret(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const value = readFileSync(file, 'utf8').trim();
  return value.length >= SHORTEST_SECRET ? value : undefined;
}

function makePrivateFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StartFault(
      2,
      `Không tạo được thư mục dữ liệu ${dir}: ${(cause as Error).message}`,
      `The data folder ${dir} could not be made: ${(cause as Error).message}`,
    );
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new StartFault(
    2,
    `PORT phải là số từ 0 đến 65535, không phải "${text}".`,
    `PORT must be a number from 0 to 65535, not "${text}".`,
  );
}

function readBaseUrl(text: string | undefined, port: number): string {
  if (!text) return `http://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text.replace(/\/+$/, '');
  throw new StartFault(
    2,
    `BASE_URL phải là địa chỉ http(s), không phải "${text}".`,
    `BASE_URL must be an http(s) address, not "${text}".`,
  );
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/^postgres(ql)?:\/\//.test(text)) return text;
  throw new StartFault(
    2,
    'DATABASE_URL phải bắt đầu bằng postgres:// hoặc postgresql://.',
    'DATABASE_URL must start with postgres:// or postgresql://.',
  );
}

function readLogLevel(text: string | undefined): string {
  const level = text || 'info';
  if (LOG_LEVELS.includes(level)) return level;
  throw new StartFault(
    2,
    `LOG_LEVEL phải là một trong: ${LOG_LEVELS.join(', ')}.`,
    `LOG_LEVEL must be one of: ${LOG_LEVELS.join(', ')}.`,
  );
}
