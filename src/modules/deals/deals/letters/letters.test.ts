import { beforeAll, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase } from '../../../../../test/database.ts';
import { castOfDeal, type DealCast, openDeal } from '../../../../../test/deals.ts';
import { outboxOf } from '../../../../../test/letters.ts';
import { type Person, system } from '../../../../kernel/actor.ts';
import { listActsAfter } from '../../../../platform/acts/index.ts';
import { runSql } from '../../../../platform/db/database.ts';
import { acceptMeeting, proposeMeeting } from '../../meetings/commands.ts';
import { listMeetings } from '../../meetings/store.ts';
import { carryOnDeals, declineDeal, setDue, signDeal } from '../commands.ts';
import { dealLettersConsumer } from './consumer.ts';

const DAY_MS = 86_400_000;

onEveryDatabase('letters of deals', handle => {
  const { letters, fresh } = outboxOf(handle);
  let cast: DealCast;
  const people = new Map<string, string>();
  let read = 0;
  const ctx = (person: Person, days = 0) => ctxFor(handle.database, person, new Date(NOW.getTime() + days * DAY_MS));
  const program = () => ctxFor(handle.database, system('deal letters'));

  /** Hands the acts since the last time to the consumer, as often as told; answers who was written to, and what. */
  const written = async (times = 1): Promise<string[]> => {
    const acts = (await listActsAfter(handle.database.db, read, 1_000)).filter(({ kind }) => kind.startsWith('deal.'));
    for (let i = 0; i < times; i++)
      for (const act of acts) await dealLettersConsumer(letters).handle(act, program());
    read = acts.at(-1)?.seq ?? read;
    return (await fresh()).map(({ to, subject }) => `${people.get(to)}: ${subject}`).sort();
  };

  beforeAll(async () => {
    cast = await castOfDeal(handle.database);
    for (const [name, person] of Object.entries(cast)) {
      if (typeof person === 'string') continue;
      const [row] = await runSql(handle.database.db, 'select email from person where id = $1', [person.id]);
      people.set((row as { email: string }).email, name);
    }
    await runSql(handle.database.db, `update person set locale = 'en' where id = $1`, [cast.owner.id]);
  });

  test('go to the side whose move it is, never to whoever moved; who, what, by when, one link', async () => {
    const id = await openDeal(handle.database, cast);
    const times = [new Date(NOW.getTime() + 3 * DAY_MS)];
    await proposeMeeting(ctx(cast.seeker), id, { times, link: '', place: 'Cần Thơ' });
    const acts = await listActsAfter(handle.database.db, 0, 1_000);
    await dealLettersConsumer(letters).handle(acts.at(-1)!, program());
    const [letter, ...others] = await fresh();
    expect(others).toEqual([]);
    expect(people.get(letter!.to)).toBe('owner');
    expect(letter!.subject).toBe('Your move: Choose a time to meet');
    for (const words of ['HTX Cái Răng', 'By the end of 25', `http://localhost/en/deals/${id}/meetings`])
      expect(letter!.text).toContain(words);
    const [meeting] = await listMeetings(handle.database.db, id);
    await acceptMeeting(ctx(cast.owner), id, { meetingId: meeting!.id, choice: 0 });
    expect(await written(3)).toEqual(['colleague: Đến lượt bạn: Gặp nhau và ghi kết quả', 'seeker: Đến lượt bạn: Gặp nhau và ghi kết quả']);
  });

  test('one for a deal and a kind on a day, and none for what was refused', async () => {
    const id = await openDeal(handle.database, cast);
    await signDeal(ctx(cast.seeker), id, 'sign-nda');
    for (const day of ['2026-11-25', '2026-11-26']) await setDue(ctx(cast.seeker), id, day);
    await expect(signDeal(ctx(cast.seeker), id, 'sign-nda')).rejects.toThrow();
    expect(await written(2)).toEqual(['owner: Your move: Sign the confidentiality agreement']);
    await setDue(ctx(cast.seeker, 1), id, '2026-11-27');
    expect(await written()).toEqual(['owner: Your move: Sign the confidentiality agreement']);
  });

  test('tell of an end, and of silence', async () => {
    const [ended, quiet] = [await openDeal(handle.database, cast), await openDeal(handle.database, cast)];
    await declineDeal(ctx(cast.owner), ended, { reason: 'price', words: 'Giá sắt tăng' });
    expect(await written()).toEqual(['colleague: Bên kia đã dừng thương vụ', 'seeker: Bên kia đã dừng thương vụ']);
    await runSql(handle.database.db, `update deal set last_moved_at = '2027-06-01' where id <> $1`, [quiet]);
    const sweep = (days: number) =>
      carryOnDeals(program(), new Date(NOW.getTime() + days * DAY_MS));
    await sweep(31);
    const reminded = ['colleague: Thương vụ của bạn đã yên 30 ngày', 'owner: Your deal has been quiet for 30 days', 'seeker: Thương vụ của bạn đã yên 30 ngày'];
    expect(await written(2)).toEqual(reminded);
    await sweep(61);
    expect(await written()).toEqual(['colleague: Thương vụ của bạn đã hết hạn', 'owner: Your deal has lapsed', 'seeker: Thương vụ của bạn đã hết hạn']);
  });
});
