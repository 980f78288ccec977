import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../../test/database.ts';
import { ANSWERS, makeWorld, type World } from '../../../test/interest-world.ts';
import { makePerson, signedIn } from '../../../test/people.ts';
import { AS_OPERATOR, onEveryProgram, postForm, textOf } from '../../../test/program.ts';
import type { Person } from '../../kernel/actor.ts';
import { insertDeal } from '../../modules/deals/index.ts';
import { newId } from '../../platform/ctx.ts';
import { runSql } from '../../platform/db/database.ts';

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

  test('what is past its day is said to be', async () => {
    running.clock.now = new Date('2026-12-20T02:00:00.000Z');
    expect(await home('seeker')).toMatch(/<strong class="late">quá hạn từ ngày/);
    running.clock.now = NOW;
  });
});
