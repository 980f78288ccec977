import { openDrawers } from './forms.ts';

export const targets = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-live-target]')];

/** The page behind `address`, or undefined when the server refuses or sends something else. */
export async function fetchPage(address: string, signal: AbortSignal): Promise<Document | undefined> {
  const response = await fetch(address, { signal, headers: { accept: 'text/html' } });
  if (!response.ok || !response.headers.get('content-type')?.includes('text/html')) return undefined;
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/**
 * Exchanges every live part for its namesake; false when the other page has none of them. While the
 * reader is `typing`, the field under the cursor is theirs.
 */
export function swap(page: Document, typing: boolean): boolean {
  const fresh = new Map(targets(page).map(part => [part.dataset.liveTarget, part]));
  const pairs = targets(document).map(old => [old, fresh.get(old.dataset.liveTarget)] as const);
  if (pairs.every(([, next]) => next === undefined)) return false;
  const focus = whereFocusIs();
  for (const [old, next] of pairs) {
    if (!next) {
      old.replaceChildren();
      continue;
    }
    keepOpen(old, next);
    old.replaceWith(next);
    openDrawers(next);
  }
  followElsewhere(page, typing);
  focus();
  announce();
  return true;
}

/** What lies outside the live parts and still speaks of the address: title, language switch, the form itself. */
function followElsewhere(page: Document, typing: boolean): void {
  document.title = page.title;
  const theirs = page.querySelector('a.language')?.getAttribute('href');
  if (theirs) document.querySelector('a.language')?.setAttribute('href', theirs);
  const form = document.querySelector<HTMLFormElement>('form[data-live]');
  const next = page.querySelector<HTMLFormElement>('form[data-live]');
  if (form && next) followForm(form, next, typing);
}

/** Takes over the filters kept in hidden fields, and every answer but the one being typed. */
function followForm(form: HTMLFormElement, next: HTMLFormElement, typing: boolean): void {
  for (const field of form.querySelectorAll('input[type=hidden]')) field.remove();
  form.append(...next.querySelectorAll('input[type=hidden]'));
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input:not([type=hidden]), select',
  )) {
    const twin = field.id === '' ? null : next.querySelector<HTMLInputElement>(`#${CSS.escape(field.id)}`);
    if (!twin || (typing && field === document.activeElement)) continue;
    field.value = twin.value;
    if (field instanceof HTMLInputElement) field.checked = twin.checked;
  }
}

/** A drawer that the reader opened stays open. */
function keepOpen(old: HTMLElement, next: HTMLElement): void {
  for (const details of old.querySelectorAll<HTMLDetailsElement>('details[open][data-keep]')) {
    const same = next.querySelector<HTMLDetailsElement>(`details[data-keep="${details.dataset.keep}"]`);
    if (same) same.open = true;
  }
}

/** Finds the focused thing again after the swap by what it is called, or else stays with its part. */
function whereFocusIs(): () => void {
  const active = document.activeElement;
  const part = active?.closest<HTMLElement>('[data-live-target]');
  if (!active || !part) return () => {};
  const word = wordOf(active);
  return () => {
    const again = document.querySelector<HTMLElement>(`[data-live-target="${part.dataset.liveTarget}"]`);
    const same = [...(again?.querySelectorAll<HTMLElement>('a, button, summary') ?? [])].find(
      e => wordOf(e) === word,
    );
    (same ?? focusable(again))?.focus({ preventScroll: true });
  };
}

const wordOf = (element: Element) =>
  (element.querySelector('.facet-label') ?? element.firstChild ?? element).textContent?.trim();

function focusable(part: HTMLElement | null): HTMLElement | null {
  if (part) part.tabIndex = -1;
  return part;
}

function announce(): void {
  const status = document.querySelector('[data-live-status]');
  const said = document.querySelector<HTMLElement>('[data-live-said]')?.dataset.liveSaid;
  if (status && said !== undefined) status.textContent = said;
}
