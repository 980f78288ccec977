import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { limited } from '../kernel/errors.ts';
import { type Env, peerAddress } from './web.ts';

/** At most `points` requests in `seconds` from one address. */
export function rateLimit({ points, seconds }: { points: number; seconds: number }): MiddlewareHandler<Env> {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (c, next) => {
    try {
      await limiter.consume(peerAddress(c));
    } catch (refused) {
      const wait = Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000));
      throw limited(
        {
          vi: `Bạn đã gửi quá nhiều lần trong thời gian ngắn. Xin thử lại sau ${wait} giây.`,
          en: `Too many requests in a short time. Please try again in ${wait} seconds.`,
        },
        wait,
      );
    }
    await next();
  };
}
