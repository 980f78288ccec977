import { beforeAll, describe, expect, test } from 'vitest';
import { ctxFor, NOW, operatorCtx, SECRET } from '../../../../test/database.ts';
import { review } from '../../../../test/reviewing.ts';
import { type Appointment, makePerson, signedIn } from '../../../../test/people.ts';
import { AS_OPERATOR, eventually, onEveryProgram, postForm, textOf } from '../../../../test/program.ts';
import { latestSeq, listActsAfter } from '../../../platform/acts/index.ts';
import { postNeed, privatePath } from '../../catalogue/index.ts';
import { alertKey } from '../../discovery/index.ts';
import { openAssignment } from '../assignments/commands.ts';
import { addFirms, startSurvey } from '../surveys/commands.ts';
import { listFirms } from '../surveys/store.ts';
import type { Suggestion } from './schema.ts';
import { findSuggestion, listSuggestionsOfNeed } from './store.ts';

const HERE = '92';
const ELSEWHERE = '01';
const PEOPLE = {
  visitor: undefined,
  'nobody in particular': [],
  'the seeker': [{ role: 'seeker' }],
  'a clerk here': [{ role: 'clerk', authority: HERE }],
  'an officer here': [{ role: 'officer', authority: HERE }],
  'the broker here': [{ role: 'broker', authority: HERE }],
  'a broker elsewhere': [{ role: 'broker', authority: ELSEWHERE }],
  'the programme’s operator': [{ role: 'programme-operator', authority: 'VN' }],
  'the operator key': 'key',
} as const satisfies Record<string, readonly Appointment[] | 'key' | undefined>;
type Who = keyof typeof PEOPLE;

