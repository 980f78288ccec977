import { legalDay } from '../../kernel/legal-day.ts';
import {
  listNeeds,
  ownRecords,
  REMINDERS,
  standingOfReview,
} from '../../modules/catalogue/index.ts';
import {
  type Assignment,
  awaitedOf,
  countProposals,
  dealsAtHand,
  type InterestAwaited,
  searchesAtHand,
  standingOfDesk,
  standingOfEscalated,
  standingOfMastery,
  standingOfUncalled,
  surveysUnderWay,
} from '../../modules/deals/index.ts';
import { countNewsOf, type Discovery, matchNames } from '../../modules/discovery/index.ts';
import { standingOfClaims } from '../../modules/directory/index.ts';
import { may, territoryOf } from '../../modules/identity/index.ts';
import type { Ctx } from '../../platform/ctx.ts';
import { listFaults } from '../../platform/deliveries/index.ts';
import { countFailed } from '../../platform/mail/index.ts';
import type { Duty, Health, Home, OwnNeed, OwnRecord } from './schema.ts';

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
  const searches = await searchesAtHand(ctx);
  const office = Promise.all([readDuties(ctx, searches.others), readSurveys(ctx), readHealth(ctx, discovery)]);
  const own = ctx.actor.kind === 'person' ? readOwn(ctx, discovery) : NOTHING;
  const [[duties, surveys, health], mine] = await Promise.all([office, own]);
  return { duties, searches: searches.own, surveys, health, ...mine };
}

const readSurveys = async (ctx: Ctx): Promise<Home['surveys']> =>
  may(ctx.actor, 'survey.run') ? (await surveysUnderWay(ctx)).slice(0, SURVEYS_SHOWN) : [];

type Own = Omit<Home, 'duties' | 'searches' | 'surveys' | 'health'>;

async function readOwn(ctx: Ctx, discovery: Discovery): Promise<Own> {
  const since = new Date(ctx.now.getTime() - CLOSED_DAYS * DAY_MS);
  const [interests, deals, proposals, news, held] = await Promise.all([
    awaitedOf(ctx, WAITING_SHOWN),
    dealsAtHand(ctx, { since, toMove: WAITING_SHOWN, closed: CLOSED_SHOWN }),
    countProposals(ctx),
    countNewsOf(ctx),
    ownRecords(ctx),
  ]);
  const records = withAwaiting(held, interests);
  const needs = records.filter(({ kind }) => kind === 'need');
  const technologies = records.filter(({ kind }) => kind === 'technology');
  return {
    interests,
    deals: deals.toMove,
    closed: deals.closed,
    expiring: records.filter(record => endsSoon(record, ctx.now)),
    proposals,
    news,
    needs: await withMatches(ctx, discovery, needs.slice(0, RECORDS_SHOWN)),
    technologies: technologies.slice(0, RECORDS_SHOWN),
    more: needs.length > RECORDS_SHOWN || technologies.length > RECORDS_SHOWN,
  };
}

const NOTHING = {
  interests: [],
  deals: [],
  closed: [],
  expiring: [],
  proposals: 0,
  news: 0,
  needs: [],
  technologies: [],
  more: false,
} as const satisfies Own;

function withAwaiting(records: readonly Omit<OwnRecord, 'awaiting'>[], interests: readonly InterestAwaited[]): OwnRecord[] {
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
async function readDuties(ctx: Ctx, searches: readonly Assignment[]): Promise<Duty[]> {
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
  if (may(actor, 'search.assign') || may(actor, 'search.carry-out'))
    duties.push({ name: 'searches', n: searches.length, until: searches[0]?.dueOn ?? null });
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
