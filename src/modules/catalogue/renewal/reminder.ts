import { textIn } from '../../../kernel/localised.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Mail } from '../../../platform/mail/mail.ts';
import { href } from '../../../web/ui/links.ts';
import { privatePath } from '../submissions/private-link.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { sourceOf } from '../translations/rules.ts';
import { messages } from './messages.ts';
import { validUntil } from './rules.ts';
import type { Due } from './store.ts';

/** In the language in which the record was written. */
export function reminderFor(
  secret: string,
  baseUrl: string,
  kind: RecordKind,
  { id, ref, title, since }: Due,
): Omit<Mail, 'to'> {
  const locale = sourceOf(title).lang === 'en' ? 'en' : 'vi';
  const t = messages[locale].mail;
  const day = formatDate(locale, validUntil(since));
  const link = baseUrl + href(locale, privatePath(secret, id, kind));
  return { subject: t.subject(ref, day), text: t.text(textIn(title, locale), day, link) };
}
