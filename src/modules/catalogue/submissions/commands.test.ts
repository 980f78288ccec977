import { expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase } from '../../../../test/database.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import { type Database, runSql } from '../../../platform/db/database.ts';
import { findPublishedTechnology } from '../technologies/store.ts';
import { offerTechnology, postNeed } from './commands.ts';
import type { OfferedTechnology } from './offer-schema.ts';
import type { PostedNeed } from './post-schema.ts';
import { isPrivateToken, privateToken } from './private-link.ts';
import { findSubmittedNeed, findSubmittedTechnology, listNeedsForReview } from './store.ts';

const EVERYWHERE = { everywhere: true, provinces: [], organisations: [] };
const TOLD: PostedNeed = {
  problem: 'Lúa ướt khi mưa. Cần sấy 30 tấn mỗi ngày.',
  product: 'Gạo',
  province: '92',
  sector: 'agriculture',
  budgetVnd: 987_654_321,
  deadline: '2027-06-15',
  phone: '0912 345 678',
  email: 'an@htx.vn',
  consentPublish: true,
  staff: 4,
};
const post = (database: Database, over: PostedNeed = {}, key?: string) =>
  postNeed(ctxFor(database), { ...TOLD, ...over }, key);

onEveryDatabase('posting a need', handle => {
  test('takes it in with its words, its number and its confidence', async () => {
    const { database } = handle;
    const { id, ref } = await post(database);
    expect(ref).toBe('NC-000001');
    expect(await findSubmittedNeed(database.db, id)).toMatchObject({
      state: 'submitted',
      ref,
      title: [{ lang: 'vi', value: 'Lúa ướt khi mưa.', origin: 'original' }],
      description: [{ lang: 'vi', value: TOLD.problem }],
      product: [{ lang: 'vi', value: 'Gạo' }],
      province: '92',
      country: 'VN',
      sectors: ['agriculture'],
      deadline: '2027-06-15',
      publishedAt: null,
      budgetVnd: 987_654_321,
      phone: '0912 345 678',
      email: 'an@htx.vn',
      has: { staff: 4 },
      createdAt: NOW,
      consents: [
        {
          purpose: 'publish',
          wording: 'Cho đăng nhu cầu này lên danh mục công khai sau khi duyệt.',
          givenAt: NOW,
          withdrawnAt: null,
        },
      ],
    });
    expect((await post(database)).ref).toBe('NC-000002');
  });

  test('keeps budget and contact out of everything but the private table', async () => {
    const { database } = handle;
    const secrets = ['987654321', '0912', 'an@htx.vn'];
    await post(database, {}, 'secret-key');
    for (const table of ['need', 'act', 'act_subject', 'organisation']) {
      const text = JSON.stringify(await runSql(database.db, `select * from ${table}`));
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  test('of a single word is enough, with nothing else known', async () => {
    const { database } = handle;
    const { id } = await postNeed(ctxFor(database), { product: 'Gạo' });
    expect(await findSubmittedNeed(database.db, id)).toMatchObject({
      title: [{ value: 'Gạo' }],
      description: [],
      budgetVnd: null,
      has: {},
      consents: [],
    });
  });

  test('of any characters is stored', async () => {
    const { database } = handle;
    for (const problem of [`a${'😀'.repeat(90)}`, '\u0000x\uD800', "'; drop table need; --", '<script>'])
      await expect(post(database, { problem })).resolves.toMatchObject({
        ref: expect.stringMatching(/^NC-\d{6}$/),
      });
  });

  test('twice under one key is one need', async () => {
    const { database } = handle;
    const first = await post(database, {}, 'key-for-replay');
    expect(await post(database, {}, 'key-for-replay')).toEqual(first);
    const all = await listNeedsForReview(database.db, 1000, EVERYWHERE);
    expect(all.filter(n => n.ref === first.ref)).toHaveLength(1);
  });

  test('by many at once under one key is one need', async () => {
    const { database } = handle;
    const before = (await listNeedsForReview(database.db, 1000, EVERYWHERE)).length;
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(database, {}, 'key-for-race')));
    expect(new Set(answers.map(a => a.id)).size).toBe(1);
    expect(await listNeedsForReview(database.db, 1000, EVERYWHERE)).toHaveLength(before + 1);
  });

  test('other words under a used key are refused, even if only the phone differs', async () => {
    const { database } = handle;
    await post(database, {}, 'key-with-words');
    await expect(post(database, { phone: '0987 654 321' }, 'key-with-words')).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  test.each(['short', 'with a space', 'dấu-tiếng-việt', 'x'.repeat(201), ''])(
    'key %j is refused',
    async key => {
      await expect(post(handle.database, {}, key)).rejects.toMatchObject({ kind: 'invalid' });
    },
  );

  test('a fault leaves nothing behind', async () => {
    const { database } = handle;
    const before = await listActsAfter(database.db, 0, 1000);
    await expect(post(database, { province: '99' }, 'key-of-fault')).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(await listActsAfter(database.db, 0, 1000)).toEqual(before);
    await expect(post(database, {}, 'key-of-fault')).resolves.toBeDefined();
  });
});

const OFFERED: OfferedTechnology = {
  title: 'Máy sấy lúa tầng sôi',
  description: 'Không khí nóng thổi qua lớp lúa.',
  trl: 9,
  price: { min: 8e8, max: 9e8, currency: 'VND' },
  takes: { powerKw: 75, skills: 'Hai ngày tập huấn' },
  ip: [{ kind: 'patent', number: '1-0023456' }],
  provider: { name: 'Cơ khí Kín Tiếng', taxCode: '1801234567', province: '92' },
  email: 'an@cokhi.vn',
  consentPublish: true,
  consentName: true,
};
const offer = (database: Database, over: OfferedTechnology = {}, key?: string) =>
  offerTechnology(ctxFor(database), { ...OFFERED, ...over }, key);

onEveryDatabase('offering a technology', handle => {
  test('takes the whole record in, waiting, with what was said in confidence apart', async () => {
    const { database } = handle;
    const { id, ref } = await offer(database);
    expect(ref).toMatch(/^NC-\d{6}$/);
    expect(await findSubmittedTechnology(database.db, id)).toMatchObject({
      state: 'submitted',
      source: 'Nhịp Cầu',
      ref,
      title: [{ lang: 'vi', value: 'Máy sấy lúa tầng sôi' }],
      trl: 9,
      price: { min: 8e8, max: 9e8, currency: 'VND' },
      takes: { powerKw: { min: 75, max: 75 }, skills: [{ value: 'Hai ngày tập huấn' }] },
      details: { ip: [{ kind: 'patent', number: '1-0023456' }] },
      country: 'VN',
      providerId: null,
      organisation: { name: 'Cơ khí Kín Tiếng', taxCode: '1801234567', province: '92' },
      email: 'an@cokhi.vn',
      consents: [{ purpose: 'publish' }, { purpose: 'name' }],
    });
    expect(await findPublishedTechnology(database.db, id)).toBeUndefined();
    const act = (await listActsAfter(database.db, 0, 1000)).at(-1)!;
    expect(act).toMatchObject({
      kind: 'technology.offer',
      actor: 'visitor',
      subjects: [{ type: 'technology', id }],
      payload: { ref, consents: ['publish', 'name'] },
    });
    expect(JSON.stringify(act)).not.toMatch(/Kín Tiếng|1801234567|an@/);
  });

  test('needs no more than a name and a word on how it works', async () => {
    const { database } = handle;
    const { id } = await offerTechnology(ctxFor(database), { title: 'Máy sấy', problem: 'Lúa ướt' });
    expect(await findSubmittedTechnology(database.db, id)).toMatchObject({
      trl: null,
      price: null,
      country: null,
      organisation: null,
      consents: [],
    });
  });

  test.each<[string[], OfferedTechnology]>([
    [['title', 'description'], {}],
    [['title'], { title: ' \u0000', description: 'a' }],
    [['description'], { title: 'a', summary: 'a' }],
    [['sectors'], { title: 'a', description: 'a', sectors: ['gardening'] }],
    [['price'], { title: 'a', description: 'a', price: { min: 2, max: 1, currency: 'VND' } }],
    [['takes.powerKw'], { title: 'a', description: 'a', takes: { powerKw: -1 } }],
    [['title', 'problem'], { title: 'a'.repeat(501), problem: 'a'.repeat(20_001) }],
    [['advantages'], { title: 'a', description: 'a', advantages: [{ text: { vi: 'a'.repeat(501) } }] }],
    [['tags', 'takes.climate'], { title: 'a', description: 'a', tags: ['a'.repeat(201)], takes: { climate: 'a'.repeat(20_001) } }],
    [
      ['email', 'provider.taxCode', 'provider.country', 'provider.website'],
      {
        title: 'a',
        description: 'a',
        email: 'x',
        provider: { taxCode: '1', country: 'Nowhere', website: 'javascript:alert(1)' },
      },
    ],
    [['provider.name'], { title: 'a', description: 'a', consentName: true }],
  ])('is refused at %j: %j', async (fields, posted) => {
    const { database } = handle;
    const before = await listActsAfter(database.db, 0, 1000);
    await expect(offerTechnology(ctxFor(database), posted)).rejects.toMatchObject({ kind: 'invalid' });
    const faults = await offerTechnology(ctxFor(database), posted).catch(error => Object.keys(error.fields));
    expect(faults).toEqual(fields);
    expect(await listActsAfter(database.db, 0, 1000)).toEqual(before);
  });

  test('twice under one key is one offer, with other words a conflict', async () => {
    const { database } = handle;
    const [first, again] = await Promise.all([
      offer(database, {}, 'offer-twice'),
      offer(database, {}, 'offer-twice'),
    ]);
    expect(again).toEqual(first);
    await expect(offer(database, { trl: 8 }, 'offer-twice')).rejects.toMatchObject({ kind: 'conflict' });
  });
});

test('a private link opens one need, under one secret', () => {
  const token = privateToken('secret', 'need-1');
  expect(isPrivateToken('secret', 'need-1', token)).toBe(true);
  for (const [secret, need, given] of [
    ['secret', 'need-2', token],
    ['other', 'need-1', token],
    ['secret', 'need-1', `${token}x`],
    ['secret', 'need-1', ''],
    ['secret', 'need-1', undefined],
  ] as const)
    expect(isPrivateToken(secret, need, given)).toBe(false);
  for (const of of ['technology', 'draft'] as const)
    expect(isPrivateToken('secret', 'need-1', token, of)).toBe(false);
});
