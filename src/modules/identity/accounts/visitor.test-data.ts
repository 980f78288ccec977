import { createHmac } from 'node:crypto';
import { postForm, type Running } from '../../../../test/program.ts';

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

/** Somebody who has signed up, confirmed the address and signed in. */
export async function newcomer(running: Running, email: string, name = 'Lê Thị Thử'): Promise<Visitor> {
  const visitor = new Visitor(running);
  await visitor.post('/sign-up', { name, email, password: PASSWORD });
  await visitor.post(linkIn(running, email));
  await visitor.signIn(email);
  return visitor;
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
