import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { Actions, Button, Form, HiddenKey, TextArea, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { NamedOrganisation } from '../store.ts';
import { type FormFault, linesOf } from './form-fault.ts';

type Props = {
  locale: Locale;
  organisation: NamedOrganisation;
  idemKey: string;
  fault?: FormFault | undefined;
};

export function ClaimPage({ locale, organisation, idemKey, fault }: Props) {
  const t = messages[locale];
  const field = (name: string) => ({
    locale,
    name,
    value: fault?.typed[name],
    error: fault?.fields[name]?.[locale],
  });
  return (
    <>
      <h1>{t.claimTitle(textIn(organisation.name, locale))}</h1>
      <Lead>{t.claimLead}</Lead>
      <Form
        locale={locale}
        action={href(locale, `/account/organisations/${organisation.id}/claim`)}
        errors={linesOf(locale, fault?.fields)}
      >
        <HiddenKey value={idemKey} />
        <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={4} maxLength={1000} />
        <TextInput {...field('email')} type="email" label={t.email} hint={t.emailHint} autoComplete="email" />
        <Actions>
          <Button>{t.sendClaim}</Button>
        </Actions>
      </Form>
    </>
  );
}
