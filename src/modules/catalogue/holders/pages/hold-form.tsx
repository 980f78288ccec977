import type { Locale } from '../../../../kernel/localised.ts';
import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { ActingFor, type NamedOrganisation } from '../../../directory/index.ts';
import { messages } from '../messages.ts';

type Props = { locale: Locale; action: string; organisations: readonly NamedOrganisation[] };

/** Takes a record that was sent by a private link into the account. */
export function HoldForm({ locale, action, organisations }: Props) {
  const t = messages[locale];
  return (
    <Form locale={locale} action={action}>
      <p class="hint">{t.holdLead}</p>
      <ActingFor locale={locale} organisations={organisations} />
      <Actions>
        <Button kind="quiet" name="action" value="hold">
          {t.hold}
        </Button>
      </Actions>
    </Form>
  );
}

export const HeldNote = ({ locale }: { locale: Locale }) => (
  <p class="hint">
    {messages[locale].held}. <a href={href(locale, '/account/records')}>{messages[locale].toRecords}</a>
  </p>
);
