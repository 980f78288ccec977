import { conflict, missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { Post as PostOffice } from '../../../platform/mail/index.ts';
import { listAnswering } from '../holders/store.ts';
import { agreedTo } from '../submissions/consents/rules.ts';
import { listConsents } from '../submissions/consents/store.ts';
import { lockRecord, setState } from '../submissions/review/store.ts';
import { reviewWorkflow } from '../submissions/rules.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { permitConfirm } from './policy.ts';
import { reminderFor } from './reminder.ts';
import { type Step, stepDue } from './rules.ts';
import { type Due, findValidity, listAddresses, listDue, saveValidity } from './store.ts';

const KINDS: readonly RecordKind[] = ['technology', 'need'];
const PAGE = 200;
const NO_ID = '00000000-0000-0000-0000-000000000000';

const NO_CONSENT = {
  vi: 'Bạn đã rút lại đồng ý cho đăng hồ sơ này.',
  en: 'You have withdrawn your agreement to have this record published.',
};

/** The holder says that a record still holds: it is valid from today, and public again if it had run out. */
export async function confirmRecord(ctx: Ctx, kind: RecordKind, id: string, proof: boolean): Promise<void> {
  await ctx.database.transaction(async trx => {
    const held = await lockRecord(trx, kind, id);
    permitConfirm(proof, ctx.actor, await listAnswering(trx, kind, id), kind);
    if (!held) throw missing();
    const state = reviewWorkflow.next(held.state, 'renew');
    const consents = (await listConsents(trx, [id])).get(id)!;
    if (!agreedTo(consents, 'publish')) throw conflict(NO_CONSENT);
    const today = legalDay(ctx.now);
    const valid = await findValidity(trx, kind, id);
    if (held.state === 'published' && valid?.since === today) return;
    await saveValidity(trx, kind, id, { since: today, reminded: null });
    if (held.state !== state) await setState(trx, kind, id, state, ctx.now);
    await recordAct(trx, ctx, {
      kind: 'record.confirm',
      subjects: [{ type: kind, id }],
      payload: { from: held.state, to: state },
    });
  });
}

/** `baseUrl` stands before the private links. */
export type Post = { mailer: Pick<PostOffice, 'enqueue'>; baseUrl: string };
/** `faults`: what was thrown by messages that were not accepted, for whoever keeps the log. */
export type CarriedOn = { reminded: number; expired: number; faults: unknown[] };

/**
 * Reminds the holders of records whose validity ends, and lets those run out that nobody confirmed. Done again on
 * the same day it does nothing; a message that was not accepted is tried again next time.
 */
export async function carryOnValidity(ctx: Ctx, post: Post): Promise<CarriedOn> {
  const done: CarriedOn = { reminded: 0, expired: 0, faults: [] };
  const today = legalDay(ctx.now);
  for (const kind of KINDS)
    for (let after = NO_ID; ; ) {
      const page = await listDue(ctx.database.db, kind, today, after, PAGE);
      for (const due of page) {
        const step = stepDue(due, today);
        if (step?.kind === 'expire') done.expired += await expire(ctx, kind, due.id);
        if (step?.kind === 'remind')
          await remind(ctx, kind, due, step, post).then(
            n => (done.reminded += n),
            fault => done.faults.push(fault),
          );
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.id;
    }
  return done;
}

/** The step as it is due once the record is held: somebody may just have confirmed it. */
async function lockDue(trx: Trx, ctx: Ctx, kind: RecordKind, id: string) {
  const held = await lockRecord(trx, kind, id);
  const valid = held?.state === 'published' ? await findValidity(trx, kind, id) : undefined;
  return valid && { valid, step: stepDue(valid, legalDay(ctx.now)) };
}

const expire = (ctx: Ctx, kind: RecordKind, id: string): Promise<number> =>
  ctx.database.transaction(async trx => {
    const due = await lockDue(trx, ctx, kind, id);
    if (due?.step?.kind !== 'expire') return 0;
    await setState(trx, kind, id, reviewWorkflow.next('published', 'expire'), ctx.now);
    await recordAct(trx, ctx, {
      kind: 'record.expire',
      subjects: [{ type: kind, id }],
      payload: { from: 'published', to: 'expired', since: due.valid.since },
    });
    return 1;
  });

type Reminder = Extract<Step, { kind: 'remind' }>;

/** The letters are kept with the act: what was not accepted is not said to have been sent. */
async function remind(ctx: Ctx, kind: RecordKind, due: Due, { days }: Reminder, post: Post): Promise<number> {
  const letter = reminderFor(ctx.secret, post.baseUrl, kind, due);
  return ctx.database.transaction(async trx => {
    const now = await lockDue(trx, ctx, kind, due.id);
    if (now?.step?.kind !== 'remind' || now.step.days !== days) return 0;
    await saveValidity(trx, kind, due.id, { since: now.valid.since, reminded: days });
    const addresses = await listAddresses(trx, kind, due.id);
    for (const to of addresses)
      await post.mailer.enqueue(trx, { to, ...letter }, `renewal ${due.id} ${now.valid.since} ${days} ${to}`);
    await recordAct(trx, ctx, {
      kind: 'record.remind',
      subjects: [{ type: kind, id: due.id }],
      payload: { days, messages: addresses.length },
    });
    return 1;
  });
}
