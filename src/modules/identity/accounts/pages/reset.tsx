import type { FieldErrors } from '../../../../kernel/errors.ts';
import { readForm } from '../../../../web/form-values.ts';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import type { C } from '../../../../web/web.ts';
import { ask, type Door } from '../door.ts';
import { said } from '../messages.ts';
import { checkPassword } from '../password-check.ts';
import { checkEmail, readEmail } from '../schema.ts';
import { isToken } from '../sessions.ts';
import { accountPage, errorAt, saidPage, toFormErrors } from './frame.tsx';
import { messages } from './messages.ts';

export function resetPage({ web }: Door, c: C, email = '', errors: FieldErrors = {}) {
  const locale = c.get('locale');
  const t = messages[locale];
  const wrong = toFormErrors(errors, locale);
  return accountPage(web, c, {
    title: t.resetTitle,
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <Lead>{t.resetLead}</Lead>
        <Form locale={locale} action={href(locale, '/reset')} errors={wrong}>
          <TextInput
            locale={locale}
            name="email"
            type="email"
            label={t.email}
            value={email}
            autoComplete="email"
            error={errorAt(errors, 'email', locale)}
          />
          <Actions>
            <Button>{t.send}</Button>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** The answer does not wait for the look-up, so that its time tells nothing of the address. */
export async function requestReset(door: Door, c: C): Promise<Response> {
  const email = readEmail((await readForm(c)).get('email'));
  const errors = checkEmail(email);
  if (Object.keys(errors).length > 0) return resetPage(door, c, email, errors);
  door
    .auth()
    .api.requestPasswordReset({ body: { email } })
    .catch(error => door.web.log.error({ err: error }, 'a reset was not begun'));
  return c.redirect(href(c.get('locale'), '/reset?sent=1'), 303);
}

export function newPasswordPage({ web }: Door, c: C, token: string, errors: FieldErrors = {}) {
  const locale = c.get('locale');
  const t = messages[locale];
  const wrong = toFormErrors(errors, locale);
  return accountPage(web, c, {
    title: t.newPasswordTitle,
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <Lead>{t.newPasswordLead}</Lead>
        <Form locale={locale} action={href(locale, `/reset/${token}`)} errors={wrong}>
          <TextInput
            locale={locale}
            name="password"
            type="password"
            label={t.newPassword}
            hint={t.passwordHint}
            autoComplete="new-password"
            error={errorAt(errors, 'password', locale)}
          />
          <Actions>
            <Button>{t.save}</Button>
          </Actions>
        </Form>
      </>
    ),
  });
}

export async function resetPassword(door: Door, c: C, token: string): Promise<Response> {
  if (!isToken(token)) return linkOver(door, c);
  const newPassword = (await readForm(c)).get('password');
  const errors = await checkPassword(door.web, newPassword, []);
  if (Object.keys(errors).length > 0) return newPasswordPage(door, c, token, errors);
  const body = { newPassword, token };
  const { fault } = await ask(door, c, asked => door.auth().api.resetPassword({ ...asked, body }), {
    asStranger: true,
    whole: true,
  });
  return fault ? linkOver(door, c) : c.redirect(href(c.get('locale'), '/sign-in?done=reset'), 303);
}

/** The same for a link that was used, has run out, or was never made. */
export function linkOver({ web }: Door, c: C) {
  const locale = c.get('locale');
  return saidPage(web, c, {
    title: messages[locale].linkOverTitle,
    text: said('linkOver')[locale],
    kind: 'refused',
    status: 409,
  });
}
