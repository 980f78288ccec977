import { describe, expect, test } from 'vitest';
import { AS_OPERATOR, jsonOf, onEveryProgram, postForm, textOf } from '../../../../../test/program.ts';
import { countConceptChanges, saveChanges } from '../store.ts';

const AT = '/operator/thesaurus';
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

onEveryProgram('the steward’s pages', running => {
  const open = (path: string) => textOf(running, AT + path, AS_OPERATOR);
  const post = (path: string, fields: Record<string, string>) => postForm(running, AT + path, fields, AS_OPERATOR);
  const api = (id: string) => jsonOf(running, `/api/v1/thesaurus/${id}`);
  const area = (html: string, name: string) =>
    new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)![1]!;

  /** The form of a concept as a browser would send it back. */
  const formOf = async (id: string): Promise<Record<string, string>> => {
    const html = await open(`/concepts/${id}`);
    const lines = Object.fromEntries(['vi', 'en', 'ko', 'zh', 'ja'].map(name => [name, area(html, name)]));
    const sector = /name="sectors" value="([^"]+)" checked/.exec(html)?.[1] ?? '';
    const fields = Object.fromEntries(['id', 'stamp', 'key', 'broader', 'vsic', 'ipc'].map(n => [n, hidden(html, n)]));
    return { ...fields, ...lines, sectors: sector, note: 'Bà con gọi thế.', action: 'save' };
  };

  test('to a stranger they do not exist', async () => {
    for (const path of ['', '/new', '/concepts/rice', '/import', '/files/general.tsv'])
      expect((await running.app.request(AT + path)).status).toBe(404);
    expect((await postForm(running, `${AT}/concepts/rice`, { action: 'retire' })).status).toBe(404);
    expect((await postForm(running, `${AT}/import/run`, {})).status).toBe(404);
  });

  test('a label is added, seen by everybody at once, told in the history, and undone', async () => {
    const form = await formOf('banana');
    const sent = await post('/concepts/banana', { ...form, vi: `${form.vi}\nchuối sứ vườn` });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`${AT}/concepts/banana?saved=1`);
    expect((await api('banana')).labels.vi).toContain('chuối sứ vườn');
    expect(await textOf(running, '/thesaurus?q=chuoi+su+vuon')).toContain('href="/thesaurus/banana"');
    const page = await open('/concepts/banana?saved=1');
    expect(page).toContain('thường trong vòng một phút');
    expect(page).toMatch(/<ins><span class="unseen">thêm: <\/span>[^<]*chuối sứ vườn<\/ins>/);
    expect(page).toContain('Bà con gọi thế.');
    expect(await open('')).toContain('href="/operator/thesaurus/files/agriculture.tsv"');
    expect(await open('/files/agriculture.tsv')).toContain('chuối sứ vườn');
    const undo = { action: 'undo', reason: 'Nhầm.', version: hidden(page, 'version'), key: 'undo-banana' };
    expect((await post('/concepts/banana', undo)).status).toBe(303);
    expect((await api('banana')).labels.vi).not.toContain('chuối sứ vườn');
  });

  test.each(['/concepts/nothing', '/concepts/%00', '/files/stop-words.tsv', '/files/..%2Fx.tsv'])('%s is missing', async path => {
    expect((await running.app.request(AT + path, { headers: AS_OPERATOR })).status).toBe(404);
    expect((await post(path, { action: 'undo', version: '1', reason: 'Thử.' })).status).toBe(404);
    expect(running.logged).toEqual([]);
  });

  test('a form with a key that is none is refused', async () => {
    expect((await post('/concepts/mango', { ...(await formOf('mango')), key: 'a\u0000' })).status).toBe(422);
  });

  test('the same form twice is one change', async () => {
    const form = await formOf('mango');
    const twice = [await post('/concepts/mango', { ...form, en: 'mango' }), await post('/concepts/mango', { ...form, en: 'mango' })];
    expect(twice.map(r => r.status)).toEqual([303, 303]);
  });

  test('a faulty form keeps what was typed, and says what is wrong at its field', async () => {
    const form = await formOf('durian');
    const sent = await post('/concepts/durian', { ...form, vi: '', broader: 'no-such <b>', note: 'vì thế' });
    expect(sent.status).toBe(422);
    const html = await sent.text();
    expect(html).toContain('id="f-vi-error"');
    expect(html).toContain('value="no-such &lt;b>"');
    expect(html).toContain('value="vì thế"');
    const other = await post('/concepts/durian', { ...form, broader: 'no-such' });
    expect(await other.text()).toContain('Không có khái niệm rộng hơn &quot;no-such&quot;.');
  });

  test('who was overtaken sees what differs, and may save on top of it', async () => {
    const [mine, theirs] = [await formOf('pomelo'), await formOf('pomelo')];
    await post('/concepts/pomelo', { ...theirs, vi: `${theirs.vi}\nbưởi của họ` });
    const sent = await post('/concepts/pomelo', { ...mine, vi: `${mine.vi}\nbưởi của tôi` });
    expect(sent.status).toBe(412);
    const html = await sent.text();
    expect(html).toContain('Người khác vừa sửa khái niệm này');
    expect(html).toMatch(/<del>.*họ.*<\/del>/);
    expect(area(html, 'vi')).toContain('bưởi của tôi');
    const again = { ...mine, vi: area(html, 'vi'), stamp: hidden(html, 'stamp'), key: hidden(html, 'key') };
    expect((await post('/concepts/pomelo', again)).status).toBe(303);
    expect((await api('pomelo')).labels.vi).toContain('bưởi của tôi');
  });

  test('a concept is added and retired; one that others stand below is not', async () => {
    const fresh = {
      id: 'bean-picker',
      file: 'agriculture.tsv',
      vi: 'máy hái đậu thử',
      en: 'bean picker for trying',
      broader: 'harvester',
      sectors: 'agriculture',
      note: 'Thiếu.',
      key: 'add-bean-picker',
    };
    expect((await post('/new', { ...fresh, id: 'rice' })).status).toBe(422);
    expect((await post('/new', fresh)).status).toBe(303);
    expect(await api('bean-picker')).toMatchObject({ broader: 'harvester', path: expect.arrayContaining(['harvester']) });
    const stamp = hidden(await open('/concepts/bean-picker'), 'stamp');
    const retire = { action: 'retire', stamp, reason: 'Trùng.', key: 'retire-bean-picker' };
    expect((await post('/concepts/bean-picker', retire)).status).toBe(303);
    expect((await running.app.request('/thesaurus/bean-picker')).status).toBe(404);
    expect(await open('/concepts/bean-picker')).toContain('đã bỏ');
    const broad = { action: 'retire', stamp: hidden(await open('/concepts/harvester'), 'stamp'), reason: 'Thử.' };
    const refused = await post('/concepts/harvester', broad);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('còn đang thuộc khái niệm này');
  });

  describe('a file of changes', () => {
    const send = (text: string | Uint8Array<ArrayBuffer>, name = 'general.tsv') => {
      const body = new FormData();
      body.set('table', new File([text], name));
      return running.app.request(`${AT}/import`, { method: 'POST', body, headers: AS_OPERATOR });
    };

    test('is looked at, then saved', async () => {
      const text = 'id\tvi\npapaya\tđu đủ|trái đu đủ thử\n';
      const seen = await send(text);
      expect(seen.status).toBe(200);
      const html = await seen.text();
      expect(html).toContain('Sẽ đổi 1 khái niệm');
      const before = await countConceptChanges(running.database.db);
      const fields = { file: 'general.tsv', text, base: hidden(html, 'base'), key: hidden(html, 'key'), note: 'Nhập.' };
      const noReason = await post('/import/run', { ...fields, note: '' });
      expect(noReason.status).toBe(422);
      expect(await noReason.text()).toContain('id="f-note-error"');
      expect((await post('/import/run', { ...fields, base: 'of yesterday', key: 'another-form' })).status).toBe(412);
      expect((await post('/import/run', fields)).status).toBe(303);
      expect((await post('/import/run', fields)).status).toBe(303);
      expect(await countConceptChanges(running.database.db)).toBe(before + 1);
      expect((await api('papaya')).labels.vi).toEqual(['đu đủ', 'trái đu đủ thử']);
    });

    test('with faults is told line by line', async () => {
      const html = await (await send('id\tbroader\nrice\tcereal\npapaya\tno-such\n')).text();
      expect(html).toContain('general.tsv:3 broader: Không có khái niệm rộng hơn &quot;no-such&quot;.');
      expect(html).not.toContain('name="base"');
    });

    test.each([
      ['nothing', ''],
      ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
      ['too much', 'x'.repeat(400_001)],
    ])('of %s is refused', async (_, text) => {
      expect((await send(text)).status).toBe(422);
    });
  });

  test('a change that no longer fits is set aside and shown, and the rest goes on', async () => {
    const row = { id: 'orphan', broader: 'gone-since', sectors: [], vi: ['mồ côi thử'], en: ['orphan for trying'] };
    await running.database.transaction(trx =>
      saveChanges(trx, [
        {
          conceptId: 'orphan',
          version: 1,
          state: 'set',
          row: { ...row, file: 'general.tsv', others: { ko: [], zh: [], ja: [] }, codes: { vsic: [], ipc: [] } },
          note: 'Cũ.',
          changedAt: running.clock.now,
        },
      ]),
    );
    expect((await running.app.request('/thesaurus/orphan')).status).toBe(404);
    expect((await running.app.request('/thesaurus/rice')).status).toBe(200);
    const html = await open('');
    expect(html).toContain('Thay đổi đang để riêng');
    expect(html).toContain('Không có khái niệm rộng hơn &quot;gone-since&quot;.');
    expect(await open('/concepts/orphan')).toContain('Thay đổi gần nhất đang để riêng');
    expect((await post('/concepts/orphan', { action: 'undo', version: '1', reason: 'Cũ.' })).status).toBe(303);
    expect(await open('')).not.toContain('Thay đổi đang để riêng');
    expect(running.logged).toEqual([]);
  });
});
