import { ROLES } from '../../../../kernel/actor.ts';
import { cleanText } from '../../../../kernel/clean-text.ts';
import { conflict, invalid, missing, Refusal, type Said } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { onceForKey, recordAct, requestKey } from '../../../../platform/acts/index.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { href } from '../../../../web/ui/links.ts';
import { listPeople, ROLE_RULES } from '../../../identity/index.ts';
import type { Letters } from '../../letters.ts';
import { permitName } from '../policy.ts';
import { searching } from '../rules.ts';
import type { Assignment } from '../schema.ts';
import { lockAssignment, updateAssignment } from '../store.ts';
import { messages } from './messages.ts';
import { listHolders, type Searcher } from './store.ts';

const LONGEST_REASON = 300;
const SEARCH_ROLES = ROLES.filter(role => ROLE_RULES[role].may.includes('search.carry-out'));

const SAID = {
  person: { vi: 'Hãy chọn một người được giao việc tìm ở địa bàn này.', en: 'Choose somebody who searches in this territory.' },
  same: { vi: 'Người này đang tìm rồi.', en: 'This person is searching already.' },
  reason: { vi: `Hãy ghi vì sao đổi người, tối đa ${LONGEST_REASON} ký tự.`, en: `Say why, in at most ${LONGEST_REASON} characters.` },
  stale: {
    vi: 'Nhiệm vụ vừa có thay đổi trong lúc bạn chọn. Hãy xem lại rồi gửi lần nữa; điều bạn viết còn đây.',
    en: 'The assignment changed while you were choosing. Look again, then send once more; what you wrote is still here.',
  },
} as const satisfies Record<string, Said>;

/** Who may be named: those who search where the need is. */
export const searchersFor = (handle: Db | Trx, province: string | null, now: Date): Promise<Searcher[]> =>
  listHolders(handle, SEARCH_ROLES, province, legalDay(now));

export type Naming = { personId: string; reason: string };

/**
 * Gives a search to somebody, or with a reason to somebody else; the searcher gets a letter. `version`: of the
 * assignment that was on the page.
 */
export async function nameSearcher(
  ctx: Ctx,
  letters: Letters,
  id: string,
  version: number,
  { personId, reason: given }: Naming,
  key?: string,
): Promise<void> {
  const once = key === undefined ? undefined : requestKey(ctx, key, { id, personId, given });
  await onceForKey(
    ctx,
    once,
    async trx => {
      const held = await lockAssignment(trx, id);
      if (!held) throw missing();
      permitName(ctx.actor, held);
      const state = searching.next(held.state, 'name');
      if (held.version !== version) throw new Refusal('conflict', SAID.stale, { status: 412 });
      if (held.searcherId === personId) throw conflict(SAID.same);
      const again = held.searcherId !== null;
      const reason = await check(trx, ctx, held, { personId, reason: given }, again);
      await updateAssignment(trx, id, { state, searcher_id: personId, taken_at: ctx.now, naming_reason: reason });
      await write(trx, ctx, letters, held, personId);
      await recordAct(trx, ctx, {
        kind: 'assignment.name',
        subjects: [
          { type: 'assignment', id },
          { type: 'need', id: held.needId },
        ],
        payload: { from: held.state, to: state, again },
        ...(once ? { key: once } : {}),
      });
    },
    async () => {},
  );
}

async function check(trx: Trx, ctx: Ctx, held: Assignment, naming: Naming, again: boolean): Promise<string | null> {
  const reason = cleanText(naming.reason);
  const searchers = await searchersFor(trx, held.province, ctx.now);
  if (!searchers.some(({ id }) => id === naming.personId)) throw invalid(SAID.person, { person: SAID.person });
  if ((again && reason === '') || reason.length > LONGEST_REASON) throw invalid(SAID.reason, { reason: SAID.reason });
  return reason || null;
}

async function write(trx: Trx, ctx: Ctx, { post, baseUrl }: Letters, held: Assignment, personId: string): Promise<void> {
  if (ctx.actor.kind === 'person' && ctx.actor.id === personId) return;
  const [person] = await listPeople(trx, [personId]);
  const { email, locale } = person!;
  const t = messages[locale];
  const title = textIn(held.needTitle, locale);
  const link = baseUrl + href(locale, `/desk/assignments/${held.id}`);
  const text = [t.text, t.need(title), t.due(formatDate(locale, held.dueOn)), t.open(link)].join('\n\n');
  await post.enqueue(trx, { to: email, subject: t.subject(title), text }, `assignment ${held.id} ${held.version} named`);
}
