import { actorName } from '../kernel/actor.ts';
import type { Refusal } from '../kernel/errors.ts';
import { isUuid } from '../kernel/ids.ts';
import type { C, Web } from './web.ts';

const SHORTEST_TOKEN = /[^/]{20,}/g;

/** A path without the tokens of private links, which open what they name. */
export const loggedPath = (path: string): string =>
  path.replace(SHORTEST_TOKEN, part => (isUuid(part) ? part : '…'));

const TOLD = new Set([403, 413, 429]);

/** What looks like somebody going further than they may: where to a stranger all is missing, that is no news. */
export function logRefusal(web: Web, c: C, { kind, status }: Refusal): void {
  const actor = c.get('actor');
  if (!TOLD.has(status) && !(kind === 'missing' && actor.kind !== 'visitor')) return;
  web.log.info(
    {
      event: 'refused',
      kind,
      status,
      requestId: c.get('requestId'),
      method: c.req.method,
      path: loggedPath(c.req.path),
      actor: actorName(actor),
    },
    'request refused',
  );
}
