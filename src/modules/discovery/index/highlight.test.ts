import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { analyseQuery } from './analyse-query.ts';
import { excerpt, highlight } from './highlight.ts';

const marked = (text: string, lang: string, query: string) =>
  highlight(text, lang, analyseQuery(query, lexicon), lexicon).map(([start, end]) => text.slice(start, end));

test.each([
  ['A dryer for paddy: the rice dryer.', 'en', 'máy sấy lúa', ['dryer', 'paddy', 'rice dryer']],
  ['Máy sấy thóc của xã', 'vi', 'rice dryer', ['Máy sấy thóc']],
  ['Robot hàn và máy cắt', 'vi', 'robot han', ['Robot hàn']],
  ['Nothing of that kind', 'en', 'máy sấy lúa', []],
  ['Textile wastewater, treated', 'en', 'xu ly nuoc thai', ['wastewater', 'treated']],
  ['Cắt laser trong xưởng', 'vi', 'máy cắt', []],
])('%s', (text, lang, query, expected) => {
  expect(marked(text, lang, query)).toEqual(expected);
});

describe('excerpts', () => {
  const long = `${'word '.repeat(100)}rice dryer and rice ${'more '.repeat(100)}`;

  test('the window holds the marks and ends between words', () => {
    const marks = highlight(long, 'en', analyseQuery('rice dryer', lexicon), lexicon);
    const found = excerpt(long, marks, 80);
    expect(found.before && found.after).toBe(true);
    expect(found.marks.map(([s, e]) => found.text.slice(s, e))).toEqual(['rice dryer', 'rice']);
    expect(found.text).toMatch(/^word .* more$/);
  });

  test('it is never longer than asked, and its marks stay inside', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 1, max: 60 }),
        (text, most) => {
          const found = excerpt(text, highlight(text, 'en', analyseQuery(text, lexicon), lexicon), most);
          expect(found.text.length).toBeLessThanOrEqual(most);
          for (const [start, end] of found.marks) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(found.text.length);
          }
        },
      ),
    );
  });
});
