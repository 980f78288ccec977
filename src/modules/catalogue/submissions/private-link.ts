import { createHmac, timingSafeEqual } from 'node:crypto';

export type Linked = 'need' | 'technology' | 'draft' | 'interest';

/** The token of a private link: made from the server's secret, so that nothing is stored that could leak. */
export const privateToken = (secret: string, id: string, of: Linked = 'need'): string =>
  createHmac('sha256', secret).update(`${of}-private-link\n${id}`).digest('base64url');

export function isPrivateToken(
  secret: string,
  id: string,
  token: string | undefined,
  of: Linked = 'need',
): boolean {
  const right = Buffer.from(privateToken(secret, id, of));
  const given = Buffer.from(token ?? '');
  return given.length === right.length && timingSafeEqual(given, right);
}

const PLACE = { need: 'needs', technology: 'technologies' } as const;

/** Where the sender of a record comes back to it. */
export const privatePath = (secret: string, id: string, of: keyof typeof PLACE): string =>
  `/${PLACE[of]}/${id}/private/${privateToken(secret, id, of)}`;

/** Where its holder comes back to it, from the account. */
export const heldPath = (id: string, of: keyof typeof PLACE): string => `/${PLACE[of]}/${id}/private`;
