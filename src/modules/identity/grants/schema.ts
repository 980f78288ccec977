import { type Grant, ROLES, type Role } from '../../../kernel/actor.ts';
import { cleanText } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import { findProvince } from '../../authorities/index.ts';
import { COUNTRY, ROLE_RULES } from './rules.ts';

/** A new appointment; days are 'YYYY-MM-DD', the last one included, null for open end. */
export type NewGrant = Grant & {
  personId: string;
  validFrom: string;
  validUntil: string | null;
  /** The actor's name in the act log. */
  grantedBy: string;
  grantedAt: Date;
};

export type StoredGrant = NewGrant & {
  revokedBy: string | null;
  revokedAt: Date | null;
  revokeReason: string | null;
};

/** The organisation of an appointment, as far as it decides who may give it. */
export type Employer = { id: string; name: LocalisedText; province: string | null };

export type PlacedGrant = StoredGrant & { employer: Employer | null };

/** What somebody is to be appointed to, as it was typed. */
export type PostedPost = { role: string; organisationId?: string | null; authority?: string | null };
export type PostedGrant = PostedPost & {
  personId: string;
  /** 'YYYY-MM-DD'; today where it is left out. */
  validFrom?: string | null;
  validUntil?: string | null;
};

/** A role with the place that it needs, and none that it does not. */
export type Post = Pick<Grant, 'role' | 'organisationId' | 'authority'>;
export type CheckedGrant = Post & Pick<NewGrant, 'personId' | 'validFrom' | 'validUntil'>;

export const SAID = {
  summary: { vi: 'Có chỗ cần sửa.', en: 'Something needs mending.' },
  role: { vi: 'Hãy chọn một vai trò.', en: 'Choose a role.' },
  organisation: {
    vi: 'Vai trò này làm cho một tổ chức: hãy cho biết tổ chức nào.',
    en: 'This role is held for an organisation: say which one.',
  },
  authority: {
    vi: 'Vai trò này làm trên một địa bàn: hãy chọn một tỉnh, thành phố hoặc cả nước.',
    en: 'This role is held for a territory: choose a province, or the whole country.',
  },
  day: { vi: 'Ngày cần viết đủ ngày, tháng, năm.', en: 'The date needs day, month and year.' },
  past: { vi: 'Không bổ nhiệm lùi ngày được.', en: 'An appointment can not begin in the past.' },
  order: { vi: 'Ngày kết thúc đến trước ngày bắt đầu.', en: 'It would end before it begins.' },
  reason: { vi: 'Hãy ghi lý do, từ 3 đến 500 ký tự.', en: 'Give the reason, 3 to 500 characters.' },
} as const satisfies Record<string, Said>;

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Every fault at its field; `fields` gathers them. */
export function checkPost({ role, organisationId, authority }: PostedPost, fields: FieldErrors = {}): Post {
  if (!isRole(role)) {
    fields.role = SAID.role;
    return { role: 'seeker', organisationId: null, authority: null };
  }
  const byOrganisation = ROLE_RULES[role].reach === 'organisation';
  if (byOrganisation && !isUuid(organisationId ?? '')) fields.organisationId = SAID.organisation;
  if (!byOrganisation && authority !== COUNTRY && !findProvince(authority)) fields.authority = SAID.authority;
  return {
    role,
    organisationId: byOrganisation ? organisationId! : null,
    authority: byOrganisation ? null : authority!,
  };
}

/** `today` is a legal day. */
export function checkGrant(posted: PostedGrant, today: string): CheckedGrant {
  const fields: FieldErrors = {};
  const post = checkPost(posted, fields);
  const validFrom = posted.validFrom || today;
  const validUntil = posted.validUntil || null;
  if (!isLegalDay(validFrom)) fields.validFrom = SAID.day;
  else if (validFrom < today) fields.validFrom = SAID.past;
  if (validUntil !== null && !isLegalDay(validUntil)) fields.validUntil = SAID.day;
  else if (validUntil !== null && validUntil < validFrom) fields.validUntil = SAID.order;
  refuseFaults(fields);
  return { ...post, personId: posted.personId, validFrom, validUntil };
}

export function refuseFaults(fields: FieldErrors): void {
  if (Object.keys(fields).length > 0) throw invalid(SAID.summary, fields);
}

/** A reason that is kept beside the appointment, never in the act. */
export function checkReason(text: string): string {
  const reason = cleanText(text);
  if (reason.length < 3 || reason.length > 500) throw invalid(SAID.reason, { reason: SAID.reason });
  return reason;
}
