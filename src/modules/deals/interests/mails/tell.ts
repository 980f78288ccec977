import { textIn } from '../../../../kernel/localised.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import type { Trx } from '../../../../platform/db/database.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { href } from '../../../../web/ui/links.ts';
import { listPeople } from '../../../identity/index.ts';
import type { Letters } from '../../letters.ts';
import { answerersOf, findRecord } from '../receiver.ts';
import type { Interest } from '../schema.ts';
import { messages } from './messages.ts';

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
 * Writes to those whom it concerns what happens in this transaction: never what was written, only the way to it. Nobody
 * is told of a step of their own. `interest` is as it was locked: one letter for a version.
 */
export async function tell(
  trx: Trx,
  ctx: Ctx,
  { post, baseUrl }: Letters,
  happening: Happening,
  interest: Interest,
): Promise<void> {
  const ids = TO_RECEIVER.has(happening)
    ? await answerersOf(trx, interest, ctx.now)
    : interest.senderPersonId
      ? [interest.senderPersonId]
      : [];
  const record = await findRecord(trx, { type: interest.recordType, id: interest.recordId });
  const others = ids.filter(id => ctx.actor.kind !== 'person' || ctx.actor.id !== id);
  for (const { id, email, locale } of await listPeople(trx, others)) {
    const t = messages[locale];
    const title = textIn(record?.title, locale);
    const link = baseUrl + href(locale, `/interests/${interest.id}`);
    const due = interest.dueOn && DUE.has(happening) && t.due(formatDate(locale, interest.dueOn));
    const about = title && t.record[interest.recordType](title);
    const text = [t[happening], about, due, t.open(link)].filter(Boolean).join('\n\n');
    const key = `interest ${interest.id} ${interest.version} ${happening} ${id}`;
    await post.enqueue(trx, { to: email, subject: t.subject[happening], text }, key);
  }
}
