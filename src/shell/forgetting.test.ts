import { expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase } from '../../test/database.ts';
import { makePerson } from '../../test/people.ts';
import { isForgotten } from '../modules/deals/thread/schema.ts';
import { pageMessages } from '../modules/deals/thread/store.ts';
import { erasePerson } from '../modules/identity/index.ts';
import { newId } from '../platform/ctx.ts';
import { type Database, runSql } from '../platform/db/database.ts';
import { listOwnRows } from '../platform/db/own-rows.ts';
import { FORGET, OWN_ROWS } from './routes.ts';

const WORD = 'bimatrieng';
const DAY = '2026-11-22';

const newRow = async (database: Database, sql: string, ...values: unknown[]) => {
  const id = newId(NOW);
  await runSql(database.db, sql, [id, ...values]);
  return id;
};

/** Tables and columns in which a word stands, whatever their types. */
async function placesOf(database: Database, word: string): Promise<string[]> {
  const columns = (await runSql(
    database.db,
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying')`,
  )) as { table: string; column: string }[];
  const found: string[] = [];
  for (const { table, column } of columns) {
    const where = `"${column}"::text like $1`;
    const rows = await runSql(database.db, `select 1 from "${table}" where ${where} limit 1`, [`%${word}%`]);
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

onEveryDatabase('an account that is deleted', handle => {
  test('leaves no word of its person, wherever it was kept', async () => {
    const { database } = handle;
    const [person, other] = [await makePerson(database, { name: `Tên ${WORD}` }), await makePerson(database)];
    const email = `${WORD}@example.vn`;
    await runSql(database.db, 'update person set email = $1 where id = $2', [email, person.id]);
    const organisation = await newRow(
      database,
      `insert into organisation (id, source, ref, digest, name, created_at, updated_at)
       values ($1, 'x', 'x', 'x', '[]', $2, $2)`,
      NOW,
    );
    await newRow(
      database,
      `insert into organisation_claim (id, organisation_id, person_id, reason, email, state, claimed_at)
       values ($1, $2, $3, $4, $4, 'waiting', $5)`,
      organisation,
      person.id,
      WORD,
      NOW,
    );
    await newRow(
      database,
      `insert into invitation (id, email, role, invited_by, invited_at, valid_until)
       values ($1, $2, 'broker', 'operator', $3, $3)`,
      email.toUpperCase(),
      NOW,
    );
    const alert = await newRow(
      database,
      `insert into alert (id, person_id, name, kind, query, filters, cadence, locale, created_at, looked_at)
       values ($1, $2, $3, 'technology', $3, '{}', 'none', 'vi', $4, $4)`,
      person.id,
      WORD,
      NOW,
    );
    await runSql(
      database.db,
      'insert into alert_item (alert_id, record_id, reason, found_at) values ($1, $2, $3::jsonb, $4)',
      [alert, newId(NOW), JSON.stringify({ said: WORD }), NOW],
    );
    const interest = await newRow(
      database,
      `insert into interest (id, form_key, state, record_type, record_id, wants, unclear, about, sender_person_id,
         sent_on, due_on, created_at, updated_at)
       values ($1, 'x', 'sent', 'technology', $2, $3, $3, $3, $4, $5, $5, $6, $6)`,
      newId(NOW),
      WORD,
      person.id,
      DAY,
      NOW,
    );
    await newRow(
      database,
      `insert into interest_word (id, interest_id, kind, words, person_id, at) values ($1, $2, 'reply', $3, $4, $5)`,
      interest,
      WORD,
      person.id,
      NOW,
    );
    const need = await newRow(
      database,
      `insert into need (id, source, ref, digest, title, state, created_at, updated_at)
       values ($1, 'x', 'x', 'x', '[]', 'published', $2, $2)`,
      NOW,
    );
    await newRow(
      database,
      `insert into search_assignment (id, need_id, state, version, searcher_id, naming_reason, due_on, by_itself, opened_at)
       values ($1, $2, 'taken', 1, $3, $4, $5, false, $6)`,
      need,
      person.id,
      WORD,
      DAY,
      NOW,
    );
    const deal = await newRow(
      database,
      `insert into deal (id, state, need_id, seeker_person_id, owner_person_id, opened_at, updated_at)
       values ($1, 'accepted', $2, $3, $4, $5, $5)`,
      need,
      person.id,
      other.id,
      NOW,
    );
    const write = (by: string, seq: number, body: string) =>
      newRow(
        database,
        `insert into deal_message (id, deal_id, seq, hand, person_id, body, sent_at) values ($1, $2, $3, 'seeker', $4, $5, $6)`,
        deal,
        seq,
        by,
        body,
        NOW,
      );
    const message = await write(person.id, 2, WORD);
    await write(other.id, 3, 'Lời của bên kia');
    await newRow(
      database,
      `insert into deal_file (id, message_id, deal_id, name, kind, sha256, size) values ($1, $2, $3, $4, 'pdf', 'x', 1)`,
      message,
      deal,
      `${WORD}.pdf`,
    );
    expect((await placesOf(database, WORD)).length).toBeGreaterThan(11);
    expect(await placesOf(database, WORD.toUpperCase())).toEqual(['invitation.email']);

    await erasePerson(ctxFor(database, person), person.id, FORGET);
    expect(await placesOf(database, WORD)).toEqual([]);
    expect(await placesOf(database, WORD.toUpperCase())).toEqual([]);
    const thread = await pageMessages(database.db, deal, { limit: 10 });
    expect(thread.map(one => [isForgotten(one), one.body])).toEqual([[true, ''], [false, 'Lời của bên kia']]);
  });
});

/** What names a person and is told by the account itself, or is not told at all, with the reason. */
const TOLD_OTHERWISE: Record<string, string> = {
  'role_grant.person_id': 'appointments, by the account',
  'person_session.person_id': 'sessions, by the account, without their tokens',
  'person_account.person_id': 'ways to sign in, by the account, without the password’s hash',
  'person_passkey.person_id': 'passkeys, by the account, without their keys',
  'account_measure.person_id': 'measures, by the account',
  'person_two_factor.person_id': 'a secret: told by the account as switched on or off',
};

onEveryDatabase('the download of one’s data', handle => {
  test('has every column that names a person, or says why not', async () => {
    const columns = (await runSql(
      handle.database.db,
      `select cl.relname as "table", a.attname as "column" from pg_constraint c
       join pg_class cl on cl.oid = c.conrelid
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
       where c.contype = 'f' and c.confrelid = 'person'::regclass`,
    )) as { table: string; column: string }[];
    const kept = columns.map(({ table, column }) => `${table}.${column}`).sort();
    const told = [...OWN_ROWS.map(({ table, person }) => `${table}.${person}`), ...Object.keys(TOLD_OTHERWISE)].sort();
    expect(told).toEqual(kept);
    const named = (await runSql(
      handle.database.db,
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and column_name like '%person_id'`,
    )) as { name: string }[];
    expect(named.map(({ name }) => name).filter(name => !kept.includes(name))).toEqual([]);
  });

  test('holds what is one’s own, and nothing of anybody else', async () => {
    const { database } = handle;
    const [person, other] = [await makePerson(database), await makePerson(database)];
    for (const [whose, word] of [
      [person, 'lời mình'],
      [other, 'lời người khác'],
    ] as const)
      await newRow(
        database,
        `insert into interest (id, form_key, state, record_type, record_id, wants, unclear, about, sender_person_id,
           answered_by, sent_on, due_on, created_at, updated_at)
         values ($1, $2, 'sent', 'technology', $3, $2, '', '', $4, $5, $6, $6, $7, $7)`,
        word,
        newId(NOW),
        whose.id,
        whose === person ? other.id : person.id,
        DAY,
        NOW,
      );
    const told = await listOwnRows(database.db, OWN_ROWS, person.id);
    expect(Object.keys(told)).toEqual(OWN_ROWS.map(({ as }) => as));
    expect(told.interestsSent).toMatchObject([{ wants: 'lời mình', sent_on: DAY }]);
    expect(told.interestsAnswered).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('lời người khác');
    expect(JSON.stringify(told)).not.toContain(other.id);
  });
});
