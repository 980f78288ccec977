import type { Act } from '../acts/index.ts';
import type { Ctx } from '../ctx.ts';

/** Somebody who reads the acts. Each is handed over at least once, in order: handling must bear repetition. */
export type Consumer = {
  /** Under this name the place is kept for ever. */
  name: string;
  /** The kinds of acts that it wants: whole ones, 'need.publish', or their beginning up to a point, 'need.'. */
  kinds: readonly string[];
  /** Not inside a transaction. What it throws is tried again, then set aside with the act. */
  handle(act: Act, ctx: Ctx): Promise<void>;
  /** The act waits as long as this is false, for example until the index has taken it in. */
  ready?(act: Act): boolean;
  /** Begins with the first act there is; else with those that are written after it was first started. */
  fromStart?: boolean;
};

export const wants = ({ kinds }: Pick<Consumer, 'kinds'>, kind: string): boolean =>
  kinds.some(wanted => (wanted.endsWith('.') ? kind.startsWith(wanted) : kind === wanted));
