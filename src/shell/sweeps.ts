import { carryOnInterests } from '../modules/deals/index.ts';
import type { Config } from '../platform/config.ts';
import type { Web } from '../web/web.ts';
import { systemCtx } from './modules.ts';

const EVERY_MS = 15 * 60 * 1000;

/**
 * Does at the start, and every quarter of an hour, what is due by the clock alone; a sweep that fails is logged, and
 * the next one finds its work. Answers how to stop: a sweep that is under way is waited for.
 */
export function startSweeps(config: Config, web: Web): () => Promise<void> {
  const sweep = () =>
    carryOnInterests(systemCtx(config, web.database, 'interests'), web).then(
      () => {},
      err => web.log.error({ err }, 'a sweep of interests failed'),
    );
  let underWay = sweep();
  const timer = setInterval(() => {
    underWay = underWay.then(sweep);
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
