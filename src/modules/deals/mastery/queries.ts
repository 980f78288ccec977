import type { Locale } from '../../../kernel/localised.ts';
import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { textIn } from '../../../kernel/localised.ts';
import { pageActs } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { listOrganisations } from '../../directory/index.ts';
import { listPeople } from '../../identity/index.ts';
import { masterySentences } from './act-sentences.ts';
import { listToConfirm } from './confirming/store.ts';
import { isOwner, isReceiver, mayConfirm, permitRead, readableBy, seesEvidence } from './policy.ts';
import { confirmedOf } from './rules.ts';
import type { Claim, EvidenceFile, MasteryCase } from './schema.ts';
import { findCase, listClaims, listFiles, pageCases, type View } from './store.ts';

/** What a reader may do and see on the page of a case. */
export type Standing = { evidence: boolean; receiver: boolean; owner: boolean; confirms: boolean };

export type SeenCase = {
  case: MasteryCase;
  /** All claims for whoever sees the evidence, else the confirmed ones with their days alone. */
  claims: Claim[];
  files: (EvidenceFile & { claimId: string })[];
  standing: Standing;
  /** Names by id, of people and organisations; empty for the public. */
  names: ReadonlyMap<string, string>;
};

const NO_EVIDENCE = { words: '', figures: [], withoutExpertsSince: null, improvements: '', trained: null };

/** Of a claim only what everybody may see: which step, when, and when it was confirmed. */
const withoutEvidence = (claim: Claim): Claim => ({ ...claim, evidence: NO_EVIDENCE, claimedBy: '', employers: [], decidedBy: null });

/** The case as this reader sees it; refused as missing to whoever may not. */
export async function seeCase(ctx: Ctx, id: string): Promise<SeenCase> {
  const { db } = ctx.database;
  const found = isUuid(id) ? await findCase(db, id) : undefined;
  if (!found) throw missing();
  permitRead(ctx.actor, found);
  const claims = await listClaims(db, [id]);
  const standing = standingOf(ctx, found, claims);
  if (!standing.evidence)
    return { case: found, claims: confirmedOf(claims).map(withoutEvidence), files: [], standing, names: new Map() };
  return {
    case: found,
    claims,
    files: await listFiles(db, id),
    standing,
    names: await namesOf(ctx, found, claims),
  };
}

function standingOf({ actor }: Ctx, found: MasteryCase, claims: readonly Claim[]): Standing {
  const waiting = claims.find(({ state }) => state === 'claimed');
  return {
    evidence: seesEvidence(actor, found),
    receiver: isReceiver(actor, found),
    owner: isOwner(actor, found),
    confirms: waiting !== undefined && mayConfirm(actor, found, waiting),
  };
}

async function namesOf(ctx: Ctx, c: MasteryCase, claims: readonly Claim[]): Promise<ReadonlyMap<string, string>> {
  const { db } = ctx.database;
  const ids = (list: readonly (string | null)[]) => [...new Set(list.filter(id => id !== null))];
  const people = await listPeople(
    db,
    ids([c.personId, c.ownerPersonId, ...claims.flatMap(claim => [claim.claimedBy, claim.decidedBy])]),
  );
  const organisations = await listOrganisations(db, ids([c.organisationId, c.ownerOrganisationId]));
  return new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...organisations.map(({ id, name }) => [id, textIn(name, ctx.locale)] as const),
  ]);
}

/** What was done to the case after the version of which a form was made: each version is one act. */
export async function changesSince(ctx: Ctx, { id, version }: MasteryCase, since: number): Promise<string[]> {
  const steps = Math.min(Math.max(version - since, 0), SHOWN_CHANGES);
  const acts = steps === 0 ? [] : await pageActs(ctx.database.db, { subject: { type: 'mastery', id } }, steps);
  return acts.reverse().map(act => sentenceOf(ctx.locale, act.kind, act.payload));
}
const SHOWN_CHANGES = 10;

const sentenceOf = (locale: Locale, kind: string, payload: unknown): string =>
  masterySentences[kind]?.say(payload as Record<string, unknown>)[locale] ?? kind;

const MOST_COUNTED = 500;

/** Steps that wait to be confirmed by this reader: how many, and the moment since which the oldest has waited. */
export async function standingOfMastery({ actor, database: { db } }: Ctx): Promise<{ n: number; since: Date | null }> {
  const waiting = await listToConfirm(db, readableBy(actor), MOST_COUNTED);
  const mine = waiting.filter(step => mayConfirm(actor, step, step));
  const moments = mine.map(({ claimedAt }) => claimedAt.getTime());
  return { n: mine.length, since: mine.length > 0 ? new Date(Math.min(...moments)) : null };
}

const PAGE = 50;
export type Listed = { cases: MasteryCase[]; waiting: ReadonlySet<string>; nextBefore: string | undefined };

/** One page of a view, with the cases in which a step waits to be confirmed, as far as this reader may know. */
export async function listCases(ctx: Ctx, view: View, before?: string): Promise<Listed> {
  const { db } = ctx.database;
  const page = { limit: PAGE + 1, before: before && isUuid(before) ? before : undefined };
  const found = await pageCases(db, view, readableBy(ctx.actor), page);
  const cases = found.slice(0, PAGE);
  const seen = cases.filter(c => seesEvidence(ctx.actor, c)).map(({ id }) => id);
  const waiting = (await listClaims(db, seen)).filter(({ state }) => state === 'claimed');
  return {
    cases,
    waiting: new Set(waiting.map(({ caseId }) => caseId)),
    nextBefore: found.length > PAGE ? cases.at(-1)!.id : undefined,
  };
}
