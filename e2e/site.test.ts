import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, describeSite, PHONE } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const SIZES = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];
/** What 400 % leaves of a screen of 1,280 points. */
const NARROW = { width: 320, height: 640 };

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

async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async runOnly => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
  }, RULES);
}

async function inspect(page: Page, path: string) {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await faultsOf(page), `${path}, ${size.width} px, ${colorScheme}`).toEqual([]);
    }
  }
  await page.setViewportSize(NARROW);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${path} at 320 px`).toBeLessThanOrEqual(NARROW.width);
}

async function openOrganisation(page: Page) {
  await page.goto('/technologies?q=may%20say%20lua');
  await page.getByRole('article').first().getByRole('link').first().click();
  await page.getByRole('main').locator('a[href*="/organisations/"]').first().click();
  await page.waitForURL('**/organisations/**');
}

describeSite('the pages about the program, and those of what went wrong', site => {
  test.each(Object.entries(PAGES))('%s is whole', async (_, path) => {
    const page = await site().visit();
    await inspect(page, path);
    await page.context().close();
  });

  test('so is the page of an organisation', async () => {
    const page = await site().visit();
    await openOrganisation(page);
    await inspect(page, new URL(page.url()).pathname);
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
