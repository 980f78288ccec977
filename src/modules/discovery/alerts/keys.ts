import { createHmac, timingSafeEqual } from 'node:crypto';
import { href } from '../../../web/ui/links.ts';
import type { Alert } from './schema.ts';

/**
 * What a link opens without an account: an alert's feeds or its end, or the end of somebody's letters of proposals.
 * None opens another.
 */
export type Opens = 'feed' | 'stop' | 'proposals';

/** Made from the server's secret, so that nothing is stored that could leak. */
export const alertKey = (secret: string, id: string, opens: Opens): string =>
  createHmac('sha256', secret).update(`alert-${opens}\n${id}`).digest('base64url');

export function isAlertKey(secret: string, id: string, opens: Opens, key: string | undefined): boolean {
  const right = Buffer.from(alertKey(secret, id, opens));
  const given = Buffer.from(key ?? '');
  return given.length === right.length && timingSafeEqual(given, right);
}

export const stopPath = (secret: string, { id, locale }: Pick<Alert, 'id' | 'locale'>): string =>
  href(locale, `/alerts/${id}/stop?key=${alertKey(secret, id, 'stop')}`);

export const feedPath = (secret: string, id: string, format: 'xml' | 'json'): string =>
  `/alerts/${id}/feed.${format}?key=${alertKey(secret, id, 'feed')}`;
