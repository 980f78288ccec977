import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/localised.ts';
import { messages } from './messages.ts';

/** What every field may say of itself. The texts come in the reader's language. */
export type FieldProps = {
  locale: Locale;
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  required?: boolean | undefined;
  /** Offers "not known yet" beside the field; true when it is ticked. Posted as `<name>_unknown=1`. */
  unknown?: boolean | undefined;
  /** What is to be known of the answer that stands in it: where it came from. */
  note?: ComponentChildren;
  /** The one question of its page: its label is the page's heading. */
  question?: boolean | undefined;
};

export const fieldId = (name: string) => `f-${name}`;

/** The attributes that tie a control to its label, hint and error. */
export function tied({
  name,
  hint,
  error,
  required,
}: Pick<FieldProps, 'name' | 'hint' | 'error' | 'required'>) {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    required: required === true ? true : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described === '' ? undefined : described,
  };
}

/** Label above, hint below it, the control, its error, and the choice not to know. */
export function Field({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  const { locale, name, hint, error, unknown, question, note } = field;
  const label = (
    <label class={question ? undefined : 'label'} for={fieldId(name)}>
      <LabelText {...field} />
    </label>
  );
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      {question ? <h1>{label}</h1> : label}
      <Hint name={name} hint={hint} />
      <Note note={note} />
      {children}
      <FieldError locale={locale} name={name} error={error} />
      {unknown !== undefined && <UnknownChoice locale={locale} name={name} checked={unknown} />}
    </div>
  );
}

/** A question answered by several controls together. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  const { locale, name, hint, error, question, note } = field;
  const { 'aria-describedby': described, id } = tied(field);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={described}
    >
      <legend class={question ? undefined : 'label'}>
        {question ? <h1>{field.label}</h1> : <LabelText {...field} />}
      </legend>
      <Hint name={name} hint={hint} />
      <Note note={note} />
      {children}
      <FieldError locale={locale} name={name} error={error} />
    </fieldset>
  );
}

const LabelText = ({ locale, label, required }: FieldProps) => (
  <>
    {label}
    {required === false && <span class="optional"> ({messages[locale].optional})</span>}
  </>
);

const Note = ({ note }: Pick<FieldProps, 'note'>) => (note ? <p class="field-note">{note}</p> : null);

const Hint = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) =>
  hint ? (
    <p class="hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </p>
  ) : null;

export const FieldError = ({ locale, name, error }: Pick<FieldProps, 'locale' | 'name' | 'error'>) =>
  error ? (
    <p class="error" id={`${fieldId(name)}-error`}>
      <span class="unseen">{messages[locale].errorMark} </span>
      {error}
    </p>
  ) : null;

/** "Not known yet", an answer of its own: the field named `name` is switched off while it is ticked. */
export function UnknownChoice(props: { locale: Locale; name: string; checked?: boolean; label?: string }) {
  const { locale, name, checked, label } = props;
  return (
    <label class="choice choice-unknown">
      <input
        type="checkbox"
        name={`${name}_unknown`}
        value="1"
        checked={checked}
        data-unknown-for={fieldId(name)}
      />
      <span>{label ?? messages[locale].unknown}</span>
    </label>
  );
}
