import { cleanLine } from '../../../kernel/clean-text.ts';
import type { FieldErrors } from '../../../kernel/errors.ts';
import { checkPost, type Employer, type Post, type PostedPost, refuseFaults } from '../grants/schema.ts';

export type PostedInvitation = PostedPost & { email: string };
export type CheckedInvitation = Post & { email: string };

export type Invitation = Post & {
  id: string;
  /** Null once it has served or was withdrawn. */
  email: string | null;
  /** The actor's name in the act log. */
  invitedBy: string;
  invitedAt: Date;
  validUntil: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
  employer: Employer | null;
};

const EMAIL = {
  vi: 'Địa chỉ e-mail chưa đúng, ví dụ ten@congty.vn.',
  en: 'This is not an e-mail address; for example name@firm.vn.',
};

export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text);

/** Every fault at its field; the address in lower case. */
export function checkInvitation(posted: PostedInvitation): CheckedInvitation {
  const fields: FieldErrors = {};
  const email = cleanLine(posted.email).toLowerCase();
  if (!isEmail(email)) fields.email = EMAIL;
  const post = checkPost(posted, fields);
  refuseFaults(fields);
  return { ...post, email };
}
