import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** Shows the forms that need a passkey where the browser knows them, and lets the device answer for the form. */
export function offerPasskeys(forms: Iterable<HTMLFormElement>): void {
  if (!('PublicKeyCredential' in window)) return;
  for (const form of forms) {
    form.hidden = false;
    form.addEventListener('submit', event => {
      event.preventDefault();
      void answer(form);
    });
  }
}

async function answer(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button')!;
  button.disabled = true;
  try {
    const reply = await fetch(form.dataset.options!, { method: 'POST', redirect: 'manual' });
    // Asked to confirm first: the form itself leads there.
    if (!reply.ok) return form.submit();
    const { options, challenge } = await reply.json();
    const response =
      form.dataset.passkey === 'create'
        ? await startRegistration({ optionsJSON: options })
        : await startAuthentication({ optionsJSON: options });
    put(form, 'challenge', challenge);
    put(form, 'response', JSON.stringify(response));
    form.submit();
  } catch {
    // The device was put away, or the reader changed their mind: the form is as it was.
    button.disabled = false;
  }
}

const put = (form: HTMLFormElement, name: string, value: string) => {
  (form.elements.namedItem(name) as HTMLInputElement).value = value;
};
