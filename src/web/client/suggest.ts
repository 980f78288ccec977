import { fetchPage } from './swap.ts';

const TYPING_PAUSE_MS = 120;

/**
 * Below `input[data-suggest=address]` the list that the server answers there with what has been typed: a
 * combobox after ARIA 1.2, whose focus stays in the field. Without an answer the field is as it always was.
 */
export function offerSuggestions(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) attach(field);
}

function attach(field: HTMLInputElement): void {
  let list: HTMLElement | undefined;
  let at = -1;
  let request: AbortController | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;

  const set = (name: string, value: string) => field.setAttribute(name, value);
  const options = () => [...(list?.children ?? [])] as HTMLAnchorElement[];

  const close = () => {
    clearTimeout(typing);
    request?.abort();
    list?.remove();
    list = undefined;
    at = -1;
    set('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };

  const open = (fresh: HTMLElement) => {
    close();
    list = document.adoptNode(fresh);
    // The field keeps the focus, and a phone its keyboard.
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', take);
    field.parentElement?.append(list);
    list.scrollIntoView({ block: 'nearest' });
    set('aria-expanded', 'true');
    set('aria-controls', list.id);
    const status = document.querySelector('[data-live-status]');
    if (status) status.textContent = list.dataset.said ?? '';
  };

  const ask = async () => {
    request?.abort();
    const { signal } = (request = new AbortController());
    if (field.value.trim() === '' || !navigator.onLine) return close();
    const address = `${field.dataset.suggest}&q=${encodeURIComponent(field.value)}`;
    const page = await fetchPage(address, signal).catch(() => undefined);
    if (signal.aborted) return;
    const fresh = page?.querySelector<HTMLElement>('[role=listbox]');
    if (fresh?.firstElementChild && document.activeElement === field) open(fresh);
    else close();
  };

  /** One further or back; beyond either end stands the field itself. */
  const move = (step: number) => {
    const all = options();
    at = ((at + 1 + step + all.length + 1) % (all.length + 1)) - 1;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    const active = all[at];
    active?.scrollIntoView({ block: 'nearest' });
    if (active) set('aria-activedescendant', active.id);
    else field.removeAttribute('aria-activedescendant');
  };

  /** Words take the place of what was typed, and are searched for with the filters; the rest are links. */
  const take = (event: Event) => {
    const option = event.target instanceof Element ? event.target.closest('a') : null;
    const words = option?.dataset.fill;
    if (words === undefined || isElsewhere(event)) return;
    event.preventDefault();
    field.value = words;
    close();
    field.form?.requestSubmit();
  };

  set('role', 'combobox');
  set('aria-autocomplete', 'list');
  set('aria-expanded', 'false');
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(ask, TYPING_PAUSE_MS);
  });
  field.addEventListener('keydown', event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const option = options()[at];
    if (step !== 0 && !list) void ask();
    else if (step !== 0) move(step);
    else if (event.key === 'Enter' && option) option.click();
    else if (event.key === 'Escape' && list) close();
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  field.form?.addEventListener('submit', close);
}

const isElsewhere = (event: Event): boolean =>
  event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey);
