import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEveryProgram, renew } from '../../../../test/program.ts';
import { latestSeq, listActsAfter } from '../../../platform/acts/index.ts';
import { runSql } from '../../../platform/db/database.ts';
import { Device } from '../passkeys/device.test-data.ts';
import { CLIENT, Provider } from './provider.test-data.ts';
import { newcomer, Visitor } from './visitor.test-data.ts';

const placeOf = (response: Response) => response.headers.get('location');
const OPTIONS = '/account/security/passkeys/options';

onEveryProgram('passkeys', running => {
  async function add(visitor: Visitor, device: Device, passkeyName = 'Điện thoại'): Promise<Response> {
    const { options, challenge } = await (await visitor.post(OPTIONS)).json();
    const response = device.register(options);
    return visitor.post('/account/security/passkeys', { challenge, response, passkeyName });
  }

  async function enter(visitor: Visitor, device: Device): Promise<Response> {
    const { options, challenge } = await (await visitor.post('/sign-in/passkey/options')).json();
    return visitor.post('/sign-in/passkey', { challenge, response: device.signIn(options), next: '/needs' });
  }

  test('a key is added, signs in, and no longer once it is removed', async () => {
    const last = await latestSeq(running.database.db);
    const visitor = await newcomer(running, 'key@example.vn');
    const device = new Device();
    expect(placeOf(await add(visitor, device))).toBe('/account/security?done=passkey');
    expect(running.mails.at(-1)!.to).toBe('key@example.vn');
    expect((await add(visitor, device)).status, 'twice').toBe(422);

    const other = new Visitor(running);
    expect(placeOf(await enter(other, device))).toBe('/needs');
    expect(await (await other.get('/account')).text()).toContain('key@example.vn');

    const html = await (await visitor.get('/account/security')).text();
    expect(html).toContain('Điện thoại');
    const passkey = html.match(/name="passkey" value="([0-9a-f-]{36})"/)![1]!;
    const stranger = await newcomer(running, 'stranger@example.vn');
    expect((await stranger.post('/account/security/remove-passkey', { passkey })).status).toBe(404);
    expect((await visitor.post('/account/security/remove-passkey', { passkey })).status).toBe(303);
    expect((await visitor.post('/account/security/remove-passkey', { passkey })).status, 'twice').toBe(404);
    expect(placeOf(await enter(new Visitor(running), device))).toBe('/sign-in?fault=passkeyFailed');
    const acts = await listActsAfter(running.database.db, last, 10);
    expect(acts.map(act => act.kind)).toEqual(['passkey.add', 'passkey.remove']);
  });

  test('an answer counts once, for this site, and from a key that is known', async () => {
    const visitor = await newcomer(running, 'once@example.vn');
    const device = new Device();
    await add(visitor, device);
    const stranger = new Visitor(running);
    const { options, challenge } = await (await stranger.post('/sign-in/passkey/options')).json();
    const answer = { challenge, response: device.signIn(options) };
    expect(placeOf(await stranger.post('/sign-in/passkey', answer))).toBe('/home');
    const refused = '/sign-in?fault=passkeyFailed';
    expect(placeOf(await new Visitor(running).post('/sign-in/passkey', answer))).toBe(refused);
    expect(placeOf(await enter(new Visitor(running), new Device()))).toBe(refused);
    for (const response of ['', '{}', 'null', '{"id":1}', 'not json'])
      expect(placeOf(await stranger.post('/sign-in/passkey', { challenge: 'x', response }))).toBe(refused);
    expect((await add(visitor, new Device('elsewhere.com'))).status).toBe(422);
    const own = await (await visitor.post(OPTIONS)).json();
    const other = await newcomer(running, 'other@example.vn');
    const response = new Device().register(own.options);
    const taken = await other.post('/account/security/passkeys', { challenge: own.challenge, response });
    expect(taken.status, 'a challenge of somebody else').toBe(422);
  });

  describe('a provider', () => {
    const provider = new Provider();
    beforeAll(async () => {
      await provider.open();
      running.web.oidc = { ...CLIENT, issuer: provider.issuer };
      renew(running);
    });
    afterAll(() => provider.close());

    async function start(visitor: Visitor): Promise<string> {
      const to = new URL(placeOf(await visitor.get('/auth/oidc?next=%2Fneeds'))!);
      provider.asked = to.searchParams;
      return `/auth/oidc/callback?code=c&state=${encodeURIComponent(to.searchParams.get('state')!)}`;
    }

    test('is asked with state, nonce and the hash of a verifier', async () => {
      expect(await (await new Visitor(running).get('/sign-in')).text()).toContain('Đăng nhập bằng Cổng thử');
      await start(new Visitor(running));
      expect(Object.fromEntries(provider.asked)).toMatchObject({
        client_id: 'nhip-cau',
        response_type: 'code',
        redirect_uri: 'http://localhost/auth/oidc/callback',
        code_challenge_method: 'S256',
        state: expect.stringMatching(/.{20}/),
        nonce: expect.stringMatching(/.{20}/),
        code_challenge: expect.stringMatching(/.{40}/),
      });
    });

    test('opens an account for somebody new, and the same one the next time', async () => {
      provider.claims = { sub: 'new', email: 'from-there@example.vn', email_verified: true, name: 'Trần Từ Cổng' };
      for (const _ of ['first', 'second']) {
        const visitor = new Visitor(running);
        expect(placeOf(await visitor.get(await start(visitor)))).toBe('/needs');
        expect(provider.exchanged.get('code_verifier')).toMatch(/.{43}/);
        expect(await (await visitor.get('/account')).text()).toContain('Trần Từ Cổng');
      }
      const kept = await runSql(
        running.database.db,
        "select access_token, refresh_token, id_token from person_account where account_id = 'new'",
      );
      expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
    });

    test('an account and the act of it are kept together or not at all', async () => {
      provider.claims = { sub: 'half', email: 'half@example.vn', email_verified: true };
      const { database } = running;
      await database.script("alter table act add constraint no_sign_up check (kind <> 'person.sign-up') not valid");
      const visitor = new Visitor(running);
      const refused = await visitor.get(await start(visitor));
      await database.script('alter table act drop constraint no_sign_up');
      expect([refused.status, placeOf(refused)]).not.toEqual([303, '/needs']);
      expect(await runSql(database.db, "select id from person where email = 'half@example.vn'")).toEqual([]);
      running.logged.length = 0;
      const last = await latestSeq(database.db);
      const again = new Visitor(running);
      expect(placeOf(await again.get(await start(again)))).toBe('/needs');
      const acts = await listActsAfter(database.db, last, 10);
      expect(acts.map(act => act.kind)).toEqual(['person.sign-up']);
    });

    test.each([
      ['verified there', true, '/needs'],
      ['not verified there', false, '/sign-in?fault=providerNotLinked'],
    ])('leads to the account with the same address: %s', async (_, email_verified, place) => {
      const email = `linked-${email_verified}@example.vn`;
      await newcomer(running, email);
      provider.claims = { sub: email, email, email_verified };
      const visitor = new Visitor(running);
      expect(placeOf(await visitor.get(await start(visitor)))).toBe(place);
    });

    test('a callback counts in the browser that began, once', async () => {
      provider.claims = { sub: 'state', email: 'state@example.vn', email_verified: true };
      const visitor = new Visitor(running);
      const callback = await start(visitor);
      const refused = '/sign-in?fault=providerFailed';
      expect(placeOf(await new Visitor(running).get(callback)), 'another browser').toBe(refused);
      expect(placeOf(await visitor.get('/auth/oidc/callback?code=c&state=x'))).toBe(refused);
      expect(placeOf(await visitor.get('/auth/oidc/callback'))).toBe(refused);
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
