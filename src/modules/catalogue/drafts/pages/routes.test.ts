import { describe, expect, test } from 'vitest';
import {
  AS_OPERATOR,
  type Json,
  jsonOf,
  onEveryProgram,
  postForm,
  renew,
  textOf,
} from '../../../../../test/program.ts';
import { makeDocx, makePdf, pdfText } from '../../../../platform/readers/document-maker.test-data.ts';
import { LETTERS } from '../prefill/letters.test-data.ts';
import { SHEETS } from '../prefill/sheets.test-data.ts';
import { screensOf } from '../questions/screens.ts';

const controlOf = (html: string, name: string) =>
  html.match(new RegExp(`<(?:input|textarea|select)[^>]*name="${name}"[^>]*>(?:[^<]*)`))?.[0] ?? '';
const PDF_LINES = ['Cold plasma washer', 'Advantages', 'Uses no chemicals', 'TRL 7'];
const placeOf = (response: Response) => response.headers.get('location') ?? '';

onEveryProgram('a record on its way', running => {
  describe('posting a need on one page, without scripts', () => {
    const FILLED = {
      problem: 'Lúa ướt < 28% & nóng, cần sấy nhanh.',
      product: 'Gạo "thơm"',
      province: '92',
      budget: '1,5',
      budget_unit: 'billion',
      deadline: '22/11/2027',
      contact: '0912 345 678',
      consent_publish: '1',
      key: 'form-test-00000001',
    };
    const send = (fields: Record<string, string>, path = '/needs') => postForm(running, path, fields);

    test('the empty page has a key of its own each time, and nothing is agreed to', async () => {
      const pages = await Promise.all([1, 2].map(() => textOf(running, '/needs/new?view=all')));
      const keys = pages.map(html => html.match(/name="key"[^>]*value="([^"]+)"/)?.[1]);
      expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
      expect(keys[1]).not.toBe(keys[0]);
      expect(pages[0]!.match(/name="consent_\w+"/g)).toHaveLength(4);
      expect(pages[0]).not.toContain('checked');
    });

    test('leads to a private page that says back what was sent', async () => {
      const response = await send(FILLED);
      expect(response.status).toBe(303);
      const html = await textOf(running, placeOf(response));
      for (const said of ['1,5 tỷ đồng', '22/11/2027', '0912 345 678', 'Cần Thơ', 'Lúa ướt &lt; 28% &amp; nóng'])
        expect(html).toContain(said);
    });

    test('sent twice it leads to the same page, other words under its key are told so', async () => {
      const [first, second] = await Promise.all([send(FILLED), send(FILLED)]);
      expect(placeOf(first)).toBe(placeOf(second));
      const other = await send({ ...FILLED, product: 'Ngô' });
      expect(other.status).toBe(409);
      expect(await other.text()).toContain('đã được gửi rồi');
    });

    test('on the English page numbers and answer are English', async () => {
      const fields = { ...FILLED, budget: '1.5', contact: 'a.b@firm.vn', key: 'form-test-en-00001' };
      const response = await send(fields, '/en/needs');
      expect(placeOf(response)).toMatch(/^\/en\/needs\//);
      const html = await textOf(running, placeOf(response));
      for (const said of ['1.5 billion VND', '22/11/2027', 'a.b@firm.vn', 'Can Tho']) expect(html).toContain(said);
    });

    test('says every fault beside its field and keeps what was typed', async () => {
      const wrong = {
        problem: '',
        product: 'g'.repeat(501),
        province: '00',
        budget: 'nhiều lắm',
        budget_unit: 'billion',
        deadline: '31/02/2027',
        contact: 'gọi tôi',
        consent_publish: '1',
        key: 'form-test-wrong-01',
      };
      for (const path of ['/needs', '/en/needs']) {
        const response = await send(wrong, path);
        expect(response.status).toBe(422);
        const html = await response.text();
        for (const name of ['product', 'province', 'budget', 'deadline', 'contact']) {
          expect(html, name).toContain(`id="f-${name}-error"`);
          expect(controlOf(html, name), name).toContain('aria-invalid="true"');
        }
        expect(controlOf(html, 'budget')).toContain('value="nhiều lắm"');
        expect(controlOf(html, 'contact')).toContain('value="gọi tôi"');
        expect(controlOf(html, 'product')).toContain('ggg');
        expect(controlOf(html, 'consent_publish')).toContain('checked');
        expect(html).toContain('value="form-test-wrong-01"');
        expect(html).toMatch(/value="billion"[^>]*selected|selected[^>]*value="billion"/);
      }
    });

    test('everything but one may be left open', async () => {
      expect((await send({ product: 'Cà phê nhân' })).status).toBe(303);
      const response = await send({});
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('id="f-problem-error"');
    });

    test('what is marked as not known yet counts as empty', async () => {
      const fields = { ...FILLED, deadline: '?!', deadline_unknown: '1', key: 'unknown-deadline' };
      expect((await send(fields)).status).toBe(303);
    });

    test('a technology is offered in the same way', async () => {
      const wrong = await send({ title: 'Máy sấy', price: 'rẻ' }, '/technologies');
      expect(wrong.status).toBe(422);
      const html = await wrong.text();
      expect(html).toContain('id="f-description-error"');
      expect(controlOf(html, 'price')).toContain('value="rẻ"');
      const sent = await send({ title: 'Máy sấy', description: 'Thổi khí nóng', price: '850 triệu' }, '/technologies');
      expect(sent.status).toBe(303);
      expect(await textOf(running, placeOf(sent))).toContain('850 triệu đồng');
    });

    test('the operator gets one page from the start', async () => {
      expect(await textOf(running, '/needs/new', AS_OPERATOR)).toContain('name="notWanted"');
      expect(await textOf(running, '/technologies/new', AS_OPERATOR)).toContain('name="certificates"');
    });

    test('it is public nowhere', async () => {
      const { items } = await jsonOf(running, '/api/v1/needs?limit=100');
      expect(items.filter((item: Json) => item.ref.startsWith('NC-'))).toEqual([]);
    });
  });

  describe('a draft, question by question', () => {
    const begin = async (fields: Record<string, string> = {}) =>
      placeOf(
        await postForm(running, '/drafts', { kind: 'need', screen: 'problem', problem: 'Lúa ướt', go: 'next', ...fields }),
      );
    const answer = (place: string, fields: Record<string, string>, headers = {}) =>
      postForm(running, place, fields, headers);
    const at = (place: string, screen: string) => place.replace(/[^/]+$/, screen);

    test('the first page asks one question, carries words along, and stores nothing', async () => {
      const before = await running.database.db.selectFrom('draft').select('id').execute();
      const html = await textOf(running, `/needs/new?problem=${encodeURIComponent('máy <sấy>')}`);
      expect(controlOf(html, 'problem')).toContain('máy &lt;sấy>');
      expect(html).toContain('Bước 1 trên 10');
      expect(html).not.toContain('name="product"');
      expect(await running.database.db.selectFrom('draft').select('id').execute()).toEqual(before);
    });

    test('is walked from question to question to the end, and back', async () => {
      let place = await begin();
      const ids = screensOf('need').map(s => s.id);
      for (const id of ids.slice(1, -1)) {
        expect(place).toMatch(new RegExp(`^/drafts/[0-9a-f-]{36}/[\\w-]+/${id}$`));
        const page = await running.app.request(place);
        expect(page.status).toBe(200);
        expect(page.headers.get('cache-control')).toContain('no-store');
        place = placeOf(await answer(place, { go: 'next' }));
      }
      expect(place.endsWith('/send')).toBe(true);
      expect(placeOf(await answer(place, { go: 'back' }))).toBe(at(place, 'means'));
      expect(placeOf(await answer(at(place, 'problem'), { problem: 'a', go: 'back' }))).toBe(at(place, 'problem'));
    });

    test('keeps every screen that is sent, whichever button was pressed', async () => {
      const place = await begin();
      for (const [screen, go, fields] of [
        ['product', 'next', { product: 'Gạo' }],
        ['budget', 'back', { budget: '2,5', budget_unit: 'billion' }],
        ['deadline', 'review', { deadline: '31/12/2027' }],
      ] as const)
        expect((await answer(at(place, screen), { ...fields, go })).status).toBe(303);
      const html = await textOf(running, at(place, 'all'));
      expect(controlOf(html, 'problem')).toContain('Lúa ướt');
      expect(controlOf(html, 'product')).toContain('value="Gạo"');
      expect(controlOf(html, 'budget')).toContain('value="2,5"');
      expect(controlOf(html, 'deadline')).toContain('31/12/2027');
    });

    test('saves in a pause, and says when', async () => {
      const place = await begin();
      const saved = await answer(place, { product: 'Gạo' }, { accept: 'application/json' });
      expect(await saved.json()).toEqual({ saved: 'Đã lưu lúc 09:00' });
      expect(controlOf(await textOf(running, place), 'product')).toContain('value="Gạo"');
    });

    test('"not known yet" goes on and is remembered', async () => {
      const place = await begin();
      expect(placeOf(await answer(place, { product: 'x', go: 'skip' }))).toBe(at(place, 'province'));
      const html = await textOf(running, place);
      expect(html).toContain('Bạn đã chọn “Chưa biết” ở câu này.');
      expect(controlOf(html, 'product')).not.toContain('value="x"');
    });

    test('a fault leads back to its question, which says it', async () => {
      const place = await begin();
      await answer(at(place, 'budget'), { budget: 'nhiều', go: 'next' });
      const refused = await answer(at(place, 'send'), { go: 'deliver' });
      expect(refused.status).toBe(422);
      const link = (await refused.text()).match(/href="([^"]+\/budget\?check=1#f-budget)"/)?.[1];
      const html = await textOf(running, link!.replace(/#.*/, ''));
      expect(html).toContain('id="f-budget-error"');
      expect(controlOf(html, 'budget')).toContain('value="nhiều"');
      expect(await textOf(running, at(place, 'budget'))).not.toContain('id="f-budget-error"');
    });

    test('is sent once; from then on its link leads to the record', async () => {
      const place = at(await begin(), 'send');
      const deliver = () => answer(place, { consent_publish: '1', go: 'deliver' });
      const [first, second] = await Promise.all([deliver(), deliver()]);
      const bare = (response: Response) => placeOf(response).replace('?sent=1', '');
      expect(bare(first)).toMatch(/^\/needs\/[0-9a-f-]{36}\/private\//);
      expect(bare(second)).toBe(bare(first));
      expect(placeOf(await running.app.request(place))).toBe(bare(first));
      expect(placeOf(await answer(at(place, 'problem'), { problem: 'khác', go: 'next' }))).toBe(bare(first));
    });

    test('can be sent as soon as the owed answer is there', async () => {
      const place = await begin({ problem: '', go: 'next' });
      const offers = async (screen: string) => (await textOf(running, at(place, screen))).includes('Gửi luôn');
      expect(await offers('product')).toBe(true);
      expect(await offers('province')).toBe(false);
      await answer(place, { product: 'Gạo', go: 'next' });
      expect(await offers('province')).toBe(true);
      const offer = await textOf(running, '/technologies/new?view=one');
      expect(offer).not.toContain('Gửi luôn');
    });

    test('leads nowhere under another token, another id, another question', async () => {
      const place = await begin();
      const [, , id, token] = place.split('/');
      const other = (await begin()).split('/')[3]!;
      const wrong = [
        `/drafts/${id}/x/product`,
        `/drafts/${id}/${other}/product`,
        `/drafts/${id}/${token}/nothing`,
        `/drafts/00000000-0000-7000-8000-000000000000/${token}/product`,
        `/drafts/x/${token}/product`,
      ];
      for (const path of wrong) {
        expect((await running.app.request(path)).status, path).toBe(404);
        expect((await running.app.request(path, { headers: AS_OPERATOR })).status, path).toBe(404);
        expect((await answer(path, { go: 'next' })).status, path).toBe(404);
      }
      for (const fields of [{ kind: 'x' }, { kind: 'need', screen: 'x' }] as Record<string, string>[])
        expect((await postForm(running, '/drafts', fields)).status).toBe(404);
    });

    test('in English it is in English', async () => {
      const response = await postForm(running, '/en/drafts', { kind: 'need', screen: 'problem', problem: 'Wet rice' });
      expect(placeOf(response)).toMatch(/^\/en\/drafts\//);
      expect(await textOf(running, placeOf(response))).toContain('What do you make?');
    });

    test('too many drafts from one address wait', async () => {
      renew(running);
      for (let i = 0; i < 60; i++) expect(await begin()).not.toBe('');
      expect((await postForm(running, '/drafts', { kind: 'need', screen: 'problem' })).status).toBe(429);
      renew(running);
    });

  });

  describe('a text is read into a draft', () => {
    const read = (fields: Record<string, string | File>, path = '/drafts/read') => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ kind: 'technology', ...fields })) body.append(name, value);
      return running.app.request(path, { method: 'POST', body });
    };
    const text = SHEETS[0]!.text;

    test('its answers wait at their questions, each marked, until they are confirmed', async () => {
      const place = placeOf(await read({ text }));
      expect(place).toMatch(/\/title\?read=\d+$/);
      const html = await textOf(running, place);
      expect(html).toMatch(/Đã đọc được \d+ câu trả lời/);
      expect(controlOf(html, 'title')).toContain('Máy sấy lúa tầng sôi đốt trấu');
      expect(html).toContain('Đọc từ văn bản của bạn, hãy xem lại.');
      const send = place.replace(/title\?.*/, 'send');
      const refused = await postForm(running, send, { go: 'deliver' });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('id="f-confirm-error"');
      const sent = await postForm(running, send, { go: 'deliver', confirm: '1' });
      expect(sent.status).toBe(303);
      const record = await textOf(running, placeOf(sent));
      for (const said of ['1,2–1,5 tỷ đồng', '75 kW', 'Công ty TNHH Cơ khí Mẫu', '0292 3812 345'])
        expect(record).toContain(said);
    });

    test('a look at every question confirms as well', async () => {
      const place = placeOf(await read({ text })).replace(/\?.*/, '');
      const draft = place.replace(/title$/, '');
      for (const { id } of screensOf('technology').slice(0, -1)) {
        const html = await textOf(running, draft + id);
        const typed = Object.fromEntries(
          [...html.matchAll(/<(?:input type="text"|textarea|input)[^>]*name="(\w+)"[^>]*>/g)].map(m => [m[1]!, '']),
        );
        expect((await postForm(running, draft + id, { ...typed, title: 'Máy', description: 'Thổi', go: 'next' })).status).toBe(303);
      }
      expect(await textOf(running, `${draft}send`)).not.toContain('name="confirm"');
    });

    describe('a file', () => {
      test.each([
        ['TXT', 'to.txt', () => Buffer.from(text), 'Máy sấy lúa tầng sôi đốt trấu'],
        ['DOCX', 'to.docx', () => makeDocx(text.split('\n')), 'Máy sấy lúa tầng sôi đốt trấu'],
        ['PDF', 'sheet.pdf', () => makePdf([pdfText(PDF_LINES)]), 'Cold plasma washer'],
      ])('is read like what is pasted: %s', async (_, name, make, title) => {
        const place = placeOf(await read({ text: '', file: new File([new Uint8Array(make())], name) }));
        expect(controlOf(await textOf(running, place), 'title')).toContain(title);
      });

      test.each([
        ['nothing at all', {}, 'Hãy dán văn bản hoặc chọn một tệp.'],
        ['too long a text', { text: 'a'.repeat(100_001) }, 'dài quá 100.000 ký tự'],
        ['a file that is none of these', { file: new File([new Uint8Array([0, 1, 2, 3, 255])], 'x.pdf') }, 'id="f-file-error"'],
      ])('%s is told so', async (_, fields, said) => {
        const response = await read(fields);
        expect(response.status).toBe(422);
        expect(await response.text()).toContain(said);
      });
    });

    test('a text that says nothing opens an empty draft', async () => {
      const place = placeOf(await read({ text: '…' }));
      expect(await textOf(running, place)).toContain('Không đọc được câu trả lời nào');
    });

    test('a letter about a need is read too', async () => {
      const place = placeOf(await read({ kind: 'need', text: LETTERS[0]!.text }, '/en/drafts/read'));
      expect(place).toMatch(/^\/en\/drafts\/.*\/problem\?read=/);
      expect(await textOf(running, place.replace(/problem.*/, 'budget'))).toContain('value="400"');
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
