import type { Page } from 'playwright-core';
import { codeOf } from '../src/modules/identity/accounts/visitor.test-data.ts';
import { press } from './browser.ts';

export type Newcomer = { name: string; email: string; password: string };
type Outbox = { address: string; operatorKey: string };

/** The path that the latest letter leads to: without a server for mail, letters are read in the outbox. */
export async function mailedPath({ address, operatorKey }: Outbox): Promise<string> {
  const headers = { authorization: `Bearer ${operatorKey}` };
  const outbox = await (await fetch(`${address}/outbox`, { headers })).text();
  return outbox.replaceAll('&amp;', '&').match(/https?:\/\/[^\s"<]+(\/verify\/[^\s"<]+)/)![1]!;
}

/** From the form for an account to the page that says the address is confirmed. */
export async function signUp(page: Page, outbox: Outbox, { name, email, password }: Newcomer): Promise<void> {
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await press(page, 'Mở tài khoản');
  await page.getByRole('heading', { level: 1, name: 'Hãy xem hộp thư của bạn' }).waitFor();
  await page.goto(await mailedPath(outbox));
  await press(page, 'Xác nhận');
  await page.getByRole('heading', { level: 1, name: 'E-mail đã được xác nhận' }).waitFor();
}

/** From the form to sign in onwards. */
export async function signIn(page: Page, { email, password }: Pick<Newcomer, 'email' | 'password'>): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await press(page, 'Đăng nhập');
}

/** A code works once: the first is that of the step before, so that those of now and of the next are still good. */
export const STEP_MS = 30_000;

/** From the page of what keeps the account safe to the backup codes; answers the secret of the app. */
export async function switchCodeOn(page: Page, { password }: Pick<Newcomer, 'password'>): Promise<string> {
  await page.getByLabel('Mật khẩu hiện tại').last().fill(password);
  await press(page, 'Bật mã 6 số');
  const secret = (await page.locator('.secret').textContent())!;
  await page.getByLabel('Mã 6 số từ ứng dụng').fill(codeOf(secret, Date.now() - STEP_MS));
  await press(page, 'Xác nhận và bật');
  await page.locator('.backup-codes').waitFor();
  return secret;
}
