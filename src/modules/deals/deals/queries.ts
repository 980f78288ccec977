import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { type Locale, textIn } from '../../../kernel/localised.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Db } from '../../../platform/db/database.ts';
import {
  findSubmittedNeed,
  findSubmittedTechnology,
  listPublishedTechnologies,
  findPublishedNeed,
  type Need,
  type Technology,
} from '../../catalogue/index.ts';
import { listOrganisations, type Organisation } from '../../directory/index.ts';
import { listPeople } from '../../identity/index.ts';
import { countUnread } from '../thread/store.ts';
import { type Access, accessOf, permitRead, reachOf } from './policy.ts';
import { type Deal, type Move, type Party, type Side } from './schema.ts';
import { findDeal, listDeals } from './store.ts';
import { listAtHand, listDealsOfNeed, type TitledDeal } from './titled/store.ts';

/** A side as the other reads it; `person` is who began for it. */
export type NamedParty = {
  organisation: Organisation | undefined;
  person: string | undefined;
  /** ISO 3166-1 alpha-2 */
  country: string | null;
};

/** A deal with all that its pages name. */
export type DealView = {
  deal: Deal;
  access: Access;
  technology: Technology | undefined;
  need: Need | undefined;
  parties: Record<Side, NamedParty>;
  broker: string | undefined;
  unread: number;
};

/** A deal by itself, for whoever may read it. */
export async function findReadable({ database: { db }, actor }: Ctx, id: string): Promise<Deal> {
  if (actor.kind !== 'person') throw missing();
  return permitRead(actor, isUuid(id) ? await findDeal(db, id) : undefined).deal;
}

export async function findDealView(ctx: Ctx, id: string): Promise<DealView> {
  return (await viewsOf(ctx.database.db, ctx.actor, [await findReadable(ctx, id)]))[0]!;
}

export const DEALS_SHOWN = 50;

/** The actor's deals, those with the nearest day first; `page` counts from 0. One more than shown when there are more. */
export async function listDealViews({ database: { db }, actor }: Ctx, page: number): Promise<DealView[]> {
  const deals = await listDeals(db, reachOf(actor), DEALS_SHOWN + 1, page * DEALS_SHOWN);
  return viewsOf(db, actor, deals);
}

export type ToMove = TitledDeal & { move: Move };
/** `toMove` wait for the actor, the nearest day first; `closed` by both sides, the last one first. */
export type DealsAtHand = { toMove: ToMove[]; closed: TitledDeal[] };

export async function dealsAtHand(
  { database: { db }, actor }: Ctx,
  most: { since: Date; toMove: number; closed: number },
): Promise<DealsAtHand> {
  const deals = await listAtHand(db, reachOf(actor), most);
  const toMove = deals.flatMap(({ deal, title }) =>
    deal.move?.side === accessOf(actor, deal) ? [{ deal, move: deal.move!, title }] : [],
  );
  return { toMove, closed: deals.filter(({ deal }) => deal.state === 'closed') };
}

/** The deals that a need led to, as far as the actor may read them, the latest first. */
export async function dealsOfNeed({ database: { db }, actor }: Ctx, needId: string): Promise<TitledDeal[]> {
  if (actor.kind !== 'person') return [];
  return listDealsOfNeed(db, needId, reachOf(actor), DEALS_SHOWN);
}

async function viewsOf(db: Db, actor: Actor, deals: readonly Deal[]): Promise<DealView[]> {
  if (actor.kind !== 'person') throw missing();
  const technologies = await technologiesOf(db, idsOf(deals, deal => [deal.technologyId]));
  const needs = await needsOf(db, idsOf(deals, deal => [deal.needId]));
  const organisations = await listOrganisations(
    db,
    idsOf(deals, ({ seeker, owner }) => [seeker.organisationId, owner.organisationId]),
  );
  const people = await listPeople(
    db,
    idsOf(deals, ({ seeker, owner, brokerPersonId }) => [seeker.personId, owner.personId, brokerPersonId]),
  );
  const unread = await countUnread(db, idsOf(deals, deal => [deal.id]), actor.id);
  const nameOf = (id: string | null) => people.find(person => person.id === id)?.name;
  return deals.map(deal => {
    const technology = technologies.find(one => one.id === deal.technologyId);
    const need = needs.find(one => one.id === deal.needId);
    const named = (party: Party, country: string | null | undefined): NamedParty => {
      const organisation = organisations.find(one => one.id === party.organisationId);
      return { organisation, person: nameOf(party.personId), country: organisation?.country ?? country ?? null };
    };
    return {
      deal,
      access: accessOf(actor, deal)!,
      technology,
      need,
      parties: { seeker: named(deal.seeker, need?.country), owner: named(deal.owner, technology?.country) },
      broker: nameOf(deal.brokerPersonId),
      unread: unread.get(deal.id) ?? 0,
    };
  });
}

const idsOf = (deals: readonly Deal[], read: (deal: Deal) => (string | null)[]): string[] => [
  ...new Set(deals.flatMap(read).filter(id => id !== null)),
];

/** The two sides know their records also when these are no longer public. */
async function technologiesOf(db: Db, ids: readonly string[]): Promise<Technology[]> {
  const found: Technology[] = await listPublishedTechnologies(db, ids);
  for (const id of ids.filter(one => !found.some(({ id: known }) => known === one))) {
    const sent = await findSubmittedTechnology(db, id);
    if (sent) found.push(sent);
  }
  return found;
}

async function needsOf(db: Db, ids: readonly string[]): Promise<Need[]> {
  const found: Need[] = [];
  for (const id of ids) {
    const need = (await findPublishedNeed(db, id)) ?? (await findSubmittedNeed(db, id));
    if (need) found.push(need);
  }
  return found;
}

/** What a party is called; undefined when nothing of it is known any more. */
export const partyName = (party: NamedParty, locale: Locale): string | undefined =>
  textIn(party.organisation?.name, locale) || party.person;
