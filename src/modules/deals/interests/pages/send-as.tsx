import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { Radios, Select } from '../../../../web/ui/form.tsx';
import { PROVINCES, provinceLabel } from '../../../authorities/index.ts';
import type { SenderChoices } from '../form-view.ts';
import { messages } from '../messages.ts';
import type { Typed } from './typed.ts';

type Props = { locale: Locale; choices: SenderChoices; typed: Typed; error: (name: string) => string | undefined };

/** In whose name it is sent: asked only where there is a choice. Organisations have a province of their own. */
export function SendAsFields({ locale, choices, typed, error }: Props) {
  const t = messages[locale];
  const { organisations, technologies, needs } = choices;
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
      {technologies.length > 0 && (
        <Select
          locale={locale}
          name="technology"
          label={t.technology}
          hint={t.technologyHint}
          required={false}
          empty={t.noTechnology}
          value={typed.technology}
          error={error('technology')}
          options={technologies.map(({ id, title }) => ({ value: id, label: textIn(title, locale) }))}
        />
      )}
      {needs.length > 0 && (
        <Select
          locale={locale}
          name="need"
          label={t.need}
          hint={t.needHint}
          required={false}
          empty={t.noNeed}
          value={typed.need}
          error={error('need')}
          options={needs.map(({ id, title }) => ({ value: id, label: textIn(title, locale) }))}
        />
      )}
    </>
  );
}
