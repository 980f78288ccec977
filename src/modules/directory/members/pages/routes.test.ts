import { beforeAll, describe, expect, test } from 'vitest';
import { ctxFor } from '../../../../../test/database.ts';
import { type Appointment, makePerson, signedIn } from '../../../../../test/people.ts';
import { AS_OPERATOR, onEveryProgram, postForm, postJson, textOf } from '../../../../../test/program.ts';
import type { Person } from '../../../../kernel/actor.ts';
import { runSql } from '../../../../platform/db/database.ts';
import { claimOrganisation, registerOrganisation } from '../commands.ts';

const FIRM = { name: 'HTX <b>Bến</b> Lúa', kind: 'cooperative', country: 'VN', province: '92', taxCode: '1807654321' };
const CLAIM = { reason: 'Tôi phụ trách kỹ thuật.', email: 'ky.thuat@ben-lua.vn' };
const NEED = { problem: 'Kho lúa nóng quá, cần làm mát.', province: '92', consent_name: '1', consent_publish: '1' };
const WHO = [
  'visitor',
  'member',
  'colleague',
  'other',
  'broker',
  'brokerElsewhere',
  'administrator',
  'administratorElsewhere',
  'inspector',
  'operator',
] as const;
type Who = (typeof WHO)[number];

onEveryProgram('people and their organisations', running => {
  const make = (...appointments: Appointment[]) => makePerson(running.database, { appointments });
  const people = {} as Record<Exclude<Who, 'visitor' | 'operator'>, Person>;
  const headers = {} as Record<Who, Record<string, string>>;
  const at = {} as Record<'firm' | 'member' | 'claim' | 'need' | 'link' | 'invitation', string>;
  const placeOf = (response: Response) => response.headers.get('location') ?? '';
  const ask = (path: string, who: Who) => running.app.request(path, { headers: headers[who] });
  const send = (path: string, fields: Record<string, string>, who: Who) =>
    postForm(running, path, fields, headers[who]);

  beforeAll(async () => {
    const { database } = running;
    people.member = await make();
    at.firm = (await registerOrganisation(ctxFor(database, people.member), FIRM)).id;
    at.member = people.member.id;
    people.colleague = await make({ role: 'financier', organisationId: at.firm });
    people.other = await make();
    people.broker = await make({ role: 'broker', authority: '92' });
    people.brokerElsewhere = await make({ role: 'broker', authority: '01' });
    people.administrator = await make({ role: 'administrator', authority: '92' });
    people.administratorElsewhere = await make({ role: 'administrator', authority: '01' });
    people.inspector = await make({ role: 'inspector', authority: 'VN' });
    headers.visitor = {};
    headers.operator = AS_OPERATOR;
    for (const [who, person] of Object.entries(people)) headers[who as Who] = await signedIn(person);
    at.claim = (await claimOrganisation(ctxFor(database, people.other), at.firm, CLAIM)).id;
    const posted = await send('/needs', { ...NEED, actingFor: at.firm, key: crypto.randomUUID() }, 'member');
    at.need = placeOf(posted).replace(/\?.*/, '');
    const { privateUrl } = await (await postJson(running, '/api/v1/needs', { problem: 'Ao tôm thiếu oxy.' })).json();
    at.link = new URL(privateUrl).pathname;
    const [row] = (await runSql(database.db, 'select email from person where id = $1', [people.other.id])) as {
      email: string;
    }[];
    await send(`/account/organisations/${at.firm}/invitations`, { email: row!.email, role: 'owner' }, 'member');
    at.invitation = new URL(running.mails.at(-1)!.text.match(/http\S+/)![0]).pathname;
  });

  describe('who gets which answer', () => {
    // In the order of WHO.
    const NOBODY_ELSE = [404, 404, 404, 404, 404, 404];
    const OWN = (own: number, colleague: number) => [404, own, colleague, 404, 404, 404, 404, 404, 404, 404];
    const ACCOUNT = [303, 200, 200, 200, 200, 200, 200, 200, 200, 404];
    test.each<[method: 'GET' | 'POST', path: () => string, statuses: number[]]>([
      ['GET', () => '/people', [...NOBODY_ELSE, 200, 200, 404, 200]],
      ['GET', () => '/people/roles', [...NOBODY_ELSE, 200, 200, 200, 200]],
      ['GET', () => '/people/invitations', [...NOBODY_ELSE, 200, 200, 404, 200]],
      ['GET', () => '/people/claims', [...NOBODY_ELSE, 200, 200, 404, 200]],
      ['GET', () => `/people/${at.member}`, [...NOBODY_ELSE, 200, 404, 404, 200]],
      ['POST', () => `/people/${at.member}`, [...NOBODY_ELSE, 422, 404, 404, 422]],
      ['POST', () => '/people/invitations', [...NOBODY_ELSE, 422, 422, 404, 422]],
      ['POST', () => `/people/claims/${at.claim}`, [...NOBODY_ELSE, 422, 404, 404, 422]],
      ['GET', () => '/account/organisations', ACCOUNT],
      ['GET', () => '/account/organisations/new', ACCOUNT],
      ['GET', () => `/account/organisations/${at.firm}/claim`, ACCOUNT],
      ['GET', () => '/account/records', ACCOUNT],
      ['GET', () => `/account/organisations/${at.firm}`, [303, ...OWN(200, 200).slice(1)]],
      ['POST', () => `/account/organisations/${at.firm}/invitations`, OWN(422, 422)],
      ['POST', () => `/account/organisations/${at.firm}/members/${at.claim}`, OWN(404, 404)],
      ['GET', () => at.need, [...OWN(200, 404).slice(0, -1), 200]],
      ['GET', () => at.invitation, [303, 403, 403, 200, 403, 403, 403, 403, 403, 404]],
    ])('%s %s', async (method, path, statuses) => {
      const answers = await Promise.all(
        WHO.map(who => (method === 'GET' ? ask(path(), who) : send(path(), {}, who))),
      );
      const got = Object.fromEntries(WHO.map((who, i) => [who, answers[i]!.status]));
      expect(got, path()).toEqual(Object.fromEntries(WHO.map((who, i) => [who, statuses[i]])));
    });
  });

  test('a visitor is sent to sign in, and back to the page in the same language', async () => {
    const answer = await ask(`/en${at.invitation}`, 'visitor');
    expect(new URL(placeOf(answer), 'http://localhost').searchParams.get('next')).toBe(`/en${at.invitation}`);
    expect(placeOf(answer)).toContain('/en/sign-in?');
  });

  test('an invitation is accepted once; the second time says why it can not be', async () => {
    expect(await textOf(running, at.invitation, headers.other)).toContain('Nhận lời mời');
    const accepted = await send(at.invitation, {}, 'other');
    expect([accepted.status, placeOf(accepted)]).toEqual([303, '/account/organisations']);
    const again = await send(at.invitation, {}, 'other');
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('mỗi lời mời chỉ dùng một lần');
    expect(await textOf(running, `/account/organisations/${at.firm}`, headers.other)).toContain('HTX &lt;b>');
  });

  test('registering says every fault, keeps what was typed, and leads the second one to claim', async () => {
    const wrong = await send(
      '/account/organisations/new',
      { ...FIRM, name: '<Tên>\u0001', kind: '', taxCode: '12' },
      'inspector',
    );
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    for (const said of ['&lt;Tên>', 'Hãy chọn loại hình', 'Mã số thuế có 10 chữ số']) expect(html).toContain(said);
    const known = await send('/account/organisations/new', { ...FIRM, taxCode: '1807 654 321' }, 'inspector');
    expect(known.status).toBe(409);
    expect(await known.text()).toContain(`/account/organisations/${at.firm}/claim`);
    const key = crypto.randomUUID();
    const fresh = { ...FIRM, name: 'Cơ sở mới', taxCode: '', key };
    const [first, second] = [
      await send('/account/organisations/new', fresh, 'inspector'),
      await send('/account/organisations/new', fresh, 'inspector'),
    ];
    expect(first.status).toBe(303);
    expect(placeOf(second)).toBe(placeOf(first));
    expect(await textOf(running, '/account/organisations', headers.inspector)).toContain('Cơ sở mới');
  });

  test('an administrator appoints on a page, sees it there, and ends it with a reason', async () => {
    const person = await make({ role: 'clerk', authority: '92' });
    const page = `/people/${person.id}`;
    const typed = { role: 'seeker', organisation: ' 1807654321 ', validUntil: '31/12/2027', key: crypto.randomUUID() };
    expect((await send(page, { ...typed, organisation: 'x' }, 'administrator')).status).toBe(422);
    for (let twice = 0; twice < 2; twice++) expect((await send(page, typed, 'administrator')).status).toBe(303);
    const html = await textOf(running, page, headers.administrator);
    expect(html).toContain('31/12/2027');
    const grantId = html.match(/grants\/([0-9a-f-]{36})/)![1]!;
    const end = (reason: string) => send(`${page}/grants/${grantId}`, { [`reason-${grantId}`]: reason }, 'administrator');
    expect((await end('')).status).toBe(422);
    expect((await end('<i>Hết việc</i>\u0000')).status).toBe(303);
    expect(await textOf(running, page, headers.administrator)).toContain('&lt;i>Hết việc&lt;/i>');
    expect((await end('Lần nữa')).status).toBe(409);
  });

  describe('records in the account', () => {
    test('what was sent for a firm is come back to without a link, and bears its name', async () => {
      expect(at.need).toMatch(/^\/needs\/[0-9a-f-]{36}\/private$/);
      const html = await textOf(running, at.need, headers.member);
      expect(html).toContain('HTX &lt;b>Bến&lt;/b> Lúa');
      expect(html).not.toContain('/private/');
      expect(await textOf(running, '/account/records', headers.member)).toContain(`href="${at.need}"`);
      expect(await textOf(running, '/account/records?kind=technology', headers.member)).not.toContain(at.need);
    });

    test('a need sent by a link is kept in the account for the firm, once', async () => {
      expect(await textOf(running, at.link)).not.toContain('value="hold"');
      expect(await textOf(running, at.link, headers.member)).toContain('value="hold"');
      expect((await send(at.link, { action: 'hold', actingFor: at.claim }, 'member')).status).toBe(422);
      expect((await send(at.link, { action: 'hold', actingFor: at.firm }, 'member')).status).toBe(303);
      expect((await send(at.link, { action: 'hold', actingFor: at.firm }, 'member')).status).toBe(409);
      const own = at.link.replace(/\/private\/.*/, '/private');
      expect(await textOf(running, '/account/records', headers.member)).toContain(`href="${own}"`);
      expect((await send(own, { action: 'withdraw' }, 'other')).status).toBe(404);
      expect((await send(own, { action: 'withdraw' }, 'member')).status).toBe(303);
      expect(await textOf(running, own, headers.member)).toContain('Đã rút');
    });

    test('a draft is sent for the firm too, and its link leads to nothing that outlasts the appointment', async () => {
      const opened = await send('/drafts', { kind: 'need', screen: 'all', problem: 'Gạo lẫn sạn.' }, 'member');
      const draft = placeOf(opened).replace(/\/[a-z]+$/, '/send');
      expect(await textOf(running, draft, headers.member)).toContain('name="actingFor"');
      const wrong = await send(draft, { go: 'deliver', actingFor: at.claim }, 'member');
      expect(wrong.status).toBe(422);
      expect(await wrong.text()).toContain('href="#f-actingFor"');
      const sent = await send(draft, { go: 'deliver', actingFor: at.firm, consent_name: '1' }, 'member');
      expect(placeOf(sent)).toMatch(/^\/needs\/[0-9a-f-]{36}\/private\?sent=1$/);
      const kept = placeOf(await ask(draft, 'visitor'));
      expect(kept).toBe(placeOf(sent).replace('?sent=1', ''));
      expect([(await ask(kept, 'visitor')).status, (await ask(kept, 'member')).status]).toEqual([404, 200]);
    });

    test('only those who act for somebody are asked for whom', async () => {
      const asked = async (who: Who) => {
        const html = await textOf(running, '/needs/new?view=all', headers[who]);
        return [html.includes('name="actingFor"'), html.includes('name="agreedBy"')];
      };
      expect(await asked('visitor')).toEqual([false, false]);
      expect(await asked('inspector')).toEqual([true, false]);
      expect(await asked('member')).toEqual([true, false]);
      expect(await asked('broker')).toEqual([false, true]);
    });

    test('a broker enters a need for a firm, and what was typed is kept until it can be sent', async () => {
      const typed = { ...NEED, firmHere: FIRM.taxCode, agreedBy: 'phone', agreedOn: '21/11/2026', key: crypto.randomUUID() };
      const wrong = await send('/needs', typed, 'broker');
      expect(wrong.status).toBe(422);
      const html = await wrong.text();
      for (const said of ['value="1807654321"', 'href="#f-saidBy"', 'Kho lúa nóng quá']) expect(html).toContain(said);
      const sent = await send('/needs', { ...typed, saidBy: 'Bà <Năm>\u0007' }, 'broker');
      expect(sent.status).toBe(303);
      const own = placeOf(sent).replace(/\/private\/.*/, '/private');
      expect(await textOf(running, own, headers.member)).toContain('qua điện thoại, ngày 21/11/2026, Bà &lt;Năm>');
      expect((await ask(own, 'broker')).status).toBe(404);
      expect((await send('/needs', { ...typed, saidBy: 'Ai', key: '' }, 'brokerElsewhere')).status).toBe(422);
    });
  });

  test('leaving ends what one holds at once', async () => {
    const colleague = headers.colleague;
    expect((await ask(`/account/organisations/${at.firm}`, 'colleague')).status).toBe(200);
    await postForm(running, `/account/organisations/${at.firm}/leave`, {}, colleague);
    expect((await ask(`/account/organisations/${at.firm}`, 'colleague')).status).toBe(404);
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
