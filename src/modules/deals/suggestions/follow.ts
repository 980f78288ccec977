import { setTimeout } from 'node:timers/promises';
import { type Act, type Feed, followActs, latestSeq } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Log } from '../../../platform/log.ts';
import type { Discovery } from '../../discovery/index.ts';
import { findForAllNeeds, findForNeeds, type Finding, needsFor } from './find-suggestions.ts';
import { findReaderPlace, type ReaderPlace, saveReaderPlace } from './reading/store.ts';
import { planOf, subjectsOf } from './rules.ts';
import { voidGone } from './store.ts';

const READER = 'suggestions';
const WAIT_MS = 25;

export type Matching = {
  /** Number of the last act whose matches stand in the database. */
  seenSeq(): number;
  stop(): Promise<void>;
};

/** What else is done with acts once their matches are found. */
export type AfterActs = (acts: readonly Act[]) => Promise<void>;

/** Finds matches without being asked: follows the acts, always behind the index, and goes on where it was left. */
export function startMatching(
  ctx: () => Ctx,
  discovery: Discovery,
  log: Log,
  after: AfterActs = async () => {},
): Matching {
  const stopping = new AbortController();
  const { signal } = stopping;
  let place: ReaderPlace = { seq: 0, owed: false };
  const finding = (): Finding => ({ ctx: ctx(), discovery, signal });

  const indexHas = async (seq: number): Promise<boolean> => {
    while (!signal.aborted && !(discovery.ready() && discovery.seenSeq() >= seq)) await setTimeout(WAIT_MS);
    return !signal.aborted;
  };
  const moveTo = async (next: ReaderPlace) => {
    if (signal.aborted) return;
    await saveReaderPlace(ctx().database.db, READER, next);
    place = next;
  };
  const consume = async (acts: Act[]) => {
    const seq = acts.at(-1)!.seq;
    if (!(await indexHas(seq))) return;
    await carryOut(finding(), acts, place.owed);
    await after(acts);
    await moveTo({ seq, owed: planOf(acts, place.owed).owed });
  };
  const begin = async (): Promise<Feed | undefined> => {
    const { db } = ctx().database;
    const known = await findReaderPlace(db, READER);
    place = known ?? { seq: await latestSeq(db), owed: false };
    if (!known) {
      // Whatever was there before anybody followed is matched once.
      if (!(await indexHas(place.seq))) return undefined;
      await findForAllNeeds(finding(), 'need');
      await moveTo(place);
    }
    return signal.aborted ? undefined : followActs(ctx().database, place.seq, consume, log);
  };
  const begun = begin().catch((error: unknown) => {
    log.error({ err: error }, 'matching');
    return undefined;
  });
  return {
    seenSeq: () => place.seq,
    async stop() {
      stopping.abort();
      await (await begun)?.stop();
    },
  };
}

/** Carried out twice it changes nothing more: records are read as they are now. */
async function carryOut(finding: Finding, acts: readonly Act[], owed: boolean): Promise<void> {
  const { ctx } = finding;
  const touched = { needs: subjectsOf(acts, 'need'), technologies: subjectsOf(acts, 'technology') };
  if (touched.needs.length + touched.technologies.length > 0)
    await ctx.database.transaction(trx => voidGone(trx, touched, ctx.now));
  const plan = planOf(acts, owed);
  if (plan.pass) {
    await findForAllNeeds(finding, 'technology');
    return;
  }
  await findForNeeds(finding, plan.needs, 'need');
  const others = (await needsFor(finding, plan.technologies)).filter(id => !plan.needs.includes(id));
  await findForNeeds(finding, others, 'technology');
}
