import { cleanLine } from '../../../kernel/clean-text.ts';
import { checkLength, conflict, invalid, missing, type Said } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { carryOut } from '../deals/carry-out.ts';
import { dealWorkflow, isOpen } from '../deals/rules.ts';
import { type Deal, SIDES } from '../deals/schema.ts';
import { MOST_TIMES, type Meeting, type ProposedMeeting } from './schema.ts';
import { findMeeting, listMeetings, saveMeeting } from './store.ts';

/** Links to a meeting carry its key. */
const LONGEST_LINK = 1_000;
const LONGEST_PLACE = 300;
const LONGEST_OUTCOME = 1_000;
const FURTHEST_DAYS = 180;

const SAID = {
  times: {
    vi: `Hãy chọn một đến ${MOST_TIMES} thời điểm sắp tới, trong vòng ${FURTHEST_DAYS} ngày.`,
    en: `Choose one to ${MOST_TIMES} moments to come, within ${FURTHEST_DAYS} days.`,
  },
  where: { vi: 'Hãy ghi nơi gặp hoặc đường dẫn họp.', en: 'Give a place or a link for the meeting.' },
  link: { vi: 'Đường dẫn phải bắt đầu bằng https://', en: 'The link must begin with https://' },
  open: {
    vi: 'Đang có một cuộc gặp chưa xong. Hãy đổi giờ hoặc huỷ cuộc gặp đó.',
    en: 'There is a meeting that is not over. Change its time or cancel it.',
  },
  ended: { vi: 'Thương vụ đã khép lại.', en: 'The deal has ended.' },
  state: { vi: 'Cuộc gặp này không còn chờ việc đó.', en: 'This meeting no longer waits for that.' },
  own: {
    vi: 'Bên kia chọn giờ trong những giờ bạn đề nghị.',
    en: 'The other side chooses among the times that you proposed.',
  },
  early: { vi: 'Cuộc gặp chưa diễn ra.', en: 'The meeting has not taken place yet.' },
  outcome: { vi: 'Hãy ghi kết quả trong một câu.', en: 'Say in a sentence what came of it.' },
} as const satisfies Record<string, Said>;

/** What came in for a proposal, checked; every fault at once. */
function checkProposal(ctx: Ctx, { times, link, place }: ProposedMeeting) {
  const latest = ctx.now.getTime() + FURTHEST_DAYS * 86_400_000;
  const moments = [...new Set(times.map(time => time.getTime()))].sort((a, b) => a - b);
  const timely = moments.every(moment => moment > ctx.now.getTime() && moment < latest);
  const where = { link: cleanLine(link) || null, place: cleanLine(place) || null };
  checkLength('link', where.link ?? '', LONGEST_LINK);
  checkLength('place', where.place ?? '', LONGEST_PLACE);
  const faults: Record<string, Said> = {};
  if (moments.length === 0 || moments.length > MOST_TIMES || !timely) faults.day1 = SAID.times;
  if (!where.link && !where.place) faults.place = SAID.where;
  if (where.link && !/^https:\/\/\S+$/.test(where.link)) faults.link = SAID.link;
  const [first] = Object.values(faults);
  if (first) throw invalid(first, faults);
  return { times: moments.map(moment => new Date(moment)), ...where };
}

/** A side proposes to meet; with the id of a meeting, other times for it. */
export async function proposeMeeting(
  ctx: Ctx,
  id: string,
  proposed: ProposedMeeting,
  { meetingId, key }: { meetingId?: string | undefined; key?: string | undefined } = {},
): Promise<void> {
  const checked = checkProposal(ctx, proposed);
  const request = { meetingId: meetingId ?? null, ...checked, times: checked.times.map(time => time.toISOString()) };
  const asked = { name: 'propose-meeting', hands: SIDES, request, key };
  await carryOut(ctx, id, asked, async ({ trx, deal, hand }) => {
    if (!isOpen(deal.state)) throw conflict(SAID.ended);
    const before = meetingId ? await pending(trx, id, meetingId) : undefined;
    if (!before && (await listMeetings(trx, id)).some(isPending)) throw conflict(SAID.open);
    await saveMeeting(
      trx,
      id,
      {
        ...checked,
        id: before?.id ?? newId(ctx.now),
        state: 'proposed',
        proposedBy: hand,
        chosen: null,
        sequence: before ? before.sequence + 1 : 0,
        outcome: null,
        outcomeBy: null,
      },
      ctx.now,
    );
    return { payload: { times: checked.times.length, again: before !== undefined } };
  });
}

