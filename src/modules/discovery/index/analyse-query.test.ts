import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { fold } from '../text/fold.ts';
import { analyseQuery } from './analyse-query.ts';
import { createIndex } from './create-index.ts';
import type { IndexDocument } from './document.ts';
import { record } from './sample-documents.test-data.ts';
import type { Index } from './types.ts';

const indexOf = (docs: readonly IndexDocument[]): Index => {
  const index = createIndex(lexicon);
  index.upsert(docs);
  return index;
};
const ask = (index: Index, text: string) =>
  index.search({ groups: analyseQuery(text, lexicon), kind: 'technology', limit: 100 })!;

describe('queries', () => {
  const heads = [...lexicon.heads.values()];
  const index = indexOf(heads.map((h, i) => record(`h${i}`, { title: { vi: h.label } })));

  test('leaving out the marks never loses the record', () => {
    heads.forEach((head, i) => {
      const typed = ask(index, head.label).hits.map(h => h.id);
      if (typed.includes(`h${i}`))
        expect(ask(index, fold(head.label)).hits.map(h => h.id)).toContain(`h${i}`);
    });
  });

  test('any text is survived, and offsets point into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
        for (const group of analyseQuery(text, lexicon))
          expect(text.slice(group.start, group.end)).toBe(group.from);
        ask(index, text);
        indexOf([record('x', { title: { vi: text, en: text, ko: text } })]);
      }),
    );
  });

  test('what is said again weighs a little more and is one group', () => {
    const [group, ...more] = analyseQuery('máy sấy lúa, máy sấy thóc', lexicon);
    expect(more).toEqual([]);
    expect(group!.weight).toBeCloseTo(1.3);
  });

  test('a pasted page is cut to its heaviest words', () => {
    const page = Array.from({ length: 1000 }, (_, i) => `word${i}`).join(' ');
    expect(analyseQuery(`${page} rice dryer`, lexicon)).toHaveLength(120);
  });
});
