import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said } from '../../../kernel/errors.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import { isSector } from '../../../kernel/sectors.ts';
import { workflow } from '../../../kernel/workflow.ts';
import { findProvince } from '../../authorities/index.ts';
import { type ConsentWay, type FirmState, isConsentWay, type MarkGiven, type SurveyGiven } from './schema.ts';

export type FirmAction = 'no-need' | 'refuse' | 'miss' | 'again' | 'record';

const ASKED: readonly FirmState[] = ['to-ask', 'no-need', 'refused', 'not-reached'];

/** A firm may be asked again until its need is recorded. */
export const asking = workflow<FirmState, FirmAction>({
  'no-need': { from: ASKED, to: 'no-need', said: { vi: 'ghi là chưa có nhu cầu', en: 'note that it needs nothing' } },
  refuse: { from: ASKED, to: 'refused', said: { vi: 'ghi là từ chối', en: 'note that it refused' } },
  miss: { from: ASKED, to: 'not-reached', said: { vi: 'ghi là chưa gặp được', en: 'note that it was not reached' } },
  again: { from: ASKED, to: 'to-ask', said: { vi: 'để hỏi lại', en: 'put it back to be asked' } },
  record: { from: ASKED, to: 'recorded', said: { vi: 'ghi nhu cầu', en: 'record its need' } },
});

/** What an officer can note by hand; a recorded need comes from the form of the need. */
export const MARKS = ['no-need', 'refuse', 'miss', 'again'] as const satisfies readonly FirmAction[];
export type Mark = (typeof MARKS)[number];
const isMark = (text: string): text is Mark => MARKS.some(mark => mark === text);

const said = (vi: string, en: string): Said => ({ vi, en });
const FAULT = {
  mend: said('Có chỗ cần sửa.', 'Something needs mending.'),
  name: said('Hãy đặt tên cho đợt khảo sát, tối đa 200 ký tự.', 'Name the survey, in at most 200 characters.'),
  province: said('Hãy chọn một trong 34 tỉnh, thành phố.', 'Choose one of the 34 provinces and cities.'),
  startsOn: said('Hãy chọn ngày bắt đầu.', 'Choose the first day.'),
  endsOn: said('Ngày kết thúc không được trước ngày bắt đầu.', 'The last day may not lie before the first.'),
  mark: said('Hãy chọn kết quả lần hỏi.', 'Choose what came of asking.'),
  note: said('Ghi chú tối đa 1.000 ký tự.', 'A note has at most 1,000 characters.'),
  consentOn: said('Hãy chọn ngày đồng ý, không ở sau hôm nay.', 'Choose the day of the consent, not later than today.'),
} as const;

function refuseFaults(faults: FieldErrors): void {
  if (Object.keys(faults).length > 0) throw invalid(FAULT.mend, faults);
}

export function checkSurvey(given: SurveyGiven): SurveyGiven {
  const name = cleanLine(given.name);
  const { province, startsOn, endsOn } = given;
  const faults: FieldErrors = {};
  if (name === '' || name.length > 200) faults.name = FAULT.name;
  if (!findProvince(province)) faults.province = FAULT.province;
  if (!isLegalDay(startsOn)) faults.startsOn = FAULT.startsOn;
  if (!isLegalDay(endsOn) || endsOn < startsOn) faults.endsOn = FAULT.endsOn;
  refuseFaults(faults);
  return { name, province, sectors: [...new Set(given.sectors.filter(isSector))], startsOn, endsOn };
}

export type CheckedMark = { action: Mark; note: string; consentHow: ConsentWay | null; consentOn: string | null };

export function checkMark(given: MarkGiven, today: string): CheckedMark {
  const note = cleanText(given.note);
  const consentHow = isConsentWay(given.consentHow) ? given.consentHow : null;
  const faults: FieldErrors = {};
  if (!isMark(given.action)) faults.action = FAULT.mark;
  if (note.length > 1_000) faults.note = FAULT.note;
  if (consentHow && !(isLegalDay(given.consentOn) && given.consentOn <= today)) faults.consentOn = FAULT.consentOn;
  refuseFaults(faults);
  return { action: given.action as Mark, note, consentHow, consentOn: consentHow && given.consentOn };
}

/** How far a survey has come, of all firms or of those of one sector. */
export type Coverage = Record<FirmState, number> & { firms: number; reached: number };

/** `reached`: those who answered at all, be it by refusing. */
export function coverageOf(counts: readonly { state: FirmState; count: number }[]): Coverage {
  const of = (state: FirmState) => counts.filter(c => c.state === state).reduce((sum, c) => sum + c.count, 0);
  const [toAsk, missed] = [of('to-ask'), of('not-reached')];
  const answered = { 'no-need': of('no-need'), recorded: of('recorded'), refused: of('refused') };
  const reached = answered['no-need'] + answered.recorded + answered.refused;
  return { ...answered, 'to-ask': toAsk, 'not-reached': missed, reached, firms: reached + toAsk + missed };
}
