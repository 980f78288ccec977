import { beforeAll, describe, expect, test } from 'vitest';
import { ctxFor, NOW } from '../../../../../test/database.ts';
import { makePerson, signedIn } from '../../../../../test/people.ts';
import { AS_OPERATOR, onEveryProgram, postForm, textOf } from '../../../../../test/program.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { failMastery, showMastery } from '../commands.ts';
import { makeDeal, makeScene, open, reach, type Scene, TYPED, versionOf, waitingOf } from '../mastery.test-data.ts';
import { findCase, listClaims } from '../store.ts';

const LAST_YEAR = new Date('2025-12-31T16:59:00Z');
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';

onEveryProgram('the pages of mastering', running => {
  let scene: Scene;
  let shown: string;
  let closed: string;
  const actors = ['visitor', 'operator', 'seeker', 'owner', 'colleague', 'stranger', 'broker', 'expert', 'elsewhere', 'inspector'] as const;
  type Who = (typeof actors)[number];
  const headers = async (who: Who): Promise<Record<string, string>> => {
    if (who === 'visitor') return {};
    return who === 'operator' ? AS_OPERATOR : signedIn(scene[who]);
  };
  const get = async (path: string, who: Who) => (await running.app.request(path, { headers: await headers(who) })).status;
  const as = (person: Person, now = NOW) => ctxFor(running.database, person, now);
  const version = (id: string) => versionOf(running.database, id);

  /** A claim as a browser sends it, with a file. */
  async function claim(id: string, over: Record<string, string | File> = {}, who: Who = 'seeker') {
    const form = new FormData();
    const fields = { ...TYPED, case: id, step: 'operating', version: String(await version(id)), key: `key-${id}`, ...over };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return running.app.request('/mastery/claims', { method: 'POST', body: form, headers: await headers(who) });
  }

  beforeAll(async () => {
    scene = await makeScene(running.database);
    closed = await open(running.database, scene.seeker, { organisationId: scene.firm });
    shown = await open(running.database, scene.seeker, { dealId: await makeDeal(running.database, scene), title: 'Dây chuyền công khai' });
    await reach(running.database, scene, shown, 'transferred', LAST_YEAR);
    for (const side of [scene.seeker, scene.owner])
      await showMastery(as(side), shown, true, { version: await version(shown) });
  });

  describe('who sees what', () => {
    const rows: [string, (id: string) => string, Partial<Record<Who, number>>, number][] = [
      ['a case that is not public', id => `/mastery/${id}`, { seeker: 200, expert: 200, inspector: 200 }, 404],
      ['its form', id => `/mastery/${id}/claim?step=operating`, { seeker: 200, expert: 403, inspector: 403 }, 404],
      ['the form of opening', () => '/mastery/new', { visitor: 404, operator: 404 }, 200],
      ['the list', () => '/mastery', {}, 200],
      ['the figures', () => '/figures/mastery', {}, 200],
    ];
    test.each(rows)('%s', async (_, path, allowed, others) => {
      const found = await Promise.all(actors.map(async who => [who, await get(path(closed), who)] as const));
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(actors.map(who => [who, allowed[who] ?? others])));
    });

    test('the steps of a case are posted by the receiver, decided by a confirmer', async () => {
      const posts: [string, Record<string, string>, Partial<Record<Who, number>>][] = [
        ['fail', { failReason: '' }, { seeker: 422, expert: 403, inspector: 403 }],
        ['withdraw', { claim: closed }, { seeker: 404, expert: 403, inspector: 403 }],
        ['decide', { claim: closed }, { seeker: 404, expert: 404, inspector: 404 }],
        ['show', { shows: '0', version: '999' }, { seeker: 412, expert: 403, inspector: 403 }],
      ];
      for (const [verb, fields, allowed] of posts)
        for (const who of actors) {
          const body = { version: String(await version(closed)), ...fields };
          const { status } = await postForm(running, `/mastery/${closed}/${verb}`, body, await headers(who));
          expect([verb, who, status]).toEqual([verb, who, allowed[who] ?? 404]);
        }
    });

    test('a public case shows its steps and days to everybody, and nothing else', async () => {
      const page = await textOf(running, `/mastery/${shown}`);
      expect(page).toContain('Dây chuyền công khai');
      expect(page).toContain('31/12/2025');
      for (const secret of [TYPED.words!, 'Năng suất', 'Phạm Xác Nhận', 'Công ty Lúa Vàng', 'Viện Máy sấy', scene.seeker.id])
        expect(page).not.toContain(secret);
      expect(await textOf(running, `/mastery/${shown}`, await signedIn(scene.owner))).toContain('Phạm Xác Nhận');
    });

    test('a public case that was stopped says so only to those who see the evidence', async () => {
      const id = await open(running.database, scene.seeker, { organisationId: scene.firm, title: 'Lò hơi' });
      await showMastery(as(scene.seeker), id, true, { version: 1 });
      await failMastery(as(scene.seeker), id, { reason: 'people', words: 'Thợ nghỉ việc.' }, { version: 2 });
      for (const path of [`/mastery/${id}`, '/mastery?show=public']) {
        expect(await textOf(running, path)).toContain('Lò hơi');
        expect(await textOf(running, path)).not.toMatch(/dừng|Thợ nghỉ/i);
      }
      expect(await textOf(running, `/mastery/${id}`, await signedIn(scene.expert))).toContain('Thợ nghỉ việc.');
    });
  });

  describe('a form', () => {
    test('opens a case, and says what is lacking with what was typed kept', async () => {
      const headersOf = await headers('seeker');
      const fields = { dealId: '', origin: 'own', organisationId: scene.firm, title: '<b>Máy\u0007 gặt</b>', sector: '', plan: 'Làm thử.', key: 'the-key-of-a-form' };
      const refused = await postForm(running, '/mastery', fields, headersOf);
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('&lt;b>Máy');
      const opened = await postForm(running, '/mastery', { ...fields, sector: 'mechanics' }, headersOf);
      expect(opened.status).toBe(303);
      const again = await postForm(running, '/mastery', { ...fields, sector: 'mechanics' }, headersOf);
      expect(again.headers.get('location')).toBe(opened.headers.get('location'));
    });

    test('claims with a file, which only those who see the evidence can fetch', async () => {
      const id = await open(running.database, scene.seeker, { organisationId: scene.firm });
      const send = () =>
        claim(id, { version: '1', file_0: new File([PDF], 'nhật ký.pdf'), fileWords_0: 'Nhật ký <i>vận hành</i>' });
      expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
      expect(await listClaims(running.database.db, [id])).toHaveLength(1);
      const page = await textOf(running, `/mastery/${id}`, await headers('expert'));
      expect(page).toContain('Nhật ký &lt;i>vận hành&lt;/i>');
      const path = page.match(/\/mastery\/[^"]+\/files\/[^"]+/)![0];
      const file = await running.app.request(path, { headers: await headers('expert') });
      expect(await file.text()).toBe(PDF);
      expect(file.headers.get('content-disposition')).toContain('attachment');
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      for (const who of ['visitor', 'operator', 'stranger', 'colleague', 'elsewhere'] as const)
        expect(await get(path, who)).toBe(404);
    });

    test.each<[string, File, string]>([
      ['a page that calls itself PDF', new File(['<!doctype html><script>'], 'x.pdf'), 'không phải PDF'],
      ['a picture of another kind', new File(['GIF89a'], 'x.png'), 'không phải PDF'],
      ['one that is too large', new File([PDF, new Uint8Array(10_000_001)], 'x.pdf'), 'tối đa 10 MB'],
    ])('refuses %s, and keeps what was typed', async (_, file, said) => {
      const refused = await claim(closed, { file_0: file, fileWords_0: 'Ảnh', words: 'Đã chạy thử' });
      const page = await refused.text();
      expect(refused.status).toBe(422);
      expect(page).toContain(said);
      expect(page).toContain('Đã chạy thử');
    });

    test('of an earlier version is answered by what changed, with what was typed kept', async () => {
      const id = await open(running.database, scene.seeker, { organisationId: scene.firm });
      await showMastery(as(scene.seeker), id, true, { version: 1 });
      const stale = await claim(id, { version: '1', words: 'Gõ dở dang' });
      const page = await stale.text();
      expect(stale.status).toBe(412);
      expect(page).toContain('đồng ý hiện hồ sơ làm chủ cho mọi người');
      expect(page).toContain('Gõ dở dang');
      expect(page).toContain('name="version" value="2"');
    });

    test('confirms or sends back', async () => {
      const id = await open(running.database, scene.seeker, { organisationId: scene.firm });
      await claim(id);
      const decide = async (fields: Record<string, string>) =>
        postForm(
          running,
          `/mastery/${id}/decide`,
          { claim: await waitingOf(running.database, id), version: String(await version(id)), ...fields },
          await headers('expert'),
        );
      expect((await decide({ action: 'return' })).status).toBe(422);
      expect((await decide({ action: 'confirm' })).status).toBe(303);
      expect((await findCase(running.database.db, id))!.state).toBe('operating');
    });
  });

  test('every figure is the number of cases that it opens', async () => {
    await reach(running.database, scene, shown, 'installed');
    await reach(running.database, scene, shown, 'operating');
    await reach(running.database, scene, shown, 'mastered');
    const page = await textOf(running, '/figures/mastery');
    const links = [...page.matchAll(/href="(\/figures\/mastery\/cases[^"]*)">(\d+)</g)];
    expect(links.length).toBeGreaterThan(4);
    for (const [, path, n] of links) {
      const list = await textOf(running, path!.replaceAll('&amp;', '&'));
      expect([path, list.match(/class="result"/g)?.length]).toEqual([path, Number(n)]);
    }
    expect(await textOf(running, '/figures/mastery/cases?indicator=FT_TRANSFERRED&year=2025')).toContain('Dây chuyền công khai');
    expect(await get('/figures/mastery/cases?indicator=FT_NONE', 'visitor')).toBe(404);
  });

  test('a technology that went to two places counts once', async () => {
    const count = async () => Number((await textOf(running, '/figures/mastery/cases?indicator=FT_TRANSFERRED')).match(/: (\d+) công nghệ/)![1]);
    const before = await count();
    const { id: technologyId } = (await running.database.db.selectFrom('technology').select('id').limit(1).executeTakeFirst())!;
    for (const _ of [1, 2]) {
      const dealId = await makeDeal(running.database, scene);
      await running.database.db.updateTable('deal').set({ technology_id: technologyId }).where('id', '=', dealId).execute();
      await reach(running.database, scene, await open(running.database, scene.seeker, { dealId }), 'transferred');
    }
    expect(await count()).toBe(before + 1);
  });

  test('somebody who represents nobody is told what is lacking', async () => {
    const alone = await makePerson(running.database);
    expect(await textOf(running, '/mastery/new', await signedIn(alone))).toContain('chưa được giao vai trò');
    expect(running.logged).toEqual([]);
  });
});
