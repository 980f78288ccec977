import { sendDigests } from '../modules/discovery/index.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/db/database.ts';
import type { Log } from '../platform/log.ts';
import type { Web } from '../web/web.ts';
import { type Program, systemCtx } from './modules.ts';

const MINUTE_MS = 60_000;

export type Timers = { stop(): Promise<void> };

/** What is done by the clock. Each piece of work may be done as often as one likes. */
export function startTimers(config: Config, database: Database, web: Web, program: Program, log: Log): Timers {
  return every(MINUTE_MS, log, async () => {
    if (!program.discovery.ready()) return;
    const { discovery, post } = program;
    await sendDigests(systemCtx(config, database, 'alerts'), { discovery, post, baseUrl: web.baseUrl });
  });
}

/** One run after the other; one that fails is logged, and the next comes in its time. */
function every(ms: number, log: Log, work: () => Promise<void>): Timers {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = work()
      .catch(error => log.error({ err: error }, 'timer'))
      .finally(() => {
        busy = false;
      });
  }, ms);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
