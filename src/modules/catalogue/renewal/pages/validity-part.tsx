import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { messages } from '../messages.ts';
import { type Validity, validUntil } from '../rules.ts';

type Props = {
  locale: Locale;
  validity: Validity | undefined;
  expired: boolean;
  /** Where it is confirmed. */
  action: string;
};

/** Until when a record is valid, and the one press that keeps it: for who sent or holds it. */
export function ValidityPart({ locale, validity, expired, action }: Props) {
  if (!validity) return null;
  const t = messages[locale];
  const day = formatDate(locale, validUntil(validity.since));
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <p>{expired ? t.ranOut(day) : t.validUntil(day)}</p>
      <Form locale={locale} action={action}>
        <p class="hint">{t.confirmHint}</p>
        <Actions>
          <Button kind={expired ? 'primary' : 'quiet'}>{t.confirm}</Button>
        </Actions>
      </Form>
    </section>
  );
}
