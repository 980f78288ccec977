import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CLIENT = { clientId: 'nhip-cau', clientSecret: 'only for tests', name: 'Cổng thử' };

type Claims = { sub: string; email: string; email_verified: boolean; name?: string };

/** An OpenID Connect provider that knows whoever it is told to know. */
export class Provider {
  #server: Server;
  #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  claims: Claims = { sub: '1', email: 'a@example.vn', email_verified: true };
  /** What the browser was sent here with. */
  asked = new URLSearchParams();
  /** What the code was exchanged with. */
  exchanged = new URLSearchParams();

  constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', part => (body += part));
      request.on('end', () => {
        if (request.url === '/token') this.exchanged = new URLSearchParams(body);
        response.setHeader('content-type', 'application/json').end(JSON.stringify(this.#answer(request.url!)));
      });
    });
  }

  async open(): Promise<void> {
    await new Promise<void>(done => this.#server.listen(0, '127.0.0.1', done));
  }

  async close(): Promise<void> {
    await new Promise(done => this.#server.close(done));
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #answer(path: string): object {
    if (path === '/jwks')
      return { keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] };
    if (path === '/token') return { access_token: 'a', token_type: 'Bearer', id_token: this.#idToken() };
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
  }

  #idToken(): string {
    const seconds = Math.floor(Date.now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'RS256', kid: 'k' })}.${part({
      ...this.claims,
      iss: this.issuer,
      aud: CLIENT.clientId,
      nonce: this.asked.get('nonce'),
      iat: seconds,
      exp: seconds + 60,
    })}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), this.#keys.privateKey).toString('base64url')}`;
  }
}
