import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, describeSite, PHONE } from './browser.ts';
import { faultsOf } from './whole.ts';

const field = (page: Page) => page.locator('#q');
const options = (page: Page) => page.getByRole('option');

/** Types until the words that can be offered have been made: they are, aside, after the start. */
async function typeUntilOffered(page: Page, words: string) {
  for (let tries = 0; tries < 20; tries++) {
    await field(page).fill('');
    await field(page).pressSequentially(words, { delay: 20 });
    const shown = options(page).first();
    if (await shown.waitFor({ timeout: 1_500 }).then(() => true, () => false)) return;
  }
  throw new Error(`nothing is offered for ${words}`);
}

describeSite('whoever types into the search', site => {
  test('by keyboard is offered words, takes one, and finds with it', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/');
    await typeUntilOffered(page, 'may say');
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[data-live-status]').textContent()).toContain('gợi ý');
    expect(await faultsOf(page)).toEqual([]);

    const wanted = await options(page).allTextContents();
    const at = wanted.findIndex(words => words.startsWith('máy sấy lúa'));
    for (let i = 0; i <= at; i++) await page.keyboard.press('ArrowDown');
    const active = page.locator(`#${await field(page).getAttribute('aria-activedescendant')}`);
    expect(await active.textContent()).toContain('máy sấy lúa');
    expect(await active.getAttribute('aria-selected')).toBe('true');
    expect(await field(page).inputValue()).toBe('may say');

    await page.keyboard.press('Enter');
    await page.waitForURL(url => url.searchParams.get('q') === 'máy sấy lúa');
    await page.getByRole('heading', { name: /công nghệ cho “máy sấy lúa”/ }).waitFor();
    await page.context().close();
  });

  test('leaves them by Escape, by going round, or by going on', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/technologies');
    await typeUntilOffered(page, 'nuoc');
    const count = await options(page).count();
    for (let i = 0; i <= count; i++) await page.keyboard.press('ArrowDown');
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await options(page).first().waitFor({ state: 'detached' });
    expect(await field(page).inputValue()).toBe('nuoc');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('Tab');
    await options(page).first().waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('keeps the filters of a list', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/technologies?country=VN');
    await typeUntilOffered(page, 'nước th');
    await options(page).first().click();
    await page.waitForURL(url => (url.searchParams.get('q') ?? '').startsWith('nước th'));
    expect(new URL(page.url()).searchParams.get('country')).toBe('VN');
    await page.context().close();
  });

  test('by touch comes to a sector’s own page', async () => {
    const page = await site().visit(PHONE);
    await page.goto('/');
    await typeUntilOffered(page, 'nong nghi');
    const option = options(page).filter({ hasText: 'Lĩnh vực' }).first();
    const box = (await option.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(40);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    expect(await faultsOf(page)).toEqual([]);
    await option.tap();
    await page.waitForURL('**/sectors/agriculture');
    await page.context().close();
  });

  test('without a network is left alone', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/');
    await typeUntilOffered(page, 'may');
    await page.context().setOffline(true);
    await field(page).pressSequentially(' say');
    await options(page).first().waitFor({ state: 'detached' });
    expect(await field(page).inputValue()).toBe('may say');
    await page.context().close();
  });

  test('without scripts has the field as it always was', async () => {
    const page = await site().visit({ ...DESKTOP, javaScriptEnabled: false });
    await page.goto('/');
    expect(await field(page).getAttribute('role')).toBeNull();
    await field(page).fill('may say lua');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/technologies?q=may+say+lua');
    await page.getByText('Đang hiểu là:').waitFor();
    await page.getByRole('link', { name: /Tìm đúng như đã gõ/ }).click();
    await page.getByText('Đang tìm đúng từng chữ như đã gõ.').waitFor();
    await page.context().close();
  });
});
