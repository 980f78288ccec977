import type { Mail } from '../../../platform/mail/mail.ts';
import { ROLE_NAMES } from '../grants/messages.ts';
import type { Employer, Post } from '../grants/schema.ts';
import { placeWords } from '../people/pages/places.ts';
import { messages } from './messages.ts';

/** In both languages: nobody knows yet which one the invited person reads. */
export function invitationMail(
  { email, ...post }: Post & { email: string },
  employer: Employer | null,
  link: string,
): Mail {
  const part = (locale: 'vi' | 'en') =>
    messages[locale].text(ROLE_NAMES[post.role][locale], placeWords(locale, post, employer), link);
  return {
    to: email,
    subject: messages.vi.subject(placeWords('vi', post, employer)),
    text: `${part('vi')}\n\n—\n\n${part('en')}\n`,
  };
}
