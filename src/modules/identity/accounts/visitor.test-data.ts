import { createHmac } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { serializeSigned } from 'hono/utils/cookie';
import { postForm, type Running } from '../../../../test/program.ts';
import { newId } from '../../../platform/ctx.ts';
import { runSql } from '../../../platform/db/database.ts';
import { accountSecret, sessionCookie } from './auth.ts';
import { newToken } from './sessions.ts';

export const PASSWORD = 'con mèo bay qua cầu';

/** A browser without scripts: it keeps cookies and follows nothing. */
export class Visitor {
  readonly #running: Running;
  readonly cookies = new Map<string, string>();

  constructor(running: Running, cookie?: string) {
    this.#running = running;
    if (cookie) this.#keep(cookie);
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    if (/Max-Age=0/.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }

  headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie ? { cookie, 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' } : {};
  }

  async get(path: string): Promise<Response> {
    const response = await this.#running.app.request(path, { headers: this.headers() });
    return this.#kept(response);
  }

  async post(path: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.#kept(await postForm(this.#running, path, fields, this.headers()));
  }

  #kept(response: Response): Response {
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  async signIn(email: string, password = PASSWORD): Promise<Response> {
    return this.post('/sign-in', { email, password });
  }
}

/** Where the latest mail to an address leads: its path on this site. */
export function linkIn(running: Running, to: string): string {
  const mail = running.mails.findLast(one => one.to === to);
  const path = mail?.text.match(/http:\/\/localhost(\/\S+)/)?.[1];
  if (!path) throw new Error(`no link was mailed to ${to}`);
  return path;
}

let hash: Promise<string> | undefined;

/** Somebody with a confirmed address and the password above, who has just signed in. */
export async function newcomer(running: Running, email: string, name = 'Lê Thị Thử'): Promise<Visitor> {
  const { database, clock } = running;
  hash ??= hashPassword(PASSWORD);
  const [id, token] = [newId(clock.now), newToken()];
  await runSql(database.db, 'insert into person (id, name, email, email_verified) values ($1, $2, $3, true)', [
    id,
    name,
    email,
  ]);
  await runSql(
    database.db,
    `insert into person_account (id, account_id, provider_id, person_id, password, created_at, updated_at)
    values ($1, $2::uuid::text, 'credential', $2::uuid, $3, $4, $4)`,
    [newId(clock.now), id, await hash, clock.now],
  );
  await runSql(
    database.db,
    `insert into person_session (id, token, person_id, expires_at, created_at, updated_at, confirmed_at)
    values ($1, $2, $3, '2099-01-01', $4, $4, $4)`,
    [newId(clock.now), token, id, clock.now],
  );
  const { baseUrl, secret } = running.web;
  return new Visitor(running, await serializeSigned(sessionCookie({ baseUrl }), token, accountSecret(secret)));
}

/** The 6-digit code of now (RFC 6238) for a secret in base 32. */
export function codeOf(secret: string, at = Date.now()): string {
  const bits = [...secret.replace(/[=\s]/g, '')]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = hash.at(-1)! & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
