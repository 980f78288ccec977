import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../../test/database.ts';
import { countQueriesOf } from '../../../test/counted-queries.ts';
import { ANSWERS, makeWorld, type World } from '../../../test/interest-world.ts';
import { makePerson, signedIn } from '../../../test/people.ts';
import { AS_OPERATOR, onEveryProgram, postForm, textOf } from '../../../test/program.ts';
import type { Person, Role } from '../../kernel/actor.ts';
import { insertDeal } from '../../modules/deals/index.ts';
import { newId } from '../../platform/ctx.ts';
import { runSql } from '../../platform/db/database.ts';

/** Each of them is waited for. */
const MOST_STATEMENTS = 11;
/** A code from before the mergers of 2025: no need lies there. */
const QUIET = '02';

onEveryProgram('the home', running => {
  let world: World;
  let people: Record<'officer' | 'officerElsewhere' | 'quietBroker' | 'administrator' | 'newcomer', Person>;
  let interest: string;
  let dealId: string;
  let escalated: string;

  type Who = Exclude<keyof World, 'mill' | 'institute' | 'dryer' | 'imported' | 'drying' | 'unnamed'> | keyof typeof people | 'operator';
  const headersOf = (who: Who) => (who === 'operator' ? AS_OPERATOR : signedIn({ ...world, ...people }[who]));
  const home = async (who: Who, path = '/home') =>
    (await textOf(running, path, await headersOf(who))).match(/<main.*<\/main>/s)![0].replaceAll('\u00a0', ' ');
  const linksOf = (html: string) =>
    [...html.matchAll(/href="([^"#]+)"/g)].map(found => found[1]!.replaceAll('&amp;', '&'));
  const sql = (text: string, values: unknown[]) => runSql(running.database.db, text, values);

  beforeAll(async () => {
    const { database } = running;
    world = await makeWorld(database);
    const officer = (authority: string) => makePerson(database, { appointments: [{ role: 'officer', authority }] });
    people = {
      officer: await officer('31'),
      officerElsewhere: await officer('40'),
      quietBroker: await makePerson(database, { appointments: [{ role: 'broker', authority: QUIET }] }),
      administrator: await makePerson(database, { appointments: [{ role: 'administrator', authority: 'VN' }] }),
      newcomer: await makePerson(database),
    };
    const send = async (path: string, key: string) => {
      const fields = { ...ANSWERS, organisation: world.mill.id, key };
      const sent = await postForm(running, `${path}/interest`, fields, await headersOf('seeker'));
      return sent.headers.get('location')!.split('?')[0]!;
    };
    interest = await send(`/technologies/${world.dryer.id}`, 'home-first');
    escalated = await send(`/technologies/${world.imported.id}`, 'home-second');
    dealId = newId(NOW);
    await database.transaction(trx =>
      insertDeal(
        trx,
        {
          id: dealId,
          technologyId: world.dryer.id,
          needId: null,
          interestId: null,
          seeker: { organisationId: world.mill.id, personId: world.seeker.id },
          owner: { organisationId: world.institute.id, personId: world.owner.id },
          brokerPersonId: null,
          province: '01',
        },
        NOW,
      ),
    );
    for (const [ref, state, published, province] of [
      ['NC-81', 'submitted', null, '31'],
      ['NC-82', 'published', '2025-12-01', '01'],
    ] as const) {
      const id = newId(NOW);
      await sql(
        `insert into need (id, source, ref, digest, title, state, country, province, published_at, created_at, updated_at)
         values ($1, 'Nhịp Cầu', $2, '', $3::jsonb, $4, 'VN', $5, $6, $7, $7)`,
        [id, ref, JSON.stringify([{ lang: 'vi', value: `Nhu cầu ${ref}`, origin: 'original' }]), state, province, published, NOW],
      );
      await sql('insert into need_private (need_id) values ($1)', [id]);
      const holder = 'insert into record_holder (record_type, record_id, person_id, since) values ($1, $2, $3, $4)';
      await sql(holder, ['need', id, world.holder.id, NOW]);
    }
  });

  test('a visitor is led to sign in, and back', async () => {
    const answer = await running.app.request('/en/home');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/sign-in?next=%2Fen%2Fhome']);
  });

  test.each<[Who, string[], string[]]>([
    ['owner', ['Trả lời quan tâm: Máy sấy tầng sôi', 'đến hết ngày 29/11/2026', 'Công nghệ của bạn', '1 quan tâm chờ bạn trả lời'], ['Đề nghị giờ gặp', 'Cần sấy 30 tấn', 'Bắt đầu từ đây', 'Hệ thống']],
    ['seeker', ['1 việc đang chờ bạn', 'Đề nghị giờ gặp: Máy sấy tầng sôi', 'Cần sấy 30 tấn lúa mỗi ngày', 'Hợp nhất:', 'Bước tiếp: mở công nghệ hợp nhất'], ['Trả lời quan tâm', 'Công nghệ của bạn']],
    ['holder', ['Xác nhận hồ sơ còn đúng: Nhu cầu NC-82', 'đến hết ngày 01/12/2026', 'Đang chờ duyệt', 'Cần xử lý nước thải', 'Đặt tin báo'], ['Máy sấy tầng sôi</a>', 'Duyệt 1 nhu cầu']],
    ['broker', ['Gọi giúp 1 quan tâm chưa ai trả lời', 'đến hết ngày 06/12/2026'], ['Máy sấy tầng sôi', 'Bắt đầu từ đây']],
    ['brokerElsewhere', [], ['Gọi giúp', 'Bắt đầu từ đây']],
    ['quietBroker', ['Hiện không có việc nào chờ bạn', 'Mở bàn làm việc'], ['Gọi giúp', 'Gửi nhu cầu</a>']],
    ['officer', ['Duyệt 1 nhu cầu', 'lâu nhất từ ngày 22/11/2026'], ['Nhu cầu NC-81', 'Hệ thống']],
    ['officerElsewhere', ['Hiện không có việc nào chờ bạn'], ['Duyệt 1 nhu cầu']],
    ['administrator', ['Bổ nhiệm người', 'Hệ thống', 'Tìm kiếm sẵn sàng', 'Không thư nào lỗi'], ['Duyệt', 'Gửi nhu cầu</a>']],
    ['newcomer', ['Hiện không có việc nào chờ bạn', 'Bắt đầu từ đây', 'Gửi nhu cầu', 'Chào công nghệ', 'Gia nhập hoặc đăng ký tổ chức'], ['Hệ thống']],
    ['operator', ['Duyệt 1 nhu cầu', 'Gọi giúp 1 quan tâm', 'Hệ thống'], ['Nhu cầu NC-81', 'Bắt đầu từ đây']],
  ])('%s reads what concerns them, and every link of it opens', async (who, told, untold) => {
    const html = await home(who);
    for (const words of told) expect(html).toContain(words);
    for (const words of untold) expect(html).not.toContain(words);
    const headers = await headersOf(who);
    for (const link of linksOf(html)) expect([link, (await running.app.request(link, { headers })).status]).toEqual([link, 200]);
  });

  test('each line leads to where it is done', async () => {
    expect(linksOf(await home('owner'))).toContain(interest);
    expect(linksOf(await home('seeker', '/en/home'))).toContain(`/en/deals/${dealId}/meetings`);
    const best = (await home('seeker')).match(/<ol>.*?<\/ol>/s)![0];
    expect(linksOf(best).length).toBeGreaterThan(0);
    expect(linksOf(best).length).toBeLessThanOrEqual(3);
  });

  test('nothing of others appears', async () => {
    const mine = [interest, escalated, dealId, world.dryer.id, world.drying.id, world.unnamed.id];
    for (const who of ['stranger', 'newcomer', 'seekerColleague', 'ownerColleague', 'inspector', 'administrator'] as const) {
      const html = await home(who);
      expect([who, mine.filter(id => html.includes(id))]).toEqual([who, []]);
      expect(html).not.toMatch(/Máy sấy tầng sôi|Cần sấy|nước thải nhà máy|NC-8/);
    }
  });

  test('a deal that was closed is told to its two sides for a month, and to nobody else', async () => {
    const closed = newId(NOW);
    await sql(
      `insert into deal (id, state, technology_id, seeker_person_id, owner_organisation_id, province, opened_at, updated_at, last_moved_at)
       values ($1, 'closed', $2, $3, $4, '01', $5, $5, $5)`,
      [closed, world.dryer.id, world.holder.id, world.institute.id, NOW],
    );
    const told = async () => {
      const all = ['holder', 'owner', 'seeker', 'ownerColleague', 'stranger', 'broker', 'inspector', 'administrator', 'operator'] as const;
      const homes = await Promise.all(all.map(async who => [who, linksOf(await home(who)).includes(`/deals/${closed}`)] as const));
      return homes.flatMap(([who, shown]) => (shown ? [who] : []));
    };
    expect(await told()).toEqual(['holder', 'owner']);
    expect(await home('holder', '/en/home')).toContain('Deals just closed');
    running.clock.now = new Date('2026-12-23T02:00:00.000Z');
    expect(await told()).toEqual([]);
    running.clock.now = NOW;
  });

  test('what waits in further offices is told where it may be done, and nowhere else', async () => {
    const { database } = running;
    const row = (text: string, ...values: unknown[]) => {
      const id = newId(NOW);
      return sql(text, [id, ...values]).then(() => id);
    };
    const person = (role: Role, authority: string) => makePerson(database, { appointments: [{ role, authority }] });
    const survey = await row(
      `insert into need_survey (id, name, province, starts_on, ends_on, created_at)
       values ($1, 'Làng nghề', '31', '2026-11-01', '2026-11-30', $2)`, NOW);
    await row(
      `insert into need_survey (id, name, province, starts_on, ends_on, created_at)
       values ($1, 'Đợt trước', '31', '2026-10-01', '2026-10-30', $2)`, NOW);
    for (const state of ['to-ask', 'not-reached', 'no-need'])
      await row(
        `insert into surveyed_firm (id, survey_id, place, name, state, updated_at) values ($1, $2, 1, 'Xưởng', $3, $4)`,
        survey, state, NOW);
    await row(
      `insert into organisation_claim (id, organisation_id, person_id, reason, email, state, claimed_at)
       values ($1, $2, $3, 'x', 'x', 'waiting', $4)`,
      world.mill.id, world.stranger.id, NOW);
    const mastered = await row(
      `insert into mastery_case (id, origin, state, title, province, person_id, plan, opened_at, updated_at, sector)
       values ($1, 'decoding', 'planned', '[]', '31', $2, 'x', $3, $3, 'mechanics')`, world.stranger.id, NOW);
    await row(
      `insert into mastery_claim (id, case_id, number, step, state, reached_on, evidence, claimed_by, claimed_at)
       values ($1, $2, 1, 'operating', 'claimed', '2026-11-01', '{}', $3, $4)`, mastered, world.stranger.id, NOW);
    const administrator = people.administrator;
    const offices: [Person, string[]][] = [
      [await person('expert', '31'), ['/mastery?show=confirm']],
      [await person('expert', '01'), []],
      [people.officer, ['/mastery?show=confirm', `/desk/surveys/${survey}`]],
      [await person('head', '31'), [`/desk/surveys/${survey}`]],
      [people.officerElsewhere, []],
      [administrator, ['/people/claims']],
      [await person('administrator', '31'), []],
      [await person('administrator', '01'), ['/people/claims']],
      [world.stranger, []],
    ];
    for (const [who, places] of offices) {
      const headers = await signedIn(who);
      const links = linksOf((await textOf(running, '/home', headers)).match(/<main.*<\/main>/s)![0]);
      expect(links.filter(link => /mastery|surveys|claims/.test(link))).toEqual(places);
      for (const link of places) expect([link, (await running.app.request(link, { headers })).status]).toEqual([link, 200]);
    }
    expect(await home('officer')).toContain('Khảo sát “Làng nghề”: đã hỏi được 1 trên 3 doanh nghiệp');
    expect(await home('administrator', '/en/home')).toContain('Claims to act for an organisation to decide: 1');
  });

  test('what is past its day is said to be', async () => {
    running.clock.now = new Date('2026-12-20T02:00:00.000Z');
    expect(await home('seeker')).toMatch(/<strong class="late">quá hạn từ ngày/);
    running.clock.now = NOW;
  });

  test('however much there is, a home is read in as many statements', async () => {
    const count = countQueriesOf(running);
    const counted = async () => {
      const counts: [Who, number][] = [];
      for (const who of ['seeker', 'owner', 'holder', 'broker', 'officer', 'administrator'] as const)
        counts.push([who, await count(() => home(who))]);
      return counts;
    };
    const before = await counted();
    for (const [who, n] of before) expect(n, who).toBeLessThanOrEqual(MOST_STATEMENTS);
    await multiply();
    expect(await home('owner')).toContain('11 việc đang chờ bạn');
    expect(await counted()).toEqual(before);
  });

  /** Ten more of everything that there is. */
  async function multiply(): Promise<void> {
    const copies = (table: string, other: string, which: string) =>
      sql(
        `insert into ${table} select (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid()) || ${other})).*
         from ${table} x, generate_series(1, 10) n where ${which}`,
        [],
      );
    const renamed = `jsonb_build_object('ref', x.ref || '-' || n)`;
    await copies('need', renamed, `source = 'Test' or ref in ('NC-81', 'NC-82')`);
    await copies('technology', renamed, `source = 'Test'`);
    await sql(
      `insert into record_holder select 'need', id, $1, null, $2 from need where ref like 'NC-8%-%'`,
      [world.holder.id, NOW],
    );
    await copies('deal', `'{}'::jsonb`, 'true');
    const theirs = `(select id from technology where source = 'Test' and ref like '%-' || n order by id limit 1)`;
    const sent = `jsonb_build_object('form_key', x.form_key || n, 'record_id', ${theirs})`;
    await copies('interest', sent, `id = '${interest.split('/').at(-1)}'`);
  }
});
