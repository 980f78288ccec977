import type { FieldErrors } from '../../../../kernel/errors.ts';
import { readForm } from '../../../../web/form-values.ts';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import type { C } from '../../../../web/web.ts';
import { PasskeySection } from '../../passkeys/pages/section.tsx';
import { listPasskeys } from '../../passkeys/store.ts';
import { sendAside } from '../auth.ts';
import { accountAct } from '../commands.ts';
import { ask, type Door } from '../door.ts';
import { changeMail } from '../mails.ts';
import { said } from '../messages.ts';
import { checkPassword } from '../password-check.ts';
import { isConfirmed } from '../rules.ts';
import type { Session } from '../schema.ts';
import { listWays } from '../store.ts';
import { ownPage } from './account-frame.tsx';
import { SleepingNotice } from './second-factor.tsx';
import { messages } from './account-messages.ts';
import { errorAt, toFormErrors } from './frame.tsx';
import { messages as signMessages } from './messages.ts';

const NOTICES = {
  password: 'passwordChanged',
  off: 'switchedOff',
  passkey: 'passkeyAdded',
  'passkey-removed': 'passkeyRemoved',
} as const;

type Shown = { door: Door; c: C; session: Session; errors?: FieldErrors };

export async function showSecurity({ door, c, session, errors = {} }: Shown): Promise<Response> {
  const { web } = door;
  const locale = c.get('locale');
  const t = messages[locale];
  const { person } = session;
  const passkeys = await listPasskeys(web.database.db, person.id);
  const hasPassword = (await listWays(web.database.db, person.id)).some(way => way.provider === 'credential');
  const done = c.req.query('done') as keyof typeof NOTICES | undefined;
  return ownPage(web, c, {
    place: '/account/security',
    title: t.security,
    notice: done && NOTICES[done] && t[NOTICES[done]],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    children: (
      <>
        <SleepingNotice locale={locale} asleep={session.unproven.length} />
        <h2>{t.password}</h2>
        {hasPassword ? (
          <PasswordForm c={c} errors={errors} email={person.email} />
        ) : (
          <p>
            {t.noPassword} <a href={href(locale, '/reset')}>{t.setPassword}</a>
          </p>
        )}
        {hasPassword && <CodeForm c={c} on={person.twoFactor} errors={errors} />}
        <PasskeySection
          locale={locale}
          passkeys={passkeys}
          mayChange={isConfirmed(session.confirmedAt, web.now())}
          error={errorAt(errors, 'passkey', locale)}
        />
      </>
    ),
  });
}

type FormProps = { c: C; errors: FieldErrors };

const only = (errors: FieldErrors, names: readonly string[], c: C) =>
  toFormErrors(errors, c.get('locale')).filter(({ name }) => names.includes(name));

function PasswordForm({ c, errors, email }: FormProps & { email: string }) {
  const locale = c.get('locale');
  const t = messages[locale];
  return (
    <Form
      locale={locale}
      action={href(locale, '/account/security/password')}
      errors={only(errors, ['current', 'new'], c)}
    >
      {/* Programs that keep passwords learn from it whose it is. */}
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <TextInput
        locale={locale}
        name="current"
        type="password"
        label={t.currentPassword}
        autoComplete="current-password"
        error={errorAt(errors, 'current', locale)}
      />
      <TextInput
        locale={locale}
        name="new"
        type="password"
        label={t.newPassword}
        hint={`${signMessages[locale].passwordHint} ${t.passwordNote}`}
        autoComplete="new-password"
        error={errorAt(errors, 'new', locale)}
      />
      <Actions>
        <Button>{t.changePassword}</Button>
      </Actions>
    </Form>
  );
}

function CodeForm({ c, on, errors }: FormProps & { on: boolean }) {
  const locale = c.get('locale');
  const t = messages[locale];
  return (
    <>
      <h2>{t.codes}</h2>
      <p>{on ? t.codesOn : t.codesOff}</p>
      <Form
        locale={locale}
        action={href(locale, on ? '/account/security/code/off' : '/account/security/code')}
        errors={only(errors, ['codePassword'], c)}
      >
        <TextInput
          locale={locale}
          name="codePassword"
          type="password"
          label={t.currentPassword}
          autoComplete="current-password"
          error={errorAt(errors, 'codePassword', locale)}
        />
        <Actions>
          <Button kind="quiet">{on ? t.switchOff : t.switchOn}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Asks for the password that is in force; every other session ends, and this one goes on under a new token. */
export async function changePassword(door: Door, c: C, session: Session): Promise<Response> {
  const form = await readForm(c);
  const { name, email, id, locale } = session.person;
  const newPassword = form.get('new');
  const errors = await checkPassword(door.web, newPassword, [name, email], 'new');
  if (Object.keys(errors).length > 0) return showSecurity({ door, c, session, errors });
  await door.attempts.begin(email);
  const body = { currentPassword: form.get('current') || ' ', newPassword, revokeOtherSessions: true };
  const act = accountAct('password.change', id);
  const { fault } = await ask(door, c, asked => door.auth().api.changePassword({ ...asked, body }), { act });
  if (fault) return showSecurity({ door, c, session, errors: { current: said('wrongPassword') } });
  await door.attempts.succeeded(email);
  sendAside(door.web, changeMail('passwordChanged', email, locale));
  return c.redirect(href(c.get('locale'), '/account/security?done=password'), 303);
}
