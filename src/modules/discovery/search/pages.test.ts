import { expect, test } from 'vitest';
import { onEveryProgram } from '../../../../test/program.ts';

onEveryProgram('the pages of the catalogue', running => {
  const html = async (path: string) => (await running.app.request(path)).text();

  test.each(['công ty tôi cần tìm giải pháp', '🙂'])('a question that names nothing is told so: %s', async q => {
    const page = await html(`/technologies?q=${encodeURIComponent(q)}`);
    expect(page).toContain('Câu hỏi chưa nói rõ cần gì');
    expect(page).not.toContain(`cho “${q}”`);
    expect(page).not.toContain('Khớp');
    expect(await html(`/en/technologies?q=${encodeURIComponent(q)}`)).toContain('does not say what is needed');
  });

  test('a question that names something is answered under its own words', async () => {
    const page = await html('/technologies?q=may+say+lua');
    expect(page).toContain('cho “may say lua”');
    expect(page).not.toContain('Câu hỏi chưa nói rõ');
  });
});
