import { describe, expect, test } from 'vitest';
import { SECTOR_CODES } from '../../../../kernel/sectors.ts';
import { caughtUp, onEveryProgram, textOf } from '../../../../../test/program.ts';

const plain = (html: string) => html.replaceAll('&amp;', '&');
const wordsOf = (html: string) => plain(html.replace(/<[^>]*>/g, ' '));
const numberIn = (text: string) => Number(/[\d.,]+/.exec(text)?.[0].replace(/[.,]/g, ''));

/** Every link whose words are or begin with a number: what it says, and where it leads. */
function numbersIn(html: string): { href: string; number: number }[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)]
    .map(([, href, inner]) => ({ href: plain(href!), words: wordsOf(inner!).trim() }))
    .filter(({ words }) => /^[\d.,]+( |$)/.test(words))
    .map(({ href, words }) => ({ href, number: numberIn(words) }));
}

/** What a list says it holds: its heading begins with the number, or says that there is nothing. */
function heldBy(html: string): number {
  const heading = wordsOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)![1]!).trim();
  return /^[\d.,]+ /.test(heading) ? numberIn(heading) : 0;
}

const PAGES = [
  ...['/', '/en', '/sectors', '/countries', '/provinces', '/organisations'],
  ...['/sectors/agriculture', '/en/sectors/climate', '/countries/VN', '/countries/KR', '/en/countries/IN'],
  ...['/countries?sector=energy', '/sectors?country=VN', '/organisations?country=VN&sector=fishery'],
];

