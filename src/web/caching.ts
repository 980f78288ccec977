import type { C } from './web.ts';

/**
 * A page that is the same for every visitor as long as `state` is: whoever has it already is told so, and it
 * is not made again. It must be asked for each time, since nobody knows when the state changes. The
 * pages of whoever is signed in, and those that have no state yet, are always made.
 */
export async function unlessUnchanged(
  c: C,
  state: string | undefined,
  make: () => Promise<Response>,
): Promise<Response> {
  if (state === undefined || c.get('actor').kind !== 'visitor') return make();
  const headers = { ETag: `W/"${state}"`, 'Cache-Control': 'no-cache' };
  if (c.req.header('if-none-match')?.includes(headers.ETag)) return c.body(null, 304, headers);
  const response = await make();
  if (response.ok) for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
