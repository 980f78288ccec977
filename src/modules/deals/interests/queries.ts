import type { Actor, Person } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import {
  agreedTo,
  findSubmittedNeed,
  findSubmittedTechnology,
  listHeldAlone,
  listPublishedNeeds,
  listPublishedTechnologies,
  listTechnologiesOfProvider,
  pageOwnRecords,
} from '../../catalogue/index.ts';
import { listOrganisations, type Organisation } from '../../directory/index.ts';
import { listPeople, territoryOf } from '../../identity/index.ts';
import { listWords } from './answers/store.ts';
import { actionsOf, ANSWERING, permitDesk, SENDING, type Side, sidesOf } from './policy.ts';
import { findRecord, holdsRecord, type Known } from './receiver.ts';
import type { InterestAction } from './rules.ts';
import type { Interest, Word } from './schema.ts';
import { listEscalated, listReceived, listSent, listWithin, type Page } from './lists/store.ts';
import { findInterest, type TitledInterest } from './store.ts';

export type Named = { id: string; title: LocalisedText };
const MOST_OFFERED = 100;

/** The published technologies that a person may send along: those held, and those of the person's organisations. */
export async function listOfferable(handle: Db | Trx, person: Person): Promise<Named[]> {
  const held = await listPublishedTechnologies(handle, await listHeldAlone(handle, 'technology', person.id));
  const { organisations } = territoryOf(person, SENDING.need);
  const theirs = [];
  for (const id of organisations) theirs.push(...(await listTechnologiesOfProvider(handle, id, MOST_OFFERED)));
  return [...new Map([...held, ...theirs].map(({ id, title }) => [id, { id, title }])).values()];
}

/** The published needs for which a person may want a technology, the newest first. */
export const listAskable = async (ctx: Ctx): Promise<Named[]> =>
  (await pageOwnRecords(ctx, 'need', undefined)).records.filter(({ state }) => state === 'published');

export async function sidesIn(handle: Db | Trx, actor: Actor, interest: Interest): Promise<Side[]> {
  const address = { type: interest.recordType, id: interest.recordId };
  return sidesOf(actor, interest, actor.kind === 'person' && (await holdsRecord(handle, address, actor.id)));
}

/** Whether accepting would tell a name that is not public. */
export const needsNaming = async (handle: Db | Trx, interest: Interest): Promise<boolean> =>
  !(await findRecord(handle, { type: interest.recordType, id: interest.recordId }))?.organisationId;

export type CallContact = { phone: string | null; email: string | null };

/** How to call whoever sent a record in, for a broker: only where the sender has agreed to be helped. */
async function callContactOf(db: Db, { recordType, recordId }: Interest): Promise<CallContact | undefined> {
  const find = recordType === 'need' ? findSubmittedNeed : findSubmittedTechnology;
  const sent = await find(db, recordId);
  return sent && agreedTo(sent.consents, 'support') ? { phone: sent.phone, email: sent.email } : undefined;
}

/** One side as the other sees it. Its contact is shown once the two have agreed. */
export type PartySeen = {
  organisation: Organisation | undefined;
  /** Of a person who acts for themselves, or answers. */
  name: string | undefined;
  email: string | undefined;
};

export type InterestView = {
  interest: Interest;
  sides: Side[];
  actions: InterestAction[];
  /** Undefined once it is no longer published. */
  record: Known | undefined;
  offered: Named | undefined;
  /** The sender's need that the technology is wanted for. */
  wantedFor: Named | undefined;
  sender: PartySeen;
  /** Nothing known: it is unnamed, at least for this reader. */
  receiver: PartySeen;
  /** Whether accepting would tell a name that is not public. */
  naming: boolean;
  words: Word[];
  /** For the broker who has it in hand. */
  call: CallContact | undefined;
};

