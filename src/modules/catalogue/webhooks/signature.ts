import { createHmac } from 'node:crypto';

/** Made from the server's secret: shown once, and stored nowhere. */
export const webhookSecret = (serverSecret: string, id: string): string =>
  createHmac('sha256', serverSecret).update(`webhook\n${id}`).digest('base64url');

/** `t=` seconds since 1970, `v1=` HMAC-SHA-256 in hex over those, a full stop and the body. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
