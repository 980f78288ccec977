import type { Actor } from '../../kernel/actor.ts';
import { legalDay } from '../../kernel/legal-day.ts';
import {
  listNeeds,
  listValidity,
  pageOwnRecords,
  REMINDERS,
  standingOfReview,
  validUntil,
} from '../../modules/catalogue/index.ts';
import {
  assignmentsFor,
  awaitedOf,
  countProposals,
  dealsClosedSince,
  dealsToMove,
  searchesOf,
  type InterestAwaited,
  standingOfDesk,
  standingOfEscalated,
  standingOfMastery,
  standingOfUncalled,
  surveysUnderWay,
} from '../../modules/deals/index.ts';
import { alertsOf, type Discovery, matchNames } from '../../modules/discovery/index.ts';
import { standingOfClaims } from '../../modules/directory/index.ts';
import { may, territoryOf } from '../../modules/identity/index.ts';
import type { Ctx } from '../../platform/ctx.ts';
import { listFaults } from '../../platform/deliveries/index.ts';
import { countFailed } from '../../platform/mail/index.ts';
import type { Duty, Health, Home, Kind, OwnNeed, OwnRecord } from './schema.ts';

const WAITING_SHOWN = 20;
export const RECORDS_SHOWN = 8;
/** Needs that are told with what answers them: each is matched anew. */
const NEEDS_MATCHED = 3;
const SURVEYS_SHOWN = 5;
const MATCHES_SHOWN = 3;
/** What was closed is told for a month. */
const CLOSED_DAYS = 30;
const CLOSED_SHOWN = 5;
const FAULTS_COUNTED = 200;
const DAY_MS = 86_400_000;

/** All that concerns the actor now, read by what each module says of it: a fixed number of reads, side by side. */
export async function readHome(ctx: Ctx, discovery: Discovery): Promise<Home> {
  const office = Promise.all([readDuties(ctx), readSurveys(ctx), readHealth(ctx, discovery)]);
  const own = ctx.actor.kind === 'person' ? readOwn(ctx, discovery) : NOTHING;
  const [[duties, surveys, health], mine] = await Promise.all([office, own]);
  return { duties, surveys, health, ...mine };
}

const readSurveys = async (ctx: Ctx): Promise<Home['surveys']> =>
  may(ctx.actor, 'survey.run') ? (await surveysUnderWay(ctx)).slice(0, SURVEYS_SHOWN) : [];

async function readOwn(ctx: Ctx, discovery: Discovery): Promise<Omit<Home, 'duties' | 'surveys' | 'health'>> {
  const month = new Date(ctx.now.getTime() - CLOSED_DAYS * DAY_MS);
  const [interests, deals, closed, searches, proposals, alerts, heldNeeds, heldTechnologies] = await Promise.all([
    awaitedOf(ctx, WAITING_SHOWN),
    dealsToMove(ctx, WAITING_SHOWN),
    dealsClosedSince(ctx, month, CLOSED_SHOWN),
    searchesOf(ctx),
    countProposals(ctx),
    alertsOf(ctx),
    readHeld(ctx, 'need'),
    readHeld(ctx, 'technology'),
  ]);
  const [needs, technologies] = [withAwaiting(heldNeeds, interests), withAwaiting(heldTechnologies, interests)];
  return {
    interests,
    deals,
    closed,
    searches,
    expiring: [...needs, ...technologies].filter(record => endsSoon(record, ctx.now)),
    proposals,
    news: alerts.reduce((sum, { fresh }) => sum + fresh, 0),
    needs: await withMatches(ctx, discovery, needs.slice(0, RECORDS_SHOWN)),
    technologies: technologies.slice(0, RECORDS_SHOWN),
    more: needs.length > RECORDS_SHOWN || technologies.length > RECORDS_SHOWN,
  };
}

