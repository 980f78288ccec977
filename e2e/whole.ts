import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const ALL_RULES: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** A theme changes colours and nothing else. */
const COLOUR_RULES: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const PHONE_SIZE = { width: 360, height: 740 };
const DESKTOP_SIZE = { width: 1440, height: 900 };
/** What 400 % leaves of a screen of 1,280 points. */
export const NARROW = { width: 320, height: 640 };

/** What axe finds, a line for each rule that is broken. */
export async function faultsOf(page: Page, rules: RunOnly = ALL_RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async runOnly => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
  }, rules);
}

/** Opens a page on a phone, and looks at it there in both themes, on a desktop, and at the narrowest. */
export async function expectWhole(page: Page, open: () => Promise<unknown>): Promise<void> {
  await page.setViewportSize(PHONE_SIZE);
  await open();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await faultsOf(page), 'phone').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page, COLOUR_RULES), 'phone, dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESKTOP_SIZE);
  expect(await faultsOf(page), 'desktop').toEqual([]);
  await page.setViewportSize(NARROW);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `width at ${NARROW.width} px`).toBeLessThanOrEqual(NARROW.width);
}

/** The page as it stands, at its reader's size: nothing that axe finds, and no need to scroll sideways. */
export async function expectSound(page: Page): Promise<void> {
  const place = new URL(page.url()).pathname;
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, `${place} is too wide`).toBeLessThanOrEqual(0);
  // Axe waits for timers, which do not run where scripts are off; the page is the same page there.
  if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) return;
  expect(await faultsOf(page), place).toEqual([]);
}
