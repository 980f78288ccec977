import type { Page } from 'playwright-core';
import { press } from './browser.ts';

export const PROBLEM = 'Lúa hè thu gặt về ướt, cần máy sấy lúa 30 tấn mỗi ngày, đốt trấu.';

export const asks = (page: Page, question: string) =>
  page.getByRole('heading', { level: 1, name: question }).waitFor();

/** The label in the list also names the provinces that were merged into the city. */
const cityLabel = async (page: Page) =>
  (await page.getByRole('option', { name: /^Cần Thơ/ }).textContent()) ?? '';

/** The quick way: six questions, one a screen, up to the contact. */
export async function answerSix(page: Page, deadline: string): Promise<void> {
  await page.getByLabel('Bạn đang gặp vấn đề gì?').fill(PROBLEM);
  await press(page, 'Tiếp');
  await page.getByLabel('Bạn làm ra sản phẩm gì?').fill('gạo');
  await press(page, 'Tiếp');
  await page.getByLabel('Ở tỉnh, thành phố nào?').selectOption({ label: await cityLabel(page) });
  await press(page, 'Tiếp');
  await page.getByLabel('Có thể chi nhiều nhất bao nhiêu?').fill('2,5');
  await page.getByLabel('Đơn vị tiền').selectOption('billion');
  await press(page, 'Tiếp');
  await page.getByLabel('Cần trước ngày nào?').fill(deadline);
  await press(page, 'Tiếp');
  await page.getByLabel('Số điện thoại hoặc e-mail').fill('0912 345 678');
}
