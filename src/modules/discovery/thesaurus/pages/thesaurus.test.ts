import { describe, expect, test } from 'vitest';
import { type Json, jsonOf, onEveryProgram, textOf } from '../../../../../test/program.ts';
import { shippedRows } from '../queries.ts';

onEveryProgram('the thesaurus for everybody', running => {
  const ask = (path: string, headers = {}) => running.app.request(path, { headers });

  test('the first page leads to sectors, letters and files', async () => {
    const html = await textOf(running, '/thesaurus');
    expect(html).toContain('<h1>Từ điển công nghệ</h1>');
    for (const link of ['/thesaurus/sectors/fishery', '/thesaurus/letters/m', '/data/thesaurus.ttl'])
      expect(html).toContain(`href="${link}"`);
    expect(await textOf(running, '/en/thesaurus')).toContain('<h1>Technology thesaurus</h1>');
  });

  test.each([
    ['may say lua', 'rice-dryer'],
    ['máy sấy l', 'rice-dryer'],
    ['paddy dry', 'rice-dryer'],
    ['水稻', 'rice'],
    ['벼', 'rice'],
    ['rice-dryer', 'rice-dryer'],
  ])('%j finds %s', async (q, id) => {
    expect(await textOf(running, `/thesaurus?q=${encodeURIComponent(q)}`)).toContain(`href="/thesaurus/${id}"`);
  });

  test('what is not there is said, with a way on', async () => {
    const html = await textOf(running, '/thesaurus?q=%3Cb%3Ezzqqkk');
    expect(html).toContain('Từ điển chưa có “&lt;b>zzqqkk”');
    expect(html).toContain('/technologies?q=%3Cb%3Ezzqqkk');
  });

  test('a slip at the end is forgiven, and told', async () => {
    const html = await textOf(running, '/thesaurus?q=may+say+luaxx');
    expect(html).toContain('href="/thesaurus/rice-dryer"');
    expect(html).toContain('Chưa có từ “may say luaxx”');
  });

  test('a concept has its words, its place, its codes and its lists', async () => {
    const html = await textOf(running, '/thesaurus/rice-dryer');
    expect(html).toContain('<h1>máy sấy lúa</h1>');
    expect(html).toContain('href="/thesaurus/drying"');
    expect(html).toContain('href="/thesaurus/flat-bed-dryer"');
    expect(html).toContain('Tiếng Hàn');
    expect(html).toContain('F26B');
    const shown = Number(/<a href="(\/technologies\?q=[^"]+)">(\d+) công nghệ/.exec(html)![2]);
    const { total } = await jsonOf(running, '/api/v1/technologies?q=m%C3%A1y+s%E1%BA%A5y+l%C3%BAa');
    expect(shown).toBe(total);
    expect(html).toContain('"skos:Concept"');
  });

  test('sectors and letters are walked through page by page', async () => {
    const first = await textOf(running, '/thesaurus/sectors/agriculture');
    expect(first).toContain('rel="next"');
    expect(first).not.toContain('rel="prev"');
    const last = await textOf(running, '/thesaurus/sectors/agriculture?page=9999');
    expect(last).toContain('rel="prev"');
    expect(last).not.toContain('rel="next"');
    expect(await textOf(running, '/thesaurus/letters/%C4%91')).toContain('<h1>Vần Đ</h1>');
    expect((await ask('/thesaurus/sectors/agriculture?page=x')).status).toBe(200);
  });

  test.each(['/thesaurus/nothing', '/thesaurus/sectors/farming', '/thesaurus/letters/xyz', '/data/thesaurus.xml'])(
    '%s is missing',
    async path => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  test('a reader who has the page is told so', async () => {
    const first = await ask('/thesaurus/rice');
    const etag = first.headers.get('etag')!;
    expect((await ask('/thesaurus/rice', { 'if-none-match': etag })).status).toBe(304);
  });

  describe('as a file', () => {
    test('a table, with every concept', async () => {
      const text = await textOf(running, '/data/thesaurus.tsv');
      const [header, ...lines] = text.replace(/\n$/, '').split('\n');
      expect(header).toBe('id\tbroader\tsectors\tvi\ten\tko\tzh\tja\tvsic\tipc');
      expect(lines).toHaveLength(shippedRows().length);
      expect(new Set(lines.map(line => line.split('\t').length))).toEqual(new Set([10]));
    });

    test('JSON and SKOS tell the same', async () => {
      const { concepts, version } = await jsonOf(running, '/data/thesaurus.json');
      const skos = await jsonOf(running, '/data/thesaurus.jsonld');
      const nodes: Json[] = skos['@graph'];
      const told = nodes.filter(node => node.type === 'skos:Concept');
      expect(told.map(node => node.notation)).toEqual(concepts.map((c: Json) => c.id));
      expect(nodes[0]).toMatchObject({ type: 'skos:ConceptScheme', version });
      const rice = told.find(node => node.notation === 'rice');
      expect(rice).toMatchObject({
        id: 'http://localhost/thesaurus/rice',
        broader: 'http://localhost/thesaurus/cereal',
        prefLabel: { vi: 'lúa gạo', en: 'rice' },
      });
      expect(rice.narrower).toContain('http://localhost/thesaurus/glutinous-rice');
      const ids = new Set(told.map(node => node.id));
      expect(told.flatMap(node => [node.broader ?? [], node.narrower ?? []].flat()).filter(id => !ids.has(id))).toEqual([]);
      for (const { prefLabel, altLabel } of told)
        for (const [lang, labels] of Object.entries(altLabel)) expect(labels).not.toContain(prefLabel[lang]);
    });

    test('Turtle names each concept once', async () => {
      const text = await textOf(running, '/data/thesaurus.ttl');
      expect(text.match(/^<[^>]+> a skos:Concept ;$/gm)).toHaveLength(shippedRows().length);
      expect(text).toContain('skos:prefLabel "lúa gạo"@vi, "rice"@en');
    });

    test('who has it is spared it', async () => {
      const etag = (await ask('/data/thesaurus.tsv')).headers.get('etag')!;
      expect((await ask('/data/thesaurus.tsv', { 'if-none-match': etag })).status).toBe(304);
    });
  });

  describe('through the API', () => {
    test('a question', async () => {
      const { items, total } = await jsonOf(running, '/api/v1/thesaurus?q=may%20say%20lua&limit=1');
      expect(total).toBeGreaterThanOrEqual(1);
      expect(items).toMatchObject([{ id: 'rice-dryer', found: 'máy sấy lúa', broader: 'drying' }]);
    });

    test('one concept', async () => {
      expect(await jsonOf(running, '/api/v1/thesaurus/rice')).toMatchObject({
        labels: { zh: expect.arrayContaining(['水稻']) },
        path: ['crop', 'cereal'],
        narrower: expect.arrayContaining(['glutinous-rice']),
      });
    });

    test.each([
      ['/api/v1/thesaurus/nothing', 404],
      ['/api/v1/thesaurus', 422],
      ['/api/v1/thesaurus?q=a&limit=1000', 422],
    ])('%s is refused with %i', async (path, status) => {
      expect((await ask(path)).status).toBe(status);
    });
  });
});
