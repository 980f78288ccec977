import { renderSVG } from 'uqr';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import { readForm } from '../../../../web/form-values.ts';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import type { C } from '../../../../web/web.ts';
import { sendAside } from '../auth.ts';
import { accountAct } from '../commands.ts';
import { ask, type Door } from '../door.ts';
import { changeMail } from '../mails.ts';
import { said } from '../messages.ts';
import type { Session } from '../schema.ts';
import { ownPage } from './account-frame.tsx';
import { messages } from './account-messages.ts';
import { errorAt, toFormErrors } from './frame.tsx';
import { showSecurity } from './security.tsx';

/** Makes a secret after the password; nothing is switched on before a code of it was right. */
export async function beginCode(door: Door, c: C, session: Session): Promise<Response> {
  const password = (await readForm(c)).get('codePassword') || ' ';
  await door.attempts.begin(session.person.email);
  const { done, fault } = await ask(door, c, asked =>
    door.auth().api.enableTwoFactor({ ...asked, body: { password } }),
  );
  if (fault) return showSecurity({ door, c, session, errors: { codePassword: said('wrongPassword') } });
  await door.attempts.succeeded(session.person.email);
  return secretPage(door, c, 'totpURI' in done! ? done.totpURI : '');
}

const IS_SECRET = /^otpauth:\/\/totp\/[^\s]{1,400}$/;

/** The secret travels in the form, as it stands on the page: a wrong code shows the same one again. */
function secretPage({ web }: Door, c: C, uri: string, errors: FieldErrors = {}) {
  const locale = c.get('locale');
  const t = messages[locale];
  const wrong = toFormErrors(errors, locale);
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return ownPage(web, c, {
    place: '/account/security',
    title: t.scanTitle,
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <Lead>{t.scanLead}</Lead>
        <div class="qr" role="img" aria-label={t.qr} dangerouslySetInnerHTML={{ __html: qrOf(uri) }} />
        <p>
          {t.secret}: <code class="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <Form locale={locale} action={href(locale, '/account/security/code/confirm')} errors={wrong}>
          <input type="hidden" name="uri" value={uri} />
          <TextInput
            locale={locale}
            name="code"
            label={t.code}
            width="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            error={errorAt(errors, 'code', locale)}
          />
          <Actions>
            <Button>{t.switchOnNow}</Button>
          </Actions>
        </Form>
      </>
    ),
  });
}

// Always dark on light, whatever the theme: readers of codes expect it so.
const qrOf = (uri: string) => renderSVG(uri, { border: 2, ecc: 'M', whiteColor: '#fff', blackColor: '#000' });

export async function confirmCode(door: Door, c: C, session: Session): Promise<Response> {
  const form = await readForm(c);
  const uri = form.get('uri');
  if (!IS_SECRET.test(uri) || !URL.canParse(uri) || session.person.twoFactor)
    return c.redirect(href(c.get('locale'), '/account/security'), 303);
  const body = { code: form.get('code').replace(/\s/g, '') };
  const { api } = door.auth();
  const { id, email, locale } = session.person;
  await door.attempts.begin(email);
  const { fault } = await ask(door, c, asked => api.verifyTOTP({ ...asked, body }), {
    act: accountAct('two-factor.enable', id),
  });
  if (!fault) await door.codes.use(id, body.code);
  if (fault) return secretPage(door, c, uri, { code: said('wrongCode') });
  await door.attempts.succeeded(email);
  sendAside(door.web, changeMail('twoFactorOn', email, locale));
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: id } });
  return backupPage(door, c, backupCodes);
}

function backupPage({ web }: Door, c: C, codes: readonly string[]) {
  const locale = c.get('locale');
  const t = messages[locale];
  return ownPage(web, c, {
    place: '/account/security',
    title: t.backupTitle,
    children: (
      <>
        <Lead>{t.backupLead}</Lead>
        <ul class="backup-codes">
          {codes.map(code => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Actions>
          <Button href={href(locale, '/account/security')}>{t.keptThem}</Button>
        </Actions>
      </>
    ),
  });
}

export async function switchCodeOff(door: Door, c: C, session: Session): Promise<Response> {
  const password = (await readForm(c)).get('codePassword') || ' ';
  const { id, email, locale } = session.person;
  await door.attempts.begin(email);
  const body = { password };
  const { fault } = await ask(door, c, asked => door.auth().api.disableTwoFactor({ ...asked, body }), {
    act: accountAct('two-factor.disable', id),
  });
  if (fault) return showSecurity({ door, c, session, errors: { codePassword: said('wrongPassword') } });
  await door.attempts.succeeded(email);
  sendAside(door.web, changeMail('twoFactorOff', email, locale));
  return c.redirect(href(c.get('locale'), '/account/security?done=off'), 303);
}
