import type { Person } from '../../../kernel/actor.ts';
import { invalid, missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { listMeetings } from '../meetings/store.ts';
import { listPapers } from '../papers/store.ts';
import type { Paper } from '../papers/schema.ts';
import { insertStep } from '../steps/store.ts';
import { permitHand } from './policy.ts';
import { moveWithDay, type PaperStand, type Situation } from './rules.ts';
import type { Deal, Hand } from './schema.ts';
import { lockDeal, saveDeal } from './store.ts';

/** What a command is: its name in the acts, who may, what was asked, and the form's key against sending twice. */
export type Asked<H extends Hand> = {
  name: string;
  hands: readonly H[];
  request: unknown;
  key?: string | undefined;
};

/** What a command did to the deal. `payload` is kept for ever: codes and days only. */
export type Done = {
  deal?: Partial<Deal>;
  payload?: Record<string, string | number | boolean | null>;
  day?: string | null;
  /** Left out of the story when it is no step of it. */
  told?: boolean;
};

export type Working<H extends Hand> = { trx: Trx; deal: Deal; hand: H; person: Person };

/**
 * Every command on a deal: locks it, permits, works, finds whose move it is now, and records the step and the act.
 * Refuses with `missing` a stranger, with `denied` a reader or a broker where a side decides.
 */
export async function carryOut<H extends Hand>(
  ctx: Ctx,
  id: string,
  asked: Asked<H>,
  work: (working: Working<H>) => Promise<Done>,
): Promise<void> {
  if (!isUuid(id)) throw missing();
  const request = { deal: id, name: asked.name, asked: asked.request };
  const key = asked.key ? requestKey(ctx, checkKey(asked.key), request) : undefined;
  await onceForKey(
    ctx,
    key,
    async trx => {
      const found = await lockDeal(trx, id);
      const hand = permitHand(ctx.actor, found, asked.hands);
      const deal = found!;
      const done = await work({ trx, deal, hand, person: ctx.actor as Person });
      const after = await settle(trx, ctx.now, deal, hand, done);
      if (done.told !== false)
        await insertStep(trx, id, after.version, {
          at: ctx.now,
          name: asked.name,
          hand,
          from: deal.state,
          to: after.state,
          day: done.day ?? null,
        });
      await recordAct(trx, ctx, {
        kind: `deal.${asked.name}`,
        subjects: [{ type: 'deal', id }],
        payload: { hand, from: deal.state, to: after.state, ...done.payload },
        ...(key && { key }),
      });
    },
    async () => undefined,
  );
}

function checkKey(key: string): string {
  if (/^[\x21-\x7e]{8,200}$/.test(key)) return key;
  throw invalid({ vi: 'Biểu mẫu không còn đúng. Hãy mở lại trang.', en: 'The form is not right. Open the page again.' });
}

/** The deal as it is after the work, saved. What the broker does is no move of either side. */
async function settle(trx: Trx, now: Date, before: Deal, hand: Hand, { deal = {}, told }: Done): Promise<Deal> {
  const changed = { ...before, ...deal, version: before.version + 1 };
  // What is no step leaves the situation as it was, and with it the move.
  const move =
    told === false ? changed.move : moveWithDay(changed.move, await situationOf(trx, changed), legalDay(now));
  const moved = hand === 'broker' ? {} : { lastMovedAt: now, remindedAt: null };
  const after = { ...changed, move, ...moved };
  await saveDeal(trx, after, now);
  return after;
}

async function situationOf(trx: Trx, { id, state, nda, mou }: Deal): Promise<Situation> {
  const papers = await listPapers(trx, id);
  const meetings = await listMeetings(trx, id);
  const meeting = meetings.find(one => one.state !== 'cancelled' && one.outcome === null);
  return {
    state,
    nda,
    mou,
    meeting: meeting
      ? { proposedBy: meeting.proposedBy, day: meeting.chosen && legalDay(meeting.chosen) }
      : null,
    terms: standOf(papers.find(paper => paper.kind === 'terms')),
    closing: standOf(papers.find(paper => paper.kind === 'closing')),
  };
}

const standOf = (paper: Paper | undefined): PaperStand | null =>
  paper
    ? {
        savedBy: paper.savedBy,
        agreed: { seeker: paper.agreed.seeker !== null, owner: paper.agreed.owner !== null },
      }
    : null;
