import { workflow } from '../../../kernel/workflow.ts';
import { OPEN_STATES, type DealState, type Move, type MoveName, type Side, type Signed } from './schema.ts';

export type DealAction = 'sign-nda' | 'meet' | 'negotiate' | 'sign-mou' | 'close' | 'decline' | 'lapse';

/** A confidentiality agreement and a memorandum are steps that a deal may do without. */
export const dealWorkflow = workflow<DealState, DealAction>({
  'sign-nda': {
    from: ['accepted'],
    to: 'nda-signed',
    said: { vi: 'ký thoả thuận bảo mật', en: 'sign the confidentiality agreement' },
  },
  meet: { from: ['accepted', 'nda-signed'], to: 'meeting', said: { vi: 'hẹn gặp', en: 'meet' } },
  negotiate: { from: ['meeting'], to: 'negotiating', said: { vi: 'đàm phán', en: 'negotiate' } },
  'sign-mou': {
    from: ['negotiating'],
    to: 'mou-signed',
    said: { vi: 'ký biên bản ghi nhớ', en: 'sign the memorandum' },
  },
  close: {
    from: ['negotiating', 'mou-signed'],
    to: 'closed',
    said: { vi: 'chốt hợp đồng', en: 'close with the contract' },
  },
  decline: { from: OPEN_STATES, to: 'declined', said: { vi: 'dừng thương vụ', en: 'end the deal' } },
  lapse: { from: OPEN_STATES, to: 'lapsed', said: { vi: 'để thương vụ hết hạn', en: 'let the deal lapse' } },
});

export const isOpen = (state: DealState): boolean => (OPEN_STATES as readonly string[]).includes(state);

export const otherSide = (side: Side): Side => (side === 'seeker' ? 'owner' : 'seeker');

/** Calendar days that a side has for its move, unless another day is set; after a meeting from its day on. */
export const DAYS_FOR: Record<MoveName, number> = {
  'sign-nda': 5,
  'propose-meeting': 5,
  'answer-meeting': 3,
  'hold-meeting': 3,
  'write-terms': 10,
  'answer-terms': 7,
  'sign-mou': 7,
  'write-closing': 14,
  'confirm-closing': 7,
};
export const LONGEST_DUE_DAYS = 60;

/** Without a move of either side the two are reminded, and then the deal lapses. */
export const REMIND_AFTER_DAYS = 30;
export const LAPSE_AFTER_DAYS = 60;

const DAY_MS = 24 * 60 * 60 * 1000;

/** `day` and the result are legal days, 'YYYY-MM-DD'. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS);

/** A paper that both sides are to agree to, as far as a move depends on it. */
export type PaperStand = { savedBy: Side; agreed: Record<Side, boolean> };

/** What the next move follows from. */
export type Situation = {
  state: DealState;
  nda: Signed;
  mou: Signed;
  /** The latest meeting that was not cancelled and has no outcome yet; `day` once a time is agreed. */
  meeting: { proposedBy: Side; day: string | null } | null;
  terms: PaperStand | null;
  closing: PaperStand | null;
};

/** Whose move it is and what it is; null when the deal has ended. An open question of the other side comes first. */
export function moveOf(situation: Situation): Pick<Move, 'side' | 'what'> | null {
  const { state, meeting, terms, closing } = situation;
  if (!isOpen(state)) return null;
  const asked = openSignature(situation);
  if (asked) return asked;
  if (meeting && !meeting.day) return { side: otherSide(meeting.proposedBy), what: 'answer-meeting' };
  if (state === 'accepted' || state === 'nda-signed') return { side: 'seeker', what: 'propose-meeting' };
  if (meeting && state === 'meeting') return { side: meeting.proposedBy, what: 'hold-meeting' };
  if (!terms) return { side: 'owner', what: 'write-terms' };
  const answering = toAgree(terms);
  if (answering) return { side: answering, what: 'answer-terms' };
  if (!closing) return { side: 'seeker', what: 'write-closing' };
  return { side: toAgree(closing) ?? 'seeker', what: 'confirm-closing' };
}

/** Who has still to agree: first the side that did not write. */
function toAgree({ savedBy, agreed }: PaperStand): Side | undefined {
  return [otherSide(savedBy), savedBy].find(side => !agreed[side]);
}

function openSignature({ state, nda, mou }: Situation): Pick<Move, 'side' | 'what'> | null {
  const lacking = (signed: Signed) =>
    signed.seeker && !signed.owner ? 'owner' : signed.owner && !signed.seeker ? 'seeker' : undefined;
  const nextNda = state === 'accepted' ? lacking(nda) : undefined;
  if (nextNda) return { side: nextNda, what: 'sign-nda' };
  const nextMou = state === 'negotiating' ? lacking(mou) : undefined;
  return nextMou ? { side: nextMou, what: 'sign-mou' } : null;
}

/** The move with its day: the same move keeps the day that it had. */
export function moveWithDay(before: Move | null, situation: Situation, today: string): Move | null {
  const move = moveOf(situation);
  if (!move) return null;
  if (before && before.side === move.side && before.what === move.what) return before;
  const from = (move.what === 'hold-meeting' && situation.meeting?.day) || today;
  return { ...move, dueOn: addDays(from, DAYS_FOR[move.what]) };
}
