import { expect, test } from 'vitest';
import {
  AS_OPERATOR,
  type Json,
  jsonOf,
  onEveryProgram,
  postForm,
  textOf,
} from '../../../../test/program.ts';

onEveryProgram('posting a need by the form, without scripts', running => {
  const FILLED = {
    problem: 'Lúa ướt < 28% & nóng, cần sấy nhanh.',
    product: 'Gạo "thơm"',
    province: '92',
    budget: '1,5',
    budget_unit: 'billion',
    deadline: '22/11/2027',
    contact: '0912 345 678',
    consent: '1',
    key: 'form-test-00000001',
  };
  const send = (fields: Record<string, string>, path = '/needs') => postForm(running, path, fields);
  const controlOf = (html: string, name: string) =>
    html.match(new RegExp(`<(?:input|textarea|select)[^>]*name="${name}"[^>]*>(?:[^<]*)`))?.[0] ?? '';

  test('the empty form has a key of its own each time', async () => {
    const keys = await Promise.all(
      [1, 2].map(
        async () => (await textOf(running, '/needs/new')).match(/name="key"[^>]*value="([^"]+)"/)?.[1],
      ),
    );
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).not.toBe(keys[0]);
  });

  test('leads to a private page that says back what was sent', async () => {
    const response = await send(FILLED);
    expect(response.status).toBe(303);
    const html = await textOf(running, response.headers.get('location')!);
    for (const said of [
      '1,5 tỷ đồng',
      '22/11/2027',
      '0912 345 678',
      'Cần Thơ',
      'Lúa ướt &lt; 28% &amp; nóng',
    ])
      expect(html).toContain(said);
  });

  test('sent twice it leads to the same page', async () => {
    const [first, second] = await Promise.all([send(FILLED), send(FILLED)]);
    expect(first.headers.get('location')).toBe(second.headers.get('location'));
  });

  test('on the English page numbers and answer are English', async () => {
    const fields = { ...FILLED, budget: '1.5', contact: 'a.b@firm.vn', key: 'form-test-en-00001' };
    const response = await send(fields, '/en/needs');
    const place = response.headers.get('location')!;
    expect(place).toMatch(/^\/en\/needs\//);
    const html = await textOf(running, place);
    for (const said of ['1.5 billion VND', '22/11/2027', 'a.b@firm.vn', 'Can Tho'])
      expect(html).toContain(said);
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
      consent: '1',
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
      expect(controlOf(html, 'consent')).toContain('checked');
      expect(html).toContain('value="form-test-wrong-01"');
      expect(html).toMatch(/value="billion"[^>]*selected|selected[^>]*value="billion"/);
    }
  });

  const QUESTIONS = ['product', 'province', 'budget', 'deadline', 'contact'] as const;

  test.each(QUESTIONS)('"not known yet" is an answer to %s, whatever stands in the field', async name => {
    const response = await send({
      ...FILLED,
      [name]: '?!',
      [`${name}_unknown`]: '1',
      key: `unknown-of-${name}`,
    });
    expect(response.status).toBe(303);
  });

  test('"not known yet" is an answer to all but one', async () => {
    const unknown = Object.fromEntries([...QUESTIONS, 'problem'].map(name => [`${name}_unknown`, '1']));
    const { product_unknown: _, ...others } = unknown;
    expect((await send({ ...others, product: 'Cà phê nhân' })).status).toBe(303);
    const response = await send(unknown);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('id="f-problem-error"');
    for (const name of QUESTIONS) expect(controlOf(html, `${name}_unknown`), name).toContain('checked');
  });

  test('the operator sees it with its confidence, a visitor does not see that there is such a page', async () => {
    const html = await textOf(running, '/operator/needs', AS_OPERATOR);
    expect(html).toContain('0912 345 678');
    const visitor = await running.app.request('/operator/needs');
    expect(visitor.status).toBe(404);
    expect(await visitor.text()).not.toContain('0912');
  });

  test('it is public nowhere', async () => {
    const { items } = await jsonOf(running, '/api/v1/needs?limit=100');
    expect(items.filter((item: Json) => item.ref.startsWith('NC-'))).toEqual([]);
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
