import { beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../../../../../test/database.ts';
import { countQueriesOf } from '../../../../../test/counted-queries.ts';
import { makePerson, signedIn } from '../../../../../test/people.ts';
import { AS_OPERATOR, jsonOf, onEveryProgram, postForm, postJson, renew, textOf } from '../../../../../test/program.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { runSql } from '../../../../platform/db/database.ts';
import { listMails } from '../../../../platform/mail/index.ts';
import { ANSWERS, makeWorld, type World } from '../../../../../test/interest-world.ts';

type Who = 'visitor' | 'operator' | 'sender' | 'owner' | 'ownerColleague' | 'stranger' | 'broker' | 'brokerElsewhere' | 'inspector';

onEveryProgram('the pages of interests', running => {
  let world: World;
  /** From the seeker's firm to the institute's dryer, in time; and to a record without anybody. */
  let place = '';
  let escalated = '';

  const headersOf = async (who: Who | Person): Promise<Record<string, string>> => {
    if (typeof who !== 'string') return signedIn(who);
    if (who === 'visitor') return {};
    if (who === 'operator') return AS_OPERATOR;
    return signedIn(who === 'sender' ? world.seeker : world[who]);
  };
  const read = async (who: Who | Person, path: string) => textOf(running, path, await headersOf(who));
  const status = async (who: Who, path: string) =>
    (await running.app.request(path, { headers: await headersOf(who) })).status;
  const send = async (who: Who | Person, path: string, fields: Record<string, string>) =>
    postForm(running, path, fields, await headersOf(who));
  const placeOf = (response: Response) => response.headers.get('location')!;
  const formOf = (html: string, action: string) => {
    const form = html.split('<form').find(one => one.includes(`value="${action}"`))!;
    const hidden = (name: string) => form.match(new RegExp(`name="${name}" value="([^"]*)"`))![1]!;
    return { key: hidden('key'), version: hidden('version'), action };
  };
  const dryer = () => `/technologies/${world.dryer.id}`;

  beforeAll(async () => {
    world = await makeWorld(running.database);
    const fields = { ...ANSWERS, organisation: world.mill.id };
    place = placeOf(await send('sender', `${dryer()}/interest`, { ...fields, key: 'first-form' })).split('?')[0]!;
    const imported = `/technologies/${world.imported.id}/interest`;
    escalated = placeOf(await send('sender', imported, { ...fields, key: 'second-form' })).split('?')[0]!;
  });

  test.each<[string, () => string, Partial<Record<Who, number>>]>([
    ['the form', () => `${dryer()}/interest`, { visitor: 200, operator: 200, sender: 200, owner: 200, stranger: 200 }],
    ['the lists', () => '/interests', { visitor: 303, operator: 200, sender: 200, stranger: 200, broker: 200, inspector: 200 }],
    ['the lists of a reach', () => '/interests?tab=reach', { operator: 200, sender: 404, owner: 404, broker: 200, brokerElsewhere: 200, inspector: 200 }],
    ['the desk', () => '/interests/escalated', { visitor: 404, operator: 200, sender: 404, owner: 404, broker: 200, brokerElsewhere: 200, inspector: 404 }],
    ['an interest', () => place, { visitor: 404, operator: 200, sender: 200, owner: 200, ownerColleague: 404, stranger: 404, broker: 200, brokerElsewhere: 404, inspector: 200 }],
    ['its history', () => `${place}/history`, { visitor: 404, operator: 200, sender: 200, owner: 200, ownerColleague: 404, stranger: 404, broker: 200, brokerElsewhere: 404, inspector: 200 }],
    ['an escalated one', () => escalated, { visitor: 404, operator: 200, sender: 200, owner: 404, stranger: 404, broker: 200, brokerElsewhere: 404, inspector: 200 }],
    ['one that there is not', () => `/interests/${world.dryer.id}`, { visitor: 404, operator: 404, sender: 404 }],
    ['a word for an id', () => '/interests/first', { visitor: 404, operator: 404, inspector: 404 }],
    ['a kept one by a wrong link', () => `/interests/kept/${place.split('/').at(-1)}/wrong`, { visitor: 404, operator: 404, sender: 404 }],
    ['the figures', () => '/figures/answers', { visitor: 200, stranger: 200 }],
  ])('who may open %s', async (_, path, expected) => {
    const found = Object.fromEntries(
      await Promise.all((Object.keys(expected) as Who[]).map(async who => [who, await status(who, path())] as const)),
    );
    expect(found).toEqual(expected);
  });

  test('a stranger’s step is missing, with right fields and with wrong ones', async () => {
    for (const who of ['visitor', 'stranger', 'ownerColleague', 'brokerElsewhere'] as const)
      for (const action of ['accept', 'decline', 'dance'])
        expect((await send(who, place, { action, version: '1', reason: '' })).status).toBe(404);
  });

  test('the record’s page leads to the form, and says who answers by which day', async () => {
    const html = await read('visitor', dryer());
    expect(html).toContain(`href="${dryer()}/interest"`);
    expect(html).toContain('Viện Cơ điện trả lời chậm nhất hết ngày 29/11/2026');
    expect(await read('visitor', `/en/needs/${world.unnamed.id}`)).toContain('A firm in Hanoi');
    expect(await read('visitor', `/technologies/${world.imported.id}`)).toContain('Người môi giới hỏi giúp bạn');
    const own = await read('sender', dryer());
    expect(own).toContain(`href="${place}"`);
    expect(own).not.toContain(`href="${dryer()}/interest"`);
  });

  test('a visitor’s words are kept at a secret link, cleaned, and sent after signing in', async () => {
    const fields = { ...ANSWERS, wants: '<script>alert(1)</script>\u0000 mua máy', key: 'visitor-form' };
    const path = `/needs/${world.drying.id}/interest`;
    const kept = placeOf(await send('visitor', path, fields));
    expect(placeOf(await send('visitor', path, fields))).toBe(kept);
    const html = await read('visitor', kept);
    expect(html).toContain('&lt;script>alert(1)&lt;/script> mua máy');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain(`/sign-in?next=${encodeURIComponent(kept)}`);
    expect(html).toContain(`/sign-up?next=${encodeURIComponent(kept)}`);
    expect(placeOf(await send('visitor', kept, {}))).toContain('/sign-in?next=');
    expect(await read('owner', kept)).toContain(`value="${world.institute.id}"`);
    const sent = placeOf(await send('owner', kept, { organisation: world.institute.id, technology: world.dryer.id }));
    expect(sent).toMatch(/^\/interests\/[0-9a-f-]{36}\?sent=1$/);
    expect(placeOf(await send('owner', kept, { organisation: world.institute.id }))).toBe(sent);
    expect((await running.app.request(kept)).status).toBe(303);
    const page = await read('sender', sent);
    expect(page).toContain('Viện Cơ điện');
    expect(page).toContain('Máy sấy tầng sôi');
    expect(page).not.toContain('@example.vn');
  });

  test('faults stand at their fields, and nothing typed is lost', async () => {
    const response = await send('stranger', `${dryer()}/interest`, {
      ...ANSWERS,
      wantedForm: '',
      wants: '',
      unclear: 'x'.repeat(601),
      key: 'faulty-form',
    });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('id="f-wants-error"');
    expect(html).toContain('id="f-unclear-error"');
    expect(html).toContain(ANSWERS.about);
    expect(html).toContain('value="faulty-form"');
  });

  test('who answers for a record reads there what came to it, and is not asked to be interested', async () => {
    const html = await read('owner', dryer());
    expect(html).toContain('Ai quan tâm công nghệ của bạn');
    expect(html).toContain('Đã nhận 1 lời. 1 lời đang chờ bạn trả lời.');
    expect(html).not.toContain('Tôi quan tâm');
    expect(await read('owner', `/en${dryer()}`)).toContain('Received: 1. Waiting for your answer: 1.');
    expect(await read(world.holder, `/needs/${world.unnamed.id}`)).toContain('Ai có giải pháp cho nhu cầu của bạn');
    for (const who of ['visitor', 'operator', 'sender', 'ownerColleague', 'stranger', 'broker', 'inspector'] as const)
      expect(await read(who, dryer()), who).not.toContain('Ai quan tâm công nghệ của bạn');
  });

  test('who answers for a record is told so, on the form', async () => {
    const response = await send('owner', `${dryer()}/interest`, { ...ANSWERS, key: 'own-form' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('do chính bạn hoặc tổ chức của bạn phụ trách');
  });

  test('the same record again leads to the first interest', async () => {
    const again = await send('sender', `${dryer()}/interest`, { ...ANSWERS, key: 'third-form' });
    expect(placeOf(again)).toBe(`${place}?again=1`);
    expect(await read('sender', placeOf(again))).toContain('nên chúng tôi không gửi thêm');
  });

  describe('answering', () => {
    test('a page of an older version answers 412 with how it stands now, and keeps what was typed', async () => {
      const html = await read('owner', place);
      const old = formOf(html, 'decline');
      expect((await send('owner', place, { ...formOf(html, 'ask'), question: 'Xưởng có điện ba pha không?' })).status).toBe(303);
      const stale = await send('owner', place, { ...old, reason: 'price', words: 'Giá chưa phù hợp với chúng tôi.' });
      expect(stale.status).toBe(412);
      const now = await stale.text();
      expect(now).toContain('Xưởng có điện ba pha không?');
      expect(now).toContain('Giá chưa phù hợp với chúng tôi.');
      expect(now).toContain('đang hỏi lại');
      const asked = await send('owner', place, { ...formOf(html, 'ask'), question: 'Câu hỏi khác sau đó' });
      expect(asked.status).toBe(409);
    });

    test('the reply goes back, the same form twice counts once, accepting leads to the deal', async () => {
      const reply = { ...formOf(await read('sender', place), 'reply'), reply: 'Có, 75 kW.' };
      for (let i = 0; i < 2; i++) expect(placeOf(await send('sender', place, reply))).toBe(place);
      const html = await read('owner', place);
      expect(html.split('Có, 75 kW.').length).toBe(2);
      const accept = formOf(html, 'accept');
      const deal = placeOf(await send('owner', place, accept));
      expect(deal).toMatch(/^\/deals\/[0-9a-f-]{36}$/);
      expect(placeOf(await send('owner', place, accept))).toBe(deal);
      expect(await read('sender', place)).toContain(`href="${deal}"`);
      expect(await read('sender', `/en${place}`)).toContain('Open the deal');
      const mails = await listMails(running.database.db, 100);
      expect(mails.length).toBeGreaterThan(2);
      for (const { subject, text } of mails)
        for (const words of Object.values(ANSWERS)) expect(`${subject} ${text}`).not.toContain(words);
      expect(await read('sender', `${place}/history`)).toContain('Trần Chủ');
      expect(await read('broker', `${place}/history`)).toMatch(/nhận lời quan tâm(?![^]*Trần Chủ)/);
      expect(await read('sender', `/en${place}/history`)).toContain('accepted the interest');
      for (const who of ['visitor', 'sender', 'owner', 'inspector'] as const)
        expect(await read(who, `${dryer()}/history`)).not.toMatch(/(gửi|nhận) lời quan tâm/);
    });

    test('a broker’s call is noted from the desk, and read by no side', async () => {
      expect(await read('broker', '/interests/escalated')).toContain(escalated);
      expect(await read('brokerElsewhere', '/interests/escalated')).not.toContain(escalated);
      const call = formOf(await read('broker', escalated), 'call');
      const fields = { ...call, outcome: 'call-again', callWords: 'Gọi lại thứ Hai' };
      expect((await send('broker', escalated, fields)).status).toBe(303);
      expect(await read('broker', escalated)).toContain('Gọi lại thứ Hai');
      expect(await read('operator', escalated)).toContain('Gọi lại thứ Hai');
      expect(await read('sender', escalated)).not.toContain('Gọi lại thứ Hai');
    });

    test('a need without a name asks for the word that it may be named', async () => {
      const path = `/needs/${world.unnamed.id}/interest`;
      const sent = placeOf(await send('owner', path, { ...ANSWERS, organisation: world.institute.id, key: 'unnamed-form' }));
      const unnamed = sent.split('?')[0]!;
      const { holder } = world;
      expect(await read('owner', unnamed)).toContain('một doanh nghiệp ở Hà Nội (chưa nêu tên)');
      const accept = formOf(await read(holder, unnamed), 'accept');
      const refused = await send(holder, unnamed, accept);
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('id="f-mayName-error"');
      expect(await read('owner', unnamed)).not.toContain('Phạm Giấy');
      expect((await send(holder, unnamed, { ...accept, mayName: '1' })).status).toBe(303);
      expect(await read('owner', unnamed)).toContain('Phạm Giấy');
    });
  });

  describe('by a program', () => {
    const API = '/api/v1/interests';
    let id = '';
    const asked = (over: object = {}) => ({ ...ANSWERS, record: world.dryer, province: '01', ...over });
    const post = async (who: Who | Person, path: string, body: object, key?: string) =>
      postJson(running, path, body, { ...(await headersOf(who)), 'accept-language': 'en', ...(key && { 'idempotency-key': key }) });
    const answer = (who: Who | Person, body: object, key?: string) => post(who, `${API}/${id}/answer`, body, key);
    const decline = { action: 'decline', version: 0, reason: 'price', words: '<b>Giá\u0007</b> chưa hợp.' };

    test('one is sent once, whatever the key, and in nobody else’s name', async () => {
      const sent = await post('stranger', API, asked({ about: '<i>Xưởng\u0000 nhỏ</i>' }), 'program-key');
      expect(sent.status).toBe(201);
      const body = await sent.json();
      expect(body).toMatchObject({ state: 'sent', about: '<i>Xưởng nhỏ</i>', mayDo: ['withdraw'], dueOn: '2026-11-29', dealId: null });
      expect(body.receiver).toMatchObject({ organisation: { id: world.institute.id }, name: null, email: null });
      id = body.id;
      decline.version = body.version;
      const again = await post('stranger', API, asked({ about: '<i>Xưởng\u0000 nhỏ</i>' }), 'program-key');
      expect([again.status, (await again.json()).id]).toEqual([201, id]);
      const other = await post('stranger', API, asked(), 'another-key');
      expect([other.status, (await other.json()).id]).toEqual([200, id]);
      const visitor = await post('visitor', API, asked());
      expect([visitor.status, visitor.headers.get('content-type')]).toEqual([403, expect.stringContaining('problem+json')]);
      expect((await visitor.json()).detail).toContain('Sign in');
      expect((await post(world.seekerColleague, API, asked({ organisationId: world.mill.id }))).status).toBe(422);
      expect((await post('stranger', API, asked({ record: { type: 'need', id: world.dryer.id } }))).status).toBe(404);
      const faulty = await (await post('sender', API, asked({ wantedForm: '', wants: '', about: 'x'.repeat(601) }))).json();
      expect(faulty.errors.map((fault: { field: string }) => fault.field)).toEqual(['wants', 'about']);
    });

    test('lists hold what can be opened, for every reader', async () => {
      for (const who of ['visitor', 'operator', 'sender', 'owner', 'ownerColleague', 'stranger', 'broker', 'brokerElsewhere', 'inspector'] as const) {
        const headers = await headersOf(who);
        const listed = new Set<string>();
        for (const side of ['received', 'sent', 'reach']) {
          const { items = [] } = await jsonOf(running, `${API}?side=${side}&limit=100`, headers);
          for (const one of items) listed.add(one.id);
        }
        const all = (await runSql(running.database.db, `select id from interest where state <> 'kept'`, [])) as { id: string }[];
        for (const one of all) {
          const opened = (await running.app.request(`${API}/${one.id}`, { headers })).status === 200;
          expect([who, one.id, opened]).toEqual([who, one.id, listed.has(one.id)]);
          expect((await running.app.request(`/interests/${one.id}`, { headers })).status).toBe(opened ? 200 : 404);
        }
      }
    });

    test('it is answered by its receiver alone, at the version that was read', async () => {
      for (const [who, status] of [['visitor', 404], ['ownerColleague', 404], ['brokerElsewhere', 404], ['stranger', 403], ['inspector', 403]] as const)
        expect([who, (await answer(who, decline)).status]).toEqual([who, status]);
      expect((await answer('owner', { ...decline, version: decline.version + 1 })).status).toBe(412);
      const unsaid = await answer('owner', { ...decline, reason: 'whim' });
      expect([unsaid.status, (await unsaid.json()).errors[0].field]).toEqual([422, 'reason']);
      for (let twice = 0; twice < 2; twice++) {
        const done = await answer('owner', decline, 'decline-key');
        expect([done.status, await done.json()]).toMatchObject([200, { state: 'declined', declineReason: 'price', mayDo: [] }]);
      }
      expect((await answer('owner', { action: 'accept', version: decline.version + 1 })).status).toBe(409);
      const { words } = await jsonOf(running, `${API}/${id}`, await headersOf('stranger'));
      expect(words).toMatchObject([{ kind: 'decline', code: 'price', words: '<b>Giá</b> chưa hợp.' }]);
    });

    test('a page of them leads on by its cursor', async () => {
      const headers = await headersOf('sender');
      const first = await jsonOf(running, `${API}?side=sent&limit=1`, headers);
      const next = await jsonOf(running, `${API}?side=sent&limit=1&cursor=${first.next}`, headers);
      expect(next.items[0].id < first.items[0].id).toBe(true);
    });
  });

  test('figures withhold what counts fewer than five, and each leads to its definition', async () => {
    const html = await read('visitor', '/figures/answers');
    expect(html).toContain('11/2026');
    expect(html).toMatch(/href="#define-withheld"[^>]*>dưới\u00a05</);
    for (const id of ['sent', 'inTime', 'notAnswered', 'medianDays', 'withheld']) expect(html).toContain(`id="define-${id}"`);
    await runSql(
      running.database.db,
      `insert into interest (id, form_key, state, record_type, record_id, wants, unclear, about, sender_person_id,
         receiver_organisation_id, sent_on, due_on, answered_on, answered_by, decline_reason, created_at, updated_at)
       select gen_random_uuid(), 'past-' || n, 'declined', 'technology', $1, 'x', '', 'x', $2, $3, '2026-10-05', '2026-10-12',
         '2026-10-05'::date + n, $4, 'price', $5, $5 from generate_series(1, 5) as n`,
      [world.dryer.id, world.stranger.id, world.institute.id, world.owner.id, NOW],
    );
    const row = (await read('visitor', '/figures/answers')).split('<tr').find(one => one.includes('10/2026'))!;
    expect([...row.matchAll(/#define-\w+"[^>]*>([^<]+)</g)].map(found => found[1])).toEqual(['dưới\u00a05', 'dưới\u00a05', '0', '3']);
    expect(await read('visitor', dryer())).toContain('Bên này thường trả lời trong');
  });

  test('why interests were declined is counted in public from five on, and told in full to who holds the technology', async () => {
    const row = (await read('visitor', '/en/figures/answers')).split('<tr').find(one => one.includes('Price or cost'))!;
    expect(row).toMatch(/#define-reasons">6</);
    const own = await read('owner', `/en${dryer()}`);
    expect(own).toContain('Give a price band in the record');
    expect(await read('owner', dryer())).toContain('6 lần có người từ chối');
    for (const who of ['visitor', 'sender', 'ownerColleague', 'stranger', 'broker', 'inspector', 'operator'] as const)
      expect(await read(who, dryer())).not.toContain('id="declines"');
  });

  test('from the matches of one’s need the form knows the need, and so does the deal', async () => {
    const need = `/needs/${world.drying.id}`;
    const asked = `${dryer()}/interest?need=${world.drying.id}`;
    const buyer = await makePerson(running.database, { appointments: [{ role: 'seeker', organisationId: world.mill.id }] });
    expect(await read(buyer, `${dryer()}?need=${world.drying.id}`)).toContain(`href="${asked}"`);
    const form = await read(buyer, asked);
    expect(form).toMatch(new RegExp(`<option[^>]*value="${world.drying.id}"[^>]*selected`));
    expect(await read('stranger', asked)).not.toContain('name="need"');
    expect(await read('stranger', `${dryer()}/interest?need=%22%3E`)).not.toContain('name="need"');
    const fields = { ...ANSWERS, organisation: world.mill.id, need: world.drying.id, key: 'with-need' };
    const forged = await send('stranger', `${dryer()}/interest`, { ...fields, organisation: '', key: 'forged' });
    expect([forged.status, (await forged.text()).includes('Chỉ chọn được nhu cầu mà bạn phụ trách')]).toEqual([422, true]);
    const sent = placeOf(await send(buyer, `${dryer()}/interest`, fields)).split('?')[0]!;
    for (const who of [buyer, 'owner'] as const) expect(await read(who, sent)).toContain('Cần sấy 30 tấn');
    const answered = await send('owner', sent, formOf(await read('owner', sent), 'accept'));
    const deal = placeOf(answered);
    expect(deal).toMatch(/^\/deals\//);
    expect(await read(buyer, deal)).toContain(`href="${need}"`);
    expect(await read('sender', need)).toContain(`href="${deal}"`);
    for (const who of ['visitor', 'operator', 'stranger', 'broker'] as const) expect(await read(who, need)).not.toContain('/deals/');
  });

  test('a visitor’s need is not forgotten on the way through signing in', async () => {
    const buyer = await makePerson(running.database, { appointments: [{ role: 'seeker', organisationId: world.mill.id }] });
    expect(await read('visitor', `${dryer()}/interest?need=${world.drying.id}`)).toContain(
      `<input type="hidden" name="need" value="${world.drying.id}"`,
    );
    const kept = placeOf(await send('visitor', `${dryer()}/interest`, { ...ANSWERS, need: world.drying.id, key: 'kept-need' }));
    expect(kept).toContain(`?need=${world.drying.id}`);
    expect(await read('visitor', kept)).toContain(`/sign-in?next=${encodeURIComponent(kept)}`);
    expect(await read(buyer, kept)).toMatch(new RegExp(`<option[^>]*value="${world.drying.id}"[^>]*selected`));
  });

  test('many forms from one address are slowed down', async () => {
    renew(running);
    let refused = 0;
    for (let i = 0; i < 61; i++)
      if ((await send('visitor', `${dryer()}/interest`, { ...ANSWERS, key: 'flood-form' })).status === 429) refused++;
    expect(refused).toBe(1);
    renew(running);
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });

  test('a record’s page asks once who answers, whoever reads it', async () => {
    const count = countQueriesOf(running);
    // The record, its organisation, who answers, and two for the needs that it may answer; the session comes on top.
    expect(await count(() => read('visitor', dryer()))).toBeLessThanOrEqual(5);
    expect(await count(() => read('sender', dryer()))).toBeLessThanOrEqual(6);
  });
});
