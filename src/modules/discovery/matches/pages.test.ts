import { expect, test } from 'vitest';
import { type Json, jsonOf, onEveryProgram, postForm, textOf } from '../../../../test/program.ts';

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

  test('names what holds a match back and, folded, what would lift it', async () => {
    const firm = { text: TEXT, province: '92', budget: '100', budget_unit: 'million', skill: 'worker' };
    const { html } = await send(firm);
    expect(html).toMatch(/Điểm ghép \d+ trên 100\. Kéo điểm xuống nhiều nhất: /);
    expect(html).toMatch(/<summary>Làm gì để hợp hơn\?<\/summary>/);
    expect(html).toMatch(/Thêm [\d,.]+ (triệu|tỷ) đồng ngân sách, điểm ghép từ \d+ lên \d+\./);
    expect(html).toMatch(/“máy sấy lúa” → .+ \(\d+\u00a0%\)/);
    const english = (await send(firm, '/en/match')).html;
    expect(english).toMatch(/Held back most by /);
    expect(english).toMatch(/more in the budget, the score would rise from \d+ to \d+\./);
    expect(english).not.toMatch(/Kéo điểm|điểm ghép/);
  });

  test('calls a match that rests on one word so', async () => {
    const { html } = await send({ text: 'rò rỉ zzyzx qwrtp vbnmk' });
    expect(html).toContain('Chỉ dựa vào một từ');
    expect(html).toContain('Gần như chỉ dựa vào một từ.');
  });

  test('of a need in public says that its means are kept in confidence, and asks nobody for them', async () => {
    const { items } = await jsonOf(running, '/api/v1/needs?limit=100');
    const pages = await Promise.all(items.map((need: Json) => textOf(running, `/needs/${need.id}`)));
    const shown = pages.filter(html => html.includes('class="match"'));
    expect(shown.length).toBeGreaterThan(0);
    for (const html of shown) {
      expect(html).toContain('được giữ kín nên không so ở đây');
      expect(html).not.toMatch(/nhu cầu chưa ghi (mức dự kiến|mình có bao nhiêu)/);
    }
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
      waterM3PerDay: '-2',
      skill: 'none',
      deadline: 'mai',
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
      'waterM3PerDay',
      'skill',
      'deadline',
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
