import { expect, test } from 'vitest';
import { DESKTOP, describeSite } from './browser.ts';

const BRIEF = [
  'Kính gửi anh chị, hợp tác xã chúng tôi có 210 ha lúa ở Cần Thơ.',
  'Vụ hè thu gặt đúng mùa mưa nên lúa ướt, phải sấy trong ngày; phơi sân không kịp, hạt lên mộng.',
  'Chúng tôi muốn tìm máy sấy lúa khoảng 30 tấn mỗi mẻ, đốt trấu của nhà máy xay xát bên cạnh.',
].join('\n');

describeSite('whoever has a long text at hand', site => {
  test('pastes it, reads the matches with their reasons, and changes the text', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/match');
    const text = page.getByLabel('Nhu cầu của bạn');
    await text.fill(`${BRIEF}\n`.repeat(40));
    await page.getByRole('button', { name: 'Ghép thử' }).click();
    await page.getByRole('heading', { level: 1, name: /^\d+ công nghệ phù hợp/ }).waitFor();
    const first = page.getByRole('article').first();
    expect(await first.getByRole('heading').first().textContent()).toMatch(/sấy lúa/i);
    expect(await first.textContent()).toContain('Vừa sức');
    expect((await text.inputValue()).length).toBeGreaterThan(BRIEF.length * 39);
    await text.fill('zzqq vvkk');
    await page.getByRole('button', { name: 'Ghép thử' }).click();
    await page.getByRole('heading', { name: 'Chưa có công nghệ phù hợp' }).waitFor();
    await page.getByRole('link', { name: 'Gửi nhu cầu này' }).click();
    await page.waitForURL(/needs\/new/);
    expect(await page.getByLabel('Bạn đang gặp vấn đề gì?').inputValue()).toBe('zzqq vvkk');
    await page.context().close();
  });

  test('is told when the text is empty or too long', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/match');
    await page.getByRole('button', { name: 'Ghép thử' }).click();
    await page.getByRole('alert').getByText('Hãy tả nhu cầu bằng vài lời.').waitFor();
    await page.getByLabel('Nhu cầu của bạn').fill('máy sấy lúa '.repeat(9_000));
    await page.getByRole('button', { name: 'Ghép thử' }).click();
    await page
      .getByRole('alert')
      .getByText(/dài quá 100.000 ký tự/)
      .waitFor();
    await page.context().close();
  });
});
