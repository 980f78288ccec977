import { createHash } from 'node:crypto';
import type { Log } from '../../../platform/log.ts';

const TIMEOUT_MS = 2_000;
const PREFIX = 5;

/**
 * Whether a password stands in known breaches, by a service that is told the first five hex digits of its SHA-1 alone
 * (the range API of Pwned Passwords). `url` is that of the ranges. A service that does not answer within two seconds
 * lets the password pass, and is logged.
 */
export async function isBreached(url: string, password: string, log: Log): Promise<boolean> {
  const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
  try {
    const response = await fetch(`${url}/${hash.slice(0, PREFIX)}`, {
      headers: { 'Add-Padding': 'true' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return countOf(await response.text(), hash.slice(PREFIX)) > 0;
  } catch (error) {
    log.warn({ err: error }, 'breached passwords could not be asked for');
    return false;
  }
}

/** Lines 'SUFFIX:COUNT'; a count of 0 is padding, which hides how long the answer is. */
function countOf(range: string, suffix: string): number {
  const line = range.split(/\r?\n/).find(text => text.toUpperCase().startsWith(`${suffix}:`));
  return line ? Number(line.slice(suffix.length + 1)) || 0 : 0;
}