const NOTHING = {
  interests: [],
  deals: [],
  closed: [],
  searches: [],
  expiring: [],
  proposals: 0,
  news: 0,
  needs: [],
  technologies: [],
  more: false,
} as const satisfies Omit<Home, 'duties' | 'surveys' | 'health'>;

type Held = Omit<OwnRecord, 'awaiting'>;

async function readHeld(ctx: Ctx, kind: Kind): Promise<Held[]> {
  const { records } = await pageOwnRecords(ctx, kind, undefined);
  if (records.length === 0) return [];
  const validity = await listValidity(ctx.database.db, kind, records.map(({ id }) => id));
  return records.map(record => {
    const since = validity.get(record.id)?.since;
    return { ...record, kind, until: since ? validUntil(since) : null };
  });
}

function withAwaiting(records: readonly Held[], interests: readonly InterestAwaited[]): OwnRecord[] {
  const sent = interests.flatMap(({ interest }) => (interest.state === 'sent' ? [interest.recordId] : []));
  return records.map(record => ({ ...record, awaiting: sent.filter(id => id === record.id).length }));
}

const endsSoon = ({ state, until }: OwnRecord, now: Date): boolean =>
  state === 'published' && until !== null && until <= legalDay(new Date(now.getTime() + REMINDERS[0] * DAY_MS));

async function withMatches(ctx: Ctx, discovery: Discovery, needs: readonly OwnRecord[]): Promise<OwnNeed[]> {
  const told = needs.filter(({ state }) => state === 'published').slice(0, NEEDS_MATCHED);
  const records = told.length > 0 ? await listNeeds(ctx.database.db, told.map(({ id }) => id)) : [];
  const names = await matchNames(ctx, discovery, records, MATCHES_SHOWN);
  return needs.map(need => ({ ...need, matches: names.get(need.id) ?? [] }));
}

/** What waits in the actor's offices, each within its own territory. */
async function readDuties(ctx: Ctx): Promise<Duty[]> {
  const { actor, database } = ctx;
  const duties: Duty[] = [];
  if (may(actor, 'record.review')) {
    const { need, technology } = await standingOfReview(database.db, territoryOf(actor, 'record.review'));
    duties.push({ name: 'reviewNeeds', n: need.n, since: dayOf(need.since) });
    duties.push({ name: 'reviewTechnologies', n: technology.n, since: dayOf(technology.since) });
  }
  if (may(actor, 'match.judge')) {
    const { n, since } = await standingOfDesk(ctx);
    duties.push({ name: 'desk', n, since: dayOf(since) });
  }
  if (searches(actor)) {
    const own = new Set((await searchesOf(ctx)).map(({ id }) => id));
    const assignments = (await assignmentsFor(ctx)).filter(({ id }) => !own.has(id));
    duties.push({ name: 'searches', n: assignments.length, until: assignments[0]?.dueOn ?? null });
  }
  if (may(actor, 'interest.escalated')) duties.push({ name: 'escalated', ...(await standingOfEscalated(ctx)) });
  if (may(actor, 'mastery.confirm')) {
    const { n, since } = await standingOfMastery(ctx);
    duties.push({ name: 'mastery', n, since: dayOf(since) });
  }
  if (may(actor, 'person.grant')) {
    const { n, since } = await standingOfClaims(ctx);
    duties.push({ name: 'claims', n, since: dayOf(since) });
    duties.push({ name: 'uncalled', ...(await standingOfUncalled(ctx)) });
  }
  return duties;
}

const searches = (actor: Actor): boolean => may(actor, 'search.assign') || may(actor, 'search.carry-out');
const dayOf = (at: Date | null): string | null => at && legalDay(at);

async function readHealth(ctx: Ctx, discovery: Discovery): Promise<Health | undefined> {
  if (!may(ctx.actor, 'system.watch', {})) return undefined;
  const { db } = ctx.database;
  return {
    index: discovery.ready(),
    letters: await countFailed(db),
    setAside: (await listFaults(db, FAULTS_COUNTED)).length,
  };
}
