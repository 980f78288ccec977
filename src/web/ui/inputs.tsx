import { Field, FieldError, FieldGroup, type FieldProps, fieldId, tied } from './field.tsx';
import { messages } from './messages.ts';

type Width = 'short' | 'medium' | 'full';

export type TextInputProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined;
  /** 'decimal' and 'numeric' bring up the digits on a phone and keep the Vietnamese comma. */
  inputMode?: 'text' | 'decimal' | 'numeric' | undefined;
  autoComplete?: string | undefined;
  maxLength?: number | undefined;
  width?: Width | undefined;
  /** A word behind the field, such as 'tấn/ngày'. */
  suffix?: string | undefined;
};

export function TextInput({ value, type = 'text', width = 'full', suffix, ...props }: TextInputProps) {
  const input = (
    <input
      {...tied(props)}
      class={`input input-${width}`}
      // The element's types are told apart by a literal, which a variable cannot be.
      type={type as 'text'}
      value={value ?? ''}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete}
      maxLength={props.maxLength}
    />
  );
  return (
    <Field {...props}>
      {suffix ? (
        <div class="input-row">
          {input}
          <span class="suffix">{suffix}</span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

export type TextAreaProps = FieldProps & {
  value?: string | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
};

export const TextArea = ({ value, rows = 5, ...props }: TextAreaProps) => (
  <Field {...props}>
    <textarea {...tied(props)} class="input input-full" rows={rows} maxLength={props.maxLength}>
      {value ?? ''}
    </textarea>
  </Field>
);

export type Choice = {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
};

export type SelectProps = FieldProps & {
  options: readonly Choice[];
  value?: string | undefined;
  /** Words of the empty first choice; null leaves it out. */
  empty?: string | null | undefined;
};

export const Select = ({ options, value, empty, ...props }: SelectProps) => (
  <Field {...props}>
    <select {...tied(props)} class="input">
      {empty !== null && <option value="">{empty ?? messages[props.locale].choose}</option>}
      <Options options={options} value={value} />
    </select>
  </Field>
);

const Options = ({ options, value }: { options: readonly Choice[]; value: string | undefined }) => (
  <>
    {options.map(option => (
      <option
        key={option.value}
        value={option.value}
        selected={option.value === value}
        disabled={option.disabled}
      >
        {option.label}
      </option>
    ))}
  </>
);

/** `value`, `min` and `max` are legal days, 'YYYY-MM-DD'. */
export type DateInputProps = FieldProps & { value?: string | undefined; min?: string; max?: string };

export const DateInput = ({ value, min, max, ...props }: DateInputProps) => (
  <Field {...props}>
    <input {...tied(props)} class="input" type="date" value={value ?? ''} min={min} max={max} />
  </Field>
);

export type MoneyUnit = 'million' | 'billion';

export type MoneyInputProps = FieldProps & {
  /** As it was typed: '1,5' or '1.200'. */
  value?: string | undefined;
  unit?: MoneyUnit | undefined;
  /** Name of the unit's own field; by default `<name>_unit`. */
  unitName?: string | undefined;
};

/** An amount in đồng, said as people say it: a number, and million or billion. */
export function MoneyInput({ value, unit = 'million', unitName, ...props }: MoneyInputProps) {
  const t = messages[props.locale];
  const units = [
    { value: 'million', label: t.million },
    { value: 'billion', label: t.billion },
  ];
  return (
    <Field {...props}>
      <div class="input-row">
        <input
          {...tied(props)}
          class="input input-short"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={value ?? ''}
        />
        <select class="input" name={unitName ?? `${props.name}_unit`} aria-label={t.unit}>
          <Options options={units} value={unit} />
        </select>
      </div>
    </Field>
  );
}

export type RadiosProps = FieldProps & { options: readonly Choice[]; value?: string | undefined };

export const Radios = ({ options, value, ...props }: RadiosProps) => (
  <FieldGroup {...props}>
    {options.map(option => (
      <label key={option.value} class="choice">
        <input
          type="radio"
          name={props.name}
          value={option.value}
          checked={option.value === value}
          disabled={option.disabled}
        />
        <span>
          {option.label}
          {option.hint && <small>{option.hint}</small>}
        </span>
      </label>
    ))}
  </FieldGroup>
);

export type CheckboxesProps = FieldProps & {
  options: readonly Choice[];
  values?: readonly string[] | undefined;
};

/** A question with any number of answers; each is posted under the one name. */
export const Checkboxes = ({ options, values = [], ...props }: CheckboxesProps) => (
  <FieldGroup {...props}>
    {options.map(option => (
      <label key={option.value} class="choice">
        <input
          type="checkbox"
          name={props.name}
          value={option.value}
          checked={values.includes(option.value)}
        />
        <span>
          {option.label}
          {option.hint && <small>{option.hint}</small>}
        </span>
      </label>
    ))}
  </FieldGroup>
);

export type FileInputProps = FieldProps & { accept: string };

export const FileInput = ({ accept, ...props }: FileInputProps) => (
  <Field {...props}>
    <input {...tied(props)} class="input input-full" type="file" accept={accept} />
  </Field>
);

export type CheckboxProps = Pick<FieldProps, 'name' | 'label' | 'error' | 'hint' | 'locale'> & {
  value?: string | undefined;
  checked?: boolean | undefined;
};

export const Checkbox = ({ locale, name, label, hint, error, value = '1', checked }: CheckboxProps) => (
  <div class={error ? 'field field-wrong' : 'field'}>
    <label class="choice">
      <input {...tied({ name, hint, error })} type="checkbox" value={value} checked={checked} />
      <span>
        {label}
        {hint && <small id={`${fieldId(name)}-hint`}>{hint}</small>}
      </span>
    </label>
    <FieldError locale={locale} name={name} error={error} />
  </div>
);
