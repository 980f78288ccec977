import { expect, test } from 'vitest';
import { onEveryProgram } from '../../../../../test/program.ts';
import { newId } from '../../../../platform/ctx.ts';
import { NOW } from '../../../../../test/database.ts';
import { localised } from '../../../../kernel/localised.ts';
import type { Technology } from '../schema.ts';
import { saveTechnologies } from '../store.ts';
import { technology } from '../technology.test-data.ts';

const HOSTILE = '</script><script>alert(1)</script>';

onEveryProgram('pages of a record', running => {
  const get = async (path: string) => {
    const response = await running.app.request(path);
    return { status: response.status, html: await response.text() };
  };
  const save = (over: Partial<Technology>, state: Technology['state'] = 'published') => {
    const record = { ...technology({ id: newId(NOW), ref: over.ref ?? String(Math.random()), ...over }), digest: '' };
    return running.database
      .transaction(trx => saveTechnologies(trx, [record], null, NOW, state))
      .then(() => record.id);
  };

  test('a full record of the sample shows what it takes, with units, in both languages', async () => {
    const [sample] = (await (await running.app.request('/api/v1/technologies?q=rice dryer&limit=1')).json()).items;
    const vi = await get(`/technologies/${sample.id}`);
    expect(vi.status).toBe(200);
    for (const heading of ['Cần những gì để tiếp nhận', 'Thông số kỹ thuật', 'Hơn gì so với cách đang có'])
      expect(vi.html).toContain(heading);
    const en = await get(`/en/technologies/${sample.id}`);
    for (const heading of ['What it takes', 'Specification', 'Terms of transfer']) expect(en.html).toContain(heading);
  });

  test('its data for search engines can not end its element', async () => {
    const id = await save({ title: localised({ en: HOSTILE }), licence: HOSTILE });
    const { html } = await get(`/technologies/${id}`);
    expect(html).not.toContain(HOSTILE);
    const [, json] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)!;
    expect(JSON.parse(json!)).toMatchObject({ '@type': 'Offer', itemOffered: { name: HOSTILE } });
  });

  test('a restricted technology shows which licence is owed, an old record that it is old', async () => {
    const id = await save({ listStatus: 'restricted', validUntil: '2020-01-01' });
    const { html } = await get(`/en/technologies/${id}`);
    expect(html).toContain('Articles 28 to 30');
    expect(html).toContain('This record was valid until 01/01/2020');
  });

  test.each(['submitted', 'declined', 'withdrawn'] as const)('what is %s does not exist', async state => {
    const id = await save({}, state);
    for (const path of [`/technologies/${id}`, `/technologies/${id}/versions`])
      expect((await get(path)).status).toBe(404);
    expect((await get(`/compare?id=${id}`)).html).toContain('Chưa chọn công nghệ nào');
  });

  test('a prohibited technology is never published, whoever saves it', async () => {
    await expect(save({ listStatus: 'prohibited' })).rejects.toThrow(/technology_prohibited/);
  });

  test('a changed record tells what changed since', async () => {
    const id = await save({ ref: 'changes', trl: 7 });
    expect((await get(`/technologies/${id}`)).html).not.toContain(`/technologies/${id}/versions`);
    await save({ id, ref: 'changes', trl: 8, title: localised({ vi: 'Máy sấy thóc', en: 'Rice dryer' }) });
    expect((await get(`/technologies/${id}`)).html).toContain(`/technologies/${id}/versions`);
    const { html } = await get(`/technologies/${id}/versions`);
    expect(html).toMatch(/<del>.*lúa.*<\/del>/s);
    expect(html).toMatch(/<ins>.*thóc.*<\/ins>/s);
    expect(html).toContain('Bản 2');
  });

  test('a version from before the review is never shown', async () => {
    const id = await save({ ref: 'before', title: localised({ en: 'Raw words' }) }, 'submitted');
    await save({ id, ref: 'before', title: localised({ en: 'Clean words' }) });
    const { html } = await get(`/technologies/${id}/versions`);
    expect(html).toContain('Clean words');
    expect(html).not.toContain('Raw');
  });

  test('up to four stand side by side; what is no record is passed over', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5].map(n => save({ title: localised({ vi: `Máy số ${n}` }) })));
    const { html } = await get(`/compare?${[...ids, 'nothing'].map(id => `id=${id}`).join('&')}`);
    expect(html).toContain('So sánh 4 công nghệ');
    expect(html).toContain('Máy số 4');
    expect(html).not.toContain('Máy số 5');
  });

  test('one alone is offered its likes', async () => {
    const [sample] = (await (await running.app.request('/api/v1/technologies?q=rice dryer&limit=1')).json()).items;
    const { html } = await get(`/compare?id=${sample.id}`);
    expect(html).toContain('Cùng làm việc này còn có');
    expect(html).toMatch(new RegExp(`/compare\\?id=${sample.id}&amp;id=[0-9a-f-]{36}`));
  });
});
