import { describe, expect, test } from 'vitest';
import { jsonOf, onEveryProgram } from '../../../../test/program.ts';

type Item = {
  id: string;
  ref: string;
  title: Record<string, string>;
  score: number;
  country: string | null;
  highlights: { field: string; lang: string; text: string; marks: [number, number][] }[];
};
type Sorted = Item & { trl: number | null; capitalVnd: { min: number; max: number } | null };
type List = {
  items: Item[];
  total: number;
  facets: Record<string, { value: string; count: number }[]>;
  next: string | null;
  unmatched: string[];
};

onEveryProgram('the API of the catalogue', running => {
  const list = (query: string, kind = 'technologies') => jsonOf<List>(running, `/api/v1/${kind}?${query}`);

  /** The items of all pages. */
  async function allOf(query: string, kind = 'technologies'): Promise<Item[]> {
    const seen: Item[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const on = next && `&cursor=${encodeURIComponent(next)}`;
      const page: List = await list(`${query}&limit=100${on}`, kind);
      seen.push(...page.items);
      next = page.next;
    }
    return seen;
  }

  describe('a list', () => {
    test('has its items, total, facets and next page', async () => {
      const page = await list('q=may+say+lua&limit=2');
      expect(page.items).toHaveLength(2);
      expect(page.total).toBeGreaterThan(2);
      expect(page.next).toEqual(expect.any(String));
      expect(Object.keys(page.facets).sort()).toEqual([
        'country',
        'form',
        'green',
        'sector',
        'source',
        'trl',
      ]);
      for (const item of page.items) {
        expect(item).toMatchObject({
          id: expect.any(String),
          ref: expect.any(String),
          title: { vi: expect.any(String) },
          summary: { vi: expect.any(String) },
          score: expect.any(Number),
        });
        expect(item.score).toBeGreaterThan(0);
      }
      expect(page.items[0]!.title.vi!.toLowerCase()).toContain('sấy');
    });

    test('is the same with and without accents, and across languages', async () => {
      const [accents, none, english] = await Promise.all(
        ['máy sấy lúa', 'may say lua', 'rice dryer'].map(q => list(`q=${encodeURIComponent(q)}`)),
      );
      expect(none!.items[0]!.id).toBe(accents!.items[0]!.id);
      expect(english!.items.slice(0, 4).map(i => i.id)).toContain(accents!.items[0]!.id);
    });

    test('marks stand inside their text', async () => {
      const { items } = await list('q=say+lua');
      const marked = items.flatMap(i => i.highlights).filter(h => h.marks.length > 0);
      expect(marked.length).toBeGreaterThan(0);
      for (const { text, marks } of marked)
        for (const [start, end] of marks) expect(text.slice(start, end).trim()).not.toBe('');
    });

    test.each([
      ['technologies', 'country=VN'],
      ['technologies', 'country=VN&country=KR'],
      ['technologies', 'country=VN,KR'],
      ['technologies', 'sector=agriculture&trl=9'],
      ['technologies', 'green=true'],
      ['technologies', 'form=equipment-sale'],
      ['needs', 'province=92'],
    ])('of %s is narrowed by %s', async (kind, query) => {
      const [all, some] = [await list('', kind), await list(query, kind)];
      expect(some.total).toBeGreaterThan(0);
      expect(some.total).toBeLessThan(all.total);
      expect(await allOf(query, kind)).toHaveLength(some.total);
      for (const [name, value] of new URLSearchParams(query.replaceAll(',', '&country='))) {
        const counts = new Map(all.facets[name]!.map(f => [f.value, f.count]));
        expect(counts.get(value)).toBeGreaterThan(0);
      }
    });

    test('a count of a facet is what choosing it gives', async () => {
      const { facets } = await list('q=nuoc');
      for (const [name, counts] of Object.entries(facets))
        for (const { value, count } of counts.slice(0, 3))
          expect((await list(`q=nuoc&${name}=${encodeURIComponent(value)}`)).total, `${name}=${value}`).toBe(
            count,
          );
    });
  });

  describe('paging', () => {
    test.each([
      ['technologies', 'limit=7'],
      ['technologies', 'q=nuoc&limit=3'],
      ['technologies', 'q=may&sector=agriculture&limit=1'],
      ['needs', 'limit=2'],
      ['needs', 'q=nuoc&limit=1'],
    ])('of %s by %s sees each record once, best first, and the total stands', async (kind, query) => {
      const seen: Item[] = [];
      const totals = new Set<number>();
      for (let next: string | null = ''; next !== null; ) {
        const page: List = await list(`${query}${next && `&cursor=${encodeURIComponent(next)}`}`, kind);
        seen.push(...page.items);
        totals.add(page.total);
        next = page.next;
      }
      expect([...totals]).toEqual([seen.length]);
      expect(new Set(seen.map(item => item.id)).size).toBe(seen.length);
      const scores = seen.map(item => item.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });
  });

  describe('sorting', () => {
    const sorted = async (query: string) => (await allOf(query)) as Sorted[];

    test('by readiness puts the readiest first, and those that do not tell it last', async () => {
      const trls = (await sorted('sort=readiness')).map(item => item.trl ?? 0);
      expect(trls).toEqual([...trls].sort((a, b) => b - a));
      expect(trls[0]).toBe(9);
    });

    test('by capital puts the least first, and those that do not tell it last', async () => {
      const sums = (await sorted('sort=capital&q=nuoc')).map(item => item.capitalVnd?.min ?? Infinity);
      expect(sums.length).toBeGreaterThan(3);
      expect(sums).toEqual([...sums].sort((a, b) => a - b || 0));
    });

    test.each(['sort=relevance', 'sort=newest', 'sort=readiness', 'sort=capital'])(
      '%s finds what the question finds',
      async sort => {
        const ids = async (query: string) => (await allOf(query)).map(item => item.id).sort();
        expect(await ids(`q=may+say&${sort}`)).toEqual(await ids('q=may+say'));
      },
    );

    test('without a question relevance is the newest first', async () => {
      const ids = async (query: string) => (await list(query)).items.map(item => item.id);
      expect(await ids('sort=relevance')).toEqual(await ids(''));
      expect(await ids('sort=newest')).toEqual(await ids(''));
    });

    test.each([
      ['technologies', 'sort=price'],
      ['technologies', 'sort=relevance&sort=newest'],
      ['needs', 'sort=capital'],
      ['needs', 'sort=readiness'],
    ])('of %s by %s is refused at its field', async (kind, query) => {
      const response = await running.app.request(`/api/v1/${kind}?${query}`);
      expect(response.status).toBe(422);
      expect((await response.json()).errors).toMatchObject([{ field: 'sort' }]);
    });

    test('a cursor belongs to its order', async () => {
      const { next } = await list('sort=capital&limit=2');
      const follow = (sort: string) => running.app.request(`/api/v1/technologies?${sort}&cursor=${next}`);
      expect((await follow('sort=capital')).status).toBe(200);
      const refused = await follow('sort=readiness');
      expect(refused.status).toBe(422);
      expect((await refused.json()).errors).toMatchObject([{ field: 'cursor' }]);
    });
  });

  describe('refusals', () => {
    test.each([
      ['limit=0', 'limit'],
      ['limit=101', 'limit'],
      ['limit=-1', 'limit'],
      ['limit=1.5', 'limit'],
      ['limit=ten', 'limit'],
      ['cursor=nonsense', 'cursor'],
      ['cursor=W10', 'cursor'],
      [`cursor=${Buffer.from('["a","b","c"]').toString('base64url')}`, 'cursor'],
      ['q=a&q=b', 'q'],
    ])('%s is refused at its field', async (query, field) => {
      for (const kind of ['technologies', 'needs']) {
        const response = await running.app.request(`/api/v1/${kind}?${query}`);
        expect(response.status).toBe(422);
        const { errors } = await response.json();
        expect(errors).toEqual([{ field, vi: expect.any(String), en: expect.any(String) }]);
      }
    });

    test('a value that nothing has finds nothing', async () => {
      for (const query of ['country=XX', 'sector=none', 'trl=77', 'form=%00', 'source=%27%22%3E'])
        expect((await list(query)).total, query).toBe(0);
    });
  });

  describe('one record', () => {
    test.each(['technologies', 'needs'])('of %s is the one of the list', async kind => {
      const [item] = (await list('limit=1', kind)).items;
      const record = await jsonOf(running, `/api/v1/${kind}/${item!.id}`);
      expect(record).toMatchObject({
        id: item!.id,
        ref: item!.ref,
        title: item!.title,
        country: item!.country,
        version: 1,
        sample: true,
      });
    });

    test('of a technology holds the whole of it, as open data does', async () => {
      const lines = await (await running.app.request('/data/technologies.ndjson')).text();
      const opened = lines.trimEnd().split('\n').map(line => JSON.parse(line));
      for (const { id, ref } of (await list('limit=20')).items) {
        const { record } = await jsonOf(running, `/api/v1/technologies/${id}`);
        expect(record).toEqual(opened.find(one => one.ref === ref));
      }
    });

    test('of a need tells nothing said in confidence', async () => {
      const { items } = await list('limit=100', 'needs');
      for (const { id } of items) {
        const record = await jsonOf(running, `/api/v1/needs/${id}`);
        expect(Object.keys(record).sort()).toEqual(
          [
            ...['country', 'deadline', 'description', 'id', 'product', 'province', 'publishedAt', 'ref'],
            ...['sample', 'sectors', 'seeker', 'source', 'tags', 'title', 'version'],
          ].sort(),
        );
      }
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
