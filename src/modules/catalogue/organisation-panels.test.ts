import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../../test/database.ts';
import { onEveryProgram } from '../../../test/program.ts';
import { localised } from '../../kernel/localised.ts';
import { newId } from '../../platform/ctx.ts';
import { saveOrganisations } from '../directory/index.ts';
import type { NeedRecord, NeedState } from './needs/schema.ts';
import { saveNeeds } from './needs/store.ts';
import type { TechnologyState } from './technologies/schema.ts';
import { saveTechnologies } from './technologies/store.ts';
import { technology } from './technologies/technology.test-data.ts';

const OFFERED = 45;
const SOUGHT = 21;
const TECHNOLOGY = /href="\/technologies\/([0-9a-f-]{36})"/g;
const NEED = /href="\/needs\/([0-9a-f-]{36})"/g;

const need = (seekerId: string, title: string): NeedRecord => ({
  id: newId(NOW),
  source: 'Test',
  ref: newId(NOW),
  digest: '',
  title: localised({ vi: title }),
  description: [],
  product: [],
  details: {},
  seekerId,
  country: 'VN',
  province: '92',
  sourceUrl: null,
  licence: null,
  sectors: [],
  tags: [],
  deadline: '2027-03-01',
  publishedAt: '2026-01-14',
  sample: false,
});

onEveryProgram('what an organisation offers and seeks', running => {
  let id = '';

  const offer = (count: number, state: TechnologyState) => {
    const records = Array.from({ length: count }, () => ({
      ...technology({ id: newId(NOW), ref: newId(NOW), providerId: id }),
      digest: '',
    }));
    return running.database.transaction(trx => saveTechnologies(trx, records, null, NOW, state));
  };
  const seek = (count: number, state: NeedState) => {
    const records = Array.from({ length: count }, (_, i) => need(id, `Nhu cầu ${i}`));
    return running.database.transaction(trx => saveNeeds(trx, records, [], state, null, NOW));
  };

  beforeAll(async () => {
    id = newId(NOW);
    const organisation = {
      id,
      source: 'Test',
      ref: 'busy',
      digest: '',
      name: localised({ vi: 'Viện Bận rộn' }),
      description: [],
      kind: null,
      country: 'VN',
      province: null,
      website: null,
      taxCode: null,
      ror: null,
      sample: false,
    };
    await running.database.transaction(trx => saveOrganisations(trx, [organisation], NOW));
    await offer(OFFERED, 'published');
    await offer(3, 'submitted');
    await seek(SOUGHT, 'published');
    await seek(2, 'withdrawn');
  });

  const open = async (query = '') =>
    (await running.app.request(`/organisations/${id}${query}`)).text();
  const idsIn = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(match => match[1]!);

  test('the numbers are those of what is public', async () => {
    const html = await open();
    expect(html).toContain(`Công nghệ đang chào (${OFFERED})`);
    expect(html).toContain(`Nhu cầu đang tìm (${SOUGHT})`);
    expect(html).toContain('Cần trước ngày 01/03/2027');
  });

  test.each([
    ['offers', TECHNOLOGY, OFFERED],
    ['seeks', NEED, SOUGHT],
  ] as const)('the pages of %s show each record once, as many as are counted', async (name, pattern, count) => {
    const seen: string[] = [];
    for (let page: string | undefined = '1', steps = 0; page && steps < 9; steps++) {
      const html = await open(`?${name}=${page}`);
      seen.push(...idsIn(html, pattern));
      page = html.match(new RegExp(`${name}=(\\d+)[^"]*#${name}" rel="next"`))?.[1];
    }
    expect(seen).toHaveLength(count);
    expect(new Set(seen).size).toBe(count);
  });

  test('one list turns its page while the other keeps its own', async () => {
    const html = await open('?offers=2&seeks=2');
    expect(idsIn(html, TECHNOLOGY)).toHaveLength(20);
    expect(idsIn(html, NEED)).toHaveLength(SOUGHT - 20);
    expect(html).toContain(`href="/organisations/${id}?offers=3&amp;seeks=2#offers"`);
    expect(html).toContain(`href="/organisations/${id}?offers=2&amp;seeks=1#seeks"`);
    expect(html).toContain('21–40 trong 45');
  });

  test('a page beyond the end is the last one', async () => {
    expect(idsIn(await open('?offers=999999999999'), TECHNOLOGY)).toHaveLength(OFFERED % 20);
  });

  test.each(['0', '-1', '1.5', 'x', '', '1e99', '2&offers=3'])('what is no page, %s, is answered', async page => {
    const response = await running.app.request(`/organisations/${id}?offers=${page}`);
    expect(response.status).toBe(200);
    expect(idsIn(await response.text(), TECHNOLOGY).length).toBeGreaterThan(0);
  });

  test('in English the pages stay in English', async () => {
    const html = await (await running.app.request(`/en/organisations/${id}`)).text();
    expect(html).toContain(`href="/en/organisations/${id}?offers=2#offers"`);
  });
});
