import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page has: whoever has not arrived by then is caught. */
const MOST_STOPS = 120;

type Stop = { name: string; shown: boolean };

/** What has the focus is called by its label or its words; it shows by an outline or a shadow, its own or of its row. */
export const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (!element || element === document.body) return { name: '', shown: true };
    const marked = (one: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return boxShadow !== 'none' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0);
    };
    const named = element.getAttribute('aria-label') ?? (element.labels?.[0] ?? element).textContent ?? '';
    return {
      name: named.replace(/\s+/g, ' ').trim(),
      shown: element.matches(':focus-visible') && [element, element.closest('.search-row')].some(one => one && marked(one)),
    };
  });

/** One press of Tab; wherever it leads, the focus shows. */
async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  const stop = await focused(page);
  expect(stop.shown, `the focus shows at “${stop.name}”`).toBe(true);
  return stop;
}

/** Presses Tab until what is called `name` has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < MOST_STOPS; i++) if ((await tab(page)).name.startsWith(name)) return;
  throw new Error(`Tab never reaches ${name}`);
}

/** Goes to a field by Tab and writes into it. */
export async function typeInto(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(words);
}

/** Goes to a link or button by Tab, presses Enter, and stands on the page that this opens. */
export async function enterAt(page: Page, name: string, place: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.waitForURL(place);
}

/** The first stop leads past the head of the page, and the stops lead through it to its end and round again. */
export async function expectNoTrap(page: Page): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  const skip = 'Đến nội dung chính';
  await tabTo(page, skip);
  await tabTo(page, 'Đầu sổ việc');
  await tabTo(page, skip);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
}
