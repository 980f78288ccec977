import { textIn } from '../../../kernel/localised.ts';
import { formatInteger } from '../../../platform/i18n/format.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Mail, Post } from '../../../platform/mail/index.ts';
import { href } from '../../../web/ui/links.ts';
import type { Discovery } from '../live/discovery.ts';
import type { Row } from '../live/store.ts';
import { pathOf } from '../search/pages/addresses.ts';
import { stopPath } from './keys.ts';
import { messages } from './messages.ts';
import { lastMoment, MOST_IN_LETTER } from './rules.ts';
import { type Due, listDue, listUntold, lockAlert, markTold } from './store.ts';

const PAGE = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

type Sending = { discovery: Discovery; post: Pick<Post, 'enqueue'>; baseUrl: string };

/**
 * Sends the letters that are due by `ctx.now`: as often as one likes, each leaves once. Answers how many. One that can
 * not be written keeps no other back; what went wrong is thrown at the end.
 */
export async function sendDigests(ctx: Ctx, sending: Sending): Promise<number> {
  let sent = 0;
  const faults: Error[] = [];
  for (const cadence of ['daily', 'weekly'] as const) {
    const moment = lastMoment(cadence, ctx.now);
    for (let after = FIRST_ID; ; ) {
      const due = await listDue(ctx.database.db, { cadence, moment, after }, PAGE);
      for (const alert of due)
        sent += await sendDigest(ctx, sending, alert, moment).then(Number, error => {
          faults.push(error as Error);
          return 0;
        });
      if (due.length < PAGE) break;
      after = due.at(-1)!.id;
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} letters could not be written`);
  return sent;
}

async function sendDigest(ctx: Ctx, sending: Sending, alert: Due, moment: Date): Promise<boolean> {
  const items = await listUntold(ctx.database.db, alert.id, moment);
  const rows = await sending.discovery.readRows(alert.kind, items.map(item => item.recordId));
  // A record that was withdrawn meanwhile is not told of.
  const told = items.flatMap(({ recordId, reason }) => {
    const row = rows.get(recordId);
    return row ? [{ row, reason: reason[alert.locale] }] : [];
  });
  return ctx.database.transaction(async trx => {
    if (!(await lockAlert(trx, alert.id))) return false;
    if ((await markTold(trx, alert.id, moment, ctx.now)) === 0 || told.length === 0) return false;
    const mail = digestOf(alert, told, { secret: ctx.secret, baseUrl: sending.baseUrl });
    await sending.post.enqueue(trx, mail, `alert ${alert.id} ${legalDay(moment)}`);
    return true;
  });
}

export type Told = { row: Pick<Row, 'id' | 'title'>; reason: string };
type Site = { secret: string; baseUrl: string };

export function digestOf(alert: Due, told: readonly Told[], { secret, baseUrl }: Site): Mail {
  const { locale, kind, name, id } = alert;
  const t = messages[locale];
  const unsubscribe = baseUrl + stopPath(secret, alert);
  const more = told.length - MOST_IN_LETTER;
  const entries = told
    .slice(0, MOST_IN_LETTER)
    .map(({ row, reason }) =>
      [textIn(row.title, locale), reason, baseUrl + href(locale, `${pathOf(kind)}/${row.id}`)].join('\n'),
    );
  const all = baseUrl + href(locale, `/alerts/${id}`);
  const text = [
    t.letterGreeting(name),
    ...entries,
    more > 0 ? t.letterMore(formatInteger(locale, more), all) : t.letterAll(all),
    t.letterStop(unsubscribe),
  ].join('\n\n');
  return { to: alert.email, subject: t.letterSubject(formatInteger(locale, told.length), name), text, unsubscribe };
}
