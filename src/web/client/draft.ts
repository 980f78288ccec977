const PREFIX = 'draft:';
const TYPING_PAUSE_MS = 700;
const RETRY_MS = 10_000;

/**
 * Keeps what is typed into `form[data-draft=key]` for as long as the tab lives, and forgets it on the
 * page that carries `data-draft-clear=key`. What is typed into `form[data-autosave]` is sent to its address
 * in every pause. Passwords, files and hidden fields are never kept.
 */
export function keepDrafts(): void {
  for (const done of document.querySelectorAll<HTMLElement>('[data-draft-clear]'))
    forget(PREFIX + done.dataset.draftClear);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
    const key = PREFIX + form.dataset.draft;
    restore(form, key, false);
    form.addEventListener('input', () => keep(form, key));
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) saveAsTyped(form);
}

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;
const TYPES = new Set(['text', 'email', 'tel', 'date', 'checkbox', 'radio']);

const keptFields = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (field): field is Field =>
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && TYPES.has(field.type)),
  );

const isTick = (field: Field): field is HTMLInputElement =>
  field.type === 'checkbox' || field.type === 'radio';

/** Several ticks share one name. */
const keyOf = (field: Field) => (isTick(field) ? `${field.name}=${field.value}` : field.name);

const isOpen = (field: Field) => field.value === '' || field instanceof HTMLSelectElement;

function keep(form: HTMLFormElement, key: string): void {
  const values = Object.fromEntries(
    keptFields(form).map(field => [keyOf(field), isTick(field) ? field.checked : field.value]),
  );
  attempt(() => sessionStorage.setItem(key, JSON.stringify(values)));
}

const forget = (key: string) => attempt(() => sessionStorage.removeItem(key));

/**
 * Unless `all`, only what is empty is filled, since an address may bring words of its own; a choice is never
 * empty. Answers whether there was anything.
 */
function restore(form: HTMLFormElement, key: string, all: boolean): boolean {
  let found = false;
  attempt(() => {
    const values: Record<string, unknown> = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    for (const field of keptFields(form)) {
      const value = values[keyOf(field)];
      found ||= value !== undefined;
      if (isTick(field)) field.checked = (!all || value === undefined) && field.checked ? true : value === true;
      else if (typeof value === 'string' && (all || isOpen(field))) field.value = value;
    }
  });
  return found;
}

/** What the server has not taken yet stays in the browser, and is sent when there is a network again. */
function saveAsTyped(form: HTMLFormElement): void {
  const key = PREFIX + new URL(form.action).pathname;
  const status = document.querySelector<HTMLElement>('[data-save-status]');
  const say = (words: string | undefined) => {
    if (status && words) status.textContent = words;
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;
  let unsaved = false;
  let checked = false;

  const save = async (): Promise<boolean> => {
    clearTimeout(waiting);
    if (!unsaved) return true;
    const at = changes;
    try {
      const headers = { accept: 'application/json' };
      const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers });
      if (!answer.ok) throw new Error(String(answer.status));
      say(((await answer.json()) as { saved: string }).saved);
      if (at !== changes) return save();
      unsaved = false;
      forget(key);
      return true;
    } catch {
      say(status?.dataset.offline);
      waiting = setTimeout(save, RETRY_MS);
      return false;
    }
  };
  const change = () => {
    changes++;
    unsaved = true;
    keep(form, key);
    clearTimeout(waiting);
    waiting = setTimeout(save, TYPING_PAUSE_MS);
  };

  if (restore(form, key, true)) change();
  form.addEventListener('input', change);
  addEventListener('online', () => void save());
  form.addEventListener('submit', event => {
    if (!unsaved || checked || !('requestSubmit' in form)) return;
    // A page that can not be reached would take what was typed with it: first it is saved, then one goes on.
    event.preventDefault();
    void save().then(saved => {
      if (!saved) return;
      checked = true;
      form.requestSubmit(event.submitter as HTMLElement | null);
      checked = false;
    });
  });
}

/** Storage may be full, damaged or switched off; a draft is then a luxury to do without. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // Nothing is lost that the page itself does not hold.
  }
}