const isPending = (meeting: Meeting) => meeting.state !== 'cancelled' && meeting.outcome === null;

async function pending(trx: Trx, dealId: string, meetingId: string): Promise<Meeting> {
  const meeting = isUuid(meetingId) ? await findMeeting(trx, dealId, meetingId) : undefined;
  if (!meeting) throw missing();
  if (!isPending(meeting)) throw conflict(SAID.state);
  return meeting;
}

/** The other side takes one of the proposed times; `choice` counts from 0. */
export async function acceptMeeting(
  ctx: Ctx,
  id: string,
  asked: { meetingId: string; choice: number },
  key?: string,
): Promise<void> {
  const { meetingId, choice } = asked;
  await carryOut(ctx, id, { name: 'accept-meeting', hands: SIDES, request: asked, key }, async working => {
    const { trx, deal, hand } = working;
    const meeting = await pending(trx, id, meetingId);
    const chosen = meeting.times[choice];
    if (!isOpen(deal.state)) throw conflict(SAID.ended);
    if (meeting.state !== 'proposed') throw conflict(SAID.state);
    if (meeting.proposedBy === hand) throw conflict(SAID.own);
    if (!chosen || chosen <= ctx.now) throw invalid(SAID.times, { choice: SAID.times });
    await saveMeeting(trx, id, { ...meeting, state: 'agreed', chosen, sequence: meeting.sequence + 1 }, ctx.now);
    const day = legalDay(chosen);
    return { deal: { state: whenMet(deal) }, payload: { day }, day };
  });
}

/** Later meetings leave a deal where it is. */
const whenMet = ({ state }: Deal) =>
  state === 'accepted' || state === 'nda-signed' ? dealWorkflow.next(state, 'meet') : state;

export async function cancelMeeting(ctx: Ctx, id: string, meetingId: string, key?: string): Promise<void> {
  const asked = { name: 'cancel-meeting', hands: SIDES, request: { meetingId }, key };
  await carryOut(ctx, id, asked, async ({ trx, deal }) => {
    const meeting = await pending(trx, id, meetingId);
    if (!isOpen(deal.state)) throw conflict(SAID.ended);
    await saveMeeting(
      trx,
      id,
      { ...meeting, state: 'cancelled', sequence: meeting.sequence + 1 },
      ctx.now,
    );
    return { day: meeting.chosen && legalDay(meeting.chosen) };
  });
}

/** What came of a meeting that has taken place; the broker may write it too. */
export async function recordOutcome(
  ctx: Ctx,
  id: string,
  asked: { meetingId: string; outcome: string },
  key?: string,
): Promise<void> {
  const outcome = cleanLine(asked.outcome);
  checkLength('outcome', outcome, LONGEST_OUTCOME);
  if (outcome === '') throw invalid(SAID.outcome, { outcome: SAID.outcome });
  const hands = [...SIDES, 'broker'] as const;
  const request = { ...asked, outcome };
  await carryOut(ctx, id, { name: 'record-outcome', hands, request, key }, async working => {
    const { trx, hand, person } = working;
    const meeting = await pending(trx, id, asked.meetingId);
    if (!meeting.chosen || meeting.chosen > ctx.now) throw conflict(SAID.early);
    await saveMeeting(trx, id, { ...meeting, outcome, outcomeBy: hand }, ctx.now, person.id);
    return { day: legalDay(meeting.chosen) };
  });
}
