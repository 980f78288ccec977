import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../../kernel/actor.ts';
import { ctxFor, NOW } from '../../../../../test/database.ts';
import { countQueriesOf } from '../../../../../test/counted-queries.ts';
import { castOfDeal, type DealCast, openDeal } from '../../../../../test/deals.ts';
import { signedIn } from '../../../../../test/people.ts';
import { AS_OPERATOR, onEveryProgram, postForm } from '../../../../../test/program.ts';
import { listPublishedTechnologies, pagePublishedTechnologies } from '../../../catalogue/index.ts';
import { acceptMeeting, proposeMeeting } from '../../meetings/commands.ts';
import { listMeetings } from '../../meetings/store.ts';
import { agreePaper, savePaper } from '../../papers/commands.ts';
import type { Content } from '../../papers/schema.ts';
import { findPaper } from '../../papers/store.ts';
import { setDue } from '../commands.ts';

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

const FIRST = '00000000-0000-0000-0000-000000000000';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

onEveryProgram('the pages of a deal', running => {
  let cast: DealCast;
  let id: string;
  let headers: Record<'seeker' | 'owner', Record<string, string>>;
  let meetingId: string;
  const as = (person: Person) => ctxFor(running.database, person);

  beforeAll(async () => {
    cast = await castOfDeal(running.database);
    headers = { seeker: await signedIn(cast.seeker), owner: await signedIn(cast.owner) };
    const [technology] = await pagePublishedTechnologies(running.database.db, FIRST, 1);
    id = await openDeal(running.database, cast, { technologyId: technology!.id });
    await proposeMeeting(as(cast.seeker), id, {
      times: [later(3)],
      link: 'https://meet.example.vn/x',
      place: '<script>Cần Thơ',
    });
    meetingId = (await listMeetings(running.database.db, id))[0]!.id;
    await acceptMeeting(as(cast.owner), id, { meetingId, choice: 0 });
    await savePaper(as(cast.owner), id, 'terms', { base: 0, content: { form: 'franchise', note: 'Lời đầu' } });
  });
  const get = async (path: string, who: Record<string, string> = headers.seeker) =>
    running.app.request(path, { headers: who });
  const text = async (path: string, who?: Record<string, string>) => (await get(path, who)).text();

  const PATHS = ['', '/thread', '/meetings', '/terms', '/checklist', '/checklist/6', '/closing', '/contract.txt'];
  const WHO: Record<string, [(cast: DealCast) => Person, number]> = {
    'the seeker': [({ seeker }) => seeker, 200],
    'a colleague in the same role': [({ colleague }) => colleague, 200],
    'a colleague without it': [({ idleColleague }) => idleColleague, 404],
    'the owner': [({ owner }) => owner, 200],
    'the broker of the deal': [({ broker }) => broker, 200],
    'another broker of the province': [({ brokerOfProvince }) => brokerOfProvince, 404],
    'a broker elsewhere': [({ brokerElsewhere }) => brokerElsewhere, 404],
    'an inspector': [({ inspector }) => inspector, 200],
    'an inspector elsewhere': [({ inspectorElsewhere }) => inspectorElsewhere, 404],
    'an administrator': [({ administrator }) => administrator, 404],
    'a stranger': [({ stranger }) => stranger, 404],
  };
  test.each(Object.entries(WHO))('every part, for %s', async (_, [personOf, status]) => {
    const who = await signedIn(personOf(cast));
    const found = await Promise.all(
      PATHS.flatMap(path => [`/deals/${id}${path}`, `/en/deals/${id}${path}`]).map(async path => (await get(path, who)).status),
    );
    expect(new Set(found)).toEqual(new Set([status]));
    expect((await text('/deals', who)).includes(id)).toBe(status === 200);
    const calendar = await get(`/deals/${id}/meetings/${meetingId}.ics`, who);
    expect(calendar.status).toBe(status);
  });

  test.each([
    ['a visitor', {}],
    ['the operator', AS_OPERATOR],
  ])('to %s there are no deals', async (_, who) => {
    for (const path of ['/deals', `/deals/${id}`, `/deals/${id}/closing`, '/deals/nonsense'])
      expect((await get(path, who)).status).toBe(404);
    for (const path of [`/deals/${id}`, `/deals/${id}/terms`, `/deals/${id}/meetings`, '/deals/thread'])
      expect((await postForm(running, path, { action: 'save', deal: id, body: 'x' }, who)).status).toBe(404);
  });

  test('says whose move it is, what and by when, from either side', async () => {
    await setDue(as(cast.seeker), id, '2026-12-24');
    expect(await text(`/deals/${id}`)).toMatch(/Việc của bạn[\s\S]*Trả lời bản điều khoản[\s\S]*hạn 24\/12\/2026/);
    expect(await text(`/en/deals/${id}/closing`, headers.owner)).toMatch(
      /Next step, up to the seeker[\s\S]*HTX Cái Răng[\s\S]*by 24\/12\/2026/,
    );
  });

  test('a refused form keeps what was typed', async () => {
    const answer = await postForm(running, `/deals/${id}`, { action: 'decline', reason: 'other', words: '' }, headers.seeker);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Hãy nói rõ lý do khác là gì.');
    const meeting = { action: 'propose', day1: '2026-12-01', hour1: '25:00', place: 'Nhà máy <b>' };
    const refused = await postForm(running, `/deals/${id}/meetings/${meetingId}`, meeting, headers.seeker);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Nhà máy &lt;b>');
  });

  test('three clocks, and a file for the calendar', async () => {
    const page = await text(`/deals/${id}/meetings`);
    expect(page).toContain('giờ Việt Nam');
    expect(page).toMatch(/11:00[^<]*Hàn Quốc/);
    expect(page).toContain('&lt;script>Cần Thơ');
    const answer = await get(`/deals/${id}/meetings/${meetingId}.ics`);
    const calendar = await answer.text();
    expect(answer.headers.get('content-type')).toContain('method=REQUEST');
    for (const line of ['METHOD:REQUEST', 'SEQUENCE:1', `UID:${meetingId}@localhost`, 'DTSTART:20261125T020000Z'])
      expect(calendar).toContain(line);
    expect(calendar).not.toMatch(/Trần Thị Tìm|Kim Minsu/);
  });

  describe('a stale save', () => {
    test('answers 412 with what changed, and keeps what was typed', async () => {
      const form = { action: 'save', base: '0', note: 'Lời của tôi', form: 'independent' };
      const answer = await postForm(running, `/deals/${id}/terms`, form, headers.seeker);
      expect(answer.status).toBe(412);
      const page = await answer.text();
      expect(page).toContain('Bên kia vừa lưu bản mới');
      expect(page).toMatch(/<ins><span class="unseen">thêm <\/span>Lời đầu<\/ins>/);
      expect(page).toContain('Lời của tôi</textarea>');
      expect(page).toContain('name="base" value="1"');
      const again = await postForm(running, `/deals/${id}/terms`, { ...form, base: '1' }, headers.seeker);
      expect(again.status).toBe(303);
      const after = await text(`/deals/${id}/terms`);
      expect(after).toContain('Bản 2');
      expect(after).toMatch(/<del>[\s\S]*<ins>/);
    });

    test('the same for an item of the contract and for the closing', async () => {
      for (const [place, kind] of [['checklist/3', 'item-3'], ['closing', 'closing']] as const) {
        const content: Content = kind === 'closing' ? { place: 'Seoul' } : { text: 'Quyền sử dụng' };
        await savePaper(as(cast.owner), id, kind, { base: 0, content });
        const stale = { action: 'save', base: '0', text: 'Của tôi', place: 'Của tôi' };
        const answer = await postForm(running, `/deals/${id}/${place}`, stale, headers.seeker);
        expect(answer.status).toBe(412);
        expect(await answer.text()).toContain('Của tôi');
        const agree = { action: 'agree', hash: 'x'.repeat(32) };
        expect((await postForm(running, `/deals/${id}/${place}`, agree, headers.seeker)).status).toBe(412);
      }
    });
  });

  test('whatever is typed is cleaned and escaped', async () => {
    const typed = { action: 'save', base: '0', text: '<img src=x onerror=alert(1)>\u0000\u0007Điều\r\nmột', note: '<b>\u0001chú' };
    expect((await postForm(running, `/deals/${id}/checklist/1`, typed, headers.owner)).status).toBe(303);
    const page = await text(`/deals/${id}/checklist/1`);
    expect(page).not.toContain('<img');
    expect((await findPaper(running.database.db, id, 'item-1'))!.content).toEqual({
      text: '<img src=x onerror=alert(1)>Điều\nmột',
      note: '<b>chú',
    });
    expect(await text(`/deals/${id}/contract.txt`)).toContain('Điều 1. Tên công nghệ');
  });

  test('the clause to begin with follows the form of transfer', async () => {
    const franchise = await text(`/deals/${id}/checklist/6`);
    expect(franchise).toContain('Giá chuyển giao là');
    await savePaper(as(cast.owner), id, 'terms', { base: 2, content: { form: 'franchise', stateCapital: true } });
    const page = await text(`/deals/${id}/checklist/6`);
    expect(page).toContain('phí ban đầu');
    expect(await text(`/deals/${id}/terms`)).toContain('Giá phải qua kiểm toán hoặc thẩm định giá');
  });

  test('the closing begins with what is known, and says which registration it will owe', async () => {
    const [first] = await listPublishedTechnologies(running.database.db, [
      (await pagePublishedTechnologies(running.database.db, FIRST, 1))[0]!.id,
    ]);
    const fresh = await openDeal(running.database, cast, { technologyId: first!.id });
    await proposeMeeting(as(cast.seeker), fresh, { times: [later(3)], link: '', place: 'Cần Thơ' });
    const [meeting] = await listMeetings(running.database.db, fresh);
    await acceptMeeting(as(cast.owner), fresh, { meetingId: meeting!.id, choice: 0 });
    await savePaper(as(cast.owner), fresh, 'terms', { base: 0, content: { form: 'franchise' } });
    const page = await text(`/deals/${fresh}/closing`);
    for (const said of ['value="HTX Cái Răng"', 'value="1801234567"', 'value="Daehan Dryer"', 'Phải đăng ký chuyển giao'])
      expect(page).toContain(said);
    expect(page).toMatch(/<option value="franchise" selected/);
  });

  describe('a file', () => {
    const send = async (bytes: Uint8Array<ArrayBuffer>, name: string, who = headers.owner, deal = id) => {
      const form = new FormData();
      form.set('deal', deal);
      form.set('body', 'Bản vẽ đây');
      form.set('file', new File([bytes], name));
      const request = new Request('http://localhost/deals/thread', { method: 'POST', body: form, headers: who });
      const body = await request.arrayBuffer();
      return running.app.request('/deals/thread', {
        method: 'POST',
        body,
        headers: { ...Object.fromEntries(request.headers), 'content-length': String(body.byteLength) },
      });
    };

    test('is handed over as an attachment to those who may read', async () => {
      expect((await send(PNG, 'bản vẽ.png')).status).toBe(303);
      const page = await text(`/deals/${id}/thread`);
      const path = page.match(/\/deals\/[0-9a-f-]+\/files\/[0-9a-f-]+/)![0];
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="file.png"; filename*=UTF-8''b%E1%BA%A3n%20v%E1%BA%BD.png`,
      );
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
      expect((await get(path, await signedIn(cast.stranger))).status).toBe(404);
      const other = await openDeal(running.database, cast);
      expect((await get(path.replace(id, other))).status).toBe(404);
    });

    test.each([
      ['a page named as a picture', '<html><script>1</script></html>', 'x.png'],
      ['a picture of another kind', 'GIF89a', 'x.gif'],
      ['an archive named as a document', 'PK\x03\x04broken', 'x.docx'],
      ['a program', 'MZ\x00\x01\x02', 'x.pdf'],
    ])('that is %s is refused, and the words are kept', async (_, content, name) => {
      const answer = await send(Buffer.from(content, 'latin1'), name);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('Bản vẽ đây</textarea>');
    });

    test('of a stranger, or too large, is not read', async () => {
      expect((await send(PNG, 'x.png', await signedIn(cast.stranger))).status).toBe(404);
      expect((await send(PNG, 'x.png', headers.owner, 'nonsense')).status).toBe(404);
      expect((await send(new Uint8Array(10_000_001), 'x.png')).status).toBe(413);
      expect((await send(new Uint8Array(10_200_000), 'x.png')).status).toBe(413);
    });

    test('makes the thread unread for the other side until it is opened', async () => {
      const body = { deal: id, body: 'Bạn xem giúp <b>nhé</b>' };
      const answer = await postFormData(body, headers.owner);
      expect(answer.status).toBe(303);
      expect(await text('/deals')).toContain('chưa đọc');
      expect(await text(`/deals/${id}/thread`)).toContain('Bạn xem giúp &lt;b>nhé&lt;/b>');
      expect(await text('/deals')).not.toContain('chưa đọc');
    });

    const postFormData = (fields: Record<string, string>, who: Record<string, string>) => {
      const body = new URLSearchParams(fields).toString();
      const type = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
      return running.app.request('/deals/thread', { method: 'POST', body, headers: { ...type, ...who } });
    };
  });

  test('a message asks whose it is, and all else in its own transaction', async () => {
    const count = countQueriesOf(running);
    const body = new URLSearchParams({ deal: id, body: 'Chiều mai mình qua xem máy.', key: 'counted-message' }).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
    const send = async () => {
      const answer = await running.app.request('/deals/thread', { method: 'POST', body, headers: { ...type, ...headers.owner } });
      expect(answer.status).toBe(303);
    };
    expect(await count(send)).toBe(1);
  });

  test('the figures are for everybody, and say nothing of few', async () => {
    const page = await text('/figures/deals', {});
    expect(page).toContain('Chưa đủ thương vụ để nêu con số');
    expect(page).not.toContain('HTX');
  });

  test('a closing that both confirmed ends the deal', async () => {
    const paper = (await findPaper(running.database.db, id, 'closing'))!;
    const refused = await postForm(running, `/deals/${id}/closing`, { action: 'agree', hash: paper.hash }, headers.seeker);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#f-contractTitle"');
    await expect(agreePaper(as(cast.owner), id, 'closing', paper.hash)).rejects.toThrow();
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
