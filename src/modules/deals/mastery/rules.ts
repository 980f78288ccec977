import type { Said } from '../../../kernel/errors.ts';
import { workflow } from '../../../kernel/workflow.ts';
import type { Claim, Evidence, FailReason, MasteryCase, MasteryState, Origin, Step } from './schema.ts';
import { STEPS } from './schema.ts';

/** A step as it is called; of a firm's own work nothing is handed over, so it begins with running. */
export const STEP_SAID: Record<Step, Said> = {
  transferred: { vi: 'chuyển giao xong', en: 'handed over' },
  installed: { vi: 'lắp đặt xong', en: 'installed' },
  operating: { vi: 'vận hành được', en: 'running' },
  mastered: { vi: 'làm chủ', en: 'mastered' },
  developed: { vi: 'cải tiến, phát triển tiếp', en: 'developed further' },
  replicated: { vi: 'nhân rộng', en: 'replicated' },
};

export const ORIGIN_SAID: Record<Origin, Said> = {
  transfer: { vi: 'Nhận chuyển giao', en: 'By transfer' },
  decoding: { vi: 'Giải mã công nghệ', en: 'By decoding' },
  own: { vi: 'Tự phát triển', en: 'Developed in-house' },
};

export const REASON_SAID: Record<FailReason, Said> = {
  money: { vi: 'Thiếu vốn', en: 'Money' },
  people: { vi: 'Thiếu người biết làm', en: 'People' },
  equipment: { vi: 'Thiết bị, hạ tầng', en: 'Equipment' },
  market: { vi: 'Thị trường', en: 'Market' },
  partner: { vi: 'Đối tác', en: 'The partner' },
  law: { vi: 'Quy định của pháp luật', en: 'Law' },
  other: { vi: 'Lý do khác', en: 'Something else' },
};

const claim = (said: Said): Said => ({ vi: `báo ${said.vi}`, en: `claim “${said.en}”` });
const OPEN: readonly MasteryState[] = ['contracted', 'planned', ...STEPS];
const FURTHER: readonly MasteryState[] = ['mastered', 'developed', 'replicated'];

export const masteryWorkflow = workflow<MasteryState, Step | 'fail'>({
  transferred: { from: ['contracted'], to: 'transferred', said: claim(STEP_SAID.transferred) },
  installed: { from: ['transferred'], to: 'installed', said: claim(STEP_SAID.installed) },
  operating: { from: ['installed', 'planned'], to: 'operating', said: claim(STEP_SAID.operating) },
  mastered: { from: ['operating'], to: 'mastered', said: claim(STEP_SAID.mastered) },
  developed: { from: FURTHER, to: 'developed', said: claim(STEP_SAID.developed) },
  replicated: { from: FURTHER, to: 'replicated', said: claim(STEP_SAID.replicated) },
  fail: { from: OPEN, to: 'failed', said: { vi: 'dừng lại', en: 'stop' } },
});

export const startOf = (origin: Origin): MasteryState => (origin === 'transfer' ? 'contracted' : 'planned');

/** The steps that can be claimed next. */
export const nextSteps = (state: MasteryState): Step[] =>
  masteryWorkflow.available(state).filter(action => action !== 'fail');

/** The steps of the straight way; what comes after mastering may repeat. */
export const wayOf = (origin: Origin): Step[] =>
  origin === 'transfer'
    ? ['transferred', 'installed', 'operating', 'mastered', 'developed']
    : ['operating', 'mastered', 'developed'];

/** What a step can not be claimed without, beside its day and a sentence. */
export const EVIDENCE_OWED: Record<Step, readonly (keyof Evidence)[]> = {
  transferred: ['trained'],
  installed: [],
  operating: ['figures'],
  mastered: ['figures', 'withoutExpertsSince'],
  developed: ['improvements'],
  replicated: [],
};

/** The confirmed steps in their order: only one claim waits at a time, so they were confirmed as they were claimed. */
export const confirmedOf = (claims: readonly Claim[]): Claim[] =>
  claims.filter(({ state }) => state === 'confirmed').sort((a, b) => a.number - b.number);

/**
 * What no longer stands when a claim is withdrawn: a waiting one falls alone; with a confirmed one fall all that were
 * confirmed after it, since each step rests on the one before, and the claim that waits.
 */
export function fallWith(
  { origin, state }: Pick<MasteryCase, 'origin' | 'state'>,
  claims: readonly Claim[],
  withdrawn: Claim,
): { fallen: string[]; state: MasteryState } {
  if (withdrawn.state === 'claimed') return { fallen: [withdrawn.id], state };
  const confirmed = confirmedOf(claims);
  const standing = confirmed.slice(0, confirmed.findIndex(({ id }) => id === withdrawn.id));
  const fallen = claims.filter(c => c.state === 'claimed' || (c.state === 'confirmed' && !standing.includes(c)));
  return {
    fallen: fallen.map(({ id }) => id),
    state: state === 'failed' ? state : (standing.at(-1)?.step ?? startOf(origin)),
  };
}

/** Public once every side that there is has agreed. */
export const isShown = (c: MasteryCase): boolean =>
  c.receiverShows && (c.ownerShows || (c.ownerOrganisationId === null && c.ownerPersonId === null));