onEveryProgram('the desk', running => {
  const headers = {} as Record<Who, Record<string, string>>;
  const ids = { need: '', assignment: '', survey: '', firm: '' };
  let waiting: Suggestion[] = [];
  beforeAll(async () => {
    for (const who of Object.keys(PEOPLE) as Who[]) headers[who] = await headersOf(PEOPLE[who]);
    const { database } = running;
    const posted = { problem: 'Cần máy sấy lúa 30 tấn mỗi ngày, đốt trấu.', province: HERE, consentPublish: true };
    ids.need = (await postNeed(ctxFor(database), { ...posted, consentSupport: true })).id;
    await review(operatorCtx(database), 'need', ids.need, 'publish');
    const last = await latestSeq(database.db);
    await eventually(() => {
      if (running.program.matching.seenSeq() < last) throw new Error('the matches are behind the acts');
    });
    waiting = await listSuggestionsOfNeed(database.db, ids.need);
    ids.assignment = await openAssignment(operatorCtx(database), ids.need);
    const officer = ctxFor(database, await makePerson(database, { appointments: [...PEOPLE['an officer here']] }));
    const days = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
    ids.survey = await startSurvey(officer, { name: 'Đợt thử', province: HERE, sectors: [], ...days });
    const contact = { contact: 'Bà Năm', phone: '0912345678', email: 'nam@lua.vn' };
    await addFirms(officer, ids.survey, [{ name: 'HTX Lúa Vàng', taxCode: '1801234567', sector: null, ...contact }]);
    ids.firm = (await listFirms(database.db, ids.survey, { limit: 1, offset: 0 }))[0]!.id;
  });

  async function headersOf(who: readonly Appointment[] | 'key' | undefined): Promise<Record<string, string>> {
    if (who === undefined) return {};
    if (who === 'key') return AS_OPERATOR;
    return signedIn(await makePerson(running.database, { appointments: [...who] }));
  }
  const hold = (type: 'need' | 'technology', id: string, personId: string) =>
    running.database.db
      .insertInto('record_holder')
      .values({ record_type: type, record_id: id, person_id: personId, organisation_id: null, since: NOW })
      .execute();
  const get = (path: string, who: Who) => running.app.request(path, { headers: headers[who] });
  const judge = ({ id, version }: Suggestion, fields: Record<string, string>, who: Who = 'the broker here') =>
    postForm(running, `/desk/suggestions/${id}`, { version: String(version), ...fields }, headers[who]);
  const reject = (s: Suggestion, reason: string, words = '') =>
    judge(s, { action: 'reject', [`reason-${s.id}`]: reason, [`words-${s.id}`]: words });
  const stateOf = async ({ id }: Suggestion) => (await findSuggestion(running.database.db, id))?.state;

  describe('is open to those who have work there', () => {
    //                             /desk a/ a/:id s/ s/:id f/:id ndjson figures judge
    const rows: [Who, string][] = [
      ['visitor', '                 404 404 404 404 404 404 404 200 404'],
      ['nobody in particular', '    404 404 404 404 404 404 404 200 404'],
      ['the seeker', '              404 404 404 404 404 404 404 200 404'],
      ['a clerk here', '            404 404 404 404 404 404 404 200 404'],
      ['an officer here', '         404 200 200 200 200 200 404 200 404'],
      ['the broker here', '         200 200 200 404 404 404 404 200 422'],
      ['a broker elsewhere', '      200 200 404 404 404 404 404 200 404'],
      ['the programme’s operator', '200 200 200 200 200 200 200 200 422'],
      ['the operator key', '        200 200 200 404 404 404 200 200 422'],
    ];
    test.each(rows)('%s', async (who, expected) => {
      const { assignment, survey, firm } = ids;
      const paths = [
        '/desk',
        '/desk/assignments',
        `/desk/assignments/${assignment}`,
        '/desk/surveys',
        `/desk/surveys/${survey}`,
        `/desk/surveys/${survey}/firms/${firm}`,
        '/desk/judgements.ndjson',
        '/figures/search-assignments',
      ];
      const said: number[] = [];
      for (const path of paths) said.push((await get(path, who)).status);
      // A reason of "other" wants words: whoever may judge is told so, nobody else learns that it is there.
      said.push((await judge(waiting[0]!, { action: 'reject', [`reason-${waiting[0]!.id}`]: 'other' }, who)).status);
      expect(said.join(' ')).toBe(expected.trim());
    });
  });

  test('what is listed can be opened, what can be opened is listed', async () => {
    for (const who of Object.keys(PEOPLE) as Who[]) {
      for (const [list, one] of [
        ['/desk/assignments', `/desk/assignments/${ids.assignment}`],
        ['/desk/surveys', `/desk/surveys/${ids.survey}`],
      ] as const) {
        const listed = (await textOf(running, list, headers[who])).includes(one);
        expect([who, list, listed]).toEqual([who, list, (await get(one, who)).status === 200]);
      }
      const suggested = (await textOf(running, '/desk', headers[who])).includes(waiting[0]!.id);
      const judged = (await judge(waiting[0]!, { action: 'reject', [`reason-${waiting[0]!.id}`]: 'other' }, who)).status;
      expect([who, suggested]).toEqual([who, judged === 422]);
    }
  });

  test('shows why, both records, and in English too', async () => {
    const page = await textOf(running, '/desk', headers['the broker here']);
    expect(page).toContain('Cần máy sấy lúa 30 tấn mỗi ngày');
    expect(page).toMatch(/<h2>Đáp ứng/);
    expect(await textOf(running, '/en/desk', headers['the broker here'])).toContain('Suggested matches to judge');
  });

  test('accepted once, however often it is sent, and shown to both sides', async () => {
    const [first] = waiting;
    const fields = { action: 'accept', key: 'accept-once-0001' };
    expect((await judge(first!, fields)).status).toBe(303);
    expect((await judge(first!, fields)).status).toBe(303);
    expect((await judge(first!, { action: 'accept' })).status).toBe(409);
    expect(await stateOf(first!)).toBe('accepted');
    const acts = await listActsAfter(running.database.db, 0, 10_000);
    expect(acts.filter(act => act.kind === 'match.accept')).toHaveLength(1);
    const privatePage = await textOf(running, privatePath(running.web.secret, ids.need, 'need'));
    expect(privatePage).toContain('Được người phụ trách đề nghị cho bạn');
    const seeker = await makePerson(running.database);
    await hold('need', ids.need, seeker.id);
    const owner = await makePerson(running.database);
    await hold('technology', first!.technologyId, owner.id);
    for (const side of [seeker, owner])
      expect(await textOf(running, '/proposals', await signedIn(side))).toContain(first!.technologyId);
    const stranger = await signedIn(await makePerson(running.database));
    expect(await textOf(running, '/proposals', stranger)).toContain('Chưa có đề nghị nào');
  });

  test('the private page says where the search stands and who moves next', async () => {
    const page = await textOf(running, privatePath(running.web.secret, ids.need, 'need'));
    expect(page).toContain('Chờ người nhận');
    expect(page).toContain('Bước tiếp theo');
  });

  test('taken back within a day only', async () => {
    const [first] = waiting;
    running.clock.now = new Date(NOW.getTime() + 25 * 3_600_000);
    expect((await judge(first!, { action: 'undo' })).status).toBe(409);
    running.clock.now = NOW;
    expect(await textOf(running, '/desk', headers['the broker here'])).toContain('Rút lại');
    expect((await judge(first!, { action: 'undo' }, 'a broker elsewhere')).status).toBe(404);
    expect((await judge(first!, { action: 'undo' })).status).toBe(303);
    expect(await stateOf(first!)).toBe('open');
  });

  test('rejected with a reason; what was typed is kept where it is not enough, or too late', async () => {
    const second = waiting[1]!;
    expect((await reject(second, '')).status).toBe(422);
    expect((await reject(second, 'other')).status).toBe(422);
    const stale = await reject({ ...second, version: second.version + 1 }, 'scale', 'Quá nhỏ <b>cho</b> họ');
    expect(stale.status).toBe(412);
    expect(await stale.text()).toContain('Quá nhỏ &lt;b>cho&lt;/b> họ');
    expect((await reject(second, 'scale', 'Quá\u0000 nhỏ')).status).toBe(303);
    expect(await stateOf(second)).toBe('rejected');
    const lines = await textOf(running, '/desk/judgements.ndjson', headers['the programme’s operator']);
    const [judgement] = lines.trim().split('\n').map(line => JSON.parse(line));
    expect(judgement).toMatchObject({ verdict: 'rejected', reason: 'scale', words: 'Quá nhỏ', needId: ids.need });
    expect(judgement.lexiconVersion).toMatch(/^[0-9a-f]{16}$/);
    expect(judgement.engine.place).toBe(second.place);
    expect(lines).not.toContain(waiting[0]!.technologyId);
    const { past } = running.program.discovery;
    await eventually(() => expect(past.verdictOn(ids.need, second.technologyId)).toBe('rejected'));
    const own = await textOf(running, privatePath(running.web.secret, ids.need, 'need'));
    expect(own).toMatch(/Đã xem và thấy chưa hợp.*: sai quy mô/s);
    for (const path of [`/needs/${ids.need}`, `/technologies/${second.technologyId}`])
      expect(await textOf(running, path)).not.toMatch(/thấy chưa hợp|sai quy mô/);
  });

  describe('a search', () => {
    const post = (fields: Record<string, string>) =>
      postForm(running, `/desk/assignments/${ids.assignment}`, fields, headers['the broker here']);
    const versionNow = async () => {
      const page = await textOf(running, `/desk/assignments/${ids.assignment}`, headers['the broker here']);
      return /name="version" value="(\d+)"/.exec(page)![1]!;
    };

    test('is first on the desk when it is overdue', async () => {
      running.clock.now = new Date('2027-01-04T02:00:00Z');
      const page = await textOf(running, '/desk', headers['the broker here']);
      running.clock.now = NOW;
      expect(page.indexOf(ids.assignment)).toBeGreaterThan(0);
      expect(page.indexOf(ids.assignment)).toBeLessThan(page.indexOf('review-case'));
    });

    test('is given to somebody by a form, which keeps what was chosen', async () => {
      const searcher = await makePerson(running.database, { name: 'Hồ Tìm <i>', appointments: [{ role: 'broker', authority: HERE }] });
      expect(await textOf(running, `/desk/assignments/${ids.assignment}`, headers['the broker here'])).toContain('Hồ Tìm &lt;i>');
      const chosen = { action: 'name', 'name.person': searcher.id, key: 'name-somebody-1' };
      expect((await post({ ...chosen, version: '77' })).status).toBe(412);
      expect((await post({ ...chosen, 'name.person': '', version: await versionNow() })).status).toBe(422);
      expect((await post({ ...chosen, version: await versionNow() })).status).toBe(303);
      const own = await signedIn(searcher);
      const home = await textOf(running, '/en/home', own);
      expect(home).toContain('Look for a technology for');
      expect(home).toContain(`/en/desk/assignments/${ids.assignment}`);
      const release = await postForm(running, `/desk/assignments/${ids.assignment}`, { action: 'release' }, own);
      expect(release.status).toBe(303);
    });

    test('is worked on by forms that keep what was typed', async () => {
      expect((await post({ action: 'constructor' })).status).toBe(404);
      expect((await post({ action: 'ask' })).status).toBe(403);
      expect((await post({ action: 'take' })).status).toBe(303);
      expect((await post({ action: 'take' })).status).toBe(409);
      const wrong = await post({ action: 'ask', 'ask.whom': 'Viện <i>A</i>', 'ask.what': '', 'ask.askedOn': '22/11/2026' });
      expect(wrong.status).toBe(422);
      expect(await wrong.text()).toContain('Viện &lt;i>A&lt;/i>');
      const asked = { 'ask.whom': 'Viện A', 'ask.what': 'Có máy nhỏ\u0000 không?', 'ask.askedOn': '22/11/2026' };
      expect((await post({ action: 'ask', ...asked })).status).toBe(303);
      const found = { 'find.link': `/technologies/${waiting[0]!.technologyId}`, 'find.title': 'Máy sấy', 'find.sentence': 'Sấy được.' };
      expect((await post({ action: 'find', ...found })).status).toBe(303);
    });

    test('ends with a profile that its sender reads, without who was asked', async () => {
      const profile = { action: 'profile', 'profile.problem': 'Lúa ướt', 'profile.advice': 'Bắt đầu bằng máy nhỏ' };
      const stale = await post({ ...profile, version: '1' });
      expect(stale.status).toBe(412);
      expect(await stale.text()).toContain('Bắt đầu bằng máy nhỏ');
      expect((await post({ ...profile, version: await versionNow() })).status).toBe(303);
      const page = await textOf(running, privatePath(running.web.secret, ids.need, 'need'));
      expect(page).toContain('Có hồ sơ công nghệ');
      expect(page).toContain('Bắt đầu bằng máy nhỏ');
      expect(page).not.toContain('Viện A');
      expect((await post({ ...profile, version: '9' })).status).toBe(409);
    });
  });

  describe('a survey', () => {
    const officer = () => headers['an officer here'];
    const place = () => `/desk/surveys/${ids.survey}`;
    const firm = (fields: Record<string, string>) =>
      postForm(running, `${place()}/firms/${ids.firm}`, fields, officer());
    const versionNow = async () => (await listFirms(running.database.db, ids.survey, { limit: 1, offset: 0 }))[0]!.version;

    test('takes a pasted list in, once, and says what is wrong with another', async () => {
      const list = 'Tên doanh nghiệp\tMST\nCông ty Một\t0101234567\nCông ty Hai\t0101234568\n';
      const added = await postForm(running, `${place()}/firms`, { list }, officer());
      expect(added.headers.get('location')).toContain('added=2');
      const again = await postForm(running, `${place()}/firms`, { list }, officer());
      expect(again.headers.get('location')).toContain('added=0');
      const wrong = await postForm(running, `${place()}/firms`, { list: 'Tên,MST\nCông ty Ba,12\n' }, officer());
      expect(wrong.status).toBe(422);
      expect(await wrong.text()).toMatch(/Mã số thuế có 10 chữ số/);
      expect((await postForm(running, `${place()}/firms`, { list }, headers['the broker here'])).status).toBe(404);
    });

    test('asks for consent before a need is written, then opens its form with the firm filled in', async () => {
      expect((await firm({ do: 'record' })).status).toBe(422);
      const mark = { do: 'mark', action: 'again', note: 'gọi\u0000 lại', consentHow: 'phone', consentOn: '2026-11-20' };
      expect((await firm({ ...mark, version: '99' })).status).toBe(412);
      expect((await firm({ ...mark, version: String(await versionNow()) })).status).toBe(303);
      const opened = await firm({ do: 'record' });
      expect(opened.status).toBe(303);
      const form = opened.headers.get('location')!;
      expect((await firm({ do: 'record' })).headers.get('location')).toBe(form);
      const page = await textOf(running, form, officer());
      for (const known of ['HTX Lúa Vàng', '1801234567', '0912345678']) expect(page).toContain(known);
    });

    test('knows by itself that the need was sent, and forgets contacts when asked', async () => {
      const form = (await firm({ do: 'record' })).headers.get('location')!.replace(/\/all$/, '');
      const sent = await postForm(running, `${form}/all`, { problem: 'Lúa ướt', go: 'deliver' }, officer());
      expect(sent.headers.get('location')).toContain('/needs/');
      await eventually(async () => {
        const page = await textOf(running, `${place()}/firms/${ids.firm}`, officer());
        if (!page.includes('Nhu cầu của doanh nghiệp này đã được gửi')) throw new Error('not recorded yet');
      });
      expect((await firm({ do: 'mark', action: 'refuse', version: String(await versionNow()) })).status).toBe(409);
      expect((await firm({ do: 'remove' })).status).toBe(303);
      const page = await textOf(running, `${place()}/firms/${ids.firm}`, officer());
      for (const gone of ['0912345678', 'nam@lua.vn', 'Bà Năm', 'gọi lại']) expect(page).not.toContain(gone);
      const acts = JSON.stringify((await listActsAfter(running.database.db, 0, 10_000)).filter(a => a.kind.startsWith('survey.')));
      expect(acts).toContain('survey.record-need');
      expect(acts).not.toMatch(/0912345678|Lúa Vàng|Bà Năm/);
    });

    test('is covered by sector and province, with denominators', async () => {
      expect(await textOf(running, place(), officer())).toContain('1/3');
      expect(await textOf(running, '/desk/surveys', officer())).toContain('Theo tỉnh, thành phố');
    });
  });

  test('no request ended in a fault of the program', () => {
    expect(running.logged).toEqual([]);
  });
  test('letters of proposals are stopped by their link with one click, and had again in the account', async () => {
    const person = await makePerson(running.database);
    const own = await signedIn(person);
    const place = `/proposals/${person.id}/stop`;
    const right = `${place}?key=${alertKey(SECRET, person.id, 'proposals')}`;
    const statusOf = async (path: string) => (await running.app.request(path)).status;
    expect([await statusOf(place), await statusOf(`${place}?key=wrong`), await statusOf(right)]).toEqual([404, 404, 200]);
    expect((await postForm(running, `${place}?key=wrong`, {})).status).toBe(404);
    expect(await textOf(running, '/proposals', own)).toContain('Mỗi sáng lúc 7 giờ');
    for (let i = 0; i < 2; i++) expect((await postForm(running, right, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect(await textOf(running, '/proposals', own)).toContain('Bạn đã dừng thư đề xuất mỗi sáng');
    expect((await postForm(running, '/proposals/letters', { action: 'resume' })).status).toBe(404);
    expect((await postForm(running, '/proposals/letters', { action: 'resume' }, own)).status).toBe(303);
    expect(await textOf(running, '/en/proposals', own)).toContain('At 7 in the morning');
  });

});
