import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeSite, PHONE } from './browser.ts';

const PROBLEM = 'Lúa hè thu gặt về ướt, cần máy sấy lúa 30 tấn mỗi ngày, đốt trấu.';

async function fillNeed(page: Page, deadline: string) {
  await page.getByLabel('Bạn đang gặp vấn đề gì?').fill(PROBLEM);
  await page.getByLabel('Bạn làm ra sản phẩm gì?').fill('gạo');
  await page.getByLabel('Ở tỉnh, thành phố nào?').selectOption({ label: await cityLabel(page) });
  await page.getByLabel('Có thể chi nhiều nhất bao nhiêu?').fill('2,5');
  await page.getByLabel('Đơn vị tiền').selectOption('billion');
  await page.getByLabel('Cần trước ngày nào?').fill(deadline);
  await page.getByLabel('Số điện thoại hoặc e-mail').fill('0912 345 678');
}

/** The label in the list also names the provinces that were merged into the city. */
const cityLabel = async (page: Page) =>
  (await page.getByRole('option', { name: /^Cần Thơ/ }).textContent()) ?? '';

const send = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Gửi nhu cầu' }).click();

/** Posts a need, mending one mistake on the way; leaves the page at its private link, which it returns. */
async function postWithOneMistake(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Gửi nhu cầu' }).click();
  await fillNeed(page, '2020-01-01');
  await send(page);
  await page
    .getByRole('alert')
    .getByRole('link', { name: /đã qua/ })
    .waitFor();
  expect(await page.getByLabel('Bạn đang gặp vấn đề gì?').inputValue()).toBe(PROBLEM);
  expect(await page.getByLabel('Có thể chi nhiều nhất bao nhiêu?').inputValue()).toBe('2,5');
  await page.getByLabel('Cần trước ngày nào?').fill('2030-12-31');
  await send(page);
  await page.waitForURL(/\/private\//);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/Nhu cầu NC-?\S+ đã được nhận/);
  return new URL(page.url()).pathname;
}

async function expectReasonedMatch(page: Page) {
  const match = page.getByRole('article').first();
  expect(await match.getByRole('heading').first().textContent()).toMatch(/sấy lúa/i);
  expect(await match.textContent()).toContain('Đáp ứng nhu cầu');
  await match.getByText('Xem đủ lý do').click();
  await match.getByRole('columnheader', { name: 'Từ trong nhu cầu' }).waitFor();
}

async function withdraw(page: Page) {
  await page.getByRole('button', { name: 'Rút nhu cầu' }).click();
  await page.getByText('Bạn đã rút nhu cầu này.').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
}

describeSite('a firm that looks for a technology', site => {
  test('asks without accents on a phone, sees dryers from Korea and Vietnam, opens one', async () => {
    const page = await site().visit(PHONE);
    await page.goto('/');
    await page.getByLabel('Bạn cần công nghệ gì?').fill('may say lua');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /công nghệ cho “may say lua”/ }).waitFor();
    const [korean, vietnamese] = await page.getByRole('article').all();
    expect(await korean?.textContent()).toContain('Hàn Quốc');
    expect(await vietnamese?.textContent()).toContain('Việt Nam');
    const title = await vietnamese?.getByRole('heading').textContent();
    await vietnamese?.getByRole('link').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await page.getByRole('heading', { name: 'Cần những gì để tiếp nhận' }).waitFor();
    await page.context().close();
  });

  test.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('posts a need %s, mends a mistake, comes back by its link, withdraws', async (_, javaScriptEnabled) => {
    const page = await site().visit({ ...PHONE, javaScriptEnabled });
    const link = await postWithOneMistake(page);
    await expectReasonedMatch(page);
    await page.context().close();

    const later = await site().visit({ ...PHONE, javaScriptEnabled });
    await later.goto(link);
    await expectReasonedMatch(later);
    expect(await later.textContent('main')).toContain('2,5 tỷ đồng');
    await withdraw(later);
    await later.context().close();
  });

  test('finds what was typed again after the network was cut', async () => {
    const page = await site().visit(PHONE);
    await page.goto('/needs/new');
    await fillNeed(page, '2030-12-31');
    await page.getByLabel(/^Cho đăng nhu cầu/).check();
    await page.context().setOffline(true);
    await send(page);
    await page.waitForLoadState();
    await page.context().setOffline(false);
    await page.goto('/needs/new');
    expect(await page.getByLabel('Bạn đang gặp vấn đề gì?').inputValue()).toBe(PROBLEM);
    expect(await page.getByLabel('Có thể chi nhiều nhất bao nhiêu?').inputValue()).toBe('2,5');
    expect(await page.getByLabel('Đơn vị tiền').inputValue()).toBe('billion');
    expect(await page.getByLabel('Cần trước ngày nào?').inputValue()).toBe('2030-12-31');
    expect(await page.getByLabel(/^Cho đăng nhu cầu/).isChecked()).toBe(true);
    await send(page);
    await page.waitForURL(/\/private\//);
    await page.goto('/needs/new');
    expect(await page.getByLabel('Bạn đang gặp vấn đề gì?').inputValue()).toBe('');
    await page.context().close();
  });
});
