import type { Locale } from '../../../../kernel/localised.ts';
import { messages } from '../../accounts/pages/messages.ts';
import { href } from '../../../../web/ui/links.ts';

/** Hidden until the script says that this browser knows passkeys. */
export function PasskeySignIn({ locale, next }: { locale: Locale; next: string | undefined }) {
  const t = messages[locale];
  return (
    <>
      <form
        method="post"
        action={href(locale, '/sign-in/passkey')}
        data-passkey="get"
        data-options={href(locale, '/sign-in/passkey/options')}
        hidden
      >
        {next && <input type="hidden" name="next" value={next} />}
        <input type="hidden" name="challenge" />
        <input type="hidden" name="response" />
        <button class="button button-quiet" type="submit">
          {t.passkey}
        </button>
      </form>
      <noscript>
        <p class="hint">{t.passkeyNoScript}</p>
      </noscript>
    </>
  );
}
