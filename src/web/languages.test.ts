import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { AS_OPERATOR, jsonOf, onEveryProgram, postForm, textOf } from '../../test/program.ts';

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
/** What stands in Vietnamese on an English page by right: the other language's own name, and proper names. */
const BY_RIGHT = ['Tiếng Việt', 'Nhịp Cầu', 'đồng'];

type Texts = { [key: string]: unknown };

/** Every fixed text that the program says, of both languages. */
async function saidBy(): Promise<{ vi: Set<string>; en: Set<string> }> {
  const said = { vi: new Set<string>(), en: new Set<string>() };
  const collect = (into: Set<string>, texts: unknown): void => {
    if (typeof texts === 'string') into.add(texts);
    else if (texts && typeof texts === 'object')
      for (const t of Object.values(texts as Texts)) collect(into, t);
  };
  for (const file of globSync('src/**/messages.ts')) {
    const { messages } = await import(join(process.cwd(), file));
    for (const locale of ['vi', 'en'] as const) collect(said[locale], messages?.[locale]);
  }
  return said;
}

/** What a reader reads of a page, or hears: text, labels and hints; what is marked as another language apart. */
function readOf(html: string): string[] {
  const own = html
    .replace(/<script[\s\S]*?<\/script>|<title>[\s\S]*?<\/title>/g, '')
    .replace(/<(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g, '');
  const attributes = [
    ...own.matchAll(/(?:aria-label|placeholder|title|data-auto|data-light|data-dark)="([^"]*)"/g),
  ];
  return [...attributes.map(m => m[1]!), ...own.split(/<[^>]*>/)]
    .map(text => text.replace(/&\w+;|&#39;/g, entity => ENTITIES[entity] ?? entity).trim())
    .filter(text => text !== '');
}

onEveryProgram('two languages', running => {
  let english: string[] = [];
  let said: Awaited<ReturnType<typeof saidBy>>;

  beforeAll(async () => {
    said = await saidBy();
    const [technology] = (await jsonOf(running, '/api/v1/technologies?q=rice+dryer&limit=1')).items;
    const [need] = (await jsonOf(running, '/api/v1/needs?q=rice&limit=1')).items;
    const posted = await postForm(running, '/en/needs', { problem: 'Wet rice needs drying', consent: '1' });
    english = [
      ...['/en', '/en/technologies', '/en/technologies?q=rice+dryer&country=KR&trl=9', '/en/needs'],
      ...['/en/technologies?q=zzyzx', '/en/needs?q=zzyzx&province=92', '/en/nowhere'],
      ...['/en/needs/new', '/en/match', '/en/about/matching', '/en/operator'],
      ...[`/en/technologies/${technology.id}`, `/en/needs/${need.id}`],
      ...(technology.organisation ? [`/en/organisations/${technology.organisation.id}`] : []),
      posted.headers.get('location')!,
    ];
  });

  test('an English page says nothing in the program’s Vietnamese', async () => {
    const vietnamese = [...said.vi].filter(text => !said.en.has(text) && VIETNAMESE.test(text));
    expect(vietnamese.length).toBeGreaterThan(150);
    const operators = ['/en/operator/needs', '/en/operator/imports', '/en/operator'];
    for (const path of [...english, ...operators]) {
      const html = await textOf(running, path, operators.includes(path) ? AS_OPERATOR : {});
      expect(html, path).toContain('<html lang="en"');
      const texts = readOf(html);
      const wrong = vietnamese.filter(v => texts.some(t => t === v || (v.length > 12 && t.includes(v))));
      expect(wrong, path).toEqual([]);
    }
  });

  test.each(['/en/needs/new', '/en/match', '/en/about/matching', '/en/operator', '/en/nowhere'])(
    'and %s, which shows no record, has no Vietnamese letters but of names',
    async path => {
      const texts = readOf((await textOf(running, path)).replace(/<option[\s\S]*?<\/option>/g, ''));
      const foreign = texts
        .map(text => BY_RIGHT.reduce((rest, name) => rest.replaceAll(name, ''), text))
        .filter(text => VIETNAMESE.test(text));
      expect(foreign).toEqual([]);
    },
  );

  test('a refused form speaks English too', async () => {
    for (const [path, fields] of [
      ['/en/needs', { problem: '', budget: 'x', deadline: 'x', contact: 'x' }],
      ['/en/match', { text: '', staff: 'x' }],
      ['/en/operator', { operatorKey: 'x' }],
    ] as const) {
      const html = await (await postForm(running, path, fields)).text();
      const errors = [...html.matchAll(/<p class="error"[^>]*>([\s\S]*?)<\/p>/g)].map(m => m[1]!);
      expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) expect(error.replaceAll('đồng', '')).not.toMatch(VIETNAMESE);
    }
  });

  describe('the switch between them', () => {
    test.each([
      ['/', '/en'],
      ['/needs/new', '/en/needs/new'],
      [
        '/technologies?q=m%C3%A1y+s%E1%BA%A5y&sector=agriculture',
        '/en/technologies?q=m%C3%A1y+s%E1%BA%A5y&sector=agriculture',
      ],
      ['/needs?province=92&limit=5', '/en/needs?province=92&limit=5'],
      ['/nowhere?x=1', '/en/nowhere?x=1'],
    ])('leads from %s to %s and back', async (vi, en) => {
      for (const [from, to] of [
        [vi, en],
        [en, vi],
      ]) {
        const html = await textOf(running, from!);
        const link = html.match(/<a class="language" href="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&');
        expect(link).toBe(to);
      }
    });

    test('is told to search engines as well', async () => {
      const html = await textOf(running, '/en/needs');
      for (const link of [
        'rel="canonical" href="http://localhost/en/needs"',
        'hreflang="vi" href="http://localhost/needs"',
        'hreflang="en" href="http://localhost/en/needs"',
      ])
        expect(html).toContain(link);
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
