const LEAST_MS = 250;
const MOST_MS = 30_000;

/** Each `[data-poll=address]` gives its place to the answer, until one comes without an address. */
export function startPolling(root: ParentNode = document): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-poll]')) later(part, interval(part));
}

const interval = (part: HTMLElement) => Math.max(LEAST_MS, Number(part.dataset.pollEvery) || 2000);

function later(part: HTMLElement, wait: number): void {
  setTimeout(() => ask(part, wait), wait);
}

async function ask(part: HTMLElement, wait: number): Promise<void> {
  if (!part.isConnected) return;
  if (document.hidden) return later(part, wait);
  const next = await fragment(part).catch(() => undefined);
  // A server that is restarting is asked again, ever more rarely.
  if (!next) return later(part, Math.min(MOST_MS, wait * 2));
  part.replaceWith(next);
  if (next.dataset.poll) later(next, interval(next));
}

/** The answer may be the part alone, or a whole page that has it. */
async function fragment(part: HTMLElement): Promise<HTMLElement | undefined> {
  const response = await fetch(part.dataset.poll ?? '', { headers: { accept: 'text/html' } });
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const found =
    page.querySelector(`[data-polled="${part.dataset.polled ?? ''}"]`) ?? page.body.firstElementChild;
  return found instanceof HTMLElement ? found : undefined;
}
