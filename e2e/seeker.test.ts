import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeSite, PHONE, press } from './browser.ts';
import { answerSix, asks, PROBLEM } from './need.ts';

/** Posts a need, mending one mistake on the way; leaves the page at its private link, which it returns. */
async function postWithOneMistake(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Gửi nhu cầu' }).click();
  await answerSix(page, '2020-01-01');
  await press(page, 'Gửi luôn');
  await asks(page, 'Xem lại và gửi');
  expect(await page.textContent('main')).toContain('Lúa hè thu gặt về ướt');
  await page.getByLabel(/^Cho đăng nhu cầu/).check();
  await press(page, 'Gửi nhu cầu');
  await page.getByRole('alert').getByRole('link', { name: /đã qua/ }).click();
  await page.getByLabel('Cần trước ngày nào?').fill('2030-12-31');
  await press(page, 'Xem lại và gửi');
  await asks(page, 'Xem lại và gửi');
  expect(await page.getByLabel(/^Cho đăng nhu cầu/).isChecked()).toBe(true);
  await press(page, 'Gửi nhu cầu');
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
    await vietnamese?.getByRole('heading').getByRole('link').click();
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

  test('skips what is not known, adds what makes the match closer, and sees it all before sending', async () => {
    const page = await site().visit(PHONE);
    await page.goto('/needs/new');
    await page.getByLabel('Bạn đang gặp vấn đề gì?').fill(PROBLEM);
    await press(page, 'Tiếp');
    for (const question of ['Bạn làm ra sản phẩm gì?', 'Ở tỉnh, thành phố nào?', 'Có thể chi nhiều nhất bao nhiêu?']) {
      await asks(page, question);
      await press(page, 'Chưa biết');
    }
    for (const question of ['Cần trước ngày nào?', 'Liên hệ với bạn thế nào?', 'Hiện nay bạn làm thế nào?']) {
      await asks(page, question);
      await press(page, 'Tiếp');
    }
    await page.getByLabel('Con số cần đạt').fill('độ ẩm dưới 14 %\nnăng suất 30 tấn/ngày');
    await press(page, 'Tiếp');
    await page.getByLabel('Công suất điện').fill('khoảng 45');
    await press(page, 'Tiếp');
    await asks(page, 'Xem lại và gửi');
    await press(page, 'Gửi nhu cầu');
    await page.waitForURL(/\/private\//);
    const said = ((await page.textContent('main')) ?? '').replaceAll('\u00a0', ' ');
    for (const words of ['độ ẩm: ≤ 14 %', 'năng suất: 30 tấn/ngày', '45 kW', 'Đã ghi nhận']) expect(said).toContain(words);
    await page.context().close();
  });

  test('loses nothing when the network is cut in the middle', async () => {
    const page = await site().visit(PHONE);
    await page.goto('/needs/new');
    await page.getByLabel('Bạn đang gặp vấn đề gì?').fill(PROBLEM);
    await press(page, 'Tiếp');
    await page.getByLabel('Bạn làm ra sản phẩm gì?').fill('gạo trắng');
    await page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Bạn làm ra sản phẩm gì?').fill('gạo trắng hạt dài');
    await page.getByText(/^Mất mạng/).waitFor();
    await press(page, 'Tiếp');
    expect(await page.getByLabel('Bạn làm ra sản phẩm gì?').inputValue()).toBe('gạo trắng hạt dài');
    await page.context().setOffline(false);
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await page.reload();
    expect(await page.getByLabel('Bạn làm ra sản phẩm gì?').inputValue()).toBe('gạo trắng hạt dài');
    await press(page, 'Tiếp');
    await asks(page, 'Ở tỉnh, thành phố nào?');
    await page.context().close();
  });

  test('finds the first words again when the very first screen could not be sent', async () => {
    const page = await site().visit(PHONE);
    await page.goto('/needs/new');
    await page.getByLabel('Bạn đang gặp vấn đề gì?').fill(PROBLEM);
    await page.context().setOffline(true);
    await press(page, 'Tiếp');
    await page.waitForLoadState();
    await page.context().setOffline(false);
    await page.goto('/needs/new');
    expect(await page.getByLabel('Bạn đang gặp vấn đề gì?').inputValue()).toBe(PROBLEM);
    await press(page, 'Tiếp');
    await asks(page, 'Bạn làm ra sản phẩm gì?');
    await page.goto('/needs/new');
    expect(await page.getByLabel('Bạn đang gặp vấn đề gì?').inputValue()).toBe('');
    await page.context().close();
  });

  test('comes back to a draft by its link, in another browser', async () => {
    const page = await site().visit(PHONE);
    await page.goto('/needs/new');
    await page.getByLabel('Bạn đang gặp vấn đề gì?').fill(PROBLEM);
    await press(page, 'Tiếp');
    await asks(page, 'Bạn làm ra sản phẩm gì?');
    const link = await page.getByRole('link', { name: 'Đường dẫn riêng của bản nháp' }).getAttribute('href');
    await page.context().close();
    const later = await site().visit({ javaScriptEnabled: false });
    await later.goto(link!);
    expect(await later.getByLabel('Bạn đang gặp vấn đề gì?').inputValue()).toBe(PROBLEM);
    await later.context().close();
  });
});
