import { describe, expect, test } from 'vitest';
import { ctxFor, NOW } from '../../../../test/database.ts';
import { makePerson, signedIn } from '../../../../test/people.ts';
import { AS_OPERATOR, caughtUp, eventually, jsonOf, onEveryProgram, postForm, postJson, textOf } from '../../../../test/program.ts';
import { system } from '../../../kernel/actor.ts';
import { latestSeq, listActsAfter } from '../../../platform/acts/index.ts';
import { runSql } from '../../../platform/db/database.ts';
import { listMails } from '../../../platform/mail/index.ts';
import { sendDigests } from './digest.ts';
import { alertKey } from './keys.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const DAY_MS = 24 * 3_600_000;

onEveryProgram('alerts', running => {
  const db = () => running.database.db;
  let made = 0;
  const publish = async (title: string, more: object = {}) => {
    const ref = `alert-${made++}`;
    const record = { kind: 'technology', ref, lang: 'vi', title, summary: 'Bản thử', source: { name: 'Nguồn thử' }, ...more };
    const body = JSON.stringify(record);
    const sent = await running.app.request('/api/v1/imports?name=a.ndjson', { method: 'POST', headers: AS_OPERATOR, body });
    const { id } = await sent.json();
    await eventually(async () =>
      expect((await jsonOf(running, `/api/v1/imports/${id}`, AS_OPERATOR)).state).toBe('done'),
    );
    await told();
    return ref;
  };
  /** Waits until the acts that are written by now are taken in and told. */
  const told = async () => {
    await caughtUp(running);
    const last = await latestSeq(db());
    await eventually(() => expect(running.program.deliveries.done()).toBeGreaterThanOrEqual(last));
  };
  const keep = async (headers: Record<string, string>, fields: Record<string, string> = {}) => {
    const answer = await postForm(running, '/alerts', { name: 'Tin', kind: 'technology', cadence: 'daily', ...fields }, headers);
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!.match(/alerts\/([^?]+)/)![1]!;
  };
  const itemsOf = async (id: string) =>
    (await runSql(db(), 'select record_id, reason from alert_item where alert_id = $1', [id])) as { record_id: string; reason: { vi: string } }[];
  const lastKinds = async (from: number) => (await listActsAfter(db(), from, 100)).map(act => act.kind);

  test('a search that is kept tells of what answers it, once, and of nothing else', async () => {
    const lan = await signedIn(await makePerson(running.database));
    const id = await keep(lan, { q: 'lò nung gốm khí hoá', name: 'Lò gốm' });
    await publish('Lò nung gốm dùng khí hoá than Bát Tràng');
    await publish('Xưởng ươm tơ tằm tự động');
    const [item, ...others] = await itemsOf(id);
    expect(others).toEqual([]);
    expect(item!.reason.vi).toMatch(/^Đáp ứng \d+.?% điều bạn tìm: “lò nung gốm khí hoá”$/);
    expect(await textOf(running, '/alerts', lan)).toContain('1 hồ sơ mới từ lần xem trước');
    const first = await textOf(running, `/alerts/${id}`, lan);
    for (const said of ['Bát Tràng', 'Đáp ứng', 'tag-green']) expect(first).toContain(said);
    running.clock.now = new Date(Date.now() + 60_000);
    await running.app.request(`/alerts/${id}`, { headers: lan });
    expect(await textOf(running, '/alerts', lan)).toContain('chưa có gì mới');
    running.clock.now = NOW;
    await publish('Lò nung gốm dùng khí hoá than Bát Tràng', { ref: 'alert-0', summary: 'Bản sửa' });
    expect(await itemsOf(id)).toHaveLength(1);
  });

  test('filters count, and words alone are not needed', async () => {
    const lan = await signedIn(await makePerson(running.database));
    const [korean, any] = [await keep(lan, { q: 'máy dệt chiếu cói', country: 'KR' }), await keep(lan, { country: 'KR' })];
    await publish('Máy dệt chiếu cói ba thoi', { provider: { name: 'Hãng', country: 'JP' } });
    expect([await itemsOf(korean), await itemsOf(any)]).toEqual([[], []]);
    await publish('Máy dệt chiếu cói bốn thoi', { provider: { name: 'Hãng Hàn', country: 'KR' } });
    expect((await itemsOf(korean)).length).toBe(1);
    expect((await itemsOf(any)).length).toBe(1);
  });

  test('a need tells its holder of technologies that fit it, and no one else', async () => {
    const [holder, other] = [await makePerson(running.database), await makePerson(running.database)];
    const problem = 'Nước thải lò mổ heo nhiều mỡ và máu, cần bể tuyển nổi tách mỡ trước khi xả, 50 m³ mỗi ngày.';
    const { id: needId } = await (await postJson(running, '/api/v1/needs', { problem })).json();
    await runSql(db(), `insert into record_holder (record_type, record_id, person_id, since) values ('need', $1, $2, now())`, [needId, holder.id]);
    const mine = await signedIn(holder);
    expect(await textOf(running, '/alerts', mine)).toContain('Nhu cầu bạn đang phụ trách');
    expect((await running.app.request(`/alerts/new?need=${needId}`, { headers: mine })).status).toBe(200);
    const id = await keep(mine, { need: needId, name: 'Lò mổ' });
    const theirs = await signedIn(other);
    expect((await running.app.request(`/alerts/new?need=${needId}`, { headers: theirs })).status).toBe(404);
    expect((await postForm(running, '/alerts', { name: 'x', need: needId, cadence: 'none' }, theirs)).status).toBe(404);
    await publish('Bể tuyển nổi tách mỡ cho nước thải lò mổ', {
      description: 'Bể tuyển nổi DAF tách mỡ, máu trong nước thải lò mổ heo trước khi xả.',
      sectors: ['environment'],
    });
    await publish('Khung cửi thử nghiệm đời mười');
    const [item, ...rest] = await itemsOf(id);
    expect(rest).toEqual([]);
    expect(item!.reason.vi).toMatch(/^Đáp ứng/);
    await runSql(db(), 'delete from record_holder where record_id = $1', [needId]);
    await publish('Bể tuyển nổi tách mỡ nước thải lò mổ heo đời hai');
    expect(await itemsOf(id)).toHaveLength(1);
  });

  describe('who may', () => {
    test('each row of the table', async () => {
      const person = await makePerson(running.database);
      const owner = await signedIn(person);
      const colleague = await signedIn(await makePerson(running.database, { appointments: [{ role: 'administrator', authority: 'VN' }] }));
      const id = await keep(owner, { q: 'máy sấy' });
      const [feed, stop] = [alertKey(running.web.secret, id, 'feed'), alertKey(running.web.secret, id, 'stop')];
      const rows: [string, string, Record<string, string> | undefined, [number, number, number, number]][] = [
        //                                       visitor, another person, operator, the person itself
        ['GET', '/alerts', undefined, [303, 200, 404, 200]],
        ['GET', '/alerts/new?q=a&kind=technology', undefined, [303, 200, 404, 200]],
        ['GET', `/alerts/${id}`, undefined, [303, 404, 404, 200]],
        ['GET', `/alerts/${UNKNOWN}`, undefined, [303, 404, 404, 404]],
        ['GET', '/alerts/odd', undefined, [303, 404, 404, 404]],
        ['POST', '/alerts', { name: '', q: 'a', cadence: 'none' }, [404, 422, 404, 422]],
        ['GET', `/alerts/${id}/feed.xml?key=${feed}`, undefined, [200, 200, 200, 200]],
        ['GET', `/alerts/${id}/feed.json?key=${feed}`, undefined, [200, 200, 200, 200]],
        ['GET', `/alerts/${id}/feed.xml?key=${stop}`, undefined, [404, 404, 404, 404]],
        ['GET', `/alerts/${id}/feed.xml`, undefined, [404, 404, 404, 404]],
        ['GET', `/alerts/${UNKNOWN}/feed.xml?key=${feed}`, undefined, [404, 404, 404, 404]],
        ['GET', `/alerts/${id}/stop?key=${stop}`, undefined, [200, 200, 200, 200]],
        ['GET', `/alerts/${id}/stop?key=${feed}`, undefined, [404, 404, 404, 404]],
        ['POST', `/alerts/${id}/stop`, { key: feed }, [404, 404, 404, 404]],
        ['POST', `/alerts/${id}/end`, {}, [404, 404, 404, 303]],
        ['POST', `/alerts/${id}/end`, {}, [404, 404, 404, 404]],
      ];
      for (const [method, path, fields, expected] of rows) {
        const statuses: number[] = [];
        for (const headers of [{}, colleague, AS_OPERATOR, owner])
          statuses.push(
            fields
              ? (await postForm(running, path, fields, headers)).status
              : (await running.app.request(path, { method, headers })).status,
          );
        expect([method, path, statuses]).toEqual([method, path, expected]);
      }
    });

    test('who is not signed in is led there, and back to what was asked', async () => {
      const answer = await running.app.request('/en/alerts/new?kind=need&q=ao+tôm');
      const place = new URL(answer.headers.get('location')!, 'http://x');
      expect(place.pathname).toBe('/en/sign-in');
      expect(new URL(place.searchParams.get('next')!, 'http://x').searchParams.get('q')).toBe('ao tôm');
    });

    test('what is listed can be opened, and what can be opened is listed', async () => {
      const people = await Promise.all([0, 1, 2].map(() => makePerson(running.database)));
      const ids = new Map<string, string[]>();
      for (const [i, person] of people.entries()) {
        const headers = await signedIn(person);
        ids.set(person.id, []);
        for (let n = 0; n <= i; n++) ids.get(person.id)!.push(await keep(headers, { q: `máy ${n}` }));
      }
      const [stopped] = ids.get(people[2]!.id)!;
      await postForm(running, `/alerts/${stopped}/end`, {}, await signedIn(people[2]!));
      for (const person of people) {
        const headers = await signedIn(person);
        const listed = [...(await textOf(running, '/alerts', headers)).matchAll(/href="\/alerts\/([0-9a-f-]{36})"/g)].map(m => m[1]!);
        for (const id of [...ids.values()].flat()) {
          const opened = (await running.app.request(`/alerts/${id}`, { headers })).status === 200;
          expect(opened).toBe(listed.includes(id));
        }
        expect(listed.length).toBe(person === people[2] ? 2 : ids.get(person.id)!.length);
      }
    });
  });

  test('the same form twice keeps one alert; the same key for other words is refused', async () => {
    const lan = await signedIn(await makePerson(running.database));
    const from = await latestSeq(db());
    const key = 'the-key-of-a-form';
    const [first, again] = [await keep(lan, { q: 'máy sấy', key }), await keep(lan, { q: 'máy sấy', key })];
    expect(again).toBe(first);
    expect(await lastKinds(from)).toEqual(['alert.keep']);
    expect((await postForm(running, '/alerts', { name: 'x', kind: 'technology', cadence: 'none', q: 'khác', key }, lan)).status).toBe(409);
  });

  test('what is wrong is said at its field, and what was typed stays', async () => {
    const lan = await signedIn(await makePerson(running.database));
    const answer = await postForm(running, '/alerts', { name: '', kind: 'technology', q: 'máy <b>sấy</b>', country: 'KR', cadence: 'x' }, lan);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const said of ['f-name-error', 'f-cadence-error', 'value="máy &lt;b>sấy&lt;/b>"', 'name="country" value="KR"'])
      expect(html.replaceAll('&gt;', '>')).toContain(said);
    expect(html).not.toContain('<b>');
  });

  test('nobody keeps more than fifty', async () => {
    const person = await makePerson(running.database);
    await runSql(db(), `insert into alert (id, person_id, name, kind, query, filters, cadence, locale, created_at, looked_at)
      select gen_random_uuid(), $1, 'x', 'technology', 'x', '{}', 'none', 'vi', now(), now() from generate_series(1, 50)`, [person.id]);
    expect((await postForm(running, '/alerts', { name: 'x', kind: 'technology', q: 'x', cadence: 'none' }, await signedIn(person))).status).toBe(409);
    await runSql(db(), 'update alert set stopped_at = now() where person_id = $1', [person.id]);
  });

  describe('letters', () => {
    const sending = () => ({ ...running.program, baseUrl: running.web.baseUrl });
    const at = (days: number) => ctxFor(running.database, system('alerts'), new Date(Date.now() + days * DAY_MS));
    const lettersTo = async (id: string) => {
      const [person] = (await runSql(db(), 'select email from person where id = $1', [id])) as [{ email: string }];
      return (await listMails(db(), 1000)).filter(mail => mail.to === person.email);
    };

    test('come in the morning, when there is something, once, and end with the link in them', async () => {
      const [daily, weekly, none, unsure] = await Promise.all([0, 1, 2, 3].map(() => makePerson(running.database)));
      const people = [daily!, weekly!, none!, unsure!];
      await runSql(db(), 'update person set email_verified = false where id = $1', [unsure!.id]);
      const ids: string[] = [];
      for (const [i, cadence] of ['daily', 'weekly', 'none', 'daily'].entries())
        ids.push(await keep(await signedIn(people[i]!), { q: 'máy tráng bánh đa nem', cadence, name: 'Bánh đa' }));
      const counts = async () => Promise.all(people.map(async person => (await lettersTo(person.id)).length));
      await sendDigests(at(2), sending());
      expect(await counts()).toEqual([0, 0, 0, 0]);
      await publish('Máy tráng bánh đa nem tự động');
      await sendDigests(at(-1), sending());
      expect(await counts()).toEqual([0, 0, 0, 0]);
      for (let i = 0; i < 2; i++) await sendDigests(at(1), sending());
      expect((await counts())[0]).toBe(1);
      for (let i = 0; i < 2; i++) await sendDigests(at(8), sending());
      expect(await counts()).toEqual([1, 1, 0, 0]);
      const [letter] = await lettersTo(daily!.id);
      expect(letter!.subject).toBe('1 hồ sơ mới: Bánh đa');
      await eventually(async () => expect((await lettersTo(daily!.id))[0]!.state).toBe('kept'));
      const link = letter!.unsubscribe!;
      expect(letter!.text).toContain(link);
      const { pathname, search } = new URL(link);
      const shown = await textOf(running, pathname + search);
      expect(shown).toContain('Dừng tin báo?');
      expect((await running.app.request(`/alerts/${ids[0]}`, { headers: await signedIn(daily!) })).status).toBe(200);
      const from = await latestSeq(db());
      const oneClick = () => postForm(running, pathname + search, { 'List-Unsubscribe': 'One-Click' });
      expect((await oneClick()).status).toBe(200);
      expect((await oneClick()).status).toBe(200);
      expect(await lastKinds(from)).toEqual(['alert.stop']);
      expect(await textOf(running, pathname + search)).toContain('Đã dừng tin báo');
      expect((await running.app.request(`/alerts/${ids[0]}`, { headers: await signedIn(daily!) })).status).toBe(404);
      await publish('Máy tráng bánh đa nem đời hai');
      expect(await itemsOf(ids[0]!)).toHaveLength(1);
      await sendDigests(at(20), sending());
      expect(await counts()).toEqual([1, 2, 0, 0]);
    });
  });

  describe('a public search as a feed', () => {
    test('lists what the page lists, without an account', async () => {
      const rss = await running.app.request('/search.rss?q=m%C3%A1y+s%E1%BA%A5y+l%C3%BAa&kind=technology');
      expect(rss.headers.get('content-type')).toContain('application/rss+xml');
      const links = [...(await rss.text()).matchAll(/<link>([^<]*)<\/link>/g)].map(m => m[1]!);
      const page = await jsonOf(running, '/api/v1/technologies?q=m%C3%A1y+s%E1%BA%A5y+l%C3%BAa&sort=newest&limit=50');
      expect(links.slice(1)).toEqual(page.items.map((item: { id: string }) => `${running.web.baseUrl}/technologies/${item.id}`));
      expect(links.length).toBeGreaterThan(1);
      const json = await jsonOf(running, '/en/search.json?kind=need&sector=agriculture');
      expect(json.home_page_url).toContain('/en/needs?');
      expect(json.items[0].url).toContain('/en/needs/');
    });

    test('has the filters of the page, and its faults', async () => {
      const some = await jsonOf(running, '/search.json?country=KR');
      const all = await jsonOf(running, '/api/v1/technologies?country=KR&limit=50');
      expect(some.items).toHaveLength(all.items.length);
      expect((await running.app.request('/search.rss?limit=x')).status).toBe(422);
    });

    test('is offered under the list, with the alert', async () => {
      const html = await textOf(running, '/technologies?q=m%C3%A1y+s%E1%BA%A5y&country=KR');
      expect(html).toContain('/alerts/new?kind=technology&amp;q=m%C3%A1y+s%E1%BA%A5y&amp;country=KR');
      expect(html).toContain('/search.rss?kind=technology&amp;q=m%C3%A1y+s%E1%BA%A5y&amp;country=KR');
      expect(await textOf(running, '/technologies')).not.toContain('/alerts/new');
    });
  });

  test('an alert’s feed says what it found', async () => {
    const lan = await signedIn(await makePerson(running.database));
    const id = await keep(lan, { q: 'máy bóc vỏ tỏi Lý Sơn', name: 'Tỏi' });
    await publish('Máy bóc vỏ tỏi Lý Sơn');
    const key = alertKey(running.web.secret, id, 'feed');
    const feed = await jsonOf(running, `/alerts/${id}/feed.json?key=${key}`);
    expect(feed.items).toMatchObject([{ title: 'Máy bóc vỏ tỏi Lý Sơn', content_html: expect.stringContaining('Đáp ứng') }]);
    const answer = await running.app.request(`/alerts/${id}/feed.xml?key=${key}`);
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  describe('what the program does by itself', () => {
    test('is shown to those who watch it', async () => {
      const person = (role: 'inspector' | 'administrator' | 'broker', authority: string) =>
        makePerson(running.database, { appointments: [{ role, authority }] }).then(signedIn);
      const rows = [
        ['a visitor', {}, 404],
        ['a person', await signedIn(await makePerson(running.database)), 404],
        ['a broker', await person('broker', 'VN'), 404],
        ['an administrator of one province', await person('administrator', '01'), 404],
        ['an administrator', await person('administrator', 'VN'), 200],
        ['an inspector', await person('inspector', 'VN'), 200],
        ['the operator', AS_OPERATOR, 200],
      ] as const;
      for (const path of ['/outbox', '/deliveries', '/en/outbox', '/en/deliveries'])
        for (const [who, headers, status] of rows)
          expect([path, who, (await running.app.request(path, { headers })).status]).toEqual([path, who, status]);
      expect(await textOf(running, '/deliveries', AS_OPERATOR)).toContain('alerts');
    });

    test('but a letter is read only by who appoints people: it may hold a link that signs in', async () => {
      await running.program.post.send({ to: 'a@example.vn', subject: 'Đặt lại mật khẩu', text: 'mở <b>đường dẫn bí mật</b>' });
      await eventually(async () => expect(await textOf(running, '/outbox', AS_OPERATOR)).toContain('đường dẫn bí mật'));
      const inspector = await signedIn(await makePerson(running.database, { appointments: [{ role: 'inspector', authority: 'VN' }] }));
      const html = await textOf(running, '/outbox', inspector);
      expect(html).toContain('Đặt lại mật khẩu');
      expect(html).not.toContain('đường dẫn bí mật');
      expect(await textOf(running, '/outbox', AS_OPERATOR)).not.toContain('<b>');
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
