/** After a refused form the reader stands at the summary of what is wrong. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}

/** Beside the results the filters stand open, also in browsers whose style sheets cannot open them. */
export function openDrawers(root: ParentNode = document): void {
  if (!matchMedia('(min-width: 60rem)').matches) return;
  for (const drawer of root.querySelectorAll<HTMLDetailsElement>('details[data-drawer]')) drawer.open = true;
}

/** "Not known yet" switches its field off, and on again. */
export function switchUnknown(): void {
  const boxes = () => document.querySelectorAll<HTMLInputElement>('[data-unknown-for]');
  for (const box of boxes()) applyUnknown(box);
  document.addEventListener('change', event => {
    const box = event.target;
    if (box instanceof HTMLInputElement && box.dataset.unknownFor) applyUnknown(box);
  });
  // Going back to a page restores its ticks without a change event.
  addEventListener('pageshow', () => boxes().forEach(applyUnknown));
}

function applyUnknown(box: HTMLInputElement): void {
  const field = document.getElementById(box.dataset.unknownFor ?? '');
  const around = field?.closest('.input-row') ?? field;
  const controls =
    around === field ? [field] : [...(around?.querySelectorAll('input, select, textarea') ?? [])];
  for (const control of controls) control?.toggleAttribute('disabled', box.checked);
}

/** A second press while the first is on its way would only send the same again. */
export function sendOnce(): void {
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.once === undefined || event.defaultPrevented)
      return;
    // Later than the submission itself, or the pressed button's own value would not be sent.
    setTimeout(() => setButtons(form, true));
  });
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) setButtons(form, false);
  });
}

function setButtons(form: HTMLFormElement, disabled: boolean): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[type=submit]'))
    button.disabled = disabled;
}
