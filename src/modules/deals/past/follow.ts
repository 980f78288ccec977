import { legalDay } from '../../../kernel/legal-day.ts';
import { type Act, type Feed, followActs, latestSeq } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Log } from '../../../platform/log.ts';
import type { LivePast } from '../../discovery/index.ts';
import { listExperiences, listTechnologiesOf, listVerdicts, listVerdictsOf } from './store.ts';

const REMEMBERED_DAYS = 365;
const DAY_MS = 86_400_000;
/** What is older than a year is forgotten within this. */
const RENEWED_MS = 60 * 60_000;

export type FollowedPast = {
  /** Number of the last act that is known. */
  seenSeq(): number;
  stop(): Promise<void>;
};

/** Keeps what matching knows of the past: read once, then again wherever an act says that it has changed. */
export function followPast(ctx: () => Ctx, past: LivePast, log: Log): FollowedPast {
  let seen = 0;
  const consume = async (acts: Act[]) => {
    await take(ctx(), past, acts);
    seen = acts.at(-1)!.seq;
  };
  const begin = async (): Promise<Feed> => {
    const { database } = ctx();
    seen = await latestSeq(database.db);
    await readAll(ctx(), past);
    return followActs(database, seen, consume, log);
  };
  const begun = begin();
  begun.catch(error => log.error({ err: error }, 'past'));
  const renewed = setInterval(() => {
    readExperiences(ctx(), past).catch(error => log.error({ err: error }, 'past'));
  }, RENEWED_MS).unref();
  return {
    seenSeq: () => seen,
    async stop() {
      clearInterval(renewed);
      await (await begun.catch(() => undefined))?.stop();
    },
  };
}

const since = (now: Date): string => legalDay(new Date(now.getTime() - REMEMBERED_DAYS * DAY_MS));

async function readExperiences({ database, now }: Ctx, past: LivePast): Promise<void> {
  past.setExperiences(await listExperiences(database.db, since(now)));
}

async function readAll(ctx: Ctx, past: LivePast): Promise<void> {
  await readExperiences(ctx, past);
  for (const { needId, technologyId, verdict } of await listVerdicts(ctx.database.db))
    past.setVerdict(needId, technologyId, verdict ?? undefined);
}

async function take({ database: { db }, now }: Ctx, past: LivePast, acts: readonly Act[]): Promise<void> {
  const ids = (kind: string, type: string) => [
    ...new Set(
      acts
        .filter(act => act.kind.startsWith(kind))
        .flatMap(({ subjects }) => subjects.filter(subject => subject.type === type).map(({ id }) => id)),
    ),
  ];
  const technologies = await listTechnologiesOf(db, ids('interest.', 'interest'));
  if (technologies.length > 0) {
    const known = await listExperiences(db, since(now), technologies);
    for (const id of technologies) past.setExperience(id, known.get(id));
  }
  for (const { needId, technologyId, verdict } of await listVerdictsOf(db, ids('match.', 'suggestion')))
    past.setVerdict(needId, technologyId, verdict ?? undefined);
}
