import { cleanLine } from '../../../../kernel/clean-text.ts';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import { readForm } from '../../../../web/form-values.ts';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import type { C } from '../../../../web/web.ts';
import { ask, type Door } from '../door.ts';
import { hashedAhead } from '../hashed-ahead.ts';
import { checkPassword } from '../password-check.ts';
import { localPath } from '../rules.ts';
import { checkEmail, checkName, LONGEST_NAME, readEmail } from '../schema.ts';
import { accountPage, errorAt, saidPage, toFormErrors } from './frame.tsx';
import { messages } from './messages.ts';

type Typed = { name?: string; email?: string; next?: string | undefined };

export const showSignUp = (door: Door, c: C) => signUpPage(door, c, { next: c.req.query('next') });

function signUpPage({ web }: Door, c: C, typed: Typed = {}, errors: FieldErrors = {}) {
  const locale = c.get('locale');
  const t = messages[locale];
  const wrong = toFormErrors(errors, locale);
  const onTo = localPath(typed.next, '') || undefined;
  return accountPage(web, c, {
    title: t.signUp,
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <Lead>{t.signUpLead}</Lead>
        <Form locale={locale} action={href(locale, '/sign-up')} errors={wrong}>
          {onTo && <input type="hidden" name="next" value={onTo} />}
          <TextInput
            locale={locale}
            name="name"
            label={t.name}
            hint={t.nameHint}
            value={typed.name}
            autoComplete="name"
            maxLength={LONGEST_NAME}
            error={errorAt(errors, 'name', locale)}
          />
          <TextInput
            locale={locale}
            name="email"
            type="email"
            label={t.email}
            value={typed.email}
            autoComplete="email"
            error={errorAt(errors, 'email', locale)}
          />
          <TextInput
            locale={locale}
            name="password"
            type="password"
            label={t.password}
            hint={t.passwordHint}
            autoComplete="new-password"
            error={errorAt(errors, 'password', locale)}
          />
          <Actions>
            <Button>{t.signUp}</Button>
          </Actions>
        </Form>
        <p>
          {t.haveAccount} <a href={href(locale, withQuery('/sign-in', { next: onTo }))}>{t.signIn}</a>
        </p>
      </>
    ),
  });
}

/** Whether the address is known here or not, the answer is the same, and its owner gets a mail. */
export async function signUp(door: Door, c: C): Promise<Response> {
  const form = await readForm(c);
  const locale = c.get('locale');
  const typed = { name: cleanLine(form.get('name')), email: readEmail(form.get('email')) };
  const next = form.get('next') || undefined;
  const callbackURL = localPath(next, '/');
  const body = { ...typed, password: form.get('password'), locale, callbackURL };
  const errors = {
    ...checkName(body.name),
    ...checkEmail(body.email),
    ...(await checkPassword(door.web, body.password, [body.name, body.email])),
  };
  if (Object.keys(errors).length > 0) return signUpPage(door, c, { ...typed, next }, errors);
  // Of a known address the library hands on the request alone, to whoever writes the letter.
  const request = new Request(withQuery(`${door.web.baseUrl}/sign-up`, { callbackURL }));
  const { fault } = await hashedAhead(body.password, () =>
    ask(door, c, asked => door.auth().api.signUpEmail({ ...asked, body, request }), {
      asStranger: true,
      whole: true,
    }),
  );
  if (fault) throw new Error(`a sign-up was refused with ${fault}`);
  return c.redirect(href(locale, '/sign-up?sent=1'), 303);
}

export function sentPage({ web }: Door, c: C) {
  const t = messages[c.get('locale')];
  return saidPage(web, c, {
    title: t.sentTitle,
    text: t.sentText,
    children: <p>{t.sentHint}</p>,
  });
}
