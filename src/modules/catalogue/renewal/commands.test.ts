import { describe, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { postInto } from '../../../../test/letters.ts';
import { makePerson } from '../../../../test/people.ts';
import { review } from '../../../../test/reviewing.ts';
import { type Role, system } from '../../../kernel/actor.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import { newId } from '../../../platform/ctx.ts';
import { type Database, runSql } from '../../../platform/db/database.ts';
import type { Mail } from '../../../platform/mail/mail.ts';
import { saveHolder } from '../holders/store.ts';
import { makeStore, many } from '../imports/import-lines.test-data.ts';
import { offerTechnology, postNeed } from '../submissions/commands.ts';
import { withdrawConsent } from '../submissions/review/commands.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { findSubmittedNeed, findSubmittedTechnology } from '../submissions/store.ts';
import { carryOnValidity, confirmRecord } from './commands.ts';
import { countBySource, findValidity, pageCounted } from './store.ts';

const { importAt } = makeStore();
const EMAIL = { consentPublish: true, email: 'an@htx.vn', lang: 'vi' } as const;
/** Published on 2026-11-22: valid until 2027-11-22. */
const DAYS = { early: '2027-10-01', first: '2027-10-23', second: '2027-11-15', last: '2027-11-22', after: '2027-11-23' };
const at = (day: string) => new Date(`${day}T03:00:00Z`);

async function published(database: Database, kind: RecordKind): Promise<string> {
  const visitor = ctxFor(database);
  const { id } =
    kind === 'need'
      ? await postNeed(visitor, { problem: 'Lúa ướt khi mưa.', ...EMAIL })
      : await offerTechnology(visitor, { title: 'Máy sấy lúa', description: 'Khí nóng.', ...EMAIL });
  await review(operatorCtx(database), kind, id, 'publish');
  return id;
}
const stateOf = async ({ db }: Database, kind: RecordKind, id: string) =>
  (kind === 'need' ? await findSubmittedNeed(db, id) : await findSubmittedTechnology(db, id))?.state;
const actsOf = async ({ db }: Database, id: string) =>
  (await listActsAfter(db, 0, 10_000)).filter(act => act.subjects.some(s => s.id === id) && act.kind.startsWith('record.'));

function postOf() {
  const mails: Mail[] = [];
  return { mails, post: { baseUrl: 'https://nhip.example', mailer: postInto(mails) } };
}
const sweep = (database: Database, day: string, { post } = postOf()) =>
  carryOnValidity(ctxFor(database, system('validity'), at(day)), post);

onEveryDatabase('the validity of records', handle => {
  describe.each(['need', 'technology'] as const)('of a %s', kind => {
    test('its holders are asked twice, once each, then it runs out, and no day does anything twice', async () => {
      const { database } = handle;
      const id = await published(database, kind);
      const person = await makePerson(database);
      await database.transaction(trx => saveHolder(trx, kind, id, { personId: person.id, organisationId: null }, NOW));
      const box = postOf();
      const mine = () => box.mails.filter(mail => mail.text.includes(id));
      for (const [day, count] of [[DAYS.early, 0], [DAYS.first, 2], [DAYS.second, 4], [DAYS.last, 4]] as const)
        for (let twice = 0; twice < 2; twice++) {
          await sweep(database, day, box);
          expect(mine()).toHaveLength(count);
        }
      expect(new Set(mine().map(mail => mail.to)).size).toBe(2);
      expect(mine()[0]!.text).toMatch(/https:\/\/nhip\.example\/(needs|technologies)\/[0-9a-f-]+\/private\//);
      expect(await stateOf(database, kind, id)).toBe('published');
      for (let twice = 0; twice < 2; twice++) await sweep(database, DAYS.after, box);
      expect(await stateOf(database, kind, id)).toBe('expired');
      expect((await actsOf(database, id)).map(act => act.kind)).toEqual(['record.remind', 'record.remind', 'record.expire']);
      expect(JSON.stringify(await actsOf(database, id))).not.toContain('@');
    });

    test('confirmed it stays for twelve months more, and one that ran out is public again', async () => {
      const { database } = handle;
      const id = await published(database, kind);
      await sweep(database, DAYS.first);
      await confirmRecord(ctxFor(database, undefined, at(DAYS.second)), kind, id, true);
      expect(await findValidity(database.db, kind, id)).toEqual({ since: DAYS.second, reminded: null });
      await sweep(database, DAYS.after);
      expect(await stateOf(database, kind, id)).toBe('published');
      await sweep(database, '2028-11-16');
      expect(await stateOf(database, kind, id)).toBe('expired');
      await confirmRecord(ctxFor(database, undefined, at('2028-12-01')), kind, id, true);
      expect(await stateOf(database, kind, id)).toBe('published');
      const before = (await actsOf(database, id)).length;
      await confirmRecord(ctxFor(database, undefined, at('2028-12-01')), kind, id, true);
      expect(await actsOf(database, id)).toHaveLength(before);
    });

    test('only who sent or holds it confirms it; before it is published, or without consent, nobody', async () => {
      const { database } = handle;
      const id = await published(database, kind);
      const [holder, colleague] = [await makePerson(database), await makePerson(database)];
      await database.transaction(trx => saveHolder(trx, kind, id, { personId: holder.id, organisationId: null }, NOW));
      for (const ctx of [ctxFor(database), ctxFor(database, colleague), operatorCtx(database)])
        await expect(confirmRecord(ctx, kind, id, false)).rejects.toMatchObject({ kind: 'missing' });
      await confirmRecord(ctxFor(database, holder, at(DAYS.first)), kind, id, false);
      expect(await findValidity(database.db, kind, id)).toMatchObject({ since: DAYS.first });
      await sweep(database, '2028-10-24');
      await withdrawConsent(ctxFor(database), kind, id, 'publish', true);
      await expect(confirmRecord(ctxFor(database), kind, id, true)).rejects.toMatchObject({ kind: 'conflict' });
      const { id: waiting } = await postNeed(ctxFor(database), { problem: 'Chưa duyệt.', ...EMAIL });
      await expect(confirmRecord(ctxFor(database), 'need', waiting, true)).rejects.toMatchObject({ kind: 'conflict' });
    });
  });

  test('what is held for an organisation is confirmed by whoever is appointed there now, and by nobody who has left', async () => {
    const { database } = handle;
    const id = await published(database, 'need');
    const firm = newId(NOW);
    await runSql(
      database.db,
      `insert into organisation (id, source, ref, digest, name, created_at, updated_at) values ($1, 'x', 'x', '', '[]', $2, $2)`,
      [firm, NOW],
    );
    const appointed = (role: Role) => makePerson(database, { appointments: [{ role, organisationId: firm }] });
    const [sender, colleague, other] = [await makePerson(database), await appointed('seeker'), await appointed('financier')];
    await database.transaction(trx => saveHolder(trx, 'need', id, { personId: sender.id, organisationId: firm }, NOW));
    for (const actor of [sender, other])
      await expect(confirmRecord(ctxFor(database, actor), 'need', id, false)).rejects.toMatchObject({ kind: 'missing' });
    await confirmRecord(ctxFor(database, colleague, at(DAYS.first)), 'need', id, false);
    expect(await findValidity(database.db, 'need', id)).toMatchObject({ since: DAYS.first });
  });

  test('a message that is not accepted is tried again: nothing says that it was sent', async () => {
    const { database } = handle;
    const id = await published(database, 'need');
    const mailer = { ...postInto([]), enqueue: async () => Promise.reject(new Error('refused')) };
    const done = await sweep(database, DAYS.first, { mails: [], post: { baseUrl: '', mailer } });
    expect(done.faults).toContainEqual(new Error('refused'));
    expect(await actsOf(database, id)).toEqual([]);
    expect((await sweep(database, DAYS.first)).reminded).toBeGreaterThan(0);
  });

  test('imported records are stale 18 months after their source last told of them; each figure is its list', async () => {
    const { database } = handle;
    await importAt(database, at('2024-01-10'), ...many('Cũ', 7));
    await importAt(database, at('2026-01-10'), ...many('Cũ', 2));
    const today = '2026-11-22';
    const counts = await countBySource(database.db, today);
    const own = counts.find(({ source }) => source === 'Cũ')!;
    expect(own).toMatchObject({ total: 7, stale: 5 });
    for (const { source, total, stale } of counts) {
      const list = (only: boolean) => pageCounted(database.db, today, { source, stale: only }, '00000000-0000-0000-0000-000000000000', 1000);
      expect([(await list(false)).length, (await list(true)).length]).toEqual([total, stale]);
    }
    expect((await countBySource(database.db, '2025-07-10')).find(c => c.source === 'Cũ')).toMatchObject({ stale: 0 });
  });
});
