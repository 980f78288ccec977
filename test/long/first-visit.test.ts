import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeSite, PHONE } from '../../e2e/browser.ts';

/** How fast somebody is who has a phone in one hand and has never been here. */
const KEY_MS = 80;
const BETWEEN_MS = 400;
/** Sentences of one's own, with marks and figures, take longer than a few plain words. */
const SENTENCE_KEY_MS = 200;
/** A question of four words, and the way to look for where to answer it. */
const READ_QUESTION_MS = 2_000;
/** A list or a calendar is opened, looked through, and one entry taken. */
const CHOOSE_MS = 4_000;
/** One's own answers, and two sentences that ask for consent. */
const LOOK_OVER_MS = 8_000;
/** A heading, the first titles and where they are from. */
const READ_RESULTS_MS = 3_000;
/** The swipe of a thumb moves about half of the screen. */
const SWIPE_PX = 370;

async function tap(target: Locator) {
  await pause(BETWEEN_MS);
  await target.tap();
}

async function type(page: Page, target: Locator, words: string) {
  await tap(target);
  await page.keyboard.type(words, { delay: KEY_MS });
}

/** Marks are keys of their own: "ấ" is three. */
const keysOf = (words: string) => words.normalize('NFD').replaceAll('đ', 'dd').length;

/** Reads a question on its screen and answers it. */
async function answer(page: Page, question: string, words: string) {
  const field = page.getByLabel(question);
  await field.waitFor();
  await pause(READ_QUESTION_MS);
  await tap(field);
  await page.keyboard.type(words, { delay: (SENTENCE_KEY_MS * keysOf(words)) / words.length });
}

async function choose(page: Page, question: string, take: (field: Locator) => Promise<unknown>) {
  const field = page.getByLabel(question);
  await field.waitFor();
  await pause(READ_QUESTION_MS + CHOOSE_MS);
  await take(field);
}

const press = (page: Page, name: string) =>
  tap(page.getByRole('main').getByRole('button', { name, exact: true }));

async function swipe(page: Page) {
  await pause(BETWEEN_MS);
  await page.evaluate(px => scrollBy(0, px), SWIPE_PX);
}

