import { beforeAll, describe, expect, test } from 'vitest';
import { ctxFor, NOW } from '../../../../../test/database.ts';
import { type Appointment, makePerson, signedIn } from '../../../../../test/people.ts';
import { AS_OPERATOR, onEveryProgram, textOf } from '../../../../../test/program.ts';
import { type Actor, OPERATOR, type Person, VISITOR } from '../../../../kernel/actor.ts';
import { listActsAfter, recordAct, type Subject } from '../../../../platform/acts/index.ts';
import { newId } from '../../../../platform/ctx.ts';
import { runSql } from '../../../../platform/db/database.ts';

onEveryProgram('histories and the act log', running => {
  const whoAre = ['visitor', 'operator', 'holder', 'other', 'colleague', 'broker', 'inspector', 'provincial', 'administrator'] as const;
  type Who = (typeof whoAre)[number];
  let people: Record<Exclude<Who, 'visitor' | 'operator'>, Person>;
  let id: Record<'technology' | 'need' | 'submitted' | 'organisation' | 'run' | 'deal', string>;
  let conceptPath: string;

  const headers = async (who: Who): Promise<Record<string, string>> => {
    if (who === 'visitor') return {};
    return who === 'operator' ? AS_OPERATOR : signedIn(people[who]);
  };
  const get = async (path: string, who: Who) => (await running.app.request(path, { headers: await headers(who) })).status;
  const read = async (path: string, who: Who) => textOf(running, path, await headers(who));
  const act = (actor: Actor, kind: string, subjects: Subject[], more: object = {}) =>
    running.database.transaction(trx => recordAct(trx, ctxFor(running.database, actor), { kind, subjects, ...more }));
  const one = async (sql: string, values: unknown[] = []) =>
    ((await runSql(running.database.db, sql, values)) as { id: string }[])[0]!.id;

  beforeAll(async () => {
    const { database } = running;
    id = {} as typeof id;
    for (const table of ['technology', 'need', 'organisation'] as const)
      id[table] = await one(`select id from ${table} order by id limit 1`);
    const person = (name: string, ...appointments: Appointment[]) =>
      makePerson(database, { name, appointments });
    people = {
      holder: await person('Hồ Giữ Hồ Sơ', { role: 'seeker', organisationId: id.organisation }),
      other: await person('Người Ngoài'),
      colleague: await person('Đồng Nghiệp', { role: 'financier', organisationId: id.organisation }),
      broker: await person('Môi Giới', { role: 'broker', authority: '31' }),
      inspector: await person('Thanh Tra', { role: 'inspector', authority: 'VN' }),
      provincial: await person('Thanh Tra Tỉnh', { role: 'inspector', authority: '01' }),
      administrator: await person('Quản Trị', { role: 'administrator', authority: 'VN' }),
    };
    for (const type of ['technology', 'need'])
      await runSql(database.db, 'insert into record_holder (record_type, record_id, person_id, since) values ($1, $2, $3, $4)', [type, id[type as 'need'], people.holder.id, NOW]);
    id.submitted = await one(
      `insert into need (id, source, ref, digest, title, state, country, created_at, updated_at)
       values ($1, 'Nhịp Cầu', 'NC-9', '', '[{"lang":"vi","value":"Chưa đăng","origin":"original"}]', 'submitted', 'VN', $2, $2) returning id`,
      [newId(NOW), NOW],
    );
    await runSql(database.db, 'insert into need_private (need_id) values ($1)', [id.submitted]);
    id.run = await one(
      `insert into import_run (id, file_name, file_sha256, file_size, state, created_at) values ($1, 'bảng.csv', '', 0, 'done', $2) returning id`,
      [newId(NOW), NOW],
    );
    id.deal = await one(
      `insert into deal (id, state, seeker_person_id, province, opened_at, updated_at) values ($1, 'accepted', $2, '31', $3, $3) returning id`,
      [newId(NOW), people.holder.id, NOW],
    );
    const technology = { type: 'technology', id: id.technology };
    await act(people.holder, 'technology.offer', [technology]);
    await act(people.inspector, 'technology.publish', [technology]);
    await act(people.holder, 'secret.step', [technology, { type: 'deal', id: id.deal }]);
    conceptPath = `/thesaurus/${(await listConcepts())[0]}/history`;
  });

  const listConcepts = async () =>
    [...(await textOf(running, '/data/thesaurus.json')).matchAll(/"id":"([a-z0-9-]+)"/g)].map(found => found[1]!);

  test.each<[string, () => string, Partial<Record<Who, number>>, number]>([
    ['a published technology', () => `/technologies/${id.technology}/history`, {}, 200],
    ['a published need, in English', () => `/en/needs/${id.need}/history`, {}, 200],
    ['a need that waits', () => `/needs/${id.submitted}/history`, { operator: 200, inspector: 200 }, 404],
    ['an organisation', () => `/organisations/${id.organisation}/history`, {}, 200],
    ['a concept', () => conceptPath, {}, 200],
    ['no concept', () => '/thesaurus/no-such-thing/history', {}, 404],
    ['an import', () => `/operator/imports/${id.run}/history`, { operator: 200 }, 404],
    ['a deal', () => `/deals/${id.deal}/history`, { holder: 200, inspector: 200 }, 404],
    ['a person', () => `/people/${people.holder.id}/history`, { holder: 200, operator: 200, administrator: 200, inspector: 200 }, 404],
    ['the log', () => '/acts', { inspector: 200 }, 404],
    ['an act', () => '/acts/1', { inspector: 200 }, 404],
    ['an act that there is not', () => '/acts/999999', {}, 404],
    ['the ends of days', () => '/acts/head', {}, 200],
    ['the same as text', () => '/acts/head.txt', {}, 200],
    ['nothing', () => '/technologies/x/history', {}, 404],
  ])('%s: who may read it', async (_, path, allowed, others) => {
    const found = await Promise.all(whoAre.map(async who => [who, await get(path(), who)] as const));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(whoAre.map(who => [who, allowed[who] ?? others])));
  });

  describe('the history of a public record', () => {
    const path = () => `/technologies/${id.technology}/history`;

    test('tells everybody what happened, nobody’s name, and nothing that was not meant for all', async () => {
      for (const who of ['visitor', 'other', 'broker', 'administrator'] as const) {
        const page = await read(path(), who);
        expect(page).toContain('Bên gửi chào công nghệ.');
        expect(page).toContain('Người có thẩm quyền đăng công nghệ.');
        expect(page).toContain('Hệ thống nạp hồ sơ mẫu.');
        expect(page).not.toMatch(/Hồ Giữ|secret\.step|\/acts\/\d/);
      }
    });

    test('tells its holder all of it, with names; whoever reads the log is led there', async () => {
      const page = await read(path(), 'holder');
      expect(page).toContain('Hồ Giữ Hồ Sơ chào công nghệ.');
      expect(page).toContain('secret.step');
      expect(page).not.toMatch(/\/acts\/\d/);
      expect(await read(path(), 'inspector')).toMatch(/href="\/acts\/\d+"/);
    });

    test('is linked beside the version', async () => {
      expect(await read(`/technologies/${id.technology}`, 'visitor')).toContain(`href="${path()}"`);
      expect(await read(`/en/organisations/${id.organisation}`, 'visitor')).toContain(`/history"`);
    });
  });

  test('a long history is read page by page, each act once', async () => {
    const subject = { type: 'organisation', id: id.organisation };
    for (let i = 0; i < 60; i++) await act(OPERATOR, 'import.undo', [subject], { payload: { withdrawn: i } });
    const seen: number[] = [];
    for (let path: string | undefined = `/organisations/${id.organisation}/history`; path; ) {
      const page = await read(path, 'inspector');
      seen.push(...[...page.matchAll(/href="\/acts\/(\d+)"/g)].map(found => Number(found[1])));
      path = page.match(/class="pagination-next" href="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.length).toBeGreaterThanOrEqual(60);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
  });

  test('the log is filtered by kind, subject and day; what is no filter is said so', async () => {
    const log = (query: string) => read(`/acts?${query}`, 'inspector');
    expect(await log('kind=technology.offer')).toContain('Hồ Giữ Hồ Sơ chào công nghệ.');
    expect(await log('kind=technology.offer')).not.toContain('đăng công nghệ');
    expect(await log(`subject=deal:${id.deal}`)).toContain('secret.step');
    expect(await log('day=2026-11-22&kind=technology.offer')).toContain('chào công nghệ');
    expect(await log('day=2026-11-21&kind=technology.offer')).not.toContain('chào công nghệ');
    expect(await get('/acts?day=2026-02-30&subject=nobody', 'inspector')).toBe(422);
  });

  test('an act shows its facts and that its hash fits; what people wrote is escaped', async () => {
    const { seq } = await act(VISITOR, 'need.post', [{ type: 'need', id: id.need }], {
      reason: '<script>alert(1)</script>',
      payload: { ref: 'NC-7', nested: { words: 'không hiện' } },
    });
    const page = await read(`/acts/${seq}`, 'inspector');
    expect(page).toContain('ref: NC-7');
    expect(page).toContain('Tính lại mã băm: khớp.');
    expect(page).toContain('&lt;script>');
    expect(page).not.toContain('không hiện');
  });

  test('the end of today is the end of the chain', async () => {
    const last = (await listActsAfter(running.database.db, 0, 10_000)).at(-1)!;
    const [newest] = (await read('/acts/head.txt', 'visitor')).split('\n');
    const days = new Set((await read('/acts/head.txt', 'visitor')).trimEnd().split('\n').map(line => line.split(' ')[0]));
    expect(newest).toMatch(/^\d{4}-\d{2}-\d{2} \d+ [0-9a-f]{64}$/);
    expect(await read('/acts/head.txt', 'visitor')).toContain(` ${last.seq} ${last.hash}\n`);
    expect(days.size).toBe((await read('/acts/head.txt', 'visitor')).trimEnd().split('\n').length);
  });

  test('a person who was erased is told of as a word', async () => {
    const gone = await makePerson(running.database, { name: 'Đã Xoá' });
    await act(gone, 'need.post', [{ type: 'need', id: id.need }]);
    await runSql(running.database.db, 'update person set erased_at = now() where id = $1', [gone.id]);
    const page = await read(`/needs/${id.need}/history`, 'inspector');
    expect(page).toContain('Bên gửi gửi nhu cầu.');
    expect(page).not.toContain('Đã Xoá');
    expect(running.logged).toEqual([]);
  });
});
