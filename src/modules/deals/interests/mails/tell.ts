import { textIn } from '../../../../kernel/localised.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { href } from '../../../../web/ui/links.ts';
import type { Web } from '../../../../web/web.ts';
import { listPeople } from '../../../identity/index.ts';
import { answerersOf, findRecord } from '../receiver.ts';
import type { Interest } from '../schema.ts';
import { messages } from './messages.ts';

/** What letters need: who carries them, and where their links lead. */
export type Post = Pick<Web, 'mailer' | 'baseUrl' | 'log'>;

export type Happening =
  | 'sent'
  | 'remind'
  | 'escalate'
  | 'lapse'
  | 'silent'
  | 'ask'
  | 'reply'
  | 'accept'
  | 'decline'
  | 'withdraw';

const TO_RECEIVER: ReadonlySet<Happening> = new Set(['sent', 'remind', 'reply', 'withdraw']);
const DUE: ReadonlySet<Happening> = new Set(['sent', 'remind', 'reply']);

/**
 * Writes to those whom it concerns that something has happened: never what was written, only the way to it. What
 * happened has happened; a letter that can not be carried is logged, and the page says the same.
 */
export async function tell(ctx: Ctx, post: Post, happening: Happening, interest: Interest): Promise<void> {
  const { db } = ctx.database;
  const ids = TO_RECEIVER.has(happening)
    ? await answerersOf(db, interest, ctx.now)
    : interest.senderPersonId
      ? [interest.senderPersonId]
      : [];
  const record = await findRecord(db, { type: interest.recordType, id: interest.recordId });
  for (const { email, locale } of await listPeople(db, ids)) {
    const t = messages[locale];
    const title = textIn(record?.title, locale);
    const link = post.baseUrl + href(locale, `/interests/${interest.id}`);
    const due = interest.dueOn && DUE.has(happening) && t.due(formatDate(locale, interest.dueOn));
    const about = title && t.record[interest.recordType](title);
    const text = [t[happening], about, due, t.open(link)].filter(Boolean).join('\n\n');
    await post.mailer
      .send({ to: email, subject: t.subject[happening], text })
      .catch(err => post.log.error({ err, interest: interest.id, happening }, 'a letter was not carried'));
  }
}
