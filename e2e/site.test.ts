import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, describeSite, PHONE } from './browser.ts';
import { expectWhole, NARROW } from './whole.ts';

const PAGES = {
  about: '/about',
  'about in English': '/en/about',
  help: '/help',
  'help in English': '/en/help',
  accessibility: '/accessibility',
  'accessibility in English': '/en/accessibility',
  'no such page': '/khong-co',
  'no such record': '/technologies/01900000-0000-7000-8000-000000000000',
  'no such private page': '/en/needs/01900000-0000-7000-8000-000000000000/private/x',
  'the workspace without a session': '/operator/needs',
};

async function openOrganisation(page: Page) {
  await page.goto('/technologies?q=may%20say%20lua');
  await page.getByRole('article').first().getByRole('link').first().click();
  await page.getByRole('main').locator('a[href*="/organisations/"]').first().click();
  await page.waitForURL('**/organisations/**');
}

describeSite('the pages about the program, and those of what went wrong', site => {
  test.each(Object.entries(PAGES))('%s is whole', async (_, path) => {
    const page = await site().visit();
    await expectWhole(page, () => page.goto(path));
    await page.context().close();
  });

  test('so is the page of an organisation', async () => {
    const page = await site().visit();
    await openOrganisation(page);
    await expectWhole(page, () => page.reload());
    await page.context().close();
  });
});

describeSite('whoever wants to know what this is', site => {
  test('finds help in the footer and an answer by its question, on a phone with scripts off', async () => {
    const page = await site().visit({ ...PHONE, javaScriptEnabled: false });
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Trợ giúp' }).click();
    await page.getByRole('link', { name: 'Luật gọi thế nào?' }).click();
    expect(new URL(page.url()).hash).toBe('#terms');
    const terms = page.getByRole('heading', { name: 'Luật gọi thế nào?' });
    expect((await terms.boundingBox())!.y).toBeLessThan(200);
    await page.context().close();
  });

  test('changes the language and stays where they are', async () => {
    const page = await site().visit(PHONE);
    await page.goto('/about');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/about');
    await page.getByRole('link', { name: 'Tiếng Việt' }).click();
    await page.waitForURL(url => url.pathname === '/about');
    await page.context().close();
  });

  test('has both doors in sight on the smallest phone', async () => {
    const page = await site().visit({ ...PHONE, viewport: NARROW });
    for (const [path, doors] of [
      ['/', ['Gửi nhu cầu', 'Chào công nghệ']],
      ['/en', ['Post a need', 'Offer a technology']],
    ] as const) {
      await page.goto(path);
      for (const name of doors) {
        const box = await page.getByRole('banner').getByRole('link', { name, exact: true }).boundingBox();
        expect(box!.x + box!.width, name).toBeLessThanOrEqual(NARROW.width);
        expect(box!.y + box!.height, name).toBeLessThan(200);
      }
    }
    await page.context().close();
  });

  test('passes the header by keyboard', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/help');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#search');
    await page.context().close();
  });
});

describeSite('on paper', site => {
  const UNWANTED = '.nav, .doors, .language, .footer, .actions, .search, .drawer, .pagination a';

  test.each([
    ['a record', '/technologies?q=may%20say%20lua', true],
    ['a list', '/technologies?q=may%20say%20lua', false],
    ['help', '/help', false],
  ])('%s has what is read, not what is pressed', async (_, path, inside) => {
    const page = await site().visit(DESKTOP);
    await page.goto(path);
    if (inside) {
      await page.getByRole('article').first().getByRole('link').first().click();
      await page.waitForURL('**/technologies/*');
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const shown = await page.locator(UNWANTED).evaluateAll(found => found.filter(e => e.checkVisibility()).length);
    expect(shown).toBe(0);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(28, 35, 33)');
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });
});
