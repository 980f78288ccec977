import { createHmac, timingSafeEqual } from 'node:crypto';

/** The token of a need's private link: made from the server's secret, so that nothing is stored that could leak. */
export const privateToken = (secret: string, needId: string): string =>
  createHmac('sha256', secret).update(`need-private-link\n${needId}`).digest('base64url');

export function isPrivateToken(secret: string, needId: string, token: string | undefined): boolean {
  const right = Buffer.from(privateToken(secret, needId));
  const given = Buffer.from(token ?? '');
  return given.length === right.length && timingSafeEqual(given, right);
}
