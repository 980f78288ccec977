import { beforeAll, describe, expect, test } from 'vitest';
import { makePerson, signedIn } from '../../../../test/people.ts';
import { AS_OPERATOR, eventually, onEveryProgram, renew, type Running } from '../../../../test/program.ts';
import { latestSeq, listActsAfter } from '../../../platform/acts/index.ts';
import { makeRoutes } from '../../../shell/routes.ts';
import { codeOf, linkIn, newcomer, PASSWORD, Visitor } from './visitor.test-data.ts';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';
const ELEVEN_MINUTES_MS = 11 * 60_000;
const placeOf = (response: Response) => response.headers.get('location');

async function actsOf(running: Running, after: number) {
  const acts = await listActsAfter(running.database.db, after, 100);
  return acts.map(act => act.kind);
}

const secretOn = (html: string) => html.match(/class="secret">([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '');
const uriOn = (html: string) => html.match(/name="uri" value="([^"]+)"/)![1]!.replaceAll('&amp;', '&');
const backupCodesOn = (html: string) => [...html.matchAll(/<code>([\w-]+)<\/code>/g)].map(found => found[1]!);

/** Switches the 6-digit code on; gives its secret and the backup codes. */
async function switchCodeOn(visitor: Visitor): Promise<{ secret: string; backupCodes: string[] }> {
  const html = await (await visitor.post('/account/security/code', { codePassword: PASSWORD })).text();
  const secret = secretOn(html);
  const code = codeOf(secret);
  const done = await visitor.post('/account/security/code/confirm', { uri: uriOn(html), code });
  return { secret, backupCodes: backupCodesOn(await done.text()) };
}

onEveryProgram('accounts', running => {
  describe('signing up', () => {
    beforeAll(() => renew(running));

    test('takes a name, an address and a password, and works after the address is confirmed', async () => {
      const visitor = new Visitor(running);
      const sent = await visitor.post('/sign-up', { name: ' Lê  Thị Thử ', email: 'New@Example.vn', password: PASSWORD });
      expect([sent.status, placeOf(sent)]).toEqual([303, '/sign-up?sent=1']);
      expect((await visitor.signIn('new@example.vn')).status).toBe(403);
      const link = linkIn(running, 'new@example.vn');
      expect((await visitor.get(link)).status).toBe(200);
      expect((await visitor.signIn('new@example.vn')).status, 'looking confirms nothing').toBe(403);
      expect((await visitor.post(link)).status).toBe(200);
      expect((await visitor.post(link)).status, 'twice').toBe(200);
      const entered = await visitor.signIn('NEW@example.vn ');
      expect([entered.status, placeOf(entered)]).toEqual([303, '/home']);
      const html = await (await visitor.get('/account')).text();
      expect(html).toContain('value="Lê Thị Thử"');
    });

    test('leads on to where somebody was going, by the letter too, and never off this site', async () => {
      const visitor = new Visitor(running);
      const page = await (await visitor.get('/sign-up?next=%2Fneeds%3Fq%3Dl%C3%BAa')).text();
      expect(page).toMatch(/name="next" value="\/needs\?q=lúa"/);
      for (const [email, next, place] of [
        ['goes@example.vn', '/needs?q=lúa', '/sign-in?next=%2Fneeds%3Fq%3Dl%C3%BAa'],
        ['stays@example.vn', '//elsewhere.com', '/sign-in'],
      ] as const) {
        const typed = { name: 'Lê Đi', email, password: PASSWORD, next };
        for (const door of ['/sign-up', '/sign-in']) {
          await visitor.post(door, typed);
          const letter = await new Visitor(running).get(linkIn(running, email));
          expect(await letter.text(), door).toContain(`action="${linkIn(running, email)}"`);
        }
        const done = await new Visitor(running).post(linkIn(running, email));
        expect(await done.text()).toContain(`href="${place}"`);
      }
    });

    test('says every fault at its field, and keeps what was typed but the password', async () => {
      const response = await new Visitor(running).post('/sign-up', {
        name: '',
        email: 'nobody@',
        password: 'Password12345',
      });
      const html = await response.text();
      expect(response.status).toBe(422);
      for (const field of ['name', 'email', 'password']) expect(html).toContain(`id="f-${field}-error"`);
      expect(html).toContain('value="nobody@"');
      expect(html).not.toContain('Password12345');
    });

    test('cleans and escapes what is typed', async () => {
      const visitor = await newcomer(running, 'mark@example.vn');
      await visitor.post('/account', { name: '<b>Lê\u0000\u0007</b>\nThử', locale: 'vi' });
      const html = await (await visitor.get('/account')).text();
      expect(html).toContain('value="&lt;b>Lê&lt;/b> Thử"');
    });

    test('with a known address answers the same, and its owner alone hears of it', async () => {
      await newcomer(running, 'known@example.vn');
      const sent = running.mails.length;
      const again = await new Visitor(running).post('/sign-up', {
        name: 'Kẻ lạ',
        email: 'known@example.vn',
        password: 'another good password',
        next: '/needs/new',
      });
      expect([again.status, placeOf(again)]).toEqual([303, '/sign-up?sent=1']);
      expect(running.mails.slice(sent).map(mail => mail.to)).toEqual(['known@example.vn']);
      expect(linkIn(running, 'known@example.vn')).toBe('/sign-in?next=%2Fneeds%2Fnew');
      expect((await new Visitor(running).signIn('known@example.vn', 'another good password')).status).toBe(422);
    });
  });

  describe('signing in', () => {
    beforeAll(() => renew(running));

    test('gives a cookie that no script can read, new each time, and leaves the session before', async () => {
      const visitor = await newcomer(running, 'twice@example.vn');
      const first = visitor.cookies.get('nc.session_token')!;
      const response = await visitor.signIn('twice@example.vn');
      const cookie = response.headers.get('set-cookie')!;
      for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=1209600']) expect(cookie).toContain(flag);
      expect(visitor.cookies.get('nc.session_token')).not.toBe(first);
      const old = new Visitor(running, `nc.session_token=${first}`);
      expect((await old.get('/account')).status).toBe(303);
    });

    test('over https the cookie belongs to this host alone', async () => {
      await newcomer(running, 'secure@example.vn');
      const secure = makeRoutes({ ...running.web, baseUrl: 'https://nhip-cau.vn' }, running.program);
      const body = new URLSearchParams({ email: 'secure@example.vn', password: PASSWORD });
      const cookie = (await secure.request('/sign-in', { method: 'POST', body })).headers.get('set-cookie');
      expect(cookie).toMatch(/^__Host-nc\.session_token=.*; Secure/);
    });

    test('says the same of an unknown address and of a wrong password', async () => {
      await newcomer(running, 'wrong@example.vn');
      for (const [email, password] of [
        ['nobody@example.vn', PASSWORD],
        ['wrong@example.vn', 'not the password'],
        ['wrong@example.vn', ''],
        ['wrong', PASSWORD],
        ['', ''],
      ] as const) {
        const response = await new Visitor(running).signIn(email, password);
        expect(response.status).toBe(422);
        expect(await response.text()).toContain('E-mail hoặc mật khẩu chưa đúng.');
      }
    });

    test.each(['wait@example.vn', 'stranger@example.vn'])('ten wrong passwords and %s waits', async email => {
      renew(running);
      if (email === 'wait@example.vn') await newcomer(running, email);
      const visitor = new Visitor(running);
      for (let i = 0; i < 10; i++) expect((await visitor.signIn(email, 'not the password')).status).toBe(422);
      const refused = await visitor.signIn(email);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    });

    test('goes on to where one was, and to no other site', async () => {
      renew(running);
      const email = 'next@example.vn';
      await newcomer(running, email);
      for (const [next, place] of [['/needs', '/needs'], ['//elsewhere.com', '/home']] as const) {
        const response = await new Visitor(running).post('/sign-in', { email, password: PASSWORD, next });
        expect(placeOf(response)).toBe(place);
      }
    });

    test('a changed cookie is no cookie', async () => {
      const visitor = await newcomer(running, 'changed@example.vn');
      const value = visitor.cookies.get('nc.session_token')!;
      for (const cookie of [value.slice(0, 32), value.slice(1), `x${value}`, `${value.slice(0, 32)}.`])
        expect((await new Visitor(running, `nc.session_token=${cookie}`).get('/account')).status).toBe(303);
    });

    test('is undone by signing out, at once and for good', async () => {
      const visitor = await newcomer(running, 'leaves@example.vn');
      const cookie = visitor.cookies.get('nc.session_token')!;
      expect(placeOf(await visitor.post('/sign-out'))).toBe('/sign-in?done=signedOut');
      expect(visitor.cookies.has('nc.session_token')).toBe(false);
      expect((await new Visitor(running, `nc.session_token=${cookie}`).get('/account')).status).toBe(303);
    });
  });

  describe('the 6-digit code', () => {
    beforeAll(() => renew(running));

    test('is asked for once it is on, and a backup code works once', async () => {
      const visitor = await newcomer(running, 'code@example.vn');
      const before = visitor.cookies.get('nc.session_token');
      const { secret, backupCodes } = await switchCodeOn(visitor);
      expect(backupCodes).toHaveLength(10);
      expect(visitor.cookies.get('nc.session_token')).not.toBe(before);

      const device = new Visitor(running);
      const asked = await device.signIn('code@example.vn');
      expect(placeOf(asked)).toBe('/sign-in/code');
      expect((await device.get('/account')).status, 'the password alone opens nothing').toBe(303);
      expect((await device.post('/sign-in/code', { code: '000000' })).status).toBe(422);
      const next = codeOf(secret, Date.now() + 30_000);
      expect(placeOf(await device.post('/sign-in/code', { code: next, next: '/needs' }))).toBe('/needs');
      expect((await device.get('/account')).status).toBe(200);

      const second = new Visitor(running);
      await second.signIn('code@example.vn');
      expect((await second.post('/sign-in/code', { code: next })).status, 'a code works once').toBe(422);
      expect((await second.get('/account')).status).toBe(303);

      for (const status of [303, 422]) {
        const other = new Visitor(running);
        await other.signIn('code@example.vn');
        expect((await other.post('/sign-in/code', { code: backupCodes[0]! })).status).toBe(status);
      }
    });

    test('is not on before a code of it was right', async () => {
      const visitor = await newcomer(running, 'unsure@example.vn');
      expect((await visitor.post('/account/security/code', { codePassword: 'wrong' })).status).toBe(422);
      const html = await (await visitor.post('/account/security/code', { codePassword: PASSWORD })).text();
      expect(html).toContain('<svg');
      const wrong = await visitor.post('/account/security/code/confirm', { uri: uriOn(html), code: '000000' });
      expect(wrong.status).toBe(422);
      expect(secretOn(await wrong.text())).toBe(secretOn(html));
      expect(placeOf(await new Visitor(running).signIn('unsure@example.vn'))).toBe('/home');
    });

    test('is switched off with the password', async () => {
      const visitor = await newcomer(running, 'off@example.vn');
      await switchCodeOn(visitor);
      expect((await visitor.post('/account/security/code/off', { codePassword: 'wrong' })).status).toBe(422);
      expect((await visitor.post('/account/security/code/off', { codePassword: PASSWORD })).status).toBe(303);
      expect(placeOf(await new Visitor(running).signIn('off@example.vn'))).toBe('/home');
    });
  });

  describe('a forgotten password', () => {
    beforeAll(() => renew(running));

    test('is set anew by mail, once, and every session ends', async () => {
      const visitor = await newcomer(running, 'forgot@example.vn');
      const answer = await new Visitor(running).post('/reset', { email: 'forgot@example.vn' });
      expect(placeOf(answer)).toBe('/reset?sent=1');
      const link = await eventually(() => {
        const path = linkIn(running, 'forgot@example.vn');
        expect(path).toMatch(/^\/reset\//);
        return path;
      });
      const stranger = new Visitor(running);
      expect((await stranger.get(link)).status).toBe(200);
      expect((await stranger.post(link, { password: 'short' })).status).toBe(422);
      expect(placeOf(await stranger.post(link, { password: 'ba con vịt qua sông' }))).toBe('/sign-in?done=reset');
      expect((await stranger.post(link, { password: 'ba con vịt qua sông' })).status).toBe(409);
      expect((await visitor.get('/account')).status).toBe(303);
      expect((await stranger.signIn('forgot@example.vn')).status).toBe(422);
      expect((await stranger.signIn('forgot@example.vn', 'ba con vịt qua sông')).status).toBe(303);
    });

    test('of an unknown address is answered alike, and nothing is sent', async () => {
      const sent = running.mails.length;
      const answer = await new Visitor(running).post('/reset', { email: 'nobody@example.vn' });
      expect(placeOf(answer)).toBe('/reset?sent=1');
      expect(running.mails.slice(sent)).toEqual([]);
      expect((await new Visitor(running).post('/reset/no-such', { password: PASSWORD })).status).toBe(409);
      expect((await new Visitor(running).post('/verify/no-such')).status).toBe(409);
      expect((await new Visitor(running).post('/verify/email/no-such')).status).toBe(409);
    });
  });

  test('a new password needs the old one, and ends all other sessions', async () => {
    const visitor = await newcomer(running, 'new-word@example.vn');
    const other = new Visitor(running);
    await other.signIn('new-word@example.vn');
    const change = (current: string, fresh: string) =>
      visitor.post('/account/security/password', { current, new: fresh });
    expect((await change('wrong', 'ba con vịt qua sông')).status).toBe(422);
    expect((await change(PASSWORD, 'password123')).status).toBe(422);
    const before = visitor.cookies.get('nc.session_token');
    expect((await change(PASSWORD, 'ba con vịt qua sông')).status).toBe(303);
    expect(visitor.cookies.get('nc.session_token')).not.toBe(before);
    expect((await visitor.get('/account')).status).toBe(200);
    expect((await other.get('/account')).status).toBe(303);
  });

  test('sessions are seen, and ended one by one or all others at once', async () => {
    const visitor = await newcomer(running, 'many@example.vn');
    const others = [new Visitor(running), new Visitor(running), new Visitor(running)];
    for (const other of others) await other.signIn('many@example.vn');
    const html = await (await visitor.get('/account/sessions')).text();
    const ends = [...html.matchAll(/name="session" value="([0-9a-f-]{36})"/g)].map(found => found[1]!);
    expect(ends).toHaveLength(3);
    const end = (by: Visitor, session: string) => by.post('/account/sessions/end', { session });
    expect((await end(visitor, ends[0]!)).status).toBe(303);
    for (const session of [ends[0]!, UNKNOWN, 'x'])
      expect((await end(visitor, session)).status, 'twice, or of nobody').toBe(404);
    const stranger = await newcomer(running, 'other@example.vn');
    expect((await end(stranger, ends[1]!)).status, 'somebody else').toBe(404);
    expect(placeOf(await visitor.post('/account/sessions/end-others'))).toBe('/account/sessions?ended=2');
    for (const other of others) expect((await other.get('/account')).status).toBe(303);
    expect((await visitor.get('/account')).status).toBe(200);
  });

  test('a new address counts when its owner has confirmed it', async () => {
    const visitor = await newcomer(running, 'old@example.vn');
    expect((await visitor.post('/account/email', { email: 'old@example.vn' })).status).toBe(422);
    expect((await visitor.post('/account/email', { email: 'fresh@example.vn' })).status).toBe(303);
    expect((await new Visitor(running).signIn('fresh@example.vn')).status).toBe(422);
    const link = linkIn(running, 'fresh@example.vn');
    expect((await new Visitor(running).post(link)).status).toBe(200);
    expect((await new Visitor(running).post(link)).status, 'twice').toBe(409);
    expect((await new Visitor(running).signIn('fresh@example.vn')).status).toBe(303);
    expect(running.mails.at(-1)!.to).toBe('old@example.vn');
    // An address that has an account is told to its owner, and to nobody else.
    const stranger = await newcomer(running, 'third@example.vn');
    expect(placeOf(await stranger.post('/account/email', { email: 'fresh@example.vn' }))).toBe('/account?done=mail');
    expect(linkIn(running, 'fresh@example.vn')).toBe('/sign-in');
  });

  test('what keeps the account safe is asked for again after ten minutes', async () => {
    const visitor = await newcomer(running, 'again@example.vn');
    const { now } = running.clock;
    running.clock.now = new Date(now.getTime() + ELEVEN_MINUTES_MS);
    const asked = await visitor.post('/account/email', { email: 'elsewhere@example.vn' });
    expect(placeOf(asked)).toBe('/account/confirm?next=%2Faccount');
    expect((await visitor.post('/account/confirm', { proof: 'wrong', next: '/account' })).status).toBe(422);
    const sessions = '/account/confirm?next=%2Faccount%2Fsessions';
    for (const path of ['end', 'end-others'])
      expect(placeOf(await visitor.post(`/account/sessions/${path}`, { session: UNKNOWN }))).toBe(sessions);
    const before = visitor.cookies.get('nc.session_token');
    expect(placeOf(await visitor.post('/account/confirm', { proof: PASSWORD, next: '/account' }))).toBe('/account');
    expect(visitor.cookies.get('nc.session_token')).not.toBe(before);
    expect(placeOf(await visitor.post('/account/email', { email: 'elsewhere@example.vn' }))).toBe('/account?done=mail');
    running.clock.now = now;
  });

  test('one’s own data can be taken away, without a secret in it', async () => {
    const visitor = await newcomer(running, 'mine@example.vn');
    const response = await visitor.get('/account/data.json');
    const text = await response.text();
    const data = JSON.parse(text);
    expect(data.profile).toMatchObject({ name: 'Lê Thị Thử', email: 'mine@example.vn' });
    expect(data.sessions).toHaveLength(1);
    expect(data.waysToSignIn).toMatchObject([{ provider: 'credential' }]);
    expect(text).not.toContain(visitor.cookies.get('nc.session_token')!.slice(0, 32));
  });

  test('an account is deleted with the word and no other, and its address may sign up again', async () => {
    const visitor = await newcomer(running, 'gone@example.vn');
    expect((await visitor.post('/account/data/erase', { word: 'yes' })).status).toBe(422);
    expect((await visitor.post('/account/data/erase', { word: 'xoá' })).status).toBe(200);
    expect((await visitor.get('/account')).status).toBe(303);
    expect((await new Visitor(running).signIn('gone@example.vn')).status).toBe(422);
    const again = await newcomer(running, 'gone@example.vn', 'Người mới');
    expect(await (await again.get('/account')).text()).toContain('value="Người mới"');
  });

  test('every step that counts is an act, and none of them names anybody', async () => {
    const last = await latestSeq(running.database.db);
    const visitor = new Visitor(running);
    await visitor.post('/sign-up', { name: 'Trần Văn Ghi', email: 'acts@example.vn', password: PASSWORD });
    await visitor.post(linkIn(running, 'acts@example.vn'));
    await visitor.signIn('acts@example.vn');
    await new Visitor(running).signIn('acts@example.vn', 'not the password');
    await visitor.post('/account', { name: 'Trần Văn Đổi', locale: 'vi' });
    await visitor.post('/account', { name: 'Trần Văn Đổi', locale: 'vi' });
    await switchCodeOn(visitor);
    await visitor.post('/account/security/code/off', { codePassword: PASSWORD });
    await visitor.post('/account/security/password', { current: PASSWORD, new: 'ba con vịt qua sông' });
    await visitor.post('/account/data/erase', { word: 'XOÁ' });
    expect(await actsOf(running, last)).toEqual([
      'person.sign-up',
      'person.verify',
      'person.change',
      'two-factor.enable',
      'two-factor.disable',
      'password.change',
      'person.erase',
    ]);
    const acts = JSON.stringify(await listActsAfter(running.database.db, last, 100));
    expect(acts).not.toMatch(/Trần|acts@example/);
  });

  describe('who may see what', () => {
    test.each([
      // address                        visitor  person  operator
      ['GET', '/sign-up', 200, 200, 200],
      ['GET', '/sign-in', 200, 200, 200],
      ['GET', '/sign-in/code', 200, 200, 200],
      ['GET', '/reset', 200, 200, 200],
      ['GET', '/account', 303, 200, 303],
      ['GET', '/account/security', 303, 200, 303],
      ['GET', '/account/sessions', 303, 200, 303],
      ['GET', '/account/data', 303, 200, 303],
      ['GET', '/account/data.json', 303, 200, 303],
      ['GET', '/account/confirm', 303, 200, 303],
      ['POST', '/account/data/erase', 303, 303, 303],
      ['POST', '/account/security/passkeys/options', 303, 303, 303],
      ['POST', '/account/sessions/end', 303, 303, 303],
      ['POST', '/account/sessions/end-others', 303, 303, 303],
      ['GET', '/auth/oidc', 404, 404, 404],
      ['GET', '/auth/oidc/callback', 404, 404, 404],
      ['GET', '/auth/get-session', 404, 404, 404],
      ['POST', '/auth/sign-in/email', 404, 404, 404],
    ])('%s %s', async (method, path, visitor, person, operator) => {
      const someone = await signedIn(await makePerson(running.database));
      const statusFor = async (headers: Record<string, string>) =>
        (await running.app.request(path, { method, headers, ...(method === 'POST' && { body: 'x=1' }) })).status;
      expect(await statusFor({})).toBe(visitor);
      expect(await statusFor(someone)).toBe(person);
      expect(await statusFor(AS_OPERATOR)).toBe(operator);
    });

    test('no page of an account is kept by a browser or a search engine', async () => {
      const headers = await signedIn(await makePerson(running.database));
      for (const path of ['/account', '/en/account/security', '/account/sessions', '/sign-in', '/en/sign-up']) {
        const response = await running.app.request(path, { headers });
        expect(response.headers.get('cache-control')).toContain('no-store');
        expect(await response.text()).toContain('noindex');
      }
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
