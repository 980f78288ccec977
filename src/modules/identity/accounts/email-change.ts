import { href } from '../../../web/ui/links.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { sendAside } from './auth.ts';
import { changeEmail } from './commands.ts';
import type { Door } from './door.ts';
import { changeMail, linkMail } from './mails.ts';
import type { Session } from './schema.ts';
import { isToken, newToken } from './sessions.ts';
import { findPersonByEmail } from './store.ts';

const HOUR_MS = 3_600_000;
const nameOf = (token: string) => `change-email:${token}`;

/** Mails a link to the new address; if the address has an account, its owner hears of it, and nobody else does. */
export async function requestEmail({ web, auth }: Door, session: Session, email: string): Promise<void> {
  const owner = await findPersonByEmail(web.database.db, email);
  if (owner) return sendAside(web, linkMail('known', email, owner.locale, `${web.baseUrl}/sign-in`));
  const { id, locale } = session.person;
  const token = newToken();
  const { internalAdapter } = await auth().$context;
  await internalAdapter.createVerificationValue({
    identifier: nameOf(token),
    value: JSON.stringify({ personId: id, email }),
    expiresAt: new Date(Date.now() + HOUR_MS),
  });
  const url = web.baseUrl + href(locale, `/verify/email/${token}`);
  sendAside(web, linkMail('newEmail', email, locale, url));
}

/** Works once, for whoever reads the mail; false for a link that is over. */
export async function confirmEmail(
  { web, auth }: Door,
  ctx: Ctx,
  token: string,
  session: Session | undefined,
): Promise<boolean> {
  if (!isToken(token)) return false;
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.consumeVerificationValue(nameOf(token));
  if (!found || found.expiresAt < new Date()) return false;
  const { personId, email } = JSON.parse(found.value) as { personId: string; email: string };
  const keep = session?.person.id === personId ? session.id : undefined;
  const { before, locale } = await changeEmail(ctx, personId, email, keep);
  sendAside(web, changeMail('emailChanged', before, locale));
  return true;
}
