import type { Server } from 'node:http';

const LONGEST_MS = 10_000;
const SWEEP_MS = 50;

type Fetch<Env> = (request: Request, env: Env) => Response | Promise<Response>;

/** Counts the requests that are being worked on, whether or not their client is still there. */
export function countRequests<Env>(fetch: Fetch<Env>): { fetch: Fetch<Env>; underWay: () => number } {
  let underWay = 0;
  return {
    underWay: () => underWay,
    fetch: async (request, env) => {
      underWay += 1;
      try {
        return await fetch(request, env);
      } finally {
        underWay -= 1;
      }
    },
  };
}

/**
 * Requests under way are answered; connections that only wait are closed, also once they have their answer.
 * Work whose client has gone is waited for as well: it still holds the database.
 */
export async function drain(server: Server, underWay: () => number): Promise<void> {
  const until = Date.now() + LONGEST_MS;
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  const late = setTimeout(() => server.closeAllConnections(), LONGEST_MS);
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  await closed;
  clearTimeout(late);
  clearInterval(sweep);
  while (underWay() > 0 && Date.now() < until) await new Promise(resolve => setTimeout(resolve, SWEEP_MS));
}
