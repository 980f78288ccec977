import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { Act } from './act.ts';
import { listActsAfter } from './store.ts';

const BATCH = 200;
const POLL_MS = 250;

export type Feed = { stop(): Promise<void> };

/**
 * Hands every act to `consume`, in order, from the one after `after`. Acts become visible in the order
 * of their numbers, so a reader of numbers misses none, whichever process wrote them.
 */
export function followActs(
  database: Database,
  after: number,
  consume: (acts: Act[]) => Promise<void>,
  log: Log,
): Feed {
  let seq = after;
  let stopped = false;
  let wake = () => {};

  const loop = async () => {
    while (!stopped) {
      const more = await step().catch(error => {
        log.error({ err: error, seq }, 'act feed');
        return false;
      });
      if (!more && !stopped) await pause();
    }
  };
  const step = async () => {
    const acts = await listActsAfter(database.db, seq, BATCH);
    if (acts.length === 0) return false;
    await consume(acts);
    seq = acts.at(-1)!.seq;
    return acts.length === BATCH;
  };
  const pause = () =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, POLL_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = loop();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
