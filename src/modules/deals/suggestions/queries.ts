import { type Actor, actorName } from '../../../kernel/actor.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Db } from '../../../platform/db/database.ts';
import {
  listNeeds,
  listPublishedTechnologies,
  type Need,
  type Technology,
} from '../../catalogue/index.ts';
import { type DeskFigures, deskFiguresOf } from '../../discovery/index.ts';
import { territoryOf } from '../../identity/index.ts';
import { listJudgedSince, listRejectedFor, pageJudgements } from './judgements/store.ts';
import { permitDesk, permitJudgements } from './policy.ts';
import type { Judgement, Rejection, Suggestion } from './schema.ts';
import { countProposed, countQueue, type Holding, listProposals, listQueue, standingOfQueue } from './store.ts';

const PAGE = 1_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const DAY_MS = 86_400_000;

/** A suggestion with both its records. */
export type Pair = { suggestion: Suggestion; need: Need; technology: Technology };

/** What waits in the actor's territory, best first. */
export async function queueFor(ctx: Ctx, { limit, offset }: { limit: number; offset: number }) {
  permitDesk(ctx.actor);
  const { db } = ctx.database;
  const territory = territoryOf(ctx.actor, 'match.judge');
  const waiting = await listQueue(db, territory, { limit, offset });
  return { count: await countQueue(db, territory), pairs: await pairsOf(ctx, waiting) };
}

/** What the actor judged within a day, with both titles. */
export async function judgedToday(ctx: Ctx) {
  const { db } = ctx.database;
  const judged = await listJudgedSince(db, actorName(ctx.actor), new Date(ctx.now.getTime() - DAY_MS));
  const needs = byId(await listNeeds(db, judged.map(j => j.needId)));
  const technologies = byId(await listPublishedTechnologies(db, judged.map(j => j.technologyId)));
  return judged.flatMap(j => {
    const [need, technology] = [needs.get(j.needId), technologies.get(j.technologyId)];
    return need && technology ? [{ ...j, need, technology }] : [];
  });
}

/** What was proposed to the actor, as either side. */
export async function proposalsFor(ctx: Ctx): Promise<Pair[]> {
  const holding = holdingOf(ctx.actor);
  return holding ? pairsOf(ctx, await listProposals(ctx.database.db, holding)) : [];
}

export async function countProposals({ actor, database }: Ctx): Promise<number> {
  const holding = holdingOf(actor);
  return holding ? countProposed(database.db, holding) : 0;
}

const holdingOf = (actor: Actor): Holding | undefined =>
  actor.kind === 'person'
    ? {
        personId: actor.id,
        seekers: territoryOf(actor, 'need.hold').organisations,
        owners: territoryOf(actor, 'technology.hold').organisations,
      }
    : undefined;

/** How much waits to be judged in the actor's territory, and since when. */
export const standingOfDesk = (ctx: Ctx): Promise<{ n: number; since: Date | null }> =>
  standingOfQueue(ctx.database.db, territoryOf(ctx.actor, 'match.judge'));

/** Only pairs of which both sides are still there. */
export async function pairsOf(ctx: Ctx, suggestions: readonly Suggestion[]): Promise<Pair[]> {
  const { db } = ctx.database;
  const needs = byId(await listNeeds(db, suggestions.map(s => s.needId)));
  const technologies = byId(await listPublishedTechnologies(db, suggestions.map(s => s.technologyId)));
  return suggestions.flatMap(suggestion => {
    const [need, technology] = [needs.get(suggestion.needId), technologies.get(suggestion.technologyId)];
    return need && technology ? [{ suggestion, need, technology }] : [];
  });
}

export type RejectedPair = { technology: Technology; reason: Rejection };

/** What was rejected for a need, for its own sender: whoever asks has proved to be that. */
export async function rejectedFor({ database: { db } }: Ctx, needId: string): Promise<RejectedPair[]> {
  const rejected = await listRejectedFor(db, needId);
  const technologies = byId(await listPublishedTechnologies(db, rejected.map(r => r.technologyId)));
  return rejected.flatMap(({ technologyId, reason }) => {
    const technology = technologies.get(technologyId);
    return technology ? [{ technology, reason }] : [];
  });
}

const byId = <R extends { id: string }>(records: readonly R[]) => new Map(records.map(r => [r.id, r]));

/** Every judgement that stands, one a line. */
export async function judgementLines(ctx: Ctx): Promise<string> {
  permitJudgements(ctx.actor);
  return (await allJudgements(ctx.database.db)).map(judgement => `${JSON.stringify(judgement)}\n`).join('');
}

/** What the judgements say of the matching; undefined while they are too few to say anything. */
export const figuresOfDesk = async (db: Db): Promise<DeskFigures | undefined> =>
  deskFiguresOf(
    (await allJudgements(db)).map(({ needId, verdict, engine }) => ({
      needId,
      accepted: verdict === 'accepted',
      confident: engine.confident,
      place: engine.place,
    })),
  );

async function allJudgements(db: Db): Promise<Judgement[]> {
  const all: Judgement[] = [];
  for (let after = FIRST_ID; ; ) {
    const page = await pageJudgements(db, after, PAGE);
    all.push(...page.map(({ id: _, ...judgement }) => judgement));
    if (page.length < PAGE) return all;
    after = page.at(-1)!.id;
  }
}
