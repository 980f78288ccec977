import { legalDay } from '../../../kernel/legal-day.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { type Act, type Facts, pageActs } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { listGrants, listPeople, type StoredGrant } from '../../identity/index.ts';
import { messages } from './messages.ts';
import { actorWord, openKinds, personIn, rolesOn } from './rules.ts';
import type { Chronicle, LogQuestion, Told } from './schema.ts';
import { SENTENCES } from './sentences.ts';

const PAGE = 50;

export type ToldPage = { told: Told[]; nextBefore: number | undefined };

/** A page of a record's history, the latest first. */
export async function pageHistory(ctx: Ctx, { subject, whole, names }: Chronicle, before?: number): Promise<ToldPage> {
  const kinds = whole ? undefined : openKinds(SENTENCES);
  const acts = await pageActs(ctx.database.db, { subject, kinds, before }, PAGE + 1);
  return tellPage(ctx, acts, names);
}

/** A page of the whole log. */
export async function pageLog(ctx: Ctx, question: LogQuestion): Promise<ToldPage> {
  return tellPage(ctx, await pageActs(ctx.database.db, question, PAGE + 1), true);
}

async function tellPage(ctx: Ctx, acts: readonly Act[], names: boolean): Promise<ToldPage> {
  const shown = acts.slice(0, PAGE);
  return {
    told: await tellActs(ctx, shown, names),
    nextBefore: acts.length > PAGE ? shown.at(-1)!.seq : undefined,
  };
}

/** Acts as sentences: who, as a word or by name, and what. */
export async function tellActs(ctx: Ctx, acts: readonly Act[], names: boolean): Promise<Told[]> {
  const people = [...new Set(acts.map(act => personIn(act.actor)).filter(id => id !== undefined))];
  const { db } = ctx.database;
  const named = new Map(names ? (await listPeople(db, people)).map(({ id, name }) => [id, name] as const) : []);
  const grants = new Map<string, StoredGrant[]>();
  for (const id of people) if (!named.has(id)) grants.set(id, await listGrants(db, id));
  return acts.map(act => {
    const id = personIn(act.actor) ?? '';
    const at = new Date(act.at);
    const day = legalDay(at);
    const who = actorWord(ctx.locale, act.actor, {
      bySender: SENTENCES[act.kind]?.bySender ?? false,
      name: named.get(id),
      roles: rolesOn(grants.get(id) ?? [], day),
    });
    return { seq: act.seq, hash: act.hash, kind: act.kind, at, day, sentence: sentenceOf(ctx.locale, act, who) };
  });
}

function sentenceOf(locale: Locale, act: Act, who: string): string {
  const t = messages[locale];
  const by = act.onBehalfOf === null ? who : t.onBehalf(who);
  const what = SENTENCES[act.kind]?.say(act.payload as Facts)[locale] ?? t.unknown(act.kind);
  return `${by.charAt(0).toUpperCase()}${by.slice(1)} ${what}.`;
}
