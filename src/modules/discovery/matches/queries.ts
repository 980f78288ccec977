import { missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import {
  findPublishedNeed,
  findPublishedTechnology,
  listPublishedNeeds,
  listPublishedTechnologies,
  type Need,
  type NeedConfidence,
  type Technology,
} from '../../catalogue/index.ts';
import { listOrganisations, type Organisation } from '../../directory/index.ts';
import {
  analyseQuery,
  analyseRecord,
  type Group,
  type Kind,
  type MatchItem,
  match,
  type Traits,
} from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import { needDocument, needTraits, technologyDocument } from '../live/projection.ts';
import type { CheckedMatch } from './schema.ts';

export type Matched<R> = { record: R; organisation: Organisation | undefined; match: MatchItem };
export type Matches<R> = {
  items: Matched<R>[];
  /** Words of the asking side that not one of the items answers. */
  unmatched: string[];
};

/** Technologies for a need that was only told, not recorded. */
export async function matchText(
  ctx: Ctx,
  discovery: Discovery,
  asked: CheckedMatch,
): Promise<Matches<Technology>> {
  const groups = analyseQuery(asked.text, discovery.lexicon, asked.lang ? { lang: asked.lang } : {});
  return technologiesOf(
    ctx,
    ask(ctx, discovery, { kind: 'need', groups, traits: asked.traits }, asked.limit),
  );
}

/**
 * Technologies for a recorded need. What was said in confidence counts only for its own sender: in public
 * a sentence, or the mere order, would give a budget away.
 */
export async function matchNeed(
  ctx: Ctx,
  discovery: Discovery,
  need: Need,
  limit: number,
  confidence?: NeedConfidence,
): Promise<Matches<Technology>> {
  const answer = () => {
    const groups = analyseRecord(needDocument(need, undefined).fields, discovery.lexicon);
    return ask(ctx, discovery, { kind: 'need', groups, traits: needTraits(need, confidence) }, limit);
  };
  // An answer that knows a confidence is never kept.
  return technologiesOf(ctx, confidence ? answer() : discovery.remembered(keyOf(ctx, need, limit), answer));
}

export async function matchNeedById(ctx: Ctx, discovery: Discovery, id: string, limit: number) {
  const need = await findPublishedNeed(ctx.database.db, id);
  if (!need) throw missing();
  return matchNeed(ctx, discovery, need, limit);
}

export async function matchTechnologyById(ctx: Ctx, discovery: Discovery, id: string, limit: number) {
  const technology = await findPublishedTechnology(ctx.database.db, id);
  if (!technology) throw missing();
  return matchTechnology(ctx, discovery, technology, limit);
}

/** Published needs that a technology may answer. */
export async function matchTechnology(
  ctx: Ctx,
  discovery: Discovery,
  technology: Technology,
  limit: number,
): Promise<Matches<Need>> {
  const answer = discovery.remembered(keyOf(ctx, technology, limit), () => {
    const { fields, traits } = technologyDocument(technology, undefined);
    const groups = analyseRecord({ ...fields, other: [] }, discovery.lexicon);
    return ask(ctx, discovery, { kind: 'technology', groups, traits }, limit);
  });
  const needs = await listPublishedNeeds(
    ctx.database.db,
    answer.matches.map(m => m.id),
  );
  return join(ctx, answer, needs, need => need.seekerId);
}

type From = { kind: Kind; groups: readonly Group[]; traits: Traits };
type Answer = { groups: readonly Group[]; matches: MatchItem[] };

const ask = (ctx: Ctx, discovery: Discovery, from: From, limit: number): Answer => ({
  groups: from.groups,
  matches: match({ from, index: discovery.index(), limit, today: legalDay(ctx.now) }),
});

const keyOf = (ctx: Ctx, record: Need | Technology, limit: number): string =>
  [record.id, record.version, limit, legalDay(ctx.now)].join(' ');

async function technologiesOf(ctx: Ctx, answer: Answer): Promise<Matches<Technology>> {
  const records = await listPublishedTechnologies(
    ctx.database.db,
    answer.matches.map(m => m.id),
  );
  return join(ctx, answer, records, record => record.providerId);
}

async function join<R extends { id: string }>(
  ctx: Ctx,
  { groups, matches }: Answer,
  records: readonly R[],
  organisationOf: (record: R) => string | null,
): Promise<Matches<R>> {
  const byId = new Map(records.map(record => [record.id, record]));
  const known = await organisations(ctx, records.map(organisationOf));
  const items = matches.flatMap(item => {
    const record = byId.get(item.id);
    return record ? [{ match: item, record, organisation: known.get(organisationOf(record) ?? '') }] : [];
  });
  return { items, unmatched: unansweredByAll(groups, matches) };
}

async function organisations(ctx: Ctx, ids: readonly (string | null)[]): Promise<Map<string, Organisation>> {
  const list = await listOrganisations(ctx.database.db, [...new Set(ids.filter(id => id !== null))]);
  return new Map(list.map(o => [o.id, o]));
}

function unansweredByAll(groups: readonly Group[], matches: readonly MatchItem[]): string[] {
  const [first, ...others] = matches;
  if (!first) return groups.filter(group => group.kind !== 'general').map(group => group.from);
  return first.unmatched.filter(word => others.every(other => other.unmatched.includes(word)));
}
