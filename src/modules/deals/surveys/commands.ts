import { invalid, missing, Refusal, type Said } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { type Act, onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { NO_DRAFT, startDraft } from '../../catalogue/index.ts';
import { firmKey } from './firm-rows.ts';
import { permitSurvey, permitSurveys } from './policy.ts';
import { asking, checkMark, checkSurvey } from './rules.ts';
import type { ListedFirm, MarkGiven, SurveyGiven } from './schema.ts';
import {
  type FirmInSurvey,
  findFirm,
  insertFirms,
  insertSurvey,
  listFirmNames,
  listJustRecorded,
  lockFirm,
  lockSurvey,
  updateFirm,
} from './store.ts';

const SAID = {
  stale: {
    vi: 'Có người vừa ghi cho doanh nghiệp này. Hãy xem lại rồi gửi lần nữa; điều bạn viết còn đây.',
    en: 'Somebody has just noted something of this firm. Look again, then send once more; what you wrote is still here.',
  },
  consent: {
    vi: 'Hãy ghi doanh nghiệp đã đồng ý thế nào, ngày nào, trước khi ghi nhu cầu của họ.',
    en: 'Note how and when the firm agreed before its need is recorded.',
  },
} as const satisfies Record<string, Said>;

/** Opens a survey of firms of one province; answers with it. */
export async function startSurvey(ctx: Ctx, given: SurveyGiven, idemKey?: string): Promise<string> {
  permitSurveys(ctx.actor);
  const survey = checkSurvey(given);
  permitSurvey(ctx.actor, survey.province);
  const key = idemKey === undefined ? undefined : requestKey(ctx, idemKey, survey);
  return onceForKey(
    ctx,
    key,
    async trx => {
      const id = newId(ctx.now);
      await insertSurvey(trx, { id, ...survey }, ctx.now);
      const { province, sectors, startsOn, endsOn } = survey;
      await recordAct(trx, ctx, {
        kind: 'survey.start',
        subjects: [{ type: 'survey', id }],
        payload: { province, sectors, startsOn, endsOn },
        ...(key ? { key } : {}),
      });
      return id;
    },
    async act => act.subjects[0]!.id,
  );
}

/** Adds firms to a survey; those that it has already are passed over. Answers how many were added. */
export async function addFirms(ctx: Ctx, surveyId: string, firms: readonly ListedFirm[]): Promise<number> {
  return ctx.database.transaction(async trx => {
    const survey = await lockSurvey(trx, surveyId);
    if (!survey) throw missing();
    permitSurvey(ctx.actor, survey.province);
    const before = await listFirmNames(trx, surveyId);
    const seen = new Set(before.map(firmKey));
    const fresh = firms.filter(firm => !seen.has(firmKey(firm)) && seen.add(firmKey(firm)));
    const rows = fresh.map(firm => ({ ...firm, id: newId(ctx.now) }));
    await insertFirms(trx, surveyId, rows, before.length, ctx.now);
    await recordAct(trx, ctx, {
      kind: 'survey.add-firms',
      subjects: [{ type: 'survey', id: surveyId }],
      payload: { added: fresh.length },
    });
    return fresh.length;
  });
}

/** Notes what came of asking a firm, and how it agreed. `version`: of the firm that was on the page. */
export async function markFirm(ctx: Ctx, id: string, version: number, given: MarkGiven): Promise<void> {
  await change(ctx, id, async (trx, held) => {
    const mark = checkMark(given, legalDay(ctx.now));
    const state = asking.next(held.state, mark.action);
    if (held.version !== version) throw new Refusal('conflict', SAID.stale, { status: 412 });
    const { note, consentHow, consentOn } = mark;
    await updateFirm(trx, id, { state, note, consent_how: consentHow, consent_on: consentOn }, ctx.now);
    return { kind: 'survey.mark', payload: { from: held.state, to: state } };
  });
}

/** Opens the form of a need with what is known of the firm; answers with its draft, the same one until it is sent. */
export async function beginNeed(ctx: Ctx, id: string): Promise<string> {
  const firm = await findFirm(ctx.database.db, id);
  if (!firm) throw missing();
  permitSurvey(ctx.actor, firm.province);
  asking.next(firm.state, 'record');
  if (firm.consentHow === null) throw invalid(SAID.consent, { consentHow: SAID.consent });
  if (firm.draftId && firm.draftThere) return firm.draftId;
  const draftId = await startDraft(ctx, { ...NO_DRAFT, kind: 'need', answers: answersOf(firm) });
  await change(ctx, id, async trx => {
    await updateFirm(trx, id, { draft_id: draftId }, ctx.now);
    return { kind: 'survey.begin-need', payload: {} };
  });
  return draftId;
}

const answersOf = ({ name, taxCode, phone, email, province }: FirmInSurvey) => ({
  firm: name,
  province,
  ...(taxCode ? { taxCode } : {}),
  ...(phone || email ? { contact: (phone ?? email)! } : {}),
});

/** Removes who can be reached at a firm and what was noted of it; what came of asking stays. */
export async function removeContact(ctx: Ctx, id: string): Promise<void> {
  await change(ctx, id, async trx => {
    await updateFirm(trx, id, { contact: null, phone: null, email: null, note: '' }, ctx.now);
    return { kind: 'survey.remove-contact', payload: {} };
  });
}

/** Firms whose need has just been sent are done with; told twice it changes nothing more. */
export async function noteRecordedNeeds(ctx: Ctx, acts: readonly Act[]): Promise<void> {
  const needIds = acts.filter(act => act.kind === 'need.post').flatMap(act => act.subjects.map(s => s.id));
  if (needIds.length === 0) return;
  for (const { id, surveyId, needId } of await listJustRecorded(ctx.database.db, needIds))
    await ctx.database.transaction(async trx => {
      const held = await lockFirm(trx, id);
      if (!held || held.needId) return;
      await updateFirm(trx, id, { state: asking.next(held.state, 'record'), need_id: needId }, ctx.now);
      await recordAct(trx, ctx, {
        kind: 'survey.record-need',
        subjects: subjectsOf({ id, surveyId }),
        payload: { from: held.state, to: 'recorded' },
      });
    });
}

const subjectsOf = ({ id, surveyId }: { id: string; surveyId: string }) => [
  { type: 'surveyed-firm', id },
  { type: 'survey', id: surveyId },
];

async function change(
  ctx: Ctx,
  id: string,
  carryOut: (trx: Trx, held: FirmInSurvey) => Promise<{ kind: string; payload: object }>,
): Promise<void> {
  await ctx.database.transaction(async trx => {
    const held = await lockFirm(trx, id);
    if (!held) throw missing();
    permitSurvey(ctx.actor, held.province);
    await recordAct(trx, ctx, { ...(await carryOut(trx, held)), subjects: subjectsOf(held) });
  });
}
