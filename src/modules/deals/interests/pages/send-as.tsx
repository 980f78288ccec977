import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { Radios, Select } from '../../../../web/ui/form.tsx';
import { PROVINCES, provinceLabel } from '../../../authorities/index.ts';
import type { SenderChoices } from '../form-view.ts';
import { messages } from '../messages.ts';
import type { Typed } from './typed.ts';

type Props = { locale: Locale; choices: SenderChoices; typed: Typed; error: (name: string) => string | undefined };

type Texts = { label: string; hint: string; empty: string };

/** In whose name it is sent: asked only where there is a choice. Organisations have a province of their own. */
export function SendAsFields({ locale, choices, typed, error }: Props) {
  const t = messages[locale];
  const { organisations, technologies, needs } = choices;
  /** One of the sender's own records, where there are any. */
  const alsoSent = (name: 'technology' | 'need', records: typeof needs, texts: Texts) =>
    records.length > 0 && (
      <Select
        locale={locale}
        name={name}
        {...texts}
        required={false}
        value={typed[name]}
        error={error(name)}
        options={records.map(({ id, title }) => ({ value: id, label: textIn(title, locale) }))}
      />
    );
  return (
    <>
      {organisations.length > 0 && (
        <Radios
          locale={locale}
          name="organisation"
          label={t.as}
          value={typed.organisation}
          error={error('organisation')}
          options={[
            ...organisations.map(({ id, name }) => ({ value: id, label: textIn(name, locale) })),
            { value: '', label: t.myself },
          ]}
        />
      )}
      {organisations.length === 0 && (
        <Select
          locale={locale}
          name="province"
          label={t.province}
          hint={t.provinceHint}
          required={false}
          value={typed.province}
          error={error('province')}
          options={PROVINCES.map(province => ({ value: province.code, label: provinceLabel(locale, province) }))}
        />
      )}
      {alsoSent('technology', technologies, { label: t.technology, hint: t.technologyHint, empty: t.noTechnology })}
      {alsoSent('need', needs, { label: t.need, hint: t.needHint, empty: t.noNeed })}
    </>
  );
}
