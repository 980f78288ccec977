import { beforeAll, describe, expect, test } from 'vitest';
import { postInto } from '../../../../../test/letters.ts';
import { makePerson, signedIn } from '../../../../../test/people.ts';
import {
  AS_OPERATOR,
  caughtUp,
  jsonOf,
  onEveryProgram,
  postForm,
  postJson,
  textOf,
} from '../../../../../test/program.ts';
import { reviewFields } from '../../../../../test/reviewing.ts';
import type { Role } from '../../../../kernel/actor.ts';
import { system } from '../../../../kernel/actor.ts';
import { listActsAfter } from '../../../../platform/acts/index.ts';
import { runSql } from '../../../../platform/db/database.ts';
import { NOW } from '../../../../../test/database.ts';
import { saveHolder } from '../../holders/store.ts';
import { carryOnValidity } from '../../renewal/commands.ts';

type Who = 'visitor' | 'holder' | 'person' | 'clerk' | 'broker' | 'far broker' | 'officer' | 'far officer' | 'steward' | 'inspector' | 'operator';
const ROLES: Partial<Record<Who, [Role, string]>> = {
  clerk: ['clerk', '92'],
  broker: ['broker', '92'],
  'far broker': ['broker', '01'],
  officer: ['officer', '92'],
  'far officer': ['officer', '01'],
  steward: ['data-steward', '92'],
  inspector: ['inspector', 'VN'],
};
const NEED = {
  problem: 'Cần máy bóc vỏ dừa nước cho xưởng ở Cần Thơ.',
  province: '92',
  budgetVnd: 1_234_500_000,
  phone: '0977 111 222',
  organisation: { name: 'HTX Dừa Nước Kín' },
  staff: 17,
  consentPublish: true,
};

