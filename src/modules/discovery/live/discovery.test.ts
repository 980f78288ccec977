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
import { makeDiscovery } from './discovery.ts';
import { filesKnowledge } from './knowledge.ts';

const record = (ref: string, title: string, more: object = {}) => ({
  kind: 'technology',
  ref,
  lang: 'vi',
  title,
  summary: 'Bản thử',
  source: { name: 'Nguồn thử', url: 'https://example.org/r' },
  ...more,
});

onEveryProgram('the index follows the acts', running => {
  const idsFor = async (q: string, kind = 'technologies'): Promise<string[]> =>
    (await jsonOf(running, `/api/v1/${kind}?limit=100&q=${encodeURIComponent(q)}`)).items.map(
      (item: { id: string }) => item.id,
    );
  const importRecords = async (records: object[]) => {
    const response = await running.app.request('/api/v1/imports?name=thử.ndjson', {
      method: 'POST',
      headers: AS_OPERATOR,
      body: records.map(r => JSON.stringify(r)).join('\n'),
    });
    expect(response.status).toBe(202);
    const { id } = await response.json();
    await eventually(async () =>
      expect((await jsonOf(running, `/api/v1/imports/${id}`, AS_OPERATOR)).state).toBe('done'),
    );
    await caughtUp(running);
    return jsonOf(running, `/api/v1/imports/${id}`, AS_OPERATOR);
  };

  test('a need is found from its publishing until it is withdrawn', async () => {
    const words = 'vải thiều héo cuống sau thu hoạch';
    const posted = await postJson(running, '/api/v1/needs', { problem: words, consentPublish: true });
    const { id, privateUrl } = await posted.json();
    await caughtUp(running);
    expect(await idsFor(words, 'needs')).not.toContain(id);
    await postForm(running, `/operator/needs/${id}`, reviewFields(id, 'publish'), AS_OPERATOR);
    await caughtUp(running);
    expect((await idsFor(words, 'needs'))[0]).toBe(id);
    expect(await textOf(running, `/needs?q=${encodeURIComponent(words)}`)).toContain(id);
    await postForm(running, new URL(privateUrl).pathname, { action: 'withdraw' });
    await caughtUp(running);
    expect(await idsFor(words, 'needs')).not.toContain(id);
  });

  test('imported records are found, their next version instead of the first, each once', async () => {
    const before = (await jsonOf(running, '/api/v1/technologies')).total;
    expect(await importRecords([record('a', 'Lò nung gốm Bát Tràng dùng khí hoá than')])).toMatchObject({
      added: 1,
      rejected: 0,
    });
    const [id] = await idsFor('lò nung gốm Bát Tràng');
    expect((await jsonOf(running, `/api/v1/technologies/${id}`)).ref).toBe('a');
    await importRecords([record('a', 'Xưởng ươm tơ tằm tự động')]);
    expect((await idsFor('ươm tơ tằm tự động'))[0]).toBe(id);
    expect(await idsFor('gốm Bát Tràng')).not.toContain(id);
    expect((await jsonOf(running, '/api/v1/technologies')).total).toBe(before + 1);
  });

  test('what stands in quotes is found as it stands', async () => {
    await importRecords([record('quoted', 'Bếp hoá khí trấu Sông Hậu')]);
    const [id] = await idsFor('"hoá khí trấu"');
    expect((await jsonOf(running, `/api/v1/technologies/${id}`)).ref).toBe('quoted');
    expect(await idsFor('"hoa khi trau" bếp')).toEqual([id]);
    expect(await idsFor('"trấu hoá khí"')).toEqual([]);
  });

  test('what is remembered of a list is forgotten when the list changes', async () => {
    const rail = async () => (await textOf(running, '/technologies')).split('<h1')[0];
    const shown = async () => (await textOf(running, '/technologies?q=khung+cửi+thử+nghiệm')).split('<h1')[1];
    expect(await rail()).toBe(await rail());
    expect(await shown()).not.toContain('Khung cửi thử nghiệm');
    const other = { source: { name: 'Nguồn chưa từng có', url: 'https://example.org/n' } };
    await importRecords([record('loom', 'Khung cửi thử nghiệm', other)]);
    expect(await rail()).toContain('Nguồn chưa từng có');
    expect((await shown())!.replace(/<[^>]*>/g, '')).toContain('Khung cửi thử nghiệm');
    await importRecords([record('loom', 'Khung cửi thử nghiệm đời hai', other)]);
    expect(await shown()).toMatch(/đời hai/);
  });

  describe('whatever a source says', () => {
    const odd = '<b>Máy</b> ép "dầu lạc" & vừng <script>alert(1)</script>';

    test('stands on its page as text, and leads only to a web address', async () => {
      await importRecords([
        record('odd-title', odd, { source: { name: '<i>Nguồn</i>', url: 'javascript:alert(1)' } }),
        record('odd-address', 'Máy rang hạt điều thử địa chỉ', {
          source: { name: 'Nguồn thử', url: 'https://example.org/?a=1&b="' },
        }),
        record('odd-language', 'Rösterei für Kürbiskerne', { lang: 'de-a1' }),
      ]);
      for (const q of ['máy ép dầu lạc vừng', 'rang hạt điều thử địa chỉ', 'Rösterei für Kürbiskerne']) {
        const [id] = await idsFor(q);
        for (const path of [
          `/technologies/${id}`,
          `/en/technologies/${id}`,
          `/technologies?q=${encodeURIComponent(q)}`,
        ]) {
          const response = await running.app.request(path);
          expect(response.status).toBe(200);
          const html = await response.text();
          expect(html).not.toMatch(/<script>|<b>|<i>|href="javascript:/);
          const outside = [...html.matchAll(/(?:href|src)="(https?:[^"]*)"/g)]
            .map(m => m[1]!)
            .filter(url => !url.startsWith(running.web.baseUrl));
          for (const url of outside) expect(url).toMatch(/^https:\/\/example\.org\//);
        }
      }
    });
  });

  test('until the first build is done the search says so', async () => {
    const fresh = makeDiscovery(running.database, filesKnowledge('db/thesaurus'), running.web.log);
    expect(fresh.ready()).toBe(false);
    expect(() => fresh.index()).toThrow(expect.objectContaining({ kind: 'unavailable', status: 503 }));
    await fresh.start();
    expect(fresh.ready()).toBe(true);
    expect(fresh.index().search({ groups: [], kind: 'technology', limit: 1, facets: [] })!.total).toBe(
      (await jsonOf(running, '/api/v1/technologies')).total,
    );
    await fresh.stop();
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