/** An interest for whoever is on a side of it; for all others it does not exist. */
export async function findInterestFor(ctx: Ctx, id: string): Promise<InterestView> {
  const { db } = ctx.database;
  const interest = isUuid(id) ? await findInterest(db, id) : undefined;
  const sides = interest ? await sidesIn(db, ctx.actor, interest) : [];
  if (!interest || sides.length === 0) throw missing();
  const record = await findRecord(db, { type: interest.recordType, id: interest.recordId });
  const [offered] = interest.technologyId ? await listPublishedTechnologies(db, [interest.technologyId]) : [];
  const [wantedFor] = interest.needId ? await listPublishedNeeds(db, [interest.needId]) : [];
  const actions = actionsOf(sides, interest.state);
  const party = sides.some(side => side === 'sender' || side === 'receiver');
  const words = (await listWords(db, id)).filter(({ kind }) => kind !== 'call' || !party);
  return {
    interest,
    sides,
    actions,
    record,
    offered,
    wantedFor,
    ...(await partiesOf(db, interest, sides, record)),
    naming: !record?.organisationId,
    words,
    call: actions.includes('call') ? await callContactOf(db, interest) : undefined,
  };
}

async function partiesOf(db: Db, interest: Interest, sides: readonly Side[], record: Known | undefined) {
  const { senderOrganisationId, receiverOrganisationId, senderPersonId, answeredBy } = interest;
  const agreed = interest.state === 'accepted';
  const receiverId =
    agreed || sides.includes('receiver') ? receiverOrganisationId : (record?.organisationId ?? null);
  const organisations = await listOrganisations(db, present(senderOrganisationId, receiverId));
  const people = await listPeople(db, present(senderPersonId, answeredBy));
  const seen = (organisationId: string | null, personId: string | null, named: boolean): PartySeen => {
    const organisation = organisations.find(o => o.id === organisationId);
    const person = people.find(p => p.id === personId);
    return {
      organisation,
      name: (named && !organisation) || contact ? person?.name : undefined,
      email: contact ? person?.email : undefined,
    };
  };
  const contact = agreed && sides.some(side => side === 'sender' || side === 'receiver');
  return {
    sender: seen(senderOrganisationId, senderPersonId, true),
    receiver: seen(receiverId, answeredBy, agreed),
  };
}

const present = (...ids: (string | null)[]): string[] => ids.filter(id => id !== null);

export const TABS = ['received', 'sent', 'reach'] as const;
export type Tab = (typeof TABS)[number];

export type Line = { interest: Interest; title: LocalisedText | undefined };

/** The tabs that an actor has at all. */
export function tabsOf(actor: Actor): Tab[] {
  const { everywhere, provinces } = territoryOf(actor, 'interest.read');
  const own: Tab[] = actor.kind === 'person' ? ['received', 'sent'] : [];
  return everywhere || provinces.length > 0 ? [...own, 'reach'] : own;
}

/** A page of interests, newest first; who has no such tab does not learn that there is one. */
export async function listInterests(ctx: Ctx, tab: Tab, page: Page): Promise<Line[]> {
  const { actor, database } = ctx;
  if (!tabsOf(actor).includes(tab)) throw missing();
  const { db } = database;
  if (tab === 'reach') return (await listWithin(db, territoryOf(actor, 'interest.read'), page)).map(lineOf);
  const person = actor as Person;
  const organisations = (by: typeof ANSWERING | typeof SENDING) => ({
    need: territoryOf(person, by.need).organisations,
    technology: territoryOf(person, by.technology).organisations,
  });
  if (tab === 'sent') return (await listSent(db, person.id, organisations(SENDING), page)).map(lineOf);
  const held = {
    need: await listHeldAlone(db, 'need', person.id),
    technology: await listHeldAlone(db, 'technology', person.id),
  };
  return (await listReceived(db, held, organisations(ANSWERING), page)).map(lineOf);
}

const MOST_ON_DESK = 200;

/** What brokers have in hand where the actor is one: how many, and the legal day on which the first of them ends. */
export async function standingOfEscalated(ctx: Ctx): Promise<{ n: number; until: string | null }> {
  const territory = territoryOf(ctx.actor, 'interest.escalated');
  const lines = await listEscalated(ctx.database.db, territory, MOST_ON_DESK);
  return { n: lines.length, until: lines[0]?.lapsesOn ?? null };
}

/** What brokers have in hand, for those who are brokers there. */
export async function listDesk(ctx: Ctx): Promise<Line[]> {
  permitDesk(ctx.actor);
  const territory = territoryOf(ctx.actor, 'interest.escalated');
  return (await listEscalated(ctx.database.db, territory, MOST_ON_DESK)).map(lineOf);
}

export const lineOf = ({ title, ...interest }: TitledInterest): Line => ({ interest, title: title ?? undefined });