onEveryProgram('the quality of records', running => {
  const headers = {} as Record<Who, Record<string, string>>;
  const post = async (over: object = {}) => {
    const answer = await (await postJson(running, '/api/v1/needs', { ...NEED, ...over })).json();
    return { id: answer.id as string, link: new URL(answer.privateUrl).pathname };
  };
  let agreed: { id: string; link: string };
  let silent: { id: string; link: string };

  beforeAll(async () => {
    const { database } = running;
    agreed = await post({ consentSupport: true, consentContact: true });
    silent = await post();
    headers.visitor = {};
    headers.operator = AS_OPERATOR;
    for (const who of ['holder', 'person', ...Object.keys(ROLES)] as Who[]) {
      const [role, authority] = ROLES[who] ?? [];
      const person = await makePerson(database, { appointments: role ? [{ role, authority: authority! }] : [] });
      headers[who] = await signedIn(person);
      if (who === 'holder')
        for (const { id } of [agreed, silent])
          await database.transaction(trx => saveHolder(trx, 'need', id, { personId: person.id, organisationId: null }, NOW));
    }
    for (const { id } of [agreed, silent])
      expect((await postForm(running, `/operator/needs/${id}`, reviewFields(id, 'publish'), AS_OPERATOR)).status).toBe(303);
    await caughtUp(running);
  });

  const status = async (path: string, who: Who) => (await running.app.request(path, { headers: headers[who] })).status;

  test.each<[string, Who[]]>([
    ['/operator/needs', ['officer', 'far officer', 'steward', 'operator']],
    ['/operator/technologies', ['officer', 'far officer', 'steward', 'operator']],
    ['/translations', ['steward', 'operator']],
    ['/translations/need/AGREED', ['steward', 'operator']],
    ['/needs/AGREED/confidential', ['holder', 'officer', 'steward', 'operator', 'broker', 'inspector']],
    ['/needs/SILENT/confidential', ['holder', 'officer', 'steward', 'operator', 'inspector']],
    ['/needs/SILENT/private', ['holder', 'officer', 'steward', 'operator']],
  ])('%s is for %j alone', async (path, allowed) => {
    const address = path.replace('AGREED', agreed.id).replace('SILENT', silent.id);
    for (const who of Object.keys(headers) as Who[])
      expect([who, await status(address, who)]).toEqual([who, allowed.includes(who) ? 200 : 404]);
  });

  test('a queue shows what its reader may review, and what it does not show is missing to them', async () => {
    const waiting = [await post(), await post({ province: '01' }), await post({ province: null })];
    const seen = { officer: [true, false, false], 'far officer': [false, true, false], operator: [true, true, true] } as const;
    for (const [who, expected] of Object.entries(seen)) {
      const html = await textOf(running, '/operator/needs', headers[who as Who]);
      expect(waiting.map(({ id }) => html.includes(`id="${id}"`))).toEqual(expected);
      for (const [i, { id }] of waiting.entries()) {
        const empty = await postForm(running, `/operator/needs/${id}`, {}, headers[who as Who]);
        expect(empty.status).toBe(expected[i] ? 422 : 404);
        expect(await status(`/needs/${id}/private`, who as Who)).toBe(expected[i] ? 200 : 404);
      }
    }
  });

  test('a review that is refused keeps what was typed and says each fault at its field', async () => {
    const { id } = await post();
    const typed = { ...reviewFields(id, 'publish', 'ngắn'), [`clarity-${id}`]: '' };
    const refused = await postForm(running, `/operator/needs/${id}`, typed, AS_OPERATOR);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    for (const said of [`href="#f-clarity-${id}"`, `href="#f-comment-${id}"`, 'ngắn</textarea>']) expect(html).toContain(said);
    const cleaned = reviewFields(id, 'hold', 'Hãy <b>thêm\u0000\u0007</b> công suất của máy nhé');
    expect((await postForm(running, `/operator/needs/${id}`, cleaned, AS_OPERATOR)).status).toBe(303);
  });

  describe('what was said in confidence', () => {
    const page = (who: Who, path = `/needs/${agreed.id}/confidential`) => textOf(running, path, headers[who]);

    test('is read by a broker while the firm agrees, and no longer', async () => {
      for (const said of ['0977 111 222', 'HTX Dừa Nước Kín', '17']) expect(await page('broker')).toContain(said);
      const withdrawn = await postForm(running, agreed.link, { action: 'withdraw-consent', purpose: 'support' });
      expect(withdrawn.status).toBe(303);
      expect(await status(`/needs/${agreed.id}/confidential`, 'broker')).toBe(404);
    });

    test('is read by a party of a deal as far as the contact goes, never the budget', async () => {
      const person = await makePerson(running.database);
      const own = await signedIn(person);
      const path = `/needs/${agreed.id}/confidential`;
      expect((await running.app.request(path, { headers: own })).status).toBe(404);
      await runSql(running.database.db, `insert into deal (id, state, need_id, owner_person_id, opened_at, updated_at)
        values (gen_random_uuid(), 'accepted', $1, $2, now(), now())`, [agreed.id, person.id]);
      const html = (await textOf(running, path, own)).replaceAll('\u00a0', ' ');
      expect(html).toContain('0977 111 222');
      expect(html).not.toMatch(/1,23\d* tỷ|1\.234/);
    });

    test('is opened by an inspector on record, each time, and by nobody else that way', async () => {
      const path = `/needs/${silent.id}/confidential`;
      const closed = await page('inspector', path);
      expect(closed).toContain('Mở và ghi nhận việc đọc');
      expect(closed).not.toContain('0977');
      for (const who of ['visitor', 'person', 'broker', 'officer', 'operator', 'holder'] as Who[])
        expect((await postForm(running, path, {}, headers[who])).status).toBe(404);
      const reads = async () =>
        (await listActsAfter(running.database.db, 0, 10_000)).filter(act => act.kind === 'record.read-confidential');
      for (let n = 1; n <= 2; n++) {
        expect(await (await postForm(running, path, {}, headers.inspector)).text()).toContain('0977 111 222');
        expect(await reads()).toHaveLength(n);
      }
      expect((await reads())[0]).toMatchObject({
        subjects: [{ type: 'need', id: silent.id }],
        payload: { fields: ['budget', 'means', 'firm', 'phone', 'email'] },
      });
    });
  });

  describe('translations', () => {
    const editor = () => `/translations/need/${silent.id}`;
    const save = (fields: Record<string, string>) => postForm(running, editor(), { lang: 'en', ...fields }, headers.steward);

    test('the record waits in the queue, is translated, read on its page, and leaves the queue', async () => {
      const queue = '/translations?kind=need&lang=en';
      expect(await textOf(running, queue, headers.steward)).toContain(silent.id);
      const typed = { version: '1', 't-title': 'Peeling nipa fruit', 't-description': 'A machine <b>that peels</b>.' };
      expect((await save(typed)).status).toBe(303);
      const html = await textOf(running, `${editor()}?lang=en`, headers.steward);
      for (const said of ['Lê Thị Thử đọc lại lúc', 'Đã đọc lại', 'Peeling nipa fruit']) expect(html).toContain(said);
      await caughtUp(running);
      const shown = await textOf(running, `/en/needs/${silent.id}`);
      for (const said of ['Translated by a person', 'A machine &lt;b>that peels']) expect(shown).toContain(said);
      expect(shown).not.toContain('Lê Thị Thử');
      expect(await textOf(running, queue, headers.steward)).not.toContain(silent.id);
    });

    test('a stale form says what has changed and keeps what was typed', async () => {
      const stale = await save({ version: '1', 't-title': 'My own words' });
      expect(stale.status).toBe(412);
      const html = await stale.text();
      for (const said of ['Hồ sơ đã đổi từ lúc bạn mở', '<ins>', 'My own words']) expect(html).toContain(said);
    });
  });

  test('how fresh records are is told by source, and a figure opens its list', async () => {
    const html = await textOf(running, '/figures/freshness');
    expect(html).toContain('Hồ sơ còn mới đến đâu?');
    expect(html).toContain('dưới 5');
    const own = `/figures/freshness/records?source=${encodeURIComponent('Nhịp Cầu')}`;
    expect(await status(own, 'visitor')).toBe(404);
    for (let n = 0; n < 4; n++) {
      const { id } = await post({ problem: `Nhu cầu thứ ${n} để đếm.` });
      await postForm(running, `/operator/needs/${id}`, reviewFields(id, 'publish'), AS_OPERATOR);
    }
    const total = Number((await textOf(running, '/figures/freshness')).match(/source=Nh[^"]*">(\d+)</)?.[1]);
    expect((await textOf(running, own)).match(/href="\/needs\/[0-9a-f]{8}-/g)).toHaveLength(total);
  });

  test('a restricted technology says so in a list, on its page and in a match', async () => {
    const offer = { title: 'Lò nung gạch tuy nen kiểu cũ', description: 'Nung gạch bằng than cám.', consentPublish: true };
    const { id } = await (await postJson(running, '/api/v1/technologies', offer)).json();
    const fields = { ...reviewFields(id, 'publish'), [`listStatus-${id}`]: 'restricted', [`noticeRead-${id}`]: '1' };
    expect((await postForm(running, `/operator/technologies/${id}`, fields, AS_OPERATOR)).status).toBe(303);
    await caughtUp(running);
    const q = encodeURIComponent(offer.title);
    expect(await textOf(running, `/technologies?q=${q}`)).toContain('Hạn chế chuyển giao');
    expect(await textOf(running, `/technologies/${id}`)).toContain('Giấy phép chuyển giao công nghệ');
    const { matches } = await (await postJson(running, '/api/v1/needs', { problem: 'Cần lò nung gạch tuy nen kiểu cũ, nung bằng than cám' })).json();
    const found = matches.items.find((item: { technology: { id: string } }) => item.technology.id === id);
    expect(JSON.stringify(found)).toContain('hạn chế chuyển giao');
  });

  test('a record that ran out is gone from lists, says so at its address, and comes back by one press', async () => {
    const { id, link } = agreed;
    const later = new Date('2027-11-24T03:00:00Z');
    const ctx = { database: running.database, actor: system('validity'), now: later, locale: 'vi' as const, secret: running.web.secret };
    await carryOnValidity(ctx, { baseUrl: '', mailer: postInto([]) });
    await caughtUp(running);
    const gone = await running.app.request(`/needs/${id}`);
    expect(gone.status).toBe(410);
    const html = await gone.text();
    for (const said of ['Nhu cầu này không còn hiệu lực', 'noindex']) expect(html).toContain(said);
    const listed = async () => (await jsonOf(running, '/api/v1/needs?limit=100')).items.map((item: { id: string }) => item.id);
    expect(await listed()).not.toContain(id);
    expect((await postForm(running, `/needs/${id}/private/x/confirm`, {})).status).toBe(404);
    expect((await postForm(running, `/needs/${id}/confirm`, {}, headers.person)).status).toBe(404);
    expect(await textOf(running, link)).toContain('Vẫn còn đúng');
    running.clock.now = later;
    expect((await postForm(running, `${link}/confirm`, {})).status).toBe(303);
    running.clock.now = NOW;
    await caughtUp(running);
    expect((await running.app.request(`/needs/${id}`)).status).toBe(200);
    expect(await listed()).toContain(id);
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
