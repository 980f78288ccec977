import { missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { listNeeds, type Need } from '../../catalogue/index.ts';
import { type Territory, territoryOf } from '../../identity/index.ts';
import { listAsks, listFindings } from './notes/store.ts';
import { isSearcher, maySeeAssignment, permitAssignments, permitSee } from './policy.ts';
import { isOverdue, publicCount } from './rules.ts';
import { type Ask, type Assignment, type Finding, NOT_FOUND, type NotFound } from './schema.ts';
import {
  countAssignments,
  findAssignment,
  findAssignmentOfNeed,
  listAssignments,
  listAssignmentsHeld,
} from './store.ts';

export type AssignmentInFull = { assignment: Assignment; asks: Ask[]; findings: Finding[]; need: Need | undefined };

/** Where the actor may assign or search. */
function territoryOfSearch(ctx: Ctx): Territory {
  const [a, b] = [territoryOf(ctx.actor, 'search.assign'), territoryOf(ctx.actor, 'search.carry-out')];
  return {
    everywhere: a.everywhere || b.everywhere,
    provinces: [...new Set([...a.provinces, ...b.provinces])],
    organisations: [],
  };
}

export async function assignmentsFor(ctx: Ctx, ended = false): Promise<Assignment[]> {
  permitAssignments(ctx.actor);
  const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  return listAssignments(ctx.database.db, territoryOfSearch(ctx), personId, { ended });
}

/** `own`: what the actor is to look for; `others`: the rest of where the actor assigns or searches. Nearest day first. */
export async function searchesAtHand(ctx: Ctx): Promise<{ own: Assignment[]; others: Assignment[] }> {
  const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  const all = await listAssignments(ctx.database.db, territoryOfSearch(ctx), personId, { ownFirst: true });
  const [own, others] = [true, false].map(mine => all.filter(a => isSearcher(ctx.actor, a) === mine));
  return { own: own!, others: others! };
}

/** What is past its day among what the actor sees; nothing for whoever has no searches. */
export async function overdueFor(ctx: Ctx): Promise<Assignment[]> {
  const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  const all = await listAssignments(ctx.database.db, territoryOfSearch(ctx), personId);
  return all.filter(a => maySeeAssignment(ctx.actor, a) && isOverdue(a.state, a.dueOn, legalDay(ctx.now)));
}

export async function assignmentInFull(ctx: Ctx, id: string): Promise<AssignmentInFull> {
  const assignment = await findAssignment(ctx.database.db, id);
  if (!assignment) throw missing();
  permitSee(ctx.actor, assignment);
  return inFull(ctx, assignment);
}

/** Of a need, for its own sender: whoever asks has proved to be that. */
export async function searchOfNeed(ctx: Ctx, needId: string): Promise<AssignmentInFull | undefined> {
  const assignment = await findAssignmentOfNeed(ctx.database.db, needId);
  return assignment && inFull(ctx, assignment);
}

/** Of every need that the actor answers for. */
export async function searchesForHolder(ctx: Ctx): Promise<AssignmentInFull[]> {
  if (ctx.actor.kind !== 'person') return [];
  const { organisations } = territoryOf(ctx.actor, 'need.hold');
  const held = await listAssignmentsHeld(ctx.database.db, ctx.actor.id, organisations);
  return Promise.all(held.map(assignment => inFull(ctx, assignment)));
}

async function inFull(ctx: Ctx, assignment: Assignment): Promise<AssignmentInFull> {
  const { db } = ctx.database;
  const [need] = await listNeeds(db, [assignment.needId]);
  return { assignment, need, asks: await listAsks(db, assignment.id), findings: await listFindings(db, assignment.id) };
}

/** Counts that everybody may see; null is withheld. */
export type SearchFigures = {
  underWay: number | null;
  overdue: number | null;
  profiled: number | null;
  lapsed: number | null;
  notFound: Record<NotFound, number | null>;
};

export async function searchFigures(ctx: Ctx): Promise<SearchFigures> {
  const counts = await countAssignments(ctx.database.db, legalDay(ctx.now));
  const sum = (holds: (c: (typeof counts)[number]) => boolean) =>
    publicCount(counts.filter(holds).reduce((all, c) => all + c.count, 0));
  return {
    underWay: sum(c => c.state === 'open' || c.state === 'taken'),
    overdue: sum(c => c.overdue),
    profiled: sum(c => c.state === 'profiled'),
    lapsed: sum(c => c.state === 'lapsed'),
    notFound: Object.fromEntries(NOT_FOUND.map(code => [code, sum(c => c.code === code)])) as SearchFigures['notFound'],
  };
}
