import { legalDay } from '../../../../kernel/legal-day.ts';
import { ROLES } from '../../../../kernel/actor.ts';
import { textIn } from '../../../../kernel/localised.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import type { Mail } from '../../../../platform/mail/index.ts';
import { href } from '../../../../web/ui/links.ts';
import { alertKey, lastMoment } from '../../../discovery/index.ts';
import { type Capability, ROLE_RULES } from '../../../identity/index.ts';
import type { Letters } from '../../letters.ts';
import { messages } from './messages.ts';
import { listToTell, markTold, type ToTell } from './store.ts';

export const MOST_IN_LETTER = 5;
/** What a server that was down missed is told when it is back; older proposals stand in the account. */
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const rolesThat = (capability: Capability) => ROLES.filter(role => ROLE_RULES[role].may.includes(capability));
const ROLES_OF = { need: rolesThat('need.hold'), technology: rolesThat('technology.hold') };

/**
 * Sends the letters that were due at the last seven o'clock in Asia/Ho_Chi_Minh: one a reader and a day, with the best
 * of what is new. As often as one likes; answers how many were written.
 * One that can not be written keeps no other back; what went wrong is thrown at the end.
 */
export async function sendProposals(ctx: Ctx, { post, baseUrl }: Letters): Promise<number> {
  const moment = lastMoment('daily', ctx.now);
  const since = new Date(moment.getTime() - WEEK_MS);
  const found = await listToTell(ctx.database.db, { since, moment, most: MOST_IN_LETTER, roles: ROLES_OF });
  const faults: Error[] = [];
  const letters = [...Map.groupBy(found, ({ personId }) => personId)];
  for (const [personId, told] of letters)
    await ctx.database
      .transaction(async trx => {
        await markTold(trx, personId, told.map(({ suggestionId }) => suggestionId), ctx.now);
        const key = `proposals ${personId} ${legalDay(moment)}`;
        await post.enqueue(trx, letterOf(told, { secret: ctx.secret, baseUrl }), key);
      })
      .catch(error => faults.push(error));
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} letters could not be written`);
  return letters.length;
}

const PLACE = { need: '/technologies', technology: '/needs' } as const;

function letterOf(told: readonly ToTell[], { secret, baseUrl }: { secret: string; baseUrl: string }): Mail {
  const { personId, email, locale } = told[0]!;
  const t = messages[locale];
  const at = (path: string) => baseUrl + href(locale, path);
  const unsubscribe = at(`/proposals/${personId}/stop?key=${alertKey(secret, personId, 'proposals')}`);
  const entries = told.map(({ side, recordId, title, sentence }) =>
    [textIn(title, locale), sentence[locale], at(`${PLACE[side]}/${recordId}`)].join('\n'),
  );
  const text = [t.greeting, ...entries, t.all(at('/proposals')), t.stopAt(unsubscribe)].join('\n\n');
  return { to: email, subject: t.subject(formatInteger(locale, told.length)), text, unsubscribe };
}
