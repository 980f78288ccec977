import { fetchPage, swap, targets } from './swap.ts';

const TYPING_PAUSE_MS = 220;

let request: AbortController | undefined;
let typing: ReturnType<typeof setTimeout> | undefined;

/**
 * A live form answers while the reader types or chooses: the same address that a submission would open
 * is fetched, its live parts take the place of ours, and the address bar follows.
 */
export function startLive(): void {
  document.addEventListener('input', event => {
    const form = liveForm(event.target);
    if (!form) return;
    clearTimeout(typing);
    const isText = event.target instanceof HTMLInputElement && /^(search|text)$/.test(event.target.type);
    typing = setTimeout(() => show(addressOf(form)), isText ? TYPING_PAUSE_MS : 0);
  });
  document.addEventListener('submit', event => {
    const form = liveForm(event.target);
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    clearTimeout(typing);
    show(addressOf(form), true);
  });
  document.addEventListener('click', followLiveLink);
  addEventListener('popstate', event => {
    if (event.state?.live) show(location.href, false);
  });
}

/** A form without live parts on its page has nothing to swap, and is sent as any other. */
function liveForm(target: EventTarget | null): HTMLFormElement | undefined {
  const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-live]') : null;
  return form && targets(document).length > 0 ? form : undefined;
}

function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value);
  }
  return url.href;
}

function followLiveLink(event: MouseEvent): void {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return;
  }
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-live-link]') : null;
  if (!link?.closest('[data-live-target]') || !document.querySelector('form[data-live]')) return;
  event.preventDefault();
  show(link.href, true);
}

/** `push` opens a step to come back to; while typing, the current one is only rewritten. */
async function show(address: string, push?: boolean): Promise<void> {
  request?.abort();
  const mine = new AbortController();
  request = mine;
  for (const part of targets(document)) part.setAttribute('aria-busy', 'true');
  const page = await fetchPage(address, mine.signal).catch(() => undefined);
  if (mine.signal.aborted) return;
  if (page && swap(page, push === undefined)) remember(address, push);
  else if (push === undefined) settle();
  else location.assign(address);
}

/** A refusal in the midst of typing leaves what is shown; a press on Enter will say why. */
function settle(): void {
  for (const part of targets(document)) part.removeAttribute('aria-busy');
}

function remember(address: string, push: boolean | undefined): void {
  if (push && address !== location.href) {
    history.replaceState({ live: true }, '');
    history.pushState({ live: true }, '', address);
  } else {
    history.replaceState({ live: true }, '', address);
  }
}
