import { createHash } from 'node:crypto';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { limited } from '../../../kernel/errors.ts';
import { said } from './messages.ts';

const TRIES = 10;
const WAIT_SECONDS = 15 * 60;

/** Counts wrong tries for one account, known here or not: the eleventh waits, whoever makes it. */
export class Attempts {
  readonly #limiter = new RateLimiterMemory({ points: TRIES, duration: WAIT_SECONDS });

  /** Counted before it is known to be wrong, so that tries at the same time count too. */
  async begin(account: string): Promise<void> {
    try {
      await this.#limiter.consume(keyOf(account));
    } catch (refused) {
      throw limited(said('tooMany'), Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000)));
    }
  }

  async succeeded(account: string): Promise<void> {
    await this.#limiter.delete(keyOf(account));
  }
}

/** A code counts for three steps of 30 seconds: the one that it is of, and one either way. */
const CODE_LIVES_SECONDS = 90;

/** Remembers the 6-digit codes that were right, for as long as they would be right again. */
export class UsedCodes {
  readonly #limiter = new RateLimiterMemory({ points: 1, duration: CODE_LIVES_SECONDS });

  /** False for a code that this person has used before. */
  async use(personId: string, code: string): Promise<boolean> {
    return this.#limiter.consume(keyOf(`${personId} ${code}`)).then(
      () => true,
      () => false,
    );
  }
}

const keyOf = (account: string) => createHash('sha256').update(account).digest('base64url');
