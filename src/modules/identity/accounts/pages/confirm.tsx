import type { FieldErrors } from '../../../../kernel/errors.ts';
import { readForm } from '../../../../web/form-values.ts';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import type { C } from '../../../../web/web.ts';
import { ask, type Door, onwards } from '../door.ts';
import { said } from '../messages.ts';
import { localPath } from '../rules.ts';
import type { Session } from '../schema.ts';
import { rotate } from '../sessions.ts';
import { confirmSession, listWays, proveSession } from '../store.ts';
import { accountPage, errorAt, toFormErrors } from './frame.tsx';
import { messages } from './messages.ts';

export async function confirmPage(
  { web }: Door,
  c: C,
  session: Session,
  { next, errors = {} }: { next?: string | undefined; errors?: FieldErrors } = {},
) {
  const locale = c.get('locale');
  const t = messages[locale];
  const onTo = localPath(next, '/account');
  const wrong = toFormErrors(errors, locale);
  const ways = await listWays(web.database.db, session.person.id);
  const hasPassword = ways.some(({ provider }) => provider === 'credential');
  return accountPage(web, c, {
    title: t.confirmTitle,
    status: wrong.length > 0 ? 422 : 200,
    children: hasPassword ? (
      <>
        <Lead>{t.confirmLead}</Lead>
        <Form locale={locale} action={href(locale, '/account/confirm')} errors={wrong}>
          <input type="hidden" name="next" value={onTo} />
          <TextInput
            locale={locale}
            name="proof"
            type="password"
            label={session.person.twoFactor ? t.confirmField : t.password}
            autoComplete="current-password"
            error={errorAt(errors, 'proof', locale)}
          />
          <Actions>
            <Button>{t.goOn}</Button>
          </Actions>
        </Form>
      </>
    ) : (
      <>
        <Lead>{t.confirmAgain}</Lead>
        <Actions>
          <Button href={href(locale, withQuery('/sign-in', { next: onTo }))}>{t.signIn}</Button>
        </Actions>
      </>
    ),
  });
}

const SIX_DIGITS = /^\d{6}$/;

/** For ten minutes the session may change what keeps the account safe, under a new token. */
export async function confirm(door: Door, c: C, session: Session): Promise<Response> {
  const form = await readForm(c);
  const proof = form.get('proof');
  const next = form.get('next') || undefined;
  const { api } = door.auth();
  await door.attempts.begin(session.person.email);
  const byCode = session.person.twoFactor && SIX_DIGITS.test(proof);
  const { fault } = byCode
    ? await ask(door, c, asked => api.verifyTOTP({ ...asked, body: { code: proof } }))
    : await ask(door, c, asked => api.verifyPassword({ ...asked, body: { password: proof || ' ' } }));
  if (fault || (byCode && !(await door.codes.use(session.person.id, proof)))) {
    const errors = { proof: said(byCode ? 'wrongCode' : 'wrongPassword') };
    return confirmPage(door, c, session, { next, errors });
  }
  await door.attempts.succeeded(session.person.email);
  await confirmSession(door.web.database.db, session.id, door.web.now());
  if (byCode) await proveSession(door.web.database.db, session.id, door.web.now());
  await rotate(door.web, c, session);
  return c.redirect(onwards(c, next), 303);
}
