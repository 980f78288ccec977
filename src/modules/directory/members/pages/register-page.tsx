import type { Locale } from '../../../../kernel/localised.ts';
import { COUNTRY_CODES } from '../../../../platform/i18n/countries.ts';
import { countryName } from '../../../../platform/i18n/format.ts';
import { Actions, Button, Form, HiddenKey, Select, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { PROVINCES, provinceLabel } from '../../../authorities/index.ts';
import { messages as kinds } from '../../messages.ts';
import { messages } from '../messages.ts';
import { KINDS } from '../schema.ts';
import { type FormFault, linesOf } from './form-fault.ts';

type Props = {
  locale: Locale;
  idemKey: string;
  fault?: FormFault | undefined;
  /** The organisation that has this tax code, and why it is not registered again. */
  known?: { id: string; said: string } | undefined;
};

export function RegisterPage({ locale, idemKey, fault, known }: Props) {
  const t = messages[locale];
  const field = (name: string) => ({
    locale,
    name,
    value: fault?.typed[name],
    error: fault?.fields[name]?.[locale],
  });
  return (
    <>
      <h1>{t.register}</h1>
      <Lead>{t.registerLead}</Lead>
      {known && (
        <Notice locale={locale} kind="refused" announce>
          <p>{known.said}</p>
          <p>
            <a href={href(locale, `/account/organisations/${known.id}/claim`)}>{t.claim}</a>
          </p>
        </Notice>
      )}
      <Form
        locale={locale}
        action={href(locale, '/account/organisations/new')}
        errors={linesOf(locale, fault?.fields)}
      >
        <HiddenKey value={idemKey} />
        <TextInput {...field('name')} label={t.name} autoComplete="organization" maxLength={300} />
        <Select
          {...field('kind')}
          label={t.kind}
          options={KINDS.map(value => ({ value, label: kinds[locale].kinds[value]! }))}
        />
        <Select
          {...field('country')}
          label={t.country}
          value={fault ? fault.typed.country : 'VN'}
          options={countryChoices(locale)}
        />
        <Select
          {...field('province')}
          label={t.province}
          hint={t.provinceHint}
          options={PROVINCES.map(p => ({ value: p.code, label: provinceLabel(locale, p) }))}
        />
        <TextInput
          {...field('taxCode')}
          label={t.taxCode}
          hint={t.taxCodeHint}
          inputMode="numeric"
          width="medium"
          required={false}
        />
        <TextInput {...field('website')} type="url" label={t.website} required={false} />
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
    </>
  );
}

const countryChoices = (locale: Locale) =>
  COUNTRY_CODES.map(value => ({ value, label: countryName(locale, value) })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
