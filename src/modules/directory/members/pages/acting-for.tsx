import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { Radios } from '../../../../web/ui/form.tsx';
import { messages } from '../messages.ts';
import type { NamedOrganisation } from '../store.ts';

export type ActingForProps = {
  locale: Locale;
  organisations: readonly NamedOrganisation[];
  /** An organisation's id, '' for oneself. */
  value?: string | undefined;
  error?: string | undefined;
};

/** For whom a form is sent, as the field `actingFor`; whoever acts for nobody else is not asked. */
export function ActingFor({ locale, organisations, value = '', error }: ActingForProps) {
  const t = messages[locale];
  if (organisations.length === 0) return null;
  const firms = organisations.map(({ id, name }) => ({ value: id, label: textIn(name, locale) }));
  return (
    <Radios
      locale={locale}
      name="actingFor"
      label={t.actingFor}
      options={[{ value: '', label: t.myself }, ...firms]}
      value={value}
      error={error}
    />
  );
}
