import { cleanLine } from '../../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said } from '../../../../kernel/errors.ts';
import { isLegalDay } from '../../../../kernel/legal-day.ts';

/** How a firm agreed that its need is entered by staff. */
export const AGREED_BY = ['writing', 'phone', 'meeting'] as const;
export type AgreedBy = (typeof AGREED_BY)[number];

export type Representation = {
  agreedBy: AgreedBy;
  /** 'YYYY-MM-DD'. */
  agreedOn: string;
  /** Who of the firm said so: personal, never in an act. */
  saidBy: string;
};

/** For whom something is sent: an organisation, and whether its own people or staff send it. */
export type Acting = { organisationId: string | null; representation: Representation | null };

export const FOR_ONESELF: Acting = { organisationId: null, representation: null };

/** The fields of a form that say for whom it is sent, as they were typed. */
export const ACTING_FIELDS = ['actingFor', 'firmHere', 'agreedBy', 'agreedOn', 'saidBy'] as const;
export type TypedActing = Partial<Record<(typeof ACTING_FIELDS)[number], string>>;

const SAID = {
  summary: { vi: 'Có chỗ cần sửa trước khi gửi.', en: 'Something needs mending before it can be sent.' },
  agreedBy: { vi: 'Hãy chọn cách doanh nghiệp đã đồng ý.', en: 'Choose how the firm agreed.' },
  agreedOn: {
    vi: 'Hãy ghi ngày doanh nghiệp đồng ý, không muộn hơn hôm nay.',
    en: 'Give the day on which the firm agreed, today at the latest.',
  },
  saidBy: {
    vi: 'Hãy ghi tên người của doanh nghiệp đã đồng ý, không quá 200 ký tự.',
    en: 'Give the name of who agreed for the firm, at most 200 characters.',
  },
} as const satisfies Record<string, Said>;

const isAgreedBy = (text: string): text is AgreedBy => (AGREED_BY as readonly string[]).includes(text);

/** The recorded consent of a firm; `day` is the day of consent as 'YYYY-MM-DD', `today` a legal day. */
export function checkRepresentation(typed: TypedActing, day: string, today: string): Representation {
  const { agreedBy = '', saidBy = '' } = typed;
  const name = cleanLine(saidBy);
  const fields: FieldErrors = {};
  if (!isAgreedBy(agreedBy)) fields.agreedBy = SAID.agreedBy;
  if (!isLegalDay(day) || day > today) fields.agreedOn = SAID.agreedOn;
  if (name === '' || name.length > 200) fields.saidBy = SAID.saidBy;
  if (Object.keys(fields).length > 0 || !isAgreedBy(agreedBy)) throw invalid(SAID.summary, fields);
  return { agreedBy, agreedOn: day, saidBy: name };
}
