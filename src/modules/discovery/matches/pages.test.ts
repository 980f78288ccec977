import { expect, test } from 'vitest';
import { onEveryProgram, postForm } from '../../../../test/program.ts';

const TEXT = 'máy sấy lúa 30 tấn mỗi ngày & đốt trấu';

onEveryProgram('the match page without scripts', running => {
  const send = async (fields: Record<string, string>, path = '/match') => {
    const response = await postForm(running, path, fields);
    return { status: response.status, html: await response.text() };
  };

  test('answers a text with matches and keeps what was typed', async () => {
    const { status, html } = await send({
      text: TEXT,
      province: '92',
      budget: '2,5',
      budget_unit: 'billion',
      staff: '4',
      powerKw: '60,5',
    });
    expect(status).toBe(200);
    expect(html).toContain('class="match"');
    expect(html).toContain('2,5 tỷ đồng');
    expect(html).toContain('máy sấy lúa 30 tấn mỗi ngày &amp; đốt trấu');
    expect(html).toMatch(/name="budget"[^>]*value="2,5"|value="2,5"[^>]*name="budget"/);
    expect(html).toMatch(/<option[^>]*value="92"[^>]*selected|<option[^>]*selected[^>]*value="92"/);
  });

  test('reads English numbers on the English page', async () => {
    const { status, html } = await send({ text: TEXT, budget: '2.5', budget_unit: 'billion' }, '/en/match');
    expect(status).toBe(200);
    expect(html).toContain('2.5 billion VND');
  });

  test('says every fault beside its field', async () => {
    const { status, html } = await send({
      text: ' ',
      budget: 'nhiều',
      staff: '-1',
      powerKw: 'x',
      areaM2: '1..2',
      province: '00',
      sector: 'none',
      technologyLevel: 'none',
    });
    expect(status).toBe(422);
    for (const name of [
      'text',
      'budget',
      'staff',
      'powerKw',
      'areaM2',
      'province',
      'sector',
      'technologyLevel',
    ]) {
      expect(html, name).toContain(`id="f-${name}-error"`);
      expect(html, name).toContain(`href="#f-${name}"`);
    }
    for (const typed of ['nhiều', '-1', '1..2']) expect(html).toContain(`value="${typed}"`);
  });

  test('a text that is too long is said to be', async () => {
    const { status, html } = await send({ text: 'a'.repeat(100_001) });
    expect(status).toBe(413);
    expect(html).toContain('id="f-text-error"');
  });

  test('where nothing suits it says so and gives no match', async () => {
    const { status, html } = await send({ text: 'zzyzx qwrtp' });
    expect(status).toBe(200);
    expect(html).toContain('Chưa có công nghệ phù hợp');
    expect(html).not.toContain('class="match"');
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
