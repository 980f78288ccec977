import { createHmac } from 'node:crypto';
import { actorName } from '../../kernel/actor.ts';
import { canonical } from '../../kernel/canonical.ts';
import { conflict, Refusal } from '../../kernel/errors.ts';
import { type Ctx, newId } from '../ctx.ts';
import type { Trx } from '../db/database.ts';
import { type Act, type Subject, type Unnumbered, unnumbered } from './act.ts';
import { appendAct, findActByKey } from './store.ts';

export type NewAct = {
  kind: string;
  subjects: Subject[];
  /** Facts that may be kept for ever: never personal data. */
  payload?: unknown;
  reason?: string;
  onBehalfOf?: string;
  key?: RequestKey;
};

/** An idempotency key with the keyed hash of the whole request, personal data and all. */
export type RequestKey = { idemKey: string; requestHash: string };

/** An act but for its place in the chain, with the texts that are hashed of it. */
export type SpeltAct = { facts: Omit<Act, 'seq' | 'prevHash' | 'hash'>; text: Unnumbered };

/** Of an act with very many subjects it takes a while: an import does it while the database writes the records. */
export function spellAct(ctx: Ctx, fresh: NewAct): SpeltAct {
  const facts = {
    id: newId(ctx.now),
    at: ctx.now.toISOString(),
    actor: actorName(ctx.actor),
    onBehalfOf: fresh.onBehalfOf ?? null,
    kind: fresh.kind,
    subjects: fresh.subjects,
    reason: fresh.reason ?? null,
    payload: fresh.payload ?? {},
    idemKey: fresh.key?.idemKey ?? null,
    requestHash: fresh.key?.requestHash ?? null,
  };
  return { facts, text: unnumbered(facts) };
}

/** `recordAct` of an act that was spelt before. */
export async function recordSpelt(trx: Trx, { facts, text }: SpeltAct): Promise<Act> {
  return { ...facts, ...(await appendAct(trx, facts, text)) };
}

/**
 * Writes the act of a command. It is the last statement before commit: the chain's lock, taken
 * first, would let commands through one at a time.
 */
export const recordAct = (trx: Trx, ctx: Ctx, fresh: NewAct): Promise<Act> => recordSpelt(trx, spellAct(ctx, fresh));

/** The hash is keyed: a phone number alone could be guessed from a bare one. */
export function requestKey(ctx: Ctx, idemKey: string, request: unknown): RequestKey {
  return { idemKey, requestHash: createHmac('sha256', ctx.secret).update(canonical(request)).digest('hex') };
}

/** The act that this very request wrote before, if it did; the same key for another request is refused. */
async function findReplay(trx: Trx, ctx: Ctx, key: RequestKey): Promise<Act | undefined> {
  const act = await findActByKey(trx, actorName(ctx.actor), key.idemKey);
  if (act && act.requestHash !== key.requestHash)
    throw conflict({
      vi: 'Mã chống gửi trùng này đã dùng cho một yêu cầu khác.',
      en: 'This idempotency key was already used for a different request.',
    });
  return act;
}

/**
 * Runs a command at most once for its key. `work` does it and records the act under the key; a repeated
 * request, even one that races the first, is answered from the act of the first by `replay`.
 */
export async function onceForKey<T>(
  ctx: Ctx,
  key: RequestKey | undefined,
  work: (trx: Trx) => Promise<T>,
  replay: (act: Act, trx: Trx) => Promise<T>,
): Promise<T> {
  if (!key) return ctx.database.transaction(work);
  const attempt = () =>
    ctx.database.transaction(async trx => {
      const before = await findReplay(trx, ctx, key);
      return before ? replay(before, trx) : work(trx);
    });
  try {
    return await attempt();
  } catch (error) {
    // The first of two that race may have made what the second then finds in its way.
    const overtaken = error instanceof Refusal && error.kind === 'conflict';
    if (!overtaken && (error as { constraint?: string }).constraint !== 'act_idem') throw error;
    return attempt();
  }
}
