import { createHmac, timingSafeEqual } from 'node:crypto';

/** Made from the server's secret, so that nothing is stored that could leak. */
const invitationToken = (secret: string, id: string): string =>
  createHmac('sha256', secret).update(`invitation\n${id}`).digest('base64url');

export function isInvitationToken(secret: string, id: string, token: string): boolean {
  const right = Buffer.from(invitationToken(secret, id));
  const given = Buffer.from(token);
  return given.length === right.length && timingSafeEqual(given, right);
}

export const invitationPath = (secret: string, id: string): string =>
  `/invitations/${id}/${invitationToken(secret, id)}`;
