import type { Locale } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { Actions, Button, ErrorSummary, TextInput } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { messages } from '../../accounts/pages/account-messages.ts';
import { messages as signMessages } from '../../accounts/pages/messages.ts';
import { LONGEST_PASSKEY_NAME } from '../schema.ts';
import type { Passkey } from '../store.ts';

type Props = { locale: Locale; passkeys: readonly Passkey[]; mayChange: boolean; error?: string | undefined };

/** The person's keys, and where to add one. */
export function PasskeySection({ locale, passkeys, mayChange, error }: Props) {
  const t = messages[locale];
  const confirm = href(locale, withQuery('/account/confirm', { next: '/account/security' }));
  return (
    <>
      <h2>{t.passkeys}</h2>
      <p>{t.passkeysLead}</p>
      {passkeys.length === 0 ? (
        <p class="hint">{t.passkeyNone}</p>
      ) : (
        <PasskeyList {...{ locale, passkeys, mayChange }} />
      )}
      {mayChange ? (
        <AddForm locale={locale} error={error} />
      ) : (
        <Actions>
          <Button kind="quiet" href={confirm}>
            {signMessages[locale].confirmTitle}
          </Button>
        </Actions>
      )}
    </>
  );
}

function AddForm({ locale, error }: Pick<Props, 'locale' | 'error'>) {
  const t = messages[locale];
  return (
    <>
      <form
        class="form"
        method="post"
        action={href(locale, '/account/security/passkeys')}
        data-passkey="create"
        data-options={href(locale, '/account/security/passkeys/options')}
        noValidate
        hidden={error === undefined}
      >
        <ErrorSummary locale={locale} errors={error ? [{ name: 'passkeyName', message: error }] : []} />
        <input type="hidden" name="challenge" />
        <input type="hidden" name="response" />
        <TextInput
          locale={locale}
          name="passkeyName"
          label={t.passkeyName}
          hint={t.passkeyNameHint}
          width="medium"
          maxLength={LONGEST_PASSKEY_NAME}
          required={false}
          error={error}
        />
        <Actions>
          <Button kind="quiet">{t.passkeyAdd}</Button>
        </Actions>
      </form>
      <noscript>
        <p class="hint">{t.passkeyNoScript}</p>
      </noscript>
    </>
  );
}

function PasskeyList({ locale, passkeys, mayChange }: Omit<Props, 'error'>) {
  const t = messages[locale];
  return (
    <ul class="passkeys">
      {passkeys.map(({ id, name, createdAt, usedAt }) => (
        <li key={id}>
          <div>
            <strong>{name}</strong>
            <small>
              {t.passkeyLine(
                formatMoment(locale, createdAt),
                usedAt ? formatMoment(locale, usedAt) : undefined,
              )}
            </small>
          </div>
          {mayChange && (
            <form method="post" action={href(locale, '/account/security/remove-passkey')}>
              <input type="hidden" name="passkey" value={id} />
              <button class="button button-plain" type="submit" aria-label={`${t.remove}: ${name}`}>
                {t.remove}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
