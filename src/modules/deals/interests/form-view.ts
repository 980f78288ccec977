import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { listOrganisations, type Organisation } from '../../directory/index.ts';
import { territoryOf } from '../../identity/index.ts';
import { type Answerer, findAnswerer } from './answerer/store.ts';
import { SENDING } from './policy.ts';
import { listAskable, listOfferable, type Named } from './queries.ts';
import { findRecord, type Known, rolesFor } from './receiver.ts';
import { addDays, ANSWER_DAYS } from './rules.ts';
import type { RecordAddress } from './schema.ts';

/** In whose name somebody may send, and what may go along; undefined for whoever has no account. */
export type SenderChoices = { organisations: Organisation[]; technologies: Named[]; needs: Named[] };

/** Whom an interest in a record goes to, and by when there is an answer. */
export type AskedView = Answerer & {
  record: Known;
  /** Legal day. */
  answerBy: string;
};

/** The same around the form of an interest. */
export type FormView = AskedView & { choices: SenderChoices | undefined };

export async function findAskedView({ database, actor, now }: Ctx, record: Known): Promise<AskedView> {
  const day = legalDay(now);
  const asking = { roles: rolesFor(record.type), personId: actor.kind === 'person' ? actor.id : null, day };
  return { ...(await findAnswerer(database.db, record, asking)), record, answerBy: addDays(day, ANSWER_DAYS) };
}

export async function findFormView(ctx: Ctx, address: RecordAddress): Promise<FormView> {
  const record = isUuid(address.id) ? await findRecord(ctx.database.db, address) : undefined;
  if (!record) throw missing();
  return { ...(await findAskedView(ctx, record)), choices: await choicesOf(ctx, address, ctx.actor) };
}

async function choicesOf(
  ctx: Ctx,
  { type }: RecordAddress,
  actor: Actor,
): Promise<SenderChoices | undefined> {
  if (actor.kind !== 'person') return undefined;
  const { db } = ctx.database;
  return {
    organisations: await listOrganisations(db, territoryOf(actor, SENDING[type]).organisations),
    technologies: type === 'need' ? await listOfferable(db, actor) : [],
    needs: type === 'technology' ? await listAskable(ctx) : [],
  };
}
