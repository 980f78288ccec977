import { expect, test } from 'vitest';
import { type Json, onEveryProgram, postForm, postJson, renew, textOf } from '../../../../test/program.ts';

const PROBLEM = 'Ao tôm hay thiếu oxy ban đêm, tôm nổi đầu.';
const KEY = { 'idempotency-key': 'posting-test-0001' };

onEveryProgram('posting a need through the API', running => {
  const post = (body: object, headers = {}) => postJson(running, '/api/v1/needs', body, headers);

  test('takes it in and answers with its private page and confident matches', async () => {
    const response = await post({ problem: PROBLEM, province: '96', budgetVnd: 300_000_000 });
    expect(response.status).toBe(201);
    const { id, ref, privateUrl, matches } = await response.json();
    expect(ref).toMatch(/^NC-\d{6}$/);
    expect(privateUrl.startsWith(`http://localhost/needs/${id}/private/`)).toBe(true);
    expect(matches.items.length).toBeLessThanOrEqual(3);
    expect(matches.items.every((item: Json) => item.confident)).toBe(true);
    expect(await textOf(running, new URL(privateUrl).pathname)).toContain(ref);
  });

  test('the same key with the same words is the same need, with others a conflict', async () => {
    const first = await (await post({ problem: PROBLEM, staff: 3 }, KEY)).json();
    const again = await post({ staff: 3, problem: PROBLEM }, KEY);
    expect(again.status).toBe(201);
    expect((await again.json()).id).toBe(first.id);
    const other = await post({ problem: PROBLEM, staff: 4 }, KEY);
    expect(other.status).toBe(409);
    expect(other.headers.get('content-type')).toBe('application/problem+json');
  });

  test('sent twenty times at once it is one need', async () => {
    const before = await running.database.db.selectFrom('need').select('id').execute();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        post({ problem: PROBLEM }, { 'idempotency-key': 'posting-test-at-once' }),
      ),
    );
    expect(answers.map(a => a.status)).toEqual(Array(20).fill(201));
    const ids = new Set(await Promise.all(answers.map(async a => (await a.json()).id)));
    expect(ids.size).toBe(1);
    const after = await running.database.db.selectFrom('need').select('id').execute();
    expect(after).toHaveLength(before.length + 1);
  });

  test.each([
    [{}, ['problem']],
    [{ problem: '\u0000 ', product: '' }, ['problem']],
    [{ problem: 'a'.repeat(20_001) }, ['problem']],
    [
      { problem: 'a', province: '00', budgetVnd: 0, deadline: '2026-11-21', phone: '12', email: 'x@y' },
      ['province', 'budgetVnd', 'deadline', 'phone', 'email'],
    ],
    [
      { problem: 'a', budgetVnd: 1e15, staff: -1, technologyLevel: 'high' },
      ['budgetVnd', 'staff', 'technologyLevel'],
    ],
    [{ problem: 'a', lang: 'fr' }, ['lang']],
    [{ problem: 'a', consentPublish: 'yes' }, ['consentPublish']],
    [{ problem: 'a', targets: [{ what: '' }], organisation: { taxCode: 'x' } }, ['targets', 'organisation.taxCode']],
  ])('%j is refused at %j', async (body, fields) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    const { errors } = await response.json();
    expect(errors.map((e: Json) => e.field).sort()).toEqual([...fields].sort());
    for (const { vi, en } of errors) expect(vi && en && vi !== en).toBeTruthy();
  });

  test.each(['short', 'with a space', 'có-dấu-tiếng-việt'.normalize('NFC'), 'x'.repeat(201)])(
    'a key like "%s" is refused',
    async key => {
      const headers = { 'idempotency-key': encodeURIComponent(key) === key ? key : encodeURI(key) };
      const status = (await post({ problem: PROBLEM }, headers)).status;
      expect(encodeURIComponent(key) === key ? [422] : [201, 422]).toContain(status);
    },
  );

  test.each([
    ['/api/v1/needs', () => post({})],
    ['/needs', () => postForm(running, '/needs', {})],
  ])('too many from one address wait: %s', async (_, send) => {
    renew(running);
    for (let i = 0; i < 60; i++) expect((await send()).status).toBe(422);
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(600);
    renew(running);
  });

  test('takes the full fields in, and the published need shows those that may be read', async () => {
    const full = {
      title: 'Sấy lúa mùa mưa',
      problem: PROBLEM,
      present: 'Phơi sân',
      targets: [{ what: 'độ ẩm', figure: { max: 14, unit: '%' } }, { what: 'màu', words: 'vàng rơm' }],
      constraints: 'Không đốt than',
      notWanted: 'Sấy vỉ ngang',
      organisation: { name: 'HTX Mẫu' },
      consentPublish: true,
      consentSupport: true,
    };
    const { privateUrl } = await (await post(full)).json();
    const html = (await textOf(running, new URL(privateUrl).pathname)).replaceAll('\u00a0', ' ');
    for (const said of ['Sấy lúa mùa mưa', 'Phơi sân', 'độ ẩm: ≤ 14 %', 'màu: vàng rơm', 'Không đốt than', 'HTX Mẫu'])
      expect(html).toContain(said);
  });
});

onEveryProgram('offering a technology through the API', running => {
  const offer = (body: object, headers = {}) => postJson(running, '/api/v1/technologies', body, headers);
  const OFFER = { title: 'Máy sấy lúa', description: 'Thổi khí nóng.', provider: { name: 'Cơ khí Mẫu' } };

  test('takes it in and answers with its private page', async () => {
    const response = await offer({ ...OFFER, title: { vi: 'Máy sấy lúa', en: 'Rice dryer' }, trl: 8 });
    expect(response.status).toBe(201);
    const { id, ref, privateUrl } = await response.json();
    expect(ref).toMatch(/^NC-\d{6}$/);
    expect(privateUrl.startsWith(`http://localhost/technologies/${id}/private/`)).toBe(true);
    expect(await textOf(running, `/en${new URL(privateUrl).pathname}`)).toContain('Rice dryer');
    expect((await running.app.request(`/api/v1/technologies/${id}`)).status).toBe(404);
  });

  test('the same key with the same words is the same offer, with others a conflict', async () => {
    const first = await (await offer(OFFER, KEY)).json();
    expect((await (await offer(OFFER, KEY)).json()).id).toBe(first.id);
    expect((await offer({ ...OFFER, trl: 7 }, KEY)).status).toBe(409);
  });

  test.each([
    [{}, ['title', 'description']],
    [{ title: 'a' }, ['description']],
    [{ title: 'a', description: 'b', email: 'x', provider: { taxCode: '1' } }, ['email', 'provider.taxCode']],
    [{ title: 'a', description: 'b', price: { min: 2, max: 1, currency: 'VND' } }, ['price']],
    [{ title: 'a', description: 'b', sectors: ['gardening'] }, ['sectors.0']],
  ])('%j is refused at %j', async (body, fields) => {
    const response = await offer(body);
    expect(response.status).toBe(422);
    const { errors } = await response.json();
    expect(errors.map((e: Json) => e.field).sort()).toEqual([...fields].sort());
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
