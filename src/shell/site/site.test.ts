import { describe, expect, test } from 'vitest';
import { onEveryProgram } from '../../../test/program.ts';

const PAGES = ['/about', '/help', '/accessibility'];
const BOTH = PAGES.flatMap(path => [path, `/en${path}`]);
const MOST_WORDS = 500;

const between = (html: string, start: string, end: string) =>
  html.slice(html.indexOf(start), html.indexOf(end));
const wordsIn = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(word => /\p{L}|\d/u.test(word)).length;
const linksIn = (html: string) => [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(match => match[1]!);

onEveryProgram('the pages about the program', running => {
  const open = async (path: string) => {
    const response = await running.app.request(path);
    return { status: response.status, html: await response.text() };
  };

  test.each(BOTH)('%s is one short page with a heading, a title and a description', async path => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<meta name="description" content="[^"]{40,}/);
    const words = wordsIn(between(html, '<main', '</main>'));
    expect(words).toBeGreaterThan(200);
    expect(words).toBeLessThanOrEqual(MOST_WORDS);
  });

  test.each(BOTH)('%s leads only to what is there, in its own language', async path => {
    const english = path.startsWith('/en/');
    const { html } = await open(path);
    const main = between(html, '<main', '</main>');
    for (const link of linksIn(main).filter(to => !to.startsWith('#'))) {
      expect(link.startsWith('/en/'), link).toBe(english);
      expect((await open(link)).status, link).toBeLessThan(400);
    }
  });

  test.each(['/help', '/en/help'])('every question of %s leads to its answer', async path => {
    const { html } = await open(path);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
    const asked = linksIn(between(html, '<aside', '</aside>')).map(to => to.slice(1));
    expect(asked.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    expect(asked.filter(id => !ids.includes(id))).toEqual([]);
  });

  test('the law’s terms stand with their articles', async () => {
    const { html } = await open('/help');
    for (const [term, article] of [
      ['Đối tượng', 'Điều 4'],
      ['Hình thức', 'Điều 5'],
      ['Phương thức', 'Điều 6'],
      ['Quyền được chuyển giao', 'Điều 7'],
      ['Khuyến khích, hạn chế, cấm chuyển giao', 'Điều 9, 10, 11'],
      ['Đăng ký chuyển giao', 'Điều 31'],
    ])
      expect(html).toContain(`<dt>${term} <small>(${article})</small></dt>`);
  });
});

onEveryProgram('the frame of every page', running => {
  const htmlOf = async (path: string) => (await running.app.request(path)).text();

  test.each(['/about', '/technologies?q=lua&country=VN', '/khong-co?a=1'])(
    'the language switch of %s keeps the place',
    async path => {
      const attribute = path.replaceAll('&', '&amp;');
      expect(await htmlOf(path)).toContain(`href="/en${attribute}" hreflang="en"`);
      expect(await htmlOf(`/en${path}`)).toContain(`href="${attribute}" hreflang="vi"`);
    },
  );

  test.each(['/', '/en', '/help', '/technologies', '/khong-co'])(
    '%s begins with a way past its header',
    async path => {
      const html = await htmlOf(path);
      expect(linksIn(html)[0]).toBe('#main');
      expect(html).toContain('<main id="main"');
    },
  );

  describe.each(['', '/en'])('in %s/', prefix => {
    test('header and footer lead to where one may want to go', async () => {
      const html = await htmlOf(`${prefix}/about`);
      const header = linksIn(between(html, '<header', '</header>'));
      const footer = linksIn(between(html, '<footer', '</footer>'));
      for (const path of ['/technologies', '/needs', '/match', '/needs/new', '/technologies/new'])
        expect(header).toContain(prefix + path);
      for (const path of [...PAGES, '/about/matching', '/open-data', '/sectors', '/countries'])
        expect(footer).toContain(prefix + path);
    });

    test('whatever it leads to is there', async () => {
      const html = await htmlOf(`${prefix}/about`);
      for (const link of linksIn(html).filter(to => to.startsWith('/')))
        expect((await running.app.request(link)).status, link).toBeLessThan(400);
    });
  });
});
