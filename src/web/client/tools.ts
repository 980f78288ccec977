/** The page's address goes to the device's own sharing, or onto the clipboard where there is none. */
async function share(button: HTMLButtonElement): Promise<void> {
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  try {
    if (navigator.share) return await navigator.share({ title: document.title, url: address });
    await navigator.clipboard.writeText(address);
    button.textContent = button.dataset.shared ?? '';
  } catch {
    // The reader closed the dialogue, or the browser allows neither: nothing is lost.
  }
}

/** Buttons for what only a script can do appear with it. */
export function offerTools(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share], [data-print]'))
    button.hidden = false;
  document.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.matches('[data-share]')) void share(button);
    if (button?.matches('[data-print]')) print();
  });
}
