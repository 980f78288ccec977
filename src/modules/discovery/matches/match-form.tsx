import type { FieldErrors } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { SECTOR_CODES } from '../../../kernel/sectors.ts';
import {
  Actions,
  Button,
  DateInput,
  Form,
  MoneyInput,
  Select,
  TextArea,
  TextInput,
} from '../../../web/ui/form.tsx';
import { href } from '../../../web/ui/links.ts';
import { Lead } from '../../../web/ui/text.tsx';
import { PROVINCES, provinceLabel } from '../../authorities/index.ts';
import { SKILLS, sectorName, TECHNOLOGY_LEVELS } from '../../catalogue/index.ts';
import { messages } from './messages.ts';

export type MatchTyped = Record<
  | 'text'
  | 'province'
  | 'sector'
  | 'budget'
  | 'budget_unit'
  | 'staff'
  | 'powerKw'
  | 'areaM2'
  | 'waterM3PerDay'
  | 'technologyLevel'
  | 'skill'
  | 'deadline',
  string
>;
export const NOTHING_TYPED: MatchTyped = {
  text: '',
  province: '',
  sector: '',
  budget: '',
  budget_unit: 'million',
  staff: '',
  powerKw: '',
  areaM2: '',
  waterM3PerDay: '',
  technologyLevel: '',
  skill: '',
  deadline: '',
};

type Props = { locale: Locale; typed: MatchTyped; faults: FieldErrors; again?: boolean };

/** `again`: it stands below a result, which heads the page. */
export function MatchForm({ locale, typed, faults, again = false }: Props) {
  const t = messages[locale];
  const error = (name: string) => faults[name]?.[locale];
  const field = (name: keyof MatchTyped) => ({ locale, name, value: typed[name], error: error(name) });
  const { text: _, budget_unit: __, ...ofFirm } = typed;
  return (
    <>
      {again ? <h2>{t.again}</h2> : <h1>{t.title}</h1>}
      {!again && <Lead>{t.lead}</Lead>}
      <Form
        locale={locale}
        action={href(locale, '/match')}
        draft="match"
        errors={Object.entries(faults).map(([name, said]) => ({ name, message: said[locale] }))}
      >
        <TextArea {...field('text')} label={t.text} hint={t.textHint} rows={9} />
        <details class="more-fields" open={Object.values(ofFirm).some(value => value !== '')}>
          <summary>{t.about}</summary>
          <Select
            {...field('province')}
            label={t.province}
            empty={t.choose}
            options={PROVINCES.map(p => ({ value: p.code, label: provinceLabel(locale, p) }))}
          />
          <Select
            {...field('sector')}
            label={t.sector}
            empty={t.choose}
            options={SECTOR_CODES.map(code => ({ value: code, label: sectorName(locale, code) }))}
          />
          <MoneyInput
            {...field('budget')}
            unit={typed.budget_unit === 'billion' ? 'billion' : 'million'}
            label={t.budget}
          />
          <TextInput
            {...field('staff')}
            label={t.staff}
            inputMode="numeric"
            width="short"
            suffix={t.people}
          />
          <TextInput {...field('powerKw')} label={t.powerKw} inputMode="decimal" width="short" suffix="kW" />
          <TextInput {...field('areaM2')} label={t.areaM2} inputMode="decimal" width="short" suffix="m²" />
          <TextInput
            {...field('waterM3PerDay')}
            label={t.waterM3PerDay}
            inputMode="decimal"
            width="short"
            suffix="m³"
          />
          <Select
            {...field('technologyLevel')}
            label={t.level}
            empty={t.choose}
            options={Object.entries(TECHNOLOGY_LEVELS).map(([value, name]) => ({
              value,
              label: name[locale],
            }))}
          />
          <Select
            {...field('skill')}
            label={t.skill}
            empty={t.choose}
            options={Object.entries(SKILLS).map(([value, name]) => ({ value, label: name[locale] }))}
          />
          <DateInput {...field('deadline')} label={t.deadline} />
        </details>
        <Actions>
          <Button>{t.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}
