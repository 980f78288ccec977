import { cleanLine } from '../../../../kernel/clean-text.ts';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import { type Locale, LOCALES } from '../../../../kernel/localised.ts';
import { readForm } from '../../../../web/form-values.ts';
import { type Panel, renderPanels } from '../../../../web/panels.ts';
import { Actions, Button, Form, Radios, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf } from '../../../../web/web.ts';
import { changeProfile } from '../commands.ts';
import type { Door } from '../door.ts';
import { requestEmail } from '../email-change.ts';
import { said } from '../messages.ts';
import { checkEmail, checkName, LONGEST_NAME, readEmail, type Session } from '../schema.ts';
import { ownPage } from './account-frame.tsx';
import { messages } from './account-messages.ts';
import { errorAt, toFormErrors } from './frame.tsx';
import { SleepingNotice } from './second-factor.tsx';

/**
 * What another module adds to a person's account: a section of the page, and what it keeps about the person for the
 * download of one's own data.
 */
export type AccountPanel = {
  render: Panel<Session['person']>;
  data?: (personId: string) => Promise<Record<string, unknown>>;
};

type Typed = { name?: string; locale?: Locale; email?: string };

export async function showAccount(
  { web }: Door,
  panels: readonly AccountPanel[],
  c: C,
  session: Session,
  { typed = {}, errors = {} }: { typed?: Typed; errors?: FieldErrors } = {},
) {
  const { person } = session;
  const locale = c.get('locale');
  const t = messages[locale];
  const wrong = toFormErrors(errors, locale);
  const of = (name: string) => wrong.filter(error => error.name === name);
  const done = c.req.query('done');
  const added = await renderPanels(panels.map(({ render }) => render), c, person);
  return ownPage(web, c, {
    place: '/account',
    title: t.account,
    notice: done === 'saved' ? t.saved : done === 'mail' ? t.mailSent : undefined,
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <SleepingNotice locale={locale} asleep={session.unproven.length} />
        <Form locale={locale} action={href(locale, '/account')} errors={of('name')}>
          <TextInput
            locale={locale}
            name="name"
            label={t.name}
            value={typed.name ?? person.name}
            autoComplete="name"
            maxLength={LONGEST_NAME}
            error={errorAt(errors, 'name', locale)}
          />
          <Radios
            locale={locale}
            name="locale"
            label={t.language}
            value={typed.locale ?? person.locale}
            options={LOCALES.map(value => ({ value, label: t.languages[value] }))}
          />
          <Actions>
            <Button>{t.save}</Button>
          </Actions>
        </Form>
        <h2>{t.newEmail}</h2>
        <Form locale={locale} action={href(locale, '/account/email')} errors={of('email')}>
          <TextInput
            locale={locale}
            name="email"
            type="email"
            label={t.email}
            hint={t.newEmailHint(person.email)}
            value={typed.email}
            autoComplete="email"
            error={errorAt(errors, 'email', locale)}
          />
          <Actions>
            <Button kind="quiet">{t.sendConfirmation}</Button>
          </Actions>
        </Form>
        {added}
      </>
    ),
  });
}

export async function saveAccount(door: Door, panels: readonly AccountPanel[], c: C, session: Session) {
  const form = await readForm(c);
  const name = cleanLine(form.get('name'));
  const locale: Locale = form.get('locale') === 'en' ? 'en' : 'vi';
  const errors = checkName(name);
  if (Object.keys(errors).length > 0)
    return showAccount(door, panels, c, session, { typed: { name, locale }, errors });
  await changeProfile(ctxOf(door.web, c), session.person.id, { name, locale });
  return c.redirect(href(c.get('locale'), '/account?done=saved'), 303);
}

export async function saveEmail(door: Door, panels: readonly AccountPanel[], c: C, session: Session) {
  const email = readEmail((await readForm(c)).get('email'));
  const errors: FieldErrors = email === session.person.email ? { email: said('sameEmail') } : checkEmail(email);
  if (Object.keys(errors).length > 0) return showAccount(door, panels, c, session, { typed: { email }, errors });
  await requestEmail(door, session, email);
  return c.redirect(href(c.get('locale'), '/account?done=mail'), 303);
}
