import { beforeAll, expect, test } from 'vitest';
import { NOW, onEveryDatabase } from '../../../../../test/database.ts';
import { makeWorld, type World } from '../../../../../test/interest-world.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { newId } from '../../../../platform/ctx.ts';
import { runSql } from '../../../../platform/db/database.ts';
import { findRecord, receiverOf, rolesFor } from '../receiver.ts';
import type { RecordAddress } from '../schema.ts';
import { type Answerer, findAnswerer } from './store.ts';

onEveryDatabase('who answers, as a page says it', handle => {
  let world: World;
  const sql = (text: string, values: unknown[] = []) => runSql(handle.database.db, text, values);

  beforeAll(async () => {
    world = await makeWorld(handle.database);
  });

  /** What the page says, once it is known to say the same as whoever sends an interest. */
  async function said(address: RecordAddress, personId: string | null = null): Promise<Answerer> {
    const { db } = handle.database;
    const record = (await findRecord(db, address))!;
    const answerer = await findAnswerer(db, record, { roles: rolesFor(address.type), personId, day: legalDay(NOW) });
    const { people } = await receiverOf(db, record, NOW);
    expect(answerer.answerable).toBe(people.length > 0);
    for (const reader of [null, world.owner.id, world.holder.id, world.stranger.id]) {
      const { own } = await findAnswerer(db, record, { roles: rolesFor(address.type), personId: reader, day: legalDay(NOW) });
      expect(own).toBe(people.includes(reader!));
    }
    return answerer;
  }

  test('an organisation by its name, somebody without one, nobody', async () => {
    expect(await said(world.dryer)).toEqual({ name: world.institute.name, answerable: true, own: false, days: null, openId: null });
    expect(await said(world.unnamed)).toMatchObject({ name: null, answerable: true });
    expect(await said(world.imported)).toMatchObject({ answerable: false });
  });

  test('an appointment counts from its first day to its last, and no more once it is revoked', async () => {
    const [owner] = world.owner.grants;
    const change = (column: string, value: unknown) =>
      sql(`update role_grant set ${column} = $2 where id = $1`, [owner!.id, value]);
    for (const [column, value, back] of [
      ['valid_from', '2026-11-23', '2026-01-01'],
      ['valid_until', '2026-11-21', null],
      ['revoked_at', NOW, null],
      ['role', 'financier', 'owner'],
    ] as const) {
      await change(column, value);
      expect([column, (await said(world.dryer)).answerable]).toEqual([column, false]);
      await change(column, back);
      expect((await said(world.dryer)).answerable).toBe(true);
    }
  });

  test('a holder counts until the account is gone; holding for an organisation counts by its people', async () => {
    await sql('update person set erased_at = $2 where id = $1', [world.holder.id, NOW]);
    expect((await said(world.unnamed)).answerable).toBe(false);
    const hold = (organisationId: string) =>
      sql('update record_holder set organisation_id = $2 where record_id = $1', [world.unnamed.id, organisationId]);
    await hold(world.mill.id);
    expect(await said(world.unnamed)).toMatchObject({ name: null, answerable: true });
    await hold(world.institute.id);
    expect((await said(world.unnamed)).answerable).toBe(false);
  });

  test('how soon an organisation answers is told from five answers on', async () => {
    const answer = async (days: number) =>
      sql(
        `insert into interest (id, form_key, state, record_type, record_id, wants, unclear, about, sender_person_id,
          sender_organisation_id, receiver_organisation_id, sent_on, due_on, answered_on, answered_by, created_at, updated_at)
        values ($1, $1::uuid::text, 'declined', 'technology', $2, '', '', '', $3, $4, $5, '2026-11-01', '2026-11-08',
          '2026-11-01'::date + $6::int, $7, $8, $8)`,
        [newId(NOW), world.dryer.id, world.seeker.id, world.mill.id, world.institute.id, days, world.owner.id, NOW],
      );
    for (const days of [1, 2, 3, 6]) await answer(days);
    expect((await said(world.dryer)).days).toBeNull();
    await answer(6);
    expect((await said(world.dryer)).days).toBe(3);
  });

  test('an interest is its sender’s to see, while it is open', async () => {
    const id = newId(NOW);
    await sql(
      `insert into interest (id, form_key, state, record_type, record_id, wants, unclear, about, sender_person_id,
        sent_on, due_on, created_at, updated_at)
      values ($1, 'open', 'sent', 'technology', $2, '', '', '', $3, '2026-11-22', '2026-11-29', $4, $4)`,
      [id, world.imported.id, world.seeker.id, NOW],
    );
    expect((await said(world.imported, world.seeker.id)).openId).toBe(id);
    expect((await said(world.imported, world.seekerColleague.id)).openId).toBeNull();
    expect((await said(world.imported)).openId).toBeNull();
    await sql(`update interest set state = 'withdrawn' where id = $1`, [id]);
    expect((await said(world.imported, world.seeker.id)).openId).toBeNull();
  });
});
