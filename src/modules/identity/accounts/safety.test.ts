import { pino } from 'pino';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ctxFor, NOW } from '../../../../test/database.ts';
import { makePerson, signedIn } from '../../../../test/people.ts';
import { AS_OPERATOR, eventually, onEveryProgram, postForm, renew, type Running, textOf } from '../../../../test/program.ts';
import type { Person } from '../../../kernel/actor.ts';
import { latestSeq, listActsAfter } from '../../../platform/acts/index.ts';
import { newId } from '../../../platform/ctx.ts';
import { runSql } from '../../../platform/db/database.ts';
import { makeRoutes } from '../../../shell/routes.ts';
import type { Web } from '../../../web/web.ts';
import { lockAccount } from '../measures/commands.ts';
import { findPerson } from './sessions.ts';
import { codeOf, linkIn, newcomer, PASSWORD, Visitor } from './visitor.test-data.ts';

const placeOf = (response: Response) => response.headers.get('location');
const GOOD_REASON = 'Máy tính bị mất';
const NEW_PASSWORD = 'ba con vịt qua sông';

async function idOf({ database }: Running, email: string): Promise<string | undefined> {
  const rows = await runSql(database.db, 'select id from person where email = $1', [email]);
  return (rows as { id: string }[])[0]?.id;
}

/** As the operator does it, who has no second factor to give. */
async function appoint(running: Running, email: string, role: string): Promise<void> {
  const path = `/people/${await idOf(running, email)}`;
  expect((await postForm(running, path, { role, authority: 'VN' }, AS_OPERATOR)).status).toBe(303);
}

async function switchCodeOn(visitor: Visitor): Promise<string> {
  const html = await (await visitor.post('/account/security/code', { codePassword: PASSWORD })).text();
  const secret = html.match(/class="secret">([A-Z2-7 ]+)</)![1]!.replaceAll(' ', '');
  const uri = html.match(/name="uri" value="([^"]+)"/)![1]!.replaceAll('&amp;', '&');
  expect((await visitor.post('/account/security/code/confirm', { uri, code: codeOf(secret) })).status).toBe(200);
  return secret;
}

