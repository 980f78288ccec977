import { isToken, newToken } from '../accounts/sessions.ts';
import type { Door } from '../accounts/door.ts';

const FIVE_MINUTES_MS = 300_000;
const nameOf = (id: string) => `passkey:${id}`;

/** Keeps a challenge for one answer; `owner` is a person's id, or 'sign-in' for whoever holds a key. */
export async function keepChallenge({ auth }: Door, owner: string, challenge: string): Promise<string> {
  const id = newToken();
  const { internalAdapter } = await auth().$context;
  await internalAdapter.createVerificationValue({
    identifier: nameOf(id),
    value: `${owner} ${challenge}`,
    expiresAt: new Date(Date.now() + FIVE_MINUTES_MS),
  });
  return id;
}

/** The challenge once, for its owner; undefined when it was taken, has run out, or was for another one. */
export async function takeChallenge({ auth }: Door, owner: string, id: string): Promise<string | undefined> {
  if (!isToken(id)) return undefined;
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.consumeVerificationValue(nameOf(id));
  if (!found || found.expiresAt < new Date()) return undefined;
  const [forWhom, challenge] = found.value.split(' ');
  return forWhom === owner ? challenge : undefined;
}
