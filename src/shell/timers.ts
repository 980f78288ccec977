import { carryOnValidity } from '../modules/catalogue/index.ts';
import { carryOnDeals, carryOnInterests, sendProposals } from '../modules/deals/index.ts';
import { sendDigests } from '../modules/discovery/index.ts';
import type { Config } from '../platform/config.ts';
import type { Web } from '../web/web.ts';
import { type Program, systemCtx } from './modules.ts';

const MINUTE_MS = 60_000;
/** Deadlines are days: a quarter of an hour is soon enough. */
const SWEEP_MS = 15 * MINUTE_MS;

export type Timers = { stop(): Promise<void> };

/** What is done by the clock. Each piece of work may be done as often as one likes, by several processes too. */
export function startTimers(config: Config, web: Web, program: Program): Timers {
  const ctx = (name: string) => systemCtx(config, web.database, name);
  const digests = every(MINUTE_MS, web, async () => {
    if (!program.discovery.ready()) return;
    const { discovery, post } = program;
    await sendDigests(ctx('alerts'), { discovery, post, baseUrl: web.baseUrl });
  });
  const letters = { post: program.post, baseUrl: web.baseUrl };
  const proposals = every(MINUTE_MS, web, async () => void (await sendProposals(ctx('proposals'), letters)));
  const sweeps = every(SWEEP_MS, web, async () => {
    await carryOnInterests(ctx('interests'), letters, web.log);
    await carryOnDeals(ctx('deals'), web.now());
    const { faults } = await carryOnValidity(ctx('renewal'), web);
    for (const err of faults) web.log.error({ err }, 'a reminder was not sent');
  });
  return { stop: async () => void (await Promise.all([digests.stop(), proposals.stop(), sweeps.stop()])) };
}

/** At once and then again and again, one run after the other; one that fails is logged, and the next comes in its time. */
function every(ms: number, { log }: Web, work: () => Promise<void>): Timers {
  let busy = false;
  const run = async () => {
    if (busy) return;
    busy = true;
    await work().catch(err => log.error({ err }, 'timer'));
    busy = false;
  };
  let running = run();
  const timer = setInterval(() => {
    if (!busy) running = run();
  }, ms);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
