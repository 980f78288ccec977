import { describe, expect, test } from 'vitest';
import { eventually, jsonOf, onEveryProgram, textOf } from '../../../../test/program.ts';

type List = {
  items: { id: string }[];
  total: number;
  unmatched: string[];
  read: { text: string | null; language: string };
  meant: { q: string; total: number } | null;
};

onEveryProgram('a question that is not as it was meant', running => {
  const list = (q: string, more = '', kind = 'technologies') =>
    jsonOf<List>(running, `/api/v1/${kind}?q=${encodeURIComponent(q)}&limit=100&${more}`);
  const ids = ({ items }: List) => items.map(item => item.id);
  const page = (q: string, more = '', path = '/technologies') =>
    textOf(running, `${path}?q=${encodeURIComponent(q)}&${more}`);

  /** The words that can be offered are made aside, once the index stands. */
  test('is mended by the words that the catalogue knows', () =>
    eventually(async () => expect((await list('desalinaton')).total).toBeGreaterThan(0)));

  describe('is read, and says so', () => {
    test.each([
      ['may say lua', 'máy sấy lúa'],
      ['mays saays luas', 'máy sấy lúa'],
      ['ma1y sa6y1 lua1', 'máy sấy lúa'],
      ['mai say lua', 'máy sấy lúa'],
      ['rice dryer may say', 'rice dryer máy sấy'],
      ['desalinaton', 'desalination'],
      ['photovoltiac', 'photovoltaic'],
      ['fermentaton tank', 'fermentation tank'],
      ['watter purificaton', 'water purification'],
    ])('%s as %s', async (q, text) => {
      const found = await list(q);
      expect(found.read.text).toBe(text);
      expect(ids(found)[0]).toBe(ids(await list(text))[0]);
      expect(await page(q)).toContain(`Đang hiểu là: <strong>${text}</strong>`);
      expect(await page(q, '', '/en/technologies')).toContain(`Read as: <strong>${text}</strong>`);
    });

    test.each(['máy sấy lúa', 'hòa tan', 'MÁY SẤY LÚA', 'rice dryer', 'Kĩ thuật sấy', 'ozone', '건조'])(
      '%j is what it is',
      async q => {
        expect((await list(q)).read.text).toBeNull();
        expect(await page(q)).not.toContain('Đang hiểu là');
      },
    );

    test.each([
      ['may say lua', 'vi'],
      ['máy sấy', 'vi'],
      ['rice dryer', 'en'],
      ['건조기', 'signs'],
      ['ga', 'unsure'],
    ])('the language of %s is guessed: %s', async (q, language) => {
      expect((await list(q)).read.language).toBe(language);
    });

    test('that it may be either language', async () => {
      expect(await page('ga')).toContain('Chưa rõ câu hỏi là tiếng Việt hay tiếng Anh');
      expect(await page('máy sấy')).not.toContain('Chưa rõ câu hỏi');
    });
  });

  describe('can be taken literally', () => {
    test('by a link that filters, orders and pages keep, and another question does not', async () => {
      const html = await page('may say lua', 'country=VN');
      expect(html).toContain('href="/technologies?q=may+say+lua&amp;literal=true&amp;country=VN"');
      const literal = await page('may say lua', 'literal=true');
      expect(literal).toContain('Đang tìm đúng từng chữ như đã gõ.');
      expect(literal).not.toContain('Đang hiểu là');
      expect(literal).toMatch(/href="\/technologies\?q=may\+say\+lua&amp;literal=true&amp;sort=newest"/);
      expect(literal).toMatch(/href="\/technologies\?q=may\+say\+lua"[^>]*>Tìm cả cách viết gần giống/);
      expect(literal).not.toMatch(/<input type="hidden" name="literal"/);
    });

    test('and then nothing is put, decoded or mended', async () => {
      expect(ids(await list('may say lua', 'literal=true'))).not.toContain(ids(await list('may say lua'))[0]);
      expect((await list('desalinaton', 'literal=true')).total).toBe(0);
      expect((await list('saays luuas', 'literal=true')).total).toBe(0);
      const exact = await list('máy sấy lúa', 'literal=true');
      expect(ids(exact)[0]).toBe(ids(await list('máy sấy lúa'))[0]);
    });
  });

  describe('is asked back', () => {
    test.each([
      ['máy sáy lúa', 'máy sấy lúa'],
      ['khử mạn', 'khử mặn'],
      ['nước thải dệt nhuộn', 'nước thải dệt nhuộm'],
    ])('%s: did you mean %s?', async (q, meant) => {
      const found = await list(q);
      expect(found.read.text).toBeNull();
      expect(found.meant?.q).toBe(meant);
      expect(found.meant?.total).toBe((await list(meant)).total);
      const html = await page(q);
      expect(html).toMatch(new RegExp(`Có phải bạn tìm <a href="[^"]*"[^>]*><strong>${meant}</strong></a>`));
    });

    test.each(['máy sấy lúa', 'mái sấy lúa', 'nước thải dệt nhuộm', 'rice dryer', 'zzqqkk', '', '🙂'])(
      '%j is not',
      async q => {
        expect((await list(q)).meant).toBeNull();
        expect(await page(q)).not.toContain('Có phải bạn tìm');
      },
    );
  });

  test('a word that stands in some record is never changed', async () => {
    for (const q of ['fermentor', 'dryer', 'gạch', 'ozone', 'lamen']) {
      const found = await list(q);
      expect(found.total, q).toBeGreaterThan(0);
      expect(found.read.text, q).toBeNull();
    }
  });

  test('needs are read alike', async () => {
    const found = await list('nuoc thai det nhuom', '', 'needs');
    expect(found.read.text).toBe('nước thải dệt nhuộm');
    expect(await page('nuoc thai det nhuom', '', '/needs')).toContain('Đang hiểu là');
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
