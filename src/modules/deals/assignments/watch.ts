import type { Ctx } from '../../../platform/ctx.ts';
import type { Log } from '../../../platform/log.ts';
import { keepSearches } from './commands.ts';

const FIRST_MS = 10 * 60_000;
const EVERY_MS = 60 * 60_000;

export type Watch = { stop(): Promise<void> };

/** Looks every hour for needs that nothing answers, so that none is dropped. */
export function watchSearches(ctx: () => Ctx, log: Log): Watch {
  let timer: NodeJS.Timeout;
  let running = Promise.resolve();
  const look = () => {
    running = keepSearches(ctx()).then(
      () => {},
      error => log.error({ err: error }, 'searches'),
    );
    timer = setTimeout(look, EVERY_MS).unref();
  };
  timer = setTimeout(look, FIRST_MS).unref();
  return {
    async stop() {
      clearTimeout(timer);
      await running;
    },
  };
}
