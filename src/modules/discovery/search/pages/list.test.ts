import { describe, expect, test } from 'vitest';
import { type Json, jsonOf, onEveryProgram, textOf } from '../../../../../test/program.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' };
const plain = (html: string) => html.replace(/&(amp|quot|lt|gt);/g, entity => ENTITIES[entity] ?? entity);
/** Address and words of every link. */
const linksIn = (html: string) =>
  [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href, inner]) => ({
    href: plain(href!),
    words: plain(inner!.replace(/<[^>]*>/g, '')).trim(),
  }));
const linksTo = (html: string, words: string) =>
  linksIn(html)
    .filter(link => link.words.startsWith(words))
    .map(link => link.href);
const titlesIn = (html: string) =>
  [...html.matchAll(/<h2 class="result-title"[^>]*>([\s\S]*?)<\/h2>/g)].map(([, inner]) =>
    inner!.replace(/<[^>]*>/g, ''),
  );

onEveryProgram('the lists of the catalogue', running => {
  const html = (path: string) => textOf(running, path);

  describe('a question', () => {
    test.each(['công ty tôi cần tìm giải pháp', '🙂'])('that names nothing is told so: %s', async q => {
      const page = await html(`/technologies?q=${encodeURIComponent(q)}`);
      expect(page).toContain('Câu hỏi chưa nói rõ cần gì');
      expect(page).not.toContain(`cho “${q}”`);
      expect(page).not.toContain('Khớp nhất');
      expect(await html(`/en/technologies?q=${encodeURIComponent(q)}`)).toContain(
        'does not say what is needed',
      );
    });

    test('that names something is answered under its own words', async () => {
      const page = await html('/technologies?q=may+say+lua');
      expect(page).toContain('cho “may say lua”');
      expect(page).not.toContain('Câu hỏi chưa nói rõ');
    });
  });

  describe('the orders of a list', () => {
    test('are links that keep the question and the filters', async () => {
      const page = await html('/technologies?q=may+say&country=VN');
      expect(linksTo(page, 'Ít vốn nhất')).toEqual(['/technologies?q=may+say&country=VN&sort=capital']);
      expect(linksTo(page, 'Khớp nhất')).toEqual(['/technologies?q=may+say&country=VN']);
    });

    test('without a question none is by relevance, and the newest is the first', async () => {
      const page = await html('/technologies?sort=readiness');
      expect(linksTo(page, 'Khớp nhất')).toEqual([]);
      expect(linksTo(page, 'Mới nhất')).toEqual(['/technologies']);
      expect(page).toMatch(/aria-current="true"[^>]*>Sẵn sàng nhất/);
    });

    test('say what stands last, and of each record whether it says it', async () => {
      const page = await html('/technologies?sort=capital');
      expect(page).toContain('Hồ sơ chưa nói cần bao nhiêu vốn đứng cuối.');
      expect(page).toMatch(/<li>vốn [\d.,–]+ triệu đồng<\/li>/);
      expect(await html('/needs?sort=capital')).not.toContain('đứng cuối');
    });

    test('follow to the next page, with the filters', async () => {
      const page = await html('/technologies?sort=readiness&green=true');
      const [next] = linksTo(page, 'Tiếp');
      expect(next).toMatch(/^\/technologies\?green=true&sort=readiness&cursor=/);
      const following = await html(next!);
      expect(titlesIn(following).filter(title => titlesIn(page).includes(title))).toEqual([]);
    });

    test('an order that is none is passed over', async () => {
      const plainly = titlesIn(await html('/technologies'));
      expect(titlesIn(await html('/technologies?sort=beauty'))).toEqual(plainly);
    });
  });

  describe('comparing', () => {
    const some = async (n: number): Promise<Json[]> =>
      (await jsonOf(running, `/api/v1/technologies?q=may+say&limit=${n}`)).items;

    test('begins at any row, on the page where the reader is', async () => {
      const [first] = await some(1);
      const page = await html('/technologies?q=may+say&country=VN');
      expect(linksTo(page, 'So sánh: ').length).toBe(titlesIn(page).length);
      const [start] = linksTo(await html('/technologies?q=may+say'), `So sánh: ${first.title.vi}`);
      expect(start).toBe(`/technologies?q=may+say&compare=${first.id}`);
      const next = linksTo(await html('/technologies'), 'Tiếp')[0]!;
      const cursor = new URLSearchParams(next.split('?')[1]).get('cursor');
      expect(linksTo(await html(next), 'So sánh: ')[0]).toContain(`cursor=${cursor}`);
    });

    test('names what is compared, and each row joins it', async () => {
      const [first, second] = await some(2);
      const page = await html(`/technologies?q=may+say&compare=${first.id}`);
      expect(page).toMatch(new RegExp(`compare-bar[\\s\\S]*${first.title.vi}`));
      expect(linksTo(page, `Thêm vào so sánh: ${second.title.vi}`)).toEqual([
        `/compare?id=${first.id}&id=${second.id}`,
      ]);
      expect(linksTo(page, 'So sánh: ')).toEqual([]);
      expect(page).toContain('Đang so sánh</p>');
    });

    test('survives filters, orders, paging and another question', async () => {
      const [first, second] = await some(2);
      const kept = `compare=${first.id}&compare=${second.id}`;
      const page = await html(`/technologies?${kept}`);
      const inFacets = linksIn(page).filter(link => /[?&](sector|country)=/.test(link.href));
      expect(inFacets.length).toBeGreaterThan(5);
      for (const { href } of inFacets) expect(href).toContain(kept);
      expect(linksTo(page, 'Ít vốn nhất')[0]).toContain(kept);
      expect(linksTo(page, 'Tiếp')[0]).toContain(kept);
      for (const { id } of [first, second])
        expect(page).toContain(`<input type="hidden" name="compare" value="${id}"`);
      expect(linksTo(page, 'Xem bảng so sánh')).toEqual([`/compare?id=${first.id}&id=${second.id}`]);
      expect(linksTo(page, 'Bỏ')[0]).toBe(`/technologies?compare=${second.id}`);
    });

    test('takes three at most, each once, and passes over what is no technology', async () => {
      const ids = (await some(5)).map(item => item.id);
      const address = ['x', ids[0], ids[0], '01890000-0000-7000-8000-000000000000', ...ids.slice(1)];
      const page = await html(`/technologies?${address.map(id => `compare=${id}`).join('&')}`);
      expect(linksTo(page, 'Xem bảng so sánh')).toEqual([`/compare?id=${ids[0]}&id=${ids[1]}`]);
    });

    test('is no matter of needs', async () => {
      const page = await html(`/needs?compare=${(await some(1))[0].id}`);
      expect(page).not.toContain('compare-bar');
    });
  });

  describe('nothing found', () => {
    test('says which filter did it, and how much there is without it', async () => {
      const page = await html('/technologies?q=may+say+lua&country=KR&trl=3');
      const [without] = linksTo(page, 'Bỏ lọc “TRL 3');
      const found = await html(without!);
      expect(titlesIn(found).length).toBeGreaterThan(0);
      const said = /Bỏ lọc “TRL 3[^<]*<\/a>: có (\d+) hồ sơ/.exec(page);
      expect(found).toContain(`${said![1]} công nghệ cho`);
    });

    test('offers to lift all filters where no single one did it', async () => {
      const page = await html('/technologies?q=may+say+lua&country=IS&trl=3');
      const [lifted] = linksTo(page, 'Bỏ các bộ lọc');
      expect(lifted).toBe('/technologies?q=may+say+lua');
      expect(page).toContain(`: có ${titlesIn(await html(`${lifted}&limit=100`)).length} hồ sơ`);
    });

    test('offers the next step: a technology to be looked for, a need to be answered', async () => {
      const technologies = await html('/technologies?q=zzqqkk');
      expect(linksTo(technologies, 'Gửi nhu cầu')).toContain('/needs/new?problem=zzqqkk');
      expect(technologies).toContain('Hãy thử ít từ hơn');
      expect(linksTo(await html('/needs?q=zzqqkk'), 'Chào công nghệ')).toContain('/technologies/new');
    });

    test('is quick to answer an address with thousands of filters', async () => {
      const many = Array.from({ length: 2_000 }, (_, i) => `X${i}`).join(',');
      const page = await html(`/technologies?country=${many}`);
      expect(page).toContain('Chưa có hồ sơ nào hợp với các bộ lọc này');
      expect(page.length).toBeLessThan(500_000);
    });
  });

  test('one organisation’s technologies are a list of their own, under its name', async () => {
    const { items } = await jsonOf(running, '/api/v1/technologies?country=VN&limit=1');
    const { id, name } = items[0].organisation;
    const page = await html(`/technologies?organisation=${id}`);
    const { total } = await jsonOf(running, `/api/v1/technologies?organisation=${id}`);
    expect(page).toContain(`>${total} công nghệ</h1>`);
    expect(plain(page)).toContain(`Bỏ lọc “${name.vi}”`);
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
