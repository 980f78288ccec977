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

type Writable = HTMLTextAreaElement | HTMLInputElement;

const writable = (form: HTMLFormElement): Writable[] =>
  [...form.elements].filter(
    (field): field is Writable =>
      field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'),
  );

function save(form: HTMLFormElement): void {
  const values = Object.fromEntries(writable(form).map(field => [field.name, field.value]));
  attempt(() => sessionStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify(values)));
}

/** Only empty fields are filled: what the server sent back is newer than the draft. */
function restore(form: HTMLFormElement): void {
  attempt(() => {
    const values: Record<string, unknown> = JSON.parse(
      sessionStorage.getItem(PREFIX + form.dataset.draft) ?? '{}',
    );
    for (const field of writable(form)) {
      const value = values[field.name];
      if (field.value === '' && typeof value === 'string') field.value = value;
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
