import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import {
  Checkbox,
  Checkboxes,
  DateInput,
  MoneyInput,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../../web/ui/form.tsx';
import { Tag } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { Draft, Field } from '../schema.ts';

type Props = {
  locale: Locale;
  field: Field;
  draft: Draft;
  faults: FieldErrors;
  today: string;
  /** It is asked alone: its label is the page's heading. */
  question?: boolean | undefined;
};

const MAX_PROSE = 20_000;
const MAX_LINE = 500;

/** One field of a draft, with what was typed into it. */
export function FieldInput({ locale, field, draft, faults, today, question }: Props) {
  const { name, kind } = field;
  const answer = draft.answers[name];
  const value = typeof answer === 'string' ? answer : undefined;
  const common = {
    locale,
    name,
    question,
    label: field.label[locale],
    hint: field.hint?.[locale],
    error: faults[name]?.[locale],
    note: draft.prefilled.includes(name) && <Tag tone="amber">{messages[locale].prefilled}</Tag>,
  };
  switch (kind) {
    case 'prose':
    case 'lines':
      return <TextArea {...common} value={value} rows={field.rows ?? 5} maxLength={MAX_PROSE} />;
    case 'line':
      return <TextInput {...common} value={value} maxLength={MAX_LINE} autoComplete={field.autoComplete} />;
    case 'band':
      return (
        <TextInput
          {...common}
          value={value}
          maxLength={100}
          width={field.unit ? 'short' : 'medium'}
          suffix={field.unit?.[locale]}
          autoComplete="off"
        />
      );
    case 'money': {
      const unit = draft.answers[`${name}_unit`] === 'billion' ? 'billion' : 'million';
      return <MoneyInput {...common} value={value} unit={unit} />;
    }
    case 'day':
      return <DateInput {...common} value={value} min={today} />;
    case 'select':
      return <Select {...common} value={value} options={field.options!(locale)} />;
    case 'choice':
      return <Radios {...common} value={value} options={[...field.options!(locale), openChoice(locale)]} />;
    case 'choices':
      return <Checkboxes {...common} values={[answer ?? []].flat()} options={field.options!(locale)} />;
    case 'tick':
      return <Checkbox {...common} checked={value === '1'} />;
  }
}

/** A choice that was made can be taken back. */
const openChoice = (locale: Locale) => ({ value: '', label: messages[locale].skip });
