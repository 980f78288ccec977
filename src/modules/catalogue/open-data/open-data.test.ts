import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOW } from '../../../../test/database.ts';
import { onEveryProgram } from '../../../../test/program.ts';
import { localised } from '../../../kernel/localised.ts';
import { newId } from '../../../platform/ctx.ts';
import { catalogueRecord } from '../format/record-format.ts';
import { saveTechnologies } from '../technologies/store.ts';
import { technology } from '../technologies/technology.test-data.ts';
import { mayBePassedOn } from './rules.ts';

describe('what may be passed on', () => {
  test.each(['CC0', 'CC BY 4.0', 'CC-BY-4.0', 'CC BY-SA 4.0', 'MIT', 'US Government work', 'MIT (repository)'])(
    '%s may',
    licence => expect(mayBePassedOn({ licence, sample: false })).toBe(true),
  );
  test.each([null, '', 'all rights reserved', 'CC BY-NC 4.0', 'CC BY-ND 4.0', 'text of the universities', 'MITRE'])(
    '%s may not',
    licence => expect(mayBePassedOn({ licence, sample: false })).toBe(false),
  );
  test('a sample may', () => expect(mayBePassedOn({ licence: null, sample: true })).toBe(true));
});

onEveryProgram('open data', running => {
  const get = (path: string, headers?: Record<string, string>) =>
    running.app.request(path, headers ? { headers } : {});
  const manifest = async () => (await get('/data/manifest.json')).json();

  test('the manifest counts what the files hold, and names their hash', async () => {
    const { files } = await manifest();
    expect(files).toHaveLength(4);
    for (const { url, records, sha256, bytes, format } of files) {
      const body = Buffer.from(await (await get(new URL(url).pathname)).arrayBuffer());
      expect(body.length).toBe(bytes);
      expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
      const lines = body.toString().trimEnd().split(/\r?\n/);
      if (format === 'ndjson') expect(lines).toHaveLength(records);
    }
  });

  test('every line reads as a record, and says nothing of a confidence', async () => {
    for (const name of ['technologies', 'needs']) {
      const text = await (await get(`/data/${name}.ndjson`)).text();
      for (const line of text.trimEnd().split('\n')) catalogueRecord.parse(JSON.parse(line));
      expect(text).not.toMatch(/"(budgetVnd|has|phone|email)":/);
    }
  });

  test('a record whose source has not allowed it is counted, not passed on', async () => {
    const before = await manifest();
    const hidden = { ...technology({ id: newId(NOW), title: localised({ en: 'Kept back' }) }), digest: '' };
    const formula = { ...technology({ id: newId(NOW), ref: 'f', licence: 'CC0', title: localised({ en: '=1+1' }) }), digest: '' };
    await running.database.transaction(trx => saveTechnologies(trx, [hidden, formula], null, NOW));
    running.clock.now = new Date(NOW.getTime() + 11 * 60_000);
    // The files are made anew only when an act says that something has changed.
    expect((await manifest()).publishedAt).toBe(before.publishedAt);
    await running.app.request('/api/v1/needs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ problem: 'Ao tôm thiếu oxy' }),
    });
    const after = await manifest();
    expect(after.withheld).toBe(before.withheld + 1);
    expect(await (await get('/data/technologies.ndjson')).text()).not.toContain('Kept back');
    const csv = await (await get('/data/technologies.csv')).text();
    expect(csv).toContain('=1+1');
    expect(csv).not.toMatch(/(^|,)"?=1/m);
  });

  test('who has the file already is told so', async () => {
    const first = await get('/data/needs.csv');
    const again = await get('/data/needs.csv', { 'if-none-match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  test.each(['/open-data', '/en/open-data'])('%s lists the files', async path => {
    const html = await (await get(path)).text();
    expect(html).toContain('/data/technologies.csv');
    expect(html).toContain('curl');
  });

  test('the site map names every public record in both languages', async () => {
    const index = await (await get('/sitemap.xml')).text();
    const [, part] = index.match(/<loc>http:\/\/localhost(\/sitemaps\/technologies\/[^<]+)<\/loc>/)!;
    const xml = await (await get(part!)).text();
    const { total } = await (await get('/api/v1/technologies?limit=1')).json();
    expect(xml.match(/<url>/g)!.length).toBeGreaterThanOrEqual(2 * total);
    expect((await get('/sitemaps/technologies/nothing')).status).toBe(404);
    expect(await (await get('/robots.txt')).text()).toContain('Disallow: /operator');
  });
});
