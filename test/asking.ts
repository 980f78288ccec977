import type { Cast, Who } from './permissions/cast.ts';
import { type Running, renew } from './program.ts';

/** A name in braces stands for the place of that name. */
export const placed = (text: string, places: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const place = places[name];
    if (!place) throw new Error(`There is no place ${name}`);
    return place;
  });

export type Asked = { method?: string | undefined; body?: string | undefined; type?: string | undefined };

/** A request of this one; where one address has asked too often, the program's doors are new. */
export async function ask(
  running: Running,
  { headers }: Cast,
  who: Who,
  address: string,
  { method = 'GET', body, type = 'application/x-www-form-urlencoded' }: Asked = {},
): Promise<Response> {
  const sent: Record<string, string> =
    body === undefined ? {} : { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) };
  const init = { method, headers: { ...headers[who], ...sent }, ...(body === undefined ? {} : { body }) };
  const send = async () => running.app.request(address, init);
  const first = await send();
  if (first.status !== 429) return first;
  renew(running);
  return send();
}
