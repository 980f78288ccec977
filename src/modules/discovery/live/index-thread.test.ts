import { expect, test } from 'vitest';
import { analyseQuery, createIndex, FACETS, type Index, type IndexDocument } from '../engine.ts';
import { record } from '../index/sample-documents.test-data.ts';
import { lexicon, sources } from '../lexicon/sample-lexicon.test-data.ts';
import { buildInThread } from './index-thread.ts';

const TITLES = ['Máy sấy lúa', 'Welding robot', 'Shrimp disease test', 'Xử lý nước thải dệt nhuộm'];
const documents = Array.from({ length: 700 }, (_, i) =>
  record(`r${i}`, {
    title: { [i % 2 ? 'en' : 'vi']: `${TITLES[i % TITLES.length]} x${i % 9}` },
    kind: i % 5 === 0 ? 'need' : 'technology',
    facets: { country: i % 3 === 0 ? 'VN' : null },
    order: i % 50,
  }),
);
const ask = (index: Index, text: string) =>
  index.search({ groups: analyseQuery(text, lexicon), kind: 'technology', limit: 700, facets: FACETS })!;

async function* pages(of: readonly IndexDocument[]) {
  for (let at = 0; at < of.length; at += 100) yield of.slice(at, at + 100);
}
const never = () => new AbortController().signal;

test.each([1, 2, 3])('an index built in threads (%i) answers as one that was built here', async readers => {
  const built = createIndex(lexicon, await buildInThread(sources, pages(documents), never(), readers));
  const here = createIndex(lexicon);
  here.upsert(documents);
  for (const text of ['máy sấy thóc', 'robot hàn', 'shrimp', ''])
    expect(ask(built, text)).toEqual(ask(here, text));
});

test('of nothing, it is empty', async () => {
  const built = createIndex(lexicon, await buildInThread(sources, pages([]), never()));
  expect(built.size).toBe(0);
  expect(ask(built, '').total).toBe(0);
});

test('whoever stops it is not kept waiting', async () => {
  const stop = new AbortController();
  async function* endless() {
    for (let n = 0; ; n++) {
      if (n === 3) stop.abort();
      yield documents.slice(0, 10);
    }
  }
  await expect(buildInThread(sources, endless(), stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
  await expect(buildInThread(sources, pages(documents), stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
});

test('what goes wrong while records are read, or inside the thread, is told', async () => {
  async function* broken(): AsyncGenerator<IndexDocument[]> {
    yield documents.slice(0, 10);
    throw new Error('the database is gone');
  }
  await expect(buildInThread(sources, broken(), never())).rejects.toThrow('the database is gone');
  const faulty = { ...record('odd'), fields: null } as unknown as IndexDocument;
  await expect(buildInThread(sources, pages([faulty]), never())).rejects.toThrow('fields');
});
