import { missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import {
  findPublishedNeed,
  findPublishedTechnology,
  listPublishedNeeds,
  listPublishedTechnologies,
  listTechnologyTitles,
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
import { CANDIDATES, type Reranker, reranked } from '../rerank/reranker.ts';
import { textOf } from '../rerank/text.ts';
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
  const answer = ask(ctx, discovery, { kind: 'need', groups, traits: asked.traits }, asked.limit);
  return technologiesOf(ctx, discovery, answer, { text: asked.text, limit: asked.limit });
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
    return ask(ctx, discovery, { id: need.id, kind: 'need', groups, traits: needTraits(need, confidence) }, limit);
  };
  // An answer that knows a confidence is never kept.
  const found = confidence ? answer() : discovery.remembered(keyOf(ctx, discovery, need, limit), answer);
  return technologiesOf(ctx, discovery, found, { text: textOf(need.title, need.description), limit });
}

export type Named = Pick<Technology, 'id' | 'title'>;

/** What suits needs, best first and by name, by what everybody may read of these; nothing while the index is not ready. */
export async function matchNames(
  ctx: Ctx,
  discovery: Discovery,
  needs: readonly Need[],
  limit: number,
): Promise<Map<string, Named[]>> {
  if (!discovery.ready()) return new Map();
  const found = needs.map(need => {
    const ids = discovery.remembered(`names ${keyOf(ctx, discovery, need, limit)}`, () => {
      const suitable = suggestForNeed(ctx, discovery, need, limit).filter(({ confident }) => confident);
      return suitable.map(({ id }) => id);
    });
    return { need, ids };
  });
  const technologies = await listTechnologyTitles(ctx.database.db, found.flatMap(({ ids }) => ids));
  const named = new Map(technologies.map(technology => [technology.id, technology]));
  return new Map(found.map(({ need, ids }) => [need.id, ids.flatMap(id => named.get(id) ?? [])]));
}

/** What is found for a need by what everybody may read of it: nothing is read from the database, no model asked. */
export function suggestForNeed(ctx: Ctx, discovery: Discovery, need: Need, limit: number): MatchItem[] {
  const groups = analyseRecord(needDocument(need, undefined).fields, discovery.lexicon);
  const from = { id: need.id, kind: 'need' as const, groups, traits: needTraits(need) };
  return match({ from, index: discovery.index(), limit, today: legalDay(ctx.now), past: discovery.past });
}

/** Ids of the public needs that come nearest to a technology. */
export function needsNear(ctx: Ctx, discovery: Discovery, technology: Technology, limit: number): string[] {
  const { fields, traits } = technologyDocument(technology, undefined);
  const groups = analyseRecord({ ...fields, other: [] }, discovery.lexicon);
  const from = { id: technology.id, kind: 'technology' as const, groups, traits };
  return match({ from, index: discovery.index(), limit, today: legalDay(ctx.now), past: discovery.past }).map(item => item.id);
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
  const answer = discovery.remembered(keyOf(ctx, discovery, technology, limit), () => {
    const { fields, traits } = technologyDocument(technology, undefined);
    const groups = analyseRecord({ ...fields, other: [] }, discovery.lexicon);
    return ask(ctx, discovery, { id: technology.id, kind: 'technology', groups, traits }, limit);
  });
  const needs = await listPublishedNeeds(
    ctx.database.db,
    answer.matches.map(m => m.id),
  );
  const { title, summary, description } = technology;
  const asked = { text: textOf(title, summary, description), limit };
  return join(ctx, discovery, answer, asked, needs, need => need.seekerId);
}

type From = { id?: string; kind: Kind; groups: readonly Group[]; traits: Traits };
type Answer = { groups: readonly Group[]; matches: MatchItem[] };

const ask = (ctx: Ctx, discovery: Discovery, from: From, limit: number): Answer => ({
  groups: from.groups,
  matches: match({
    from,
    index: discovery.index(),
    limit: reach(discovery, limit),
    today: legalDay(ctx.now),
    past: discovery.past,
  }),
});

/** A model looks through more than are shown. */
const reach = ({ reranker }: Discovery, limit: number): number =>
  reranker && reranker.weight > 0 ? Math.max(limit, CANDIDATES) : limit;

const keyOf = (ctx: Ctx, discovery: Discovery, record: Need | Technology, limit: number): string =>
  [record.id, record.version, reach(discovery, limit), legalDay(ctx.now)].join(' ');

/** What was asked in words, and how many answers are shown. */
type Question = { text: string; limit: number };

async function technologiesOf(
  ctx: Ctx,
  discovery: Discovery,
  answer: Answer,
  question: Question,
): Promise<Matches<Technology>> {
  const records = await listPublishedTechnologies(
    ctx.database.db,
    answer.matches.map(m => m.id),
  );
  return join(ctx, discovery, answer, question, records, record => record.providerId);
}

async function join<R extends Technology | Need>(
  ctx: Ctx,
  { reranker }: Discovery,
  { groups, matches }: Answer,
  question: Question,
  records: readonly R[],
  organisationOf: (record: R) => string | null,
): Promise<Matches<R>> {
  const byId = new Map(records.map(record => [record.id, record]));
  const known = await organisations(ctx, records.map(organisationOf));
  const items = matches.flatMap(item => {
    const record = byId.get(item.id);
    return record ? [{ match: item, record, organisation: known.get(organisationOf(record) ?? '') }] : [];
  });
  if (!reranker) return { items, unmatched: unansweredByAll(groups, matches) };
  const shown = await rerankedMatches(reranker, question, items);
  return { items: shown, unmatched: unansweredByAll(groups, shown.map(item => item.match)) };
}

async function rerankedMatches<R extends Technology | Need>(
  reranker: Reranker,
  { text, limit }: Question,
  items: readonly Matched<R>[],
): Promise<Matched<R>[]> {
  const summary = (record: Technology | Need) => ('summary' in record ? record.summary : record.product);
  const ordered = await reranked(
    reranker,
    text,
    items,
    ({ record, match: { score } }) => {
      return { text: textOf(record.title, summary(record), record.description), score };
    },
    (item, score) => ({ ...item, match: { ...item.match, score } }),
  );
  return ordered.slice(0, limit);
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
