import { expect, test } from 'vitest';
import { onEveryProgram } from '../../../../../test/program.ts';
import { lastRun } from '../last-run.ts';

onEveryProgram('the page about quality', running => {
  test.each([
    ['/about/quality', 'Tìm đúng được bao nhiêu?', 'BM25, không dịch'],
    ['/en/about/quality', 'How often does it find what is right?', 'BM25, untranslated'],
  ])('%s shows every set with everybody who answered', async (address, title, floor) => {
    const response = await running.app.request(address);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain(title);
    expect(html.split(floor).length - 1).toBe(lastRun.rows.filter(row => row.by === 'untranslated').length);
  });
});

test('the last run asked all sets, and all shares are shares', () => {
  expect(new Set(lastRun.rows.map(row => row.set)).size).toBe(11);
  for (const { s1, s10, mrr10 } of lastRun.rows) {
    expect(0 <= s1 && s1 <= s10 && s10 <= 100 && mrr10 <= 1).toBe(true);
  }
  expect(lastRun.rows.filter(row => row.by === 'engine')).toHaveLength(11);
});
