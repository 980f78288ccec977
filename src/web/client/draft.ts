const PREFIX = 'draft:';

/**
 * Keeps what is typed into `form[data-draft=key]` for as long as the tab lives, and forgets it on the
 * page that carries `data-draft-clear=key`. Passwords, files and hidden fields are never kept.
 */
export function keepDrafts(): void {
  for (const done of document.querySelectorAll<HTMLElement>('[data-draft-clear]')) {
    attempt(() => sessionStorage.removeItem(PREFIX + done.dataset.draftClear));
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
    restore(form);
    form.addEventListener('input', () => save(form));
  }
}

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;
const TYPES = new Set(['text', 'email', 'tel', 'date', 'checkbox']);

const kept = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (field): field is Field =>
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && TYPES.has(field.type)),
  );

const isTick = (field: Field): field is HTMLInputElement => field.type === 'checkbox';

const isOpen = (field: Field) => field.value === '' || field instanceof HTMLSelectElement;

function save(form: HTMLFormElement): void {
  const values = Object.fromEntries(
    kept(form).map(field => [field.name, isTick(field) ? field.checked : field.value]),
  );
  attempt(() => sessionStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify(values)));
}

/** Only what is empty is filled, since an address may bring words of its own; a choice is never empty. */
function restore(form: HTMLFormElement): void {
  attempt(() => {
    const values: Record<string, unknown> = JSON.parse(
      sessionStorage.getItem(PREFIX + form.dataset.draft) ?? '{}',
    );
    for (const field of kept(form)) {
      const value = values[field.name];
      if (isTick(field)) field.checked ||= value === true;
      else if (typeof value === 'string' && isOpen(field)) field.value = value;
    }
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
