import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, describeSite } from './browser.ts';

const FOCUSED = () => {
  const element = document.activeElement as HTMLInputElement | null;
  return (element?.labels?.[0] ?? element)?.textContent?.trim() ?? '';
};

/** Presses Tab until what is called `name` has the focus, which must show. */
async function tabTo(page: Page, name: string) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(FOCUSED)).startsWith(name)) continue;
    const outline = await page.evaluate(() => {
      const focused = document.activeElement!;
      return getComputedStyle(focused).outlineStyle;
    });
    expect(outline, `${name} shows its focus`).not.toBe('none');
    return;
  }
  throw new Error(`Tab never reaches ${name}`);
}

describeSite('whoever works by keyboard alone', site => {
  test('goes from the first page to a posted need', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(FOCUSED)).toBe('Đến nội dung chính');
    await tabTo(page, 'Gửi nhu cầu');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/needs/new');
    await tabTo(page, 'Bạn đang gặp vấn đề gì?');
    await page.keyboard.type('Nước thải dệt nhuộm còn màu, cần công nghệ xử lý.');
    await tabTo(page, 'Tiếp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/product$/);
    await tabTo(page, 'Bạn làm ra sản phẩm gì?');
    await page.keyboard.type('vải dệt');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/province$/);
    await tabTo(page, 'Chưa biết');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/budget$/);
    await tabTo(page, 'Gửi luôn');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/send$/);
    await tabTo(page, 'Cho đăng nhu cầu này');
    await page.keyboard.press('Space');
    await tabTo(page, 'Gửi nhu cầu');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/private\//);
    expect(await page.textContent('h1')).toContain('đã được nhận');
    await page.context().close();
  });

  test('stands at the summary of what is wrong, and a line of it leads to its field', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/needs/new?view=all');
    await tabTo(page, 'Bạn đang gặp vấn đề gì?');
    await page.getByRole('main').getByRole('button', { name: 'Gửi nhu cầu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(FOCUSED)).toContain('Bạn đang gặp vấn đề gì?');
    await page.context().close();
  });

  test('sorts a list, keeps its place in it, and sets two technologies side by side', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/technologies?q=may+say+lua');
    await tabTo(page, 'Ít vốn nhất');
    await page.keyboard.press('Enter');
    await page.waitForURL('**sort=capital**');
    await page.getByText('chưa nói cần bao nhiêu vốn đứng cuối').waitFor();
    expect(await page.evaluate(FOCUSED)).toBe('Ít vốn nhất');
    await tabTo(page, 'So sánh');
    await page.keyboard.press('Enter');
    await page.waitForURL('**compare=**');
    await page.getByRole('region', { name: 'Đang so sánh' }).waitFor();
    await tabTo(page, 'Thêm vào so sánh');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare?**');
    await page.context().close();
  });
});
