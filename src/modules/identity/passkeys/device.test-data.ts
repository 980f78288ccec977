import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Options = { challenge: string };
const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

const url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();
const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);

/** A device with one key on it (WebAuthn level 3), for a site under one host name. */
export class Device {
  readonly #host: string;
  readonly #id = randomBytes(16);
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #count = 0;

  constructor(host = 'localhost') {
    this.#host = host;
  }

  register({ challenge }: Options): string {
    const data = Buffer.concat([
      this.#head(PRESENT_AND_VERIFIED | WITH_KEY),
      Buffer.alloc(16),
      Buffer.from([0, this.#id.length]),
      this.#id,
      coseKey(this.#keys.publicKey),
    ]);
    // CBOR (RFC 8949): a map of three, the last a byte string of up to 255 bytes.
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      Buffer.from([0x58, data.length]),
      data,
    ]);
    return this.#answer({
      clientDataJSON: url(this.#said('webauthn.create', challenge)),
      attestationObject: url(attestation),
      transports: ['internal'],
    });
  }

  signIn({ challenge }: Options): string {
    this.#count++;
    const data = this.#head(PRESENT_AND_VERIFIED);
    const said = this.#said('webauthn.get', challenge);
    const signature = sign('sha256', Buffer.concat([data, sha256(said)]), this.#keys.privateKey);
    return this.#answer({
      clientDataJSON: url(said),
      authenticatorData: url(data),
      signature: url(signature),
    });
  }

  #head(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#count);
    return Buffer.concat([sha256(this.#host), Buffer.from([flags]), counter]);
  }

  #said = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: `http://${this.#host}`, crossOrigin: false }));

  #answer = (response: object) =>
    JSON.stringify({
      id: url(this.#id),
      rawId: url(this.#id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
}

/** An ES256 key as COSE writes it (RFC 9052). */
function coseKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    Buffer.from(x!, 'base64url'),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y!, 'base64url'),
  ]);
}
