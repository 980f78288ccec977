import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { codeOf } from '../src/modules/identity/accounts/visitor.test-data.ts';
import { signIn, signUp, STEP_MS, switchCodeOn } from './account.ts';
import { DESKTOP, describeSite } from './browser.ts';
import { expectWhole } from './whole.ts';

const PERSON = { name: 'Lê Thị Thử', email: 'giam.doc@example.vn', password: 'con mèo bay qua cầu' };

async function enter(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await signIn(page, PERSON);
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Mã 6 số').fill(code);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.waitForURL('**/home');
}

describeSite('a person with an account', site => {
  let secret = '';

  test('signs up, takes a second factor, signs in with it and ends another session, without scripts', async () => {
    const page = await site().visit({ ...DESKTOP, javaScriptEnabled: false });
    await page.goto('/');
    await page.getByRole('link', { name: 'Đăng nhập' }).click();
    await page.getByRole('link', { name: 'Mở tài khoản' }).click();
    await signUp(page, site(), PERSON);
    await page.getByRole('main').getByRole('link', { name: 'Đăng nhập' }).click();
    await signIn(page, PERSON);
    await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
    await page.getByRole('link', { name: 'An toàn' }).click();
    secret = await switchCodeOn(page, PERSON);
    expect(await page.locator('.backup-codes li').count()).toBe(10);

    const other = await site().visit({ ...DESKTOP, javaScriptEnabled: false });
    await enter(other);
    await enterCode(other, codeOf(secret));
    await page.goto('/account/sessions');
    await page.getByRole('button', { name: /^Đóng phiên Chrome/ }).click();
    await page.getByText('Đã đóng 1 phiên.').waitFor();
    await other.reload();
    await other.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();

    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByText('Bạn đã đăng xuất.').waitFor();
    await other.context().close();
    await page.context().close();
  });

  test('the pages are whole', async () => {
    const page = await site().visit();
    for (const path of ['/sign-up', '/sign-in', '/en/reset']) await expectWhole(page, () => page.goto(path));
    await enter(page);
    await enterCode(page, codeOf(secret, Date.now() + STEP_MS));
    for (const path of ['/home', '/account', '/account/security', '/account/sessions', '/en/account/data'])
      await expectWhole(page, () => page.goto(path));
    await page.context().close();
  });
});
