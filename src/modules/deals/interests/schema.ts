import { cleanText } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said } from '../../../kernel/errors.ts';
import { isTransferForm } from '../../catalogue/index.ts';

export type RecordType = 'need' | 'technology';
export type RecordAddress = { type: RecordType; id: string };

export type InterestState =
  | 'kept'
  | 'sent'
  | 'asked'
  | 'escalated'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'not-answered';

/** The three questions. `wantedForm` is a form of transfer, '' where none was chosen. */
export type Answers = { wantedForm: string; wants: string; unclear: string; about: string };

/**
 * In whose name an interest is sent. A technology of the sender's goes along where a need is answered, and a need of
 * the sender's where a technology is wanted.
 */
export type SendAs = {
  organisationId: string | null;
  province: string | null;
  technologyId: string | null;
  needId: string | null;
};

/** Days are legal days, 'YYYY-MM-DD'. */
export type Interest = Answers & {
  id: string;
  state: InterestState;
  version: number;
  recordType: RecordType;
  recordId: string;
  technologyId: string | null;
  senderPersonId: string | null;
  senderOrganisationId: string | null;
  receiverOrganisationId: string | null;
  /** Of the sender. */
  province: string | null;
  /** Where it belongs, and a broker is looked for; null: to the whole country. */
  brokerProvince: string | null;
  /** The sender's need that a technology is wanted for. */
  needId: string | null;
  sentOn: string | null;
  dueOn: string | null;
  remindedOn: string | null;
  askedOn: string | null;
  /** The day on which the other side first said something, a question included. */
  answeredOn: string | null;
  escalatedOn: string | null;
  lapsesOn: string | null;
  answeredBy: string | null;
  declineReason: string | null;
  dealId: string | null;
  updatedAt: Date;
};

export const DECLINE_REASONS = {
  price: { vi: 'Giá, chi phí', en: 'Price or cost' },
  ip: { vi: 'Quyền sở hữu trí tuệ', en: 'Intellectual property' },
  capacity: { vi: 'Chưa đủ sức làm', en: 'Not enough capacity' },
  standard: { vi: 'Không đạt tiêu chuẩn, quy chuẩn', en: 'Standards are not met' },
  finance: { vi: 'Chưa có nguồn tiền', en: 'No funds for it yet' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
} as const satisfies Record<string, Said>;
export type DeclineReason = keyof typeof DECLINE_REASONS;
export const isDeclineReason = (code: string): code is DeclineReason => Object.hasOwn(DECLINE_REASONS, code);

export const CALL_OUTCOMES = {
  'will-answer': { vi: 'Đã gặp, họ sẽ tự trả lời', en: 'Reached, they will answer themselves' },
  'call-again': { vi: 'Hẹn gọi lại', en: 'Asked to be called again' },
  'not-reached': { vi: 'Chưa gặp được', en: 'Not reached' },
  'wrong-contact': { vi: 'Địa chỉ liên hệ không còn đúng', en: 'The contact is no longer right' },
} as const satisfies Record<string, Said>;
export type CallOutcome = keyof typeof CALL_OUTCOMES;
export const isCallOutcome = (code: string): code is CallOutcome => Object.hasOwn(CALL_OUTCOMES, code);

export type WordKind = 'question' | 'reply' | 'decline' | 'call';
export type Word = { kind: WordKind; code: string | null; words: string; personId: string | null; at: Date };

export const LONGEST_ANSWER = 600;

export const SAID = {
  summary: { vi: 'Có chỗ cần xem lại trước khi gửi.', en: 'Something needs another look before it can be sent.' },
  tooLong: { vi: 'Xin viết gọn trong 600 ký tự.', en: 'Please keep to 600 characters.' },
  wants: {
    vi: 'Hãy chọn một hình thức, hoặc viết một câu về điều bạn muốn cùng làm.',
    en: 'Choose a form, or write a sentence about what you would like to do together.',
  },
  about: {
    vi: 'Hãy viết một câu về bạn, để bên kia biết đang trả lời ai.',
    en: 'Write a sentence about yourself, so that the other side knows whom it answers.',
  },
  words: { vi: 'Hãy viết ít nhất một câu.', en: 'Write at least a sentence.' },
  choose: { vi: 'Hãy chọn một mục.', en: 'Choose one.' },
} as const satisfies Record<string, Said>;

/** Cleans what was typed, and refuses it with every fault at its field. */
export function checkAnswers(typed: Answers): Answers {
  const answers = {
    wantedForm: isTransferForm(typed.wantedForm) ? typed.wantedForm : '',
    wants: cleanText(typed.wants),
    unclear: cleanText(typed.unclear),
    about: cleanText(typed.about),
  };
  const faults: FieldErrors = {};
  if (answers.wantedForm === '' && answers.wants === '') faults.wants = SAID.wants;
  if (answers.about === '') faults.about = SAID.about;
  for (const field of ['wants', 'unclear', 'about'] as const)
    if (answers[field].length > LONGEST_ANSWER) faults[field] = SAID.tooLong;
  if (Object.keys(faults).length > 0) throw invalid(SAID.summary, faults);
  return answers;
}

/** Words in one field, cleaned; `owed` refuses none at all. */
export function checkWords(field: string, typed: string, { owed }: { owed: boolean }): string {
  const words = cleanText(typed);
  if (owed && words === '') throw invalid(SAID.summary, { [field]: SAID.words });
  if (words.length > LONGEST_ANSWER) throw invalid(SAID.summary, { [field]: SAID.tooLong });
  return words;
}
