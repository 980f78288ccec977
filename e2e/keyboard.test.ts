import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findPublishedTechnology } from '../src/modules/catalogue/index.ts';
import { makePerson } from '../test/people.ts';
import { mailedPath } from './account.ts';
import { DESKTOP, press } from './browser.ts';
import { enterAt, expectNoTrap, focused, tabTo, typeInto } from './keyboard.ts';
import { describeProgram, type Place } from './program.ts';

/** Hundreds of stops, each looked at. */
const LONG = { timeout: 300_000 };

async function signUp(page: Page, place: Place): Promise<void> {
  await enterAt(page, 'Đăng nhập', /\/sign-in$/);
  await enterAt(page, 'Mở tài khoản', /\/sign-up$/);
  await typeInto(page, 'Họ và tên', 'Võ Thị Phím');
  await typeInto(page, 'E-mail', 'phim@example.vn');
  await typeInto(page, 'Mật khẩu', 'con mèo bay qua cầu');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sent=1/);
  await page.goto(await mailedPath(place));
  await tabTo(page, 'Xác nhận');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'E-mail đã được xác nhận' }).waitFor();
  await enterAt(page, 'Đăng nhập', /\/sign-in$/);
  await typeInto(page, 'E-mail', 'phim@example.vn');
  await typeInto(page, 'Mật khẩu', 'con mèo bay qua cầu');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/home$/);
}

/** From any page to the private page of the need, where the matches stand. */
async function postNeed(page: Page): Promise<void> {
  await enterAt(page, 'Gửi nhu cầu', /\/needs\/new$/);
  await typeInto(page, 'Bạn đang gặp vấn đề gì?', 'Lúa gặt về ướt, cần máy sấy lúa.');
  await enterAt(page, 'Tiếp', /\/product$/);
  await typeInto(page, 'Bạn làm ra sản phẩm gì?', 'gạo');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/province$/);
  await enterAt(page, 'Chưa biết', /\/budget$/);
  await enterAt(page, 'Gửi luôn', /\/send$/);
  await tabTo(page, 'Cho đăng nhu cầu này');
  await page.keyboard.press('Space');
  await enterAt(page, 'Gửi nhu cầu', /\/private/);
  expect(await page.textContent('h1')).toContain('đã được nhận');
}

/** To the best match, and from there an interest; answers the ids of both. */
async function sendInterest(page: Page): Promise<{ technology: string; interest: string }> {
  const best = page.getByRole('article').first().getByRole('heading').getByRole('link');
  await enterAt(page, (await best.textContent())!.trim(), /\/technologies\/[0-9a-f-]{36}/);
  const technology = new URL(page.url()).pathname.split('/').at(-1)!;
  await enterAt(page, 'Tôi quan tâm', /\/interest\?need=/);
  await typeInto(page, 'Nói thêm về điều bạn muốn cùng làm', 'Sấy lúa hè thu.');
  await typeInto(page, 'Đôi nét về bạn', 'Hợp tác xã 120 hộ.');
  await enterAt(page, 'Gửi', /\/interests\/.*sent=1/);
  return { technology, interest: new URL(page.url()).pathname };
}

describeProgram('whoever works by keyboard alone', 'pglite', place => {
  test('goes from the first page to an account, a need, an interest, and a message in the deal', LONG, async () => {
    const page = await place.visit(undefined, DESKTOP);
    await page.goto('/');
    await expectNoTrap(page);
    await signUp(page, place);
    await postNeed(page);
    const { technology, interest } = await sendInterest(page);

    const { providerId } = (await findPublishedTechnology(place.database.db, technology))!;
    const owner = await place.visit(
      await makePerson(place.database, { appointments: [{ role: 'owner', organisationId: providerId! }] }),
      DESKTOP,
    );
    await owner.goto(interest);
    await press(owner, 'Nhận lời và mở thương vụ');
    await owner.waitForURL(/\/deals\//);

    await enterAt(page, 'Thương vụ', /\/deals$/);
    const deal = await page.getByRole('main').getByRole('link').first().textContent();
    await enterAt(page, deal!.trim(), /\/deals\/[0-9a-f-]{36}$/);
    await expectNoTrap(page);
    await enterAt(page, 'Trao đổi', /\/thread$/);
    await typeInto(page, 'Lời nhắn', 'Chào anh, tuần sau gặp được không?');
    await tabTo(page, 'Gửi');
    await page.keyboard.press('Space');
    await page.getByRole('listitem').getByText('Chào anh, tuần sau gặp được không?').waitFor();
  });

  test('stands at the summary of what is wrong, and a line of it leads to its field', async () => {
    const page = await place.visit(undefined, DESKTOP);
    await page.goto('/needs/new?view=all');
    await tabTo(page, 'Bạn đang gặp vấn đề gì?');
    await page.getByRole('main').getByRole('button', { name: 'Gửi nhu cầu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await focused(page)).name).toContain('Bạn đang gặp vấn đề gì?');
  });

  test('sorts a list, keeps its place in it, and sets two technologies side by side', async () => {
    const page = await place.visit(undefined, DESKTOP);
    await page.goto('/technologies?q=may+say+lua');
    await tabTo(page, 'Ít vốn nhất');
    await page.keyboard.press('Enter');
    await page.waitForURL('**sort=capital**');
    await page.getByText('chưa nói cần bao nhiêu vốn đứng cuối').waitFor();
    expect((await focused(page)).name).toBe('Ít vốn nhất');
    await tabTo(page, 'So sánh');
    await page.keyboard.press('Enter');
    await page.waitForURL('**compare=**');
    await page.getByRole('region', { name: 'Đang so sánh' }).waitFor();
    await tabTo(page, 'Thêm vào so sánh');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare?**');
  });
});
