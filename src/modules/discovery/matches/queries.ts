import { missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import {
  findPublishedNeed,
  findTechnology,
  listPublishedNeeds,
  listTechnologies,
  type Need,
  type NeedConfidence,
  type Technology,
} from '../../catalogue/index.ts';
import { findOrganisation, listOrganisations, type Organisation } from '../../directory/index.ts';
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
  return technologiesFor(ctx, discovery, { kind: 'need', groups, traits: asked.traits }, asked.limit);
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
  const groups = analyseRecord(needDocument(need, undefined).fields, discovery.lexicon);
  return technologiesFor(
    ctx,
    discovery,
    { kind: 'need', groups, traits: needTraits(need, confidence) },
    limit,
  );
}

export async function matchNeedById(ctx: Ctx, discovery: Discovery, id: string, limit: number) {
  const need = await findPublishedNeed(ctx.database.db, id);
  if (!need) throw missing();
  return matchNeed(ctx, discovery, need, limit);
}

export async function matchTechnologyById(
  ctx: Ctx,
  discovery: Discovery,
  id: string,
  limit: number,
): Promise<Matches<Need>> {
  const technology = await findTechnology(ctx.database.db, id);
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
  const provider = technology.providerId
    ? await findOrganisation(ctx.database.db, technology.providerId)
    : undefined;
  const { fields, traits } = technologyDocument(technology, provider);
  const groups = analyseRecord({ ...fields, other: [] }, discovery.lexicon);
  const matches = ask(ctx, discovery, { kind: 'technology', groups, traits }, limit);
  const needs = await listPublishedNeeds(
    ctx.database.db,
    matches.map(m => m.id),
  );
  return join(
    groups,
    matches,
    needs,
    await organisations(
      ctx,
      needs.map(n => n.seekerId),
    ),
    n => n.seekerId,
  );
}

type From = { kind: Kind; groups: readonly Group[]; traits: Traits };

async function technologiesFor(
  ctx: Ctx,
  discovery: Discovery,
  from: From,
  limit: number,
): Promise<Matches<Technology>> {
  const matches = ask(ctx, discovery, from, limit);
  const records = await listTechnologies(
    ctx.database.db,
    matches.map(m => m.id),
  );
  return join(
    from.groups,
    matches,
    records,
    await organisations(
      ctx,
      records.map(r => r.providerId),
    ),
    r => r.providerId,
  );
}

const ask = (ctx: Ctx, discovery: Discovery, from: From, limit: number): MatchItem[] =>
  match({ from, index: discovery.index(), limit, today: legalDay(ctx.now) });

async function organisations(ctx: Ctx, ids: readonly (string | null)[]): Promise<Map<string, Organisation>> {
  const list = await listOrganisations(ctx.database.db, [...new Set(ids.filter(id => id !== null))]);
  return new Map(list.map(o => [o.id, o]));
}

function join<R extends { id: string }>(
  groups: readonly Group[],
  matches: readonly MatchItem[],
  records: readonly R[],
  known: Map<string, Organisation>,
  organisationOf: (record: R) => string | null,
): Matches<R> {
  const byId = new Map(records.map(record => [record.id, record]));
  const items = matches.flatMap(item => {
    const record = byId.get(item.id);
    return record ? [{ match: item, record, organisation: known.get(organisationOf(record) ?? '') }] : [];
  });
  return { items, unmatched: unansweredByAll(groups, matches) };
}

function unansweredByAll(groups: readonly Group[], matches: readonly MatchItem[]): string[] {
  const [first, ...others] = matches;
  if (!first) return groups.filter(group => group.kind !== 'general').map(group => group.from);
  return first.unmatched.filter(word => others.every(other => other.unmatched.includes(word)));
}