onEveryProgram('the ways into the catalogue', running => {
  const html = (path: string) => textOf(running, path);

  test.each(PAGES)('every number on %s leads to a list of so many', async path => {
    const numbers = numbersIn(await html(path));
    expect(numbers.length).toBeGreaterThan(5);
    const known = new Map<string, number>();
    for (const { href, number } of numbers) {
      if (!known.has(href)) known.set(href, heldBy(await html(href)));
      expect(known.get(href), `${path} says ${number} of ${href}`).toBe(number);
    }
  });

  describe('the first page', () => {
    test.each([
      ['/', ['/needs/new', '/technologies/new', '/match', '/sectors', '/countries', '/provinces']],
      ['/en', ['/en/needs/new', '/en/technologies/new', '/en/match', '/en/organisations', '/en/sectors']],
    ])('%s has its doors', async (path, doors) => {
      const page = await html(path);
      for (const door of doors) expect(page).toContain(`href="${door}"`);
      expect(page).toContain('green=true');
    });

    test('shows what is new: five needs of firms in Vietnam, five technologies', async () => {
      const page = await html('/');
      expect(page.match(/<h3 class="result-title"/g)).toHaveLength(10);
      expect(page).toContain('href="/needs?country=VN"');
    });
  });

  describe('a sector', () => {
    test.each(SECTOR_CODES)('%s says what it covers, and what is in it', async code => {
      const page = await html(`/sectors/${code}`);
      expect(page).toMatch(/<h1>[^<]+<\/h1><p class="lead">[^<]{20,}<\/p>/);
      expect(page).toContain(`href="/technologies?sector=${code}"`);
      expect(page).toContain(`href="/needs?sector=${code}"`);
    });

    test('names the provinces that need more than they offer', async () => {
      const page = await html('/sectors/agriculture');
      const part = page.split('Nơi nhu cầu nhiều hơn công nghệ')[1]!;
      expect(part).toMatch(/href="\/needs\?sector=agriculture&amp;province=\d\d">\d+ nhu cầu/);
    });

    test.each(['/sectors/astrology', '/sectors/constructor', '/sectors/%00', '/en/sectors/Energy'])(
      '%s is missing',
      async path => {
        expect((await running.app.request(path)).status).toBe(404);
      },
    );
  });

  describe('a country', () => {
    test('shows its organisations with their records', async () => {
      const page = await html('/countries/VN');
      expect(page).toMatch(/href="\/organisations\/[0-9a-f-]{36}"/);
      expect(page).toMatch(/href="\/technologies\?country=VN&amp;organisation=[0-9a-f-]{36}">\d+ công nghệ/);
      expect(page).toContain('href="/organisations?country=VN"');
    });

    test('Vietnam is shown by province, no other country is', async () => {
      expect(await html('/countries/VN')).toContain('Công nghệ theo tỉnh, thành phố');
      expect(await html('/countries/KR')).not.toContain('Công nghệ theo tỉnh, thành phố');
    });

    test('without records says so, and what to do', async () => {
      const page = await html('/countries/VA');
      expect(page).toContain('Chưa có hồ sơ nào ở đây');
      expect(page).toContain('href="/technologies/new"');
      expect(await html('/en/countries/VA')).toContain('There are no records here yet');
    });

    test.each(['/countries/ZZ', '/countries/QQ', '/countries/vn', '/countries/VNM', '/countries/UN'])(
      '%s is missing',
      async path => {
        expect((await running.app.request(path)).status).toBe(404);
      },
    );
  });

  describe('all values of a field', () => {
    test('lead to their pages, and name those without records', async () => {
      const sectors = await html('/sectors?province=92');
      expect(sectors).toContain('Chưa có hồ sơ nào:');
      for (const code of SECTOR_CODES) expect(sectors).toContain(`href="/sectors/${code}"`);
      const provinces = wordsOf(await html('/provinces'));
      for (const name of ['Hà Nội', 'Cần Thơ', 'Cà Mau']) expect(provinces).toContain(name);
    });

    test('under a filter say so, and how to lift it', async () => {
      const page = await html('/countries?sector=energy');
      expect(wordsOf(page)).toContain('Chỉ tính trong Năng lượng');
      expect(page).toContain('href="/countries"');
    });

    test('under a filter that nothing passes teach', async () => {
      expect(await html('/organisations?country=XX')).toContain('Chưa có hồ sơ nào ở đây');
    });

    test('stand a hundred on a page, each once', async () => {
      const names = (page: string) => [...page.matchAll(/href="(\/organisations\/[^"]+)"/g)].map(m => m[1]!);
      const first = await html('/organisations');
      const seen = [...names(first), ...names(await html('/organisations?page=2'))];
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(heldBy(first));
      for (const page of ['0', '-1', 'x', '1e9', '%00'])
        expect(names(await html(`/organisations?page=${page}`)).length, page).toBeGreaterThan(0);
    });
  });

  describe('whoever has a page already', () => {
    const ask = (path: string, tag = '', more: Record<string, string> = {}) =>
      running.app.request(path, { headers: { 'if-none-match': tag, ...more } });
    const lists = ['/technologies?q=lua&sort=capital', '/needs', '/sectors'];
    const paths = ['/', ...lists, '/countries/VN', '/en/sectors/ict'];

    test.each(paths)('is told that %s has not changed', async path => {
      const tag = (await ask(path)).headers.get('etag')!;
      const again = await ask(path, tag);
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
    });

    test('is sent it anew after something was published or withdrawn', async () => {
      await caughtUp(running);
      const tag = (await ask('/technologies')).headers.get('etag')!;
      await running.app.request('/needs', {
        method: 'POST',
        body: new URLSearchParams({ problem: 'Lúa ướt cần sấy' }),
      });
      await caughtUp(running);
      const fresh = await ask('/technologies', tag);
      expect(fresh.status).toBe(200);
      expect(fresh.headers.get('etag')).not.toBe(tag);
    });

    test('keeps no page of the operator, and no refusal', async () => {
      const tag = (await ask('/technologies')).headers.get('etag')!;
      const authorization = `Bearer ${running.web.operatorKey}`;
      const operators = await ask('/technologies', tag, { authorization });
      expect(operators.status).toBe(200);
      expect(operators.headers.get('etag')).toBeNull();
      expect(operators.headers.get('cache-control')).toContain('no-store');
      for (const path of ['/countries/none', '/sectors/none']) {
        const refused = await ask(path);
        expect(refused.status).toBeGreaterThanOrEqual(400);
        expect(refused.headers.get('etag')).toBeNull();
      }
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