onEveryProgram('what keeps accounts safe', running => {
  beforeEach(() => renew(running));

  describe('an appointment that asks for a second factor', () => {
    const email = 'first@example.vn';
    let visitor: Visitor;
    beforeAll(async () => {
      await newcomer(running, email);
      await appoint(running, email, 'administrator');
      visitor = new Visitor(running);
    });

    test('sleeps after a password alone; the account itself works, and says what to do', async () => {
      const entered = await visitor.signIn(email);
      expect(placeOf(entered)).toBe('/account/second-factor');
      const told = await (await visitor.get('/account/second-factor')).text();
      for (const words of ['Người quản trị', '/account/security', 'Mã 6 số']) expect(told).toContain(words);
      expect((await visitor.get('/people')).status).toBe(404);
      for (const page of ['/account', '/home'])
        expect(await (await visitor.get(page)).text()).toContain('/account/second-factor');
      expect((await visitor.post('/account', { name: 'Trần Văn Đầu', locale: 'vi' })).status).toBe(303);
      expect(await (await visitor.get('/en/account/second-factor')).text()).toContain('Administrator');
    });

    test('wakes with the first code, stays awake over a new password, and is awake after signing in with a code', async () => {
      const secret = await switchCodeOn(visitor);
      expect((await visitor.get('/people')).status).toBe(200);
      expect(placeOf(await visitor.get('/account/second-factor?next=/needs'))).toBe('/needs');
      const changed = await visitor.post('/account/security/password', { current: PASSWORD, new: NEW_PASSWORD });
      expect(changed.status).toBe(303);
      expect((await visitor.get('/people')).status).toBe(200);
      const other = new Visitor(running);
      expect(placeOf(await other.signIn(email, NEW_PASSWORD))).toBe('/sign-in/code');
      expect(placeOf(await other.post('/sign-in/code', { code: codeOf(secret, Date.now() + 30_000) }))).toBe('/home');
      expect((await other.get('/people')).status).toBe(200);
    });

    test('sleeps again once the code is switched off', async () => {
      const off = await visitor.post('/account/security/code/off', { codePassword: NEW_PASSWORD });
      expect([off.status, running.logged]).toEqual([303, []]);
      expect((await visitor.get('/people')).status).toBe(404);
    });

    test('sleeps for who has a passkey and signed in by password', async () => {
      await newcomer(running, 'key@example.vn');
      await appoint(running, 'key@example.vn', 'inspector');
      await runSql(
        running.database.db,
        `insert into person_passkey (id, person_id, name, credential_id, public_key, counter, transports, created_at)
        values ($1, $2, 'Khoá', $1::uuid::text, '', 0, '', $3)`,
        [newId(NOW), await idOf(running, 'key@example.vn'), NOW],
      );
      const holder = new Visitor(running);
      expect(placeOf(await holder.signIn('key@example.vn'))).toBe('/account/second-factor');
      expect(await (await holder.get('/account/second-factor')).text()).toContain('Bạn đã có lớp thứ hai');
      expect((await holder.get('/people/roles')).status).toBe(404);
    });

    test('is awake where the installation only recommends it', async () => {
      const web: Web = { ...running.web, secondFactor: 'recommended', findPerson: headers => findPerson(web, headers) };
      const app = makeRoutes(web, running.program);
      const person = await makePerson(running.database, {
        appointments: [{ role: 'administrator', authority: 'VN' }],
        factor: false,
      });
      const headers = await signedIn(person);
      expect((await app.request('/people', { headers })).status).toBe(200);
      expect(await (await app.request('/account/second-factor', { headers })).text()).toContain('Nên thêm');
      expect((await running.app.request('/people', { headers })).status).toBe(404);
    });

    test('others work without', async () => {
      await newcomer(running, 'officer@example.vn');
      await appoint(running, 'officer@example.vn', 'officer');
      expect(placeOf(await new Visitor(running).signIn('officer@example.vn'))).toBe('/home');
    });
  });

  describe('measures of an administrator', () => {
    const admin = (authority: string) =>
      makePerson(running.database, { appointments: [{ role: 'administrator', authority }] });
    const target = (...places: string[]) =>
      makePerson(running.database, { appointments: places.map(authority => ({ role: 'officer' as const, authority })) });
    const measure = async (by: Person | undefined, of: Person, kind: string, reason = GOOD_REASON, headers = {}) =>
      postForm(running, `/people/${of.id}/account/${kind}`, { [`why-${kind}`]: reason }, by ? await signedIn(by) : headers);

    test.each<[string, string[], number]>([
      ['a visitor', ['31'], 404],
      ['a colleague without the role', ['31'], 404],
      ['the administrator of another province', ['31'], 404],
      ['the administrator of the province', ['31'], 303],
      ['the administrator of the province', ['31', 'VN'], 403],
      ['the administrator of the country', ['31', 'VN'], 303],
      ['the operator', ['31'], 303],
      ['the person', ['31'], 404],
    ])('%s ends the sessions of an officer of %j: %i', async (who, places, status) => {
      const of = await target(...places);
      const by: Record<string, () => Promise<Person> | undefined> = {
        'a visitor': () => undefined,
        'the operator': () => undefined,
        'a colleague without the role': () => target('31'),
        'the administrator of another province': () => admin('79'),
        'the administrator of the province': () => admin('31'),
        'the administrator of the country': () => admin('VN'),
        'the person': () => Promise.resolve(of),
      };
      const headers = who === 'the operator' ? AS_OPERATOR : {};
      for (const kind of ['end-sessions', 'lock', 'unlock'])
        expect((await measure(await by[who]!(), of, kind, GOOD_REASON, headers)).status).toBe(status);
    });

    test('a letter leaves with its measure or neither is done', async () => {
      const [by, of] = [await admin('31'), await target('31')];
      const ctx = ctxFor(running.database, by);
      const noInk = { enqueue: () => Promise.reject(new Error('no ink')) };
      await expect(lockAccount(ctx, noInk, of.id, GOOD_REASON)).rejects.toThrow('no ink');
      expect(await textOf(running, `/people/${of.id}`, await signedIn(by))).toContain('1 phiên đang mở');
    });

    test('nobody locks themselves, and there is no other measure', async () => {
      const self = await admin('VN');
      expect((await measure(self, self, 'lock')).status).toBe(403);
      expect((await measure(self, await target('31'), 'enter')).status).toBe(404);
      expect(await textOf(running, `/people/${self.id}`, await signedIn(self))).not.toContain('/account/lock');
    });

    test('ending sessions takes a reason, is told to the person without it, and is an act', async () => {
      const [by, of] = [await admin('31'), await target('31')];
      const path = `/people/${of.id}`;
      expect(await textOf(running, path, await signedIn(by))).toContain('1 phiên đang mở');
      const short = await measure(by, of, 'end-sessions', ' b\u0007 ');
      expect(short.status).toBe(422);
      expect(await short.text()).toContain('id="f-why-end-sessions-error"');
      const seq = await latestSeq(running.database.db);
      expect((await measure(by, of, 'end-sessions', '<i>Máy\u0000 mất</i>')).status).toBe(303);
      expect((await measure(by, of, 'end-sessions')).status, 'twice').toBe(409);
      expect((await running.app.request('/account', { headers: await signedIn(of) })).status).toBe(303);
      expect(await textOf(running, path, await signedIn(by))).toContain('&lt;i>Máy mất&lt;/i>');
      expect(running.mails.at(-1)!.subject).toBe('Các phiên đăng nhập của bạn vừa được đóng');
      expect(running.mails.at(-1)!.text).not.toContain('Máy mất');
      const acts = await listActsAfter(running.database.db, seq, 10);
      expect(acts).toMatchObject([{ kind: 'account.end-sessions', actor: `person:${by.id}`, payload: { ended: 1 } }]);
      expect(JSON.stringify(acts)).not.toContain('mất');
    });

    test('a locked account is entered by nobody, and is told so to who knows its password alone', async () => {
      const email = 'locked@example.vn';
      const visitor = await newcomer(running, email);
      const of = { kind: 'person', id: (await idOf(running, email))!, grants: [] } as const;
      const by = await admin('VN');
      expect((await measure(by, of, 'unlock')).status, 'before its time').toBe(409);
      expect((await measure(by, of, 'lock')).status).toBe(303);
      expect((await measure(by, of, 'lock')).status, 'twice').toBe(409);
      expect((await visitor.get('/account')).status).toBe(303);
      const said = async (password: string) => (await new Visitor(running).signIn(email, password)).text();
      expect(await said(PASSWORD)).toContain('Tài khoản này đang bị khoá.');
      expect(await said('not the password')).toContain('E-mail hoặc mật khẩu chưa đúng.');
      expect((await measure(by, of, 'unlock')).status).toBe(303);
      expect((await new Visitor(running).signIn(email)).status).toBe(303);
    });
  });

  describe('an account and its act are one', () => {
    const refuseActs = (body: () => Promise<void>) => async () => {
      await running.database.script(`create function refuse_act() returns trigger language plpgsql as
        $$ begin raise exception 'no acts today'; end $$;
        create trigger refuse_acts before insert on act for each row execute function refuse_act()`);
      try {
        await body();
      } finally {
        await running.database.script('drop trigger refuse_acts on act; drop function refuse_act()');
        running.logged.length = 0;
      }
    };

    test('without its act nobody is signed up, and no letter is sent', refuseActs(async () => {
      const sent = running.mails.length;
      const fields = { name: 'Lê Thị Hụt', email: 'lost@example.vn', password: PASSWORD };
      expect((await new Visitor(running).post('/sign-up', fields)).status).toBe(500);
      expect(await idOf(running, fields.email)).toBeUndefined();
      expect(running.mails.length).toBe(sent);
    }));

    test('nor is a password changed or reset, nor an address confirmed', async () => {
      const email = 'whole@example.vn';
      const visitor = await newcomer(running, email);
      await new Visitor(running).post('/reset', { email });
      const reset = await eventually(() => linkIn(running, email));
      await new Visitor(running).post('/sign-up', { name: 'Chưa', email: 'unsure@example.vn', password: PASSWORD });
      const verify = linkIn(running, 'unsure@example.vn');
      await refuseActs(async () => {
        const change = { current: PASSWORD, new: NEW_PASSWORD };
        expect((await visitor.post('/account/security/password', change)).status).toBe(500);
        expect((await new Visitor(running).post(reset, { password: NEW_PASSWORD })).status).toBe(500);
        expect((await new Visitor(running).post(verify)).status).toBe(500);
      })();
      expect((await new Visitor(running).signIn(email, NEW_PASSWORD)).status).toBe(422);
      expect((await visitor.get('/account')).status).toBe(200);
      expect((await new Visitor(running).signIn('unsure@example.vn')).status).toBe(403);
      expect(placeOf(await new Visitor(running).post(reset, { password: NEW_PASSWORD }))).toBe('/sign-in?done=reset');
    });
  });

  test('tries to sign in are logged, without who was meant', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: line => void lines.push(line) });
    const app = makeRoutes({ ...running.web, log }, running.program);
    await newcomer(running, 'logged@example.vn');
    for (const password of ['not the password', PASSWORD])
      await app.request('/sign-in', { method: 'POST', body: new URLSearchParams({ email: 'logged@example.vn', password }) });
    expect(lines.map(line => JSON.parse(line)).filter(({ event }) => event)).toMatchObject([
      { event: 'sign-in', way: 'password', outcome: 'refused' },
      { event: 'sign-in', way: 'password', outcome: 'done' },
    ]);
    expect(lines.join()).not.toContain('logged@');
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
