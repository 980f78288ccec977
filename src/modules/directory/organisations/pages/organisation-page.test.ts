import { expect, test } from 'vitest';
import { NOW } from '../../../../../test/database.ts';
import { onEveryProgram } from '../../../../../test/program.ts';
import { localised } from '../../../../kernel/localised.ts';
import { newId } from '../../../../platform/ctx.ts';
import type { Organisation } from '../schema.ts';
import { saveOrganisations } from '../store.ts';

const HOSTILE = '</script><script>alert(1)</script>';

const organisation = (over: Partial<Organisation> = {}) => ({
  id: newId(NOW),
  source: 'Test',
  ref: newId(NOW),
  digest: '',
  name: localised({ vi: 'Viện Thử nghiệm', en: 'Test Institute' }),
  description: localised({ vi: 'Viện nghiên cứu sấy.' }),
  kind: 'institute',
  country: 'VN',
  province: '92',
  website: 'https://www.example.org/',
  taxCode: '0312345678',
  ror: 'https://ror.org/02jx3x895',
  sample: false,
  ...over,
});

onEveryProgram('the page of an organisation', running => {
  const open = async (over: Partial<Organisation> = {}, prefix = '') => {
    const record = organisation(over);
    await running.database.transaction(trx => saveOrganisations(trx, [record], NOW));
    const html = await (await running.app.request(`${prefix}/organisations/${record.id}`)).text();
    return { html, main: html.slice(html.indexOf('<main'), html.indexOf('</main>')), id: record.id };
  };
  const jsonLdOf = (html: string) =>
    JSON.parse(html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)![1]!);

  test('says who it is, where, and by which numbers, in both languages', async () => {
    const { main } = await open();
    for (const said of ['Viện nghiên cứu', 'Cần Thơ', '0312345678', 'Mã số thuế', 'Viện Thử nghiệm'])
      expect(main).toContain(said);
    expect(main).toContain('href="https://ror.org/02jx3x895"');
    expect(main).toContain('>example.org</a>');
    expect(main).toContain('href="/countries/VN"');
    const { main: english } = await open({}, '/en');
    for (const said of ['Research institute', 'Tax code', 'Test Institute']) expect(english).toContain(said);
  });

  test('leaves out what is not known, and the number of a person', async () => {
    const { main } = await open({
      kind: 'constructor',
      country: null,
      province: null,
      website: null,
      ror: 'javascript:alert(1)',
      taxCode: '079085001234',
    });
    expect(main).toContain('Tổ chức');
    for (const absent of ['ROR', 'Trang web', 'Mã số thuế', '079085001234', 'javascript', 'Nước'])
      expect(main).not.toContain(absent);
  });

  test('tells search engines the same', async () => {
    const { html, id } = await open({}, '/en');
    expect(jsonLdOf(html)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': `http://localhost/en/organisations/${id}`,
      name: 'Test Institute',
      url: 'https://www.example.org/',
      taxID: '0312345678',
      sameAs: 'https://ror.org/02jx3x895',
      address: { addressCountry: 'VN' },
    });
  });

  test('a name that is written to break out stays a name', async () => {
    const { html } = await open({ name: localised({ vi: HOSTILE }), source: HOSTILE, taxCode: HOSTILE });
    expect(html).not.toContain(HOSTILE);
    expect(jsonLdOf(html).name).toBe(HOSTILE);
  });

  test('one without records says so, and leads on', async () => {
    const { main } = await open();
    expect(main).toContain('Chưa có hồ sơ công khai nào');
    expect(main).toContain('href="/technologies/new"');
  });

  test.each(['nothing', '01900000-0000-7000-8000-000000000000'])('%s is missing', async id => {
    expect((await running.app.request(`/organisations/${id}`)).status).toBe(404);
  });
});
