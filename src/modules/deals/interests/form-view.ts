import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { findOrganisation, listOrganisations, type Organisation } from '../../directory/index.ts';
import { territoryOf } from '../../identity/index.ts';
import { SENDING } from './policy.ts';
import { listOfferable, type Named } from './queries.ts';
import { findRecord, type Known, receiverOf } from './receiver.ts';
import { addDays, ANSWER_DAYS } from './rules.ts';
import type { Interest, RecordAddress } from './schema.ts';
import { findOpenInterest } from './store.ts';

/** In whose name somebody may send, and what may go along; undefined for whoever has no account. */
export type SenderChoices = { organisations: Organisation[]; technologies: Named[] };

/** What stands around the form of an interest: whom it goes to, and by when there is an answer. */
export type FormView = {
  record: Known;
  /** Named with the record in public. */
  organisation: Organisation | undefined;
  /** Somebody here can answer; otherwise brokers ask. */
  answerable: boolean;
  /** Legal day. */
  answerBy: string;
  /** One that the reader has open already. */
  open: Interest | undefined;
  choices: SenderChoices | undefined;
};

export async function findFormView(ctx: Ctx, address: RecordAddress): Promise<FormView> {
  const { db } = ctx.database;
  const record = isUuid(address.id) ? await findRecord(db, address) : undefined;
  if (!record) throw missing();
  const { people } = await receiverOf(db, record, ctx.now);
  return {
    record,
    organisation: record.organisationId ? await findOrganisation(db, record.organisationId) : undefined,
    answerable: people.length > 0,
    answerBy: addDays(legalDay(ctx.now), ANSWER_DAYS),
    open: ctx.actor.kind === 'person' ? await findOpenInterest(db, address, ctx.actor.id) : undefined,
    choices: await choicesOf(ctx, address, ctx.actor),
  };
}

async function choicesOf(
  { database }: Ctx,
  { type }: RecordAddress,
  actor: Actor,
): Promise<SenderChoices | undefined> {
  if (actor.kind !== 'person') return undefined;
  return {
    organisations: await listOrganisations(database.db, territoryOf(actor, SENDING[type]).organisations),
    technologies: type === 'need' ? await listOfferable(database.db, actor) : [],
  };
}