/** Whether all of it is on the screen. */
const inSight = (target: Locator) =>
  target.evaluate(element => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

/** Runs a visit and prints how long it took; nobody's time is asserted. */
async function timed(what: string, visit: () => Promise<void>) {
  const start = performance.now();
  await visit();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

describeSite('a first visit on a phone, at a human pace', site => {
  test('a question without accents brings rice dryers, from abroad too, into sight', async () => {
    const page = await site().visit(PHONE);
    await timed('from the address to a rice dryer from abroad', async () => {
      await page.goto('/');
      const question = page.getByLabel('Bạn cần công nghệ gì?');
      expect(await inSight(question)).toBe(true);
      await pause(READ_QUESTION_MS);
      await type(page, question, 'may say lua');
      await tap(page.getByRole('button', { name: 'Tìm', exact: true }));
      const heading = page.getByRole('heading', { level: 1, name: /công nghệ cho “may say lua”/ });
      await heading.waitFor();
      expect(await inSight(heading)).toBe(true);
      await pause(READ_RESULTS_MS);
      const abroad = page.getByRole('article').filter({ hasText: 'Hàn Quốc' }).first();
      const title = abroad.getByRole('heading');
      expect(await title.textContent()).toMatch(/sấy lúa/i);
      expect(await inSight(title)).toBe(true);
      await swipe(page);
      await pause(READ_RESULTS_MS);
      expect(await inSight(abroad.getByText('Hàn Quốc').first())).toBe(true);
      const second = page.getByRole('article').nth(1).getByRole('heading');
      expect(await second.textContent()).toMatch(/sấy lúa/i);
    });
    await page.context().close();
  });

  test('six answers bring matches with reasons, and a private link', { timeout: 240_000 }, async () => {
    const page = await site().visit(PHONE);
    await timed('from the address to the matches of a first need', async () => {
      await page.goto('/');
      await pause(READ_QUESTION_MS);
      await tap(page.getByRole('main').getByRole('link', { name: 'Gửi nhu cầu' }).first());
      await answer(page, 'Bạn đang gặp vấn đề gì?', 'Lúa gặt về ướt, cần máy sấy 30 tấn một ngày, đốt trấu.');
      await press(page, 'Tiếp');
      await answer(page, 'Bạn làm ra sản phẩm gì?', 'gạo');
      await press(page, 'Tiếp');
      const city = await page.getByRole('option', { name: /^Cần Thơ/ }).textContent();
      await choose(page, 'Ở tỉnh, thành phố nào?', field => field.selectOption({ label: city! }));
      await press(page, 'Tiếp');
      await answer(page, 'Có thể chi nhiều nhất bao nhiêu?', '2,5');
      await choose(page, 'Đơn vị tiền', field => field.selectOption('billion'));
      await press(page, 'Tiếp');
      await choose(page, 'Cần trước ngày nào?', field => field.fill('2030-12-31'));
      await press(page, 'Tiếp');
      await answer(page, 'Số điện thoại hoặc e-mail', '0912345678');
      await press(page, 'Gửi luôn');
      await page.getByRole('heading', { level: 1, name: 'Xem lại và gửi' }).waitFor();
      await pause(LOOK_OVER_MS);
      await tap(page.getByLabel(/^Cho đăng nhu cầu/));
      await press(page, 'Gửi nhu cầu');
      await page.getByRole('heading', { level: 1, name: /^Nhu cầu NC\S+ đã được nhận/ }).waitFor();
      await pause(READ_RESULTS_MS);
      const match = page.getByRole('article').first();
      expect(await match.getByRole('heading').first().textContent()).toMatch(/sấy lúa/i);
      expect(await match.textContent()).toContain('Đáp ứng nhu cầu');
      await tap(match.getByText('Xem đủ lý do'));
      await match.getByRole('columnheader', { name: 'Từ trong nhu cầu' }).waitFor();
      await pause(READ_RESULTS_MS);
      const { pathname } = new URL(page.url());
      expect(await page.getByRole('link', { name: pathname }).count()).toBe(1);
    });
    await page.context().close();
  });

  test('without a question a visitor finds the dryers by walking through a sector', async () => {
    const page = await site().visit(PHONE);
    await timed('from the address to the technologies of a sector', async () => {
      await page.goto('/');
      await pause(READ_QUESTION_MS);
      const sector = page.getByRole('link', { name: 'Bảo quản, chế biến nông sản, thực phẩm', exact: true });
      await sector.scrollIntoViewIfNeeded();
      await tap(sector);
      await page.getByRole('heading', { level: 1, name: 'Bảo quản, chế biến nông sản, thực phẩm' }).waitFor();
      await pause(READ_RESULTS_MS);
      const figure = page.getByRole('main').getByRole('link', { name: /^\d+ công nghệ$/ }).first();
      const said = /\d+/.exec((await figure.textContent()) ?? '')?.[0];
      await tap(figure);
      await page.getByRole('heading', { level: 1, name: `${said} công nghệ` }).waitFor();
      expect(await page.getByRole('article').count()).toBeGreaterThan(5);
    });
    await page.context().close();
  });

  test('two technologies stand side by side after two taps on the list', async () => {
    const page = await site().visit(PHONE);
    await timed('from the results to the comparison', async () => {
      await page.goto('/technologies?q=may+say+lua');
      await pause(READ_RESULTS_MS);
      const rows = page.getByRole('article');
      const titles = [await rows.nth(0).getByRole('heading').textContent()];
      await tap(rows.nth(0).getByRole('link', { name: /^So sánh/ }));
      const bar = page.getByRole('region', { name: 'Đang so sánh' });
      await bar.waitFor();
      expect(await inSight(bar)).toBe(true);
      titles.push(await rows.nth(1).getByRole('heading').textContent());
      await tap(rows.nth(1).getByRole('link', { name: /^Thêm vào so sánh/ }));
      await page.waitForURL('**/compare?**');
      for (const title of titles)
        expect(await page.getByRole('columnheader', { name: title! }).count()).toBe(1);
    });
    await page.context().close();
  });
});
