import { describe, expect, test } from 'vitest';
import { reviewFields } from '../../../../test/reviewing.ts';
import {
  AS_OPERATOR,
  caughtUp,
  eventually,
  jsonOf,
  onEveryProgram,
  postForm,
  postJson,
  textOf,
} from '../../../../test/program.ts';
import { type Suggestion, suggestion } from './schema.ts';

onEveryProgram('suggestions', running => {
  const offered = async (q: string, more = ''): Promise<Suggestion[]> =>
    (await jsonOf(running, `/api/v1/suggestions?q=${encodeURIComponent(q)}&${more}`)).suggestions;
  const textsOf = async (q: string, more = '') => (await offered(q, more)).map(s => s.text);
  /** The first question has what is offered made: it comes with one of the next. */
  const made = () => eventually(async () => expect(await offered('may say')).not.toEqual([]));

  test('are there once somebody has asked', made);

  describe('by the words of the thesaurus', () => {
    test.each([
      ['may say', 'máy sấy lúa'],
      ['Máy sấy l', 'máy sấy lúa'],
      ['mays saays l', 'máy sấy lúa'],
      ['mai say', 'máy sấy lúa'],
      ['rice dr', 'rice dryer'],
      ['건조', '건조'],
      ['乾燥', '乾燥'],
    ])('%s may become %s', async (q, text) => {
      expect(await textsOf(q)).toContain(text);
    });

    test('are those that some published record speaks of, with how many', async () => {
      for (const q of ['may', 'nuoc', 'che', 'wat']) {
        for (const kind of ['technology', 'need'] as const) {
          const words = (await offered(q, `kind=${kind}`)).filter(s => s.type === 'concept');
          expect(words.length).toBeGreaterThan(0);
          for (const { text, count } of words) {
            expect(count).toBeGreaterThan(0);
            const list = kind === 'need' ? 'needs' : 'technologies';
            const { total } = await jsonOf(running, `/api/v1/${list}?q=${encodeURIComponent(text)}&limit=1`);
            expect(total, text).toBeGreaterThan(0);
          }
        }
      }
    });

    test('say what they mean where the reader has another language', async () => {
      const notes = async (q: string, lang: string) =>
        (await offered(q, `lang=${lang}`)).filter(s => s.type === 'concept').map(s => [s.text, s.note]);
      expect(await notes('rice dr', 'vi')).toContainEqual(['rice dryer', 'máy sấy lúa']);
      expect(await notes('rice dr', 'en')).toContainEqual(['rice dryer', null]);
      expect(await notes('건조', 'en')).toContainEqual(['건조', 'drying']);
    });
  });

  test.each([
    ['nong ngh', 'sector', '/sectors/agriculture'],
    ['han qu', 'country', '/countries/KR'],
    ['korea', 'country', '/countries/KR'],
    ['can tho', 'province', '/technologies?province=92'],
    ['can tho', 'province', '/needs?province=92', 'kind=need'],
    ['agric', 'sector', '/en/sectors/agriculture', 'lang=en'],
  ])('%s leads to the %s at %s', async (q, type, href, more = '') => {
    const found = (await offered(q, more)).find(s => s.type === type && s.href === href);
    expect(found?.count).toBeGreaterThan(0);
    expect((await running.app.request(href)).status).toBe(200);
  });

  test('every address leads to a page, and every answer is as described', async () => {
    for (const q of ['may', 'vien', 'nuoc thai', 'den', 'xu ly', 'cong ty']) {
      for (const one of await offered(q)) {
        expect(suggestion.parse(one)).toEqual(one);
        expect((await running.app.request(one.href)).status, one.href).toBe(200);
      }
    }
  });

  test('are eight at most, and each a thing of its own', async () => {
    for (const q of ['ma', 'cong', 'viet nam', 'st', 'he thong']) {
      const all = await offered(q);
      expect(all.length).toBeLessThanOrEqual(8);
      expect(new Set(all.map(s => s.href)).size).toBe(all.length);
    }
  });

  test.each(['', 'm', ' ', '🙂', 'x'.repeat(90), 'zzqqkk', '\u202e', '\u0000'])(
    'nothing is suggested for %j',
    async q => {
      expect(await offered(q)).toEqual([]);
    },
  );

  test('a kind that is none is refused at its field', async () => {
    const response = await running.app.request('/api/v1/suggestions?q=may&kind=offer');
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toMatchObject([{ field: 'kind' }]);
  });

  describe('a record', () => {
    const title = 'Giàn phơi xoay Zuvika cho làng nghề';
    let id = '';
    let privatePath = '';
    const links = async () => (await offered('zuvika', 'kind=need')).map(s => s.href);

    test('that waits for review is not suggested', async () => {
      const posted = { title, problem: title, province: '92', consentPublish: true };
      const response = await postJson(running, '/api/v1/needs', posted);
      const { privateUrl, ...need } = await response.json();
      id = need.id;
      privatePath = new URL(privateUrl).pathname;
      await caughtUp(running);
      expect(await links()).toEqual([]);
    });

    test('that is published is, after a while', async () => {
      const published = await postForm(running, `/operator/needs/${id}`, reviewFields(id, 'publish'), AS_OPERATOR);
      expect(published.status).toBe(303);
      await caughtUp(running);
      await eventually(async () => expect(await links()).toEqual([`/needs/${id}`]));
    });

    test('that is withdrawn is not, from then on', async () => {
      expect((await postForm(running, privatePath, { action: 'withdraw' })).status).toBe(303);
      await caughtUp(running);
      expect(await links()).toEqual([]);
    });
  });

  test('the list of a page holds options that a script can point at, all of it as text', async () => {
    const html = await textOf(running, '/en/suggestions?kind=technology&q=dryer');
    expect(html).toMatch(/^<div class="suggestions" id="q-options" role="listbox" aria-label="Suggestions"/);
    expect(html).toMatch(/<a id="q-option-0" role="option" aria-selected="false" tabindex="-1" href="\/en\//);
    const text = encodeURIComponent('<script>alert(1)</script>');
    const hostile = await textOf(running, `/suggestions?q=${text}`);
    expect(hostile).not.toContain('<script');
  });

  test('the fields of the first page and of the lists know where to ask', async () => {
    const asking = async (path: string): Promise<string | undefined> =>
      /data-suggest="([^"]*)"/.exec(await textOf(running, path))?.[1];
    expect(await asking('/')).toBe('/suggestions?kind=technology');
    expect(await asking('/en/needs')).toBe('/en/suggestions?kind=need');
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});

