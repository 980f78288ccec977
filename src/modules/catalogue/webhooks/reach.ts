import { lookup } from 'node:dns/promises';
import { request } from 'node:https';
import { BlockList, isIP } from 'node:net';

/** How the outside is reached; tests hand in their own. */
export type Reach = {
  resolve(host: string): Promise<string[]>;
  permits(address: string): boolean;
  request: typeof request;
};

export type Answered = { status: number };

const TIMEOUT_MS = 10_000;
const LARGEST_ANSWER = 64_000;

/** Addresses that are no part of the public Internet (RFC 6890 and what came after), and ways around them. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');

/** Of IPv6 only what is given out (RFC 4291: 2000::/3), and of that not what stands for other addresses. */
const GIVEN_OUT = new BlockList();
GIVEN_OUT.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6');

export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE.check(address, 'ipv4');
  return isIP(address) === 6 && GIVEN_OUT.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
}

export const OUTSIDE: Reach = {
  resolve: async host => (await lookup(host, { all: true })).map(({ address }) => address),
  permits: isPublicAddress,
  request,
};

/**
 * Posts JSON to an address: to the very address that was looked up and found public, within ten seconds, following no
 * redirect, reading at most 64 KB of the answer. Throws where it can not be sent.
 */
export async function post(reach: Reach, url: string, body: string, headers: Record<string, string>): Promise<Answered> {
  const { hostname, host, port, pathname, search } = new URL(url);
  const name = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(name) ? [name] : await reach.resolve(name);
  const [address] = addresses;
  if (address === undefined || !addresses.every(reach.permits)) throw new Error('This address is not a public one.');
  return new Promise((resolve, reject) => {
    const sent = reach.request(
      {
        host: address,
        ...(isIP(name) ? {} : { servername: name }),
        port: port || 443,
        path: pathname + search,
        method: 'POST',
        headers: { ...headers, host, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        agent: false,
      },
      answer => {
        let size = 0;
        const done = () => {
          resolve({ status: answer.statusCode ?? 0 });
          answer.destroy();
        };
        answer.on('data', (part: Buffer) => {
          size += part.length;
          if (size > LARGEST_ANSWER) done();
        });
        answer.once('end', done);
        answer.once('error', reject);
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
