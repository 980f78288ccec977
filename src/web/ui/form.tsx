import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/localised.ts';
import { fieldId } from './field.tsx';
import { messages } from './messages.ts';

export { Field, FieldGroup, UnknownChoice } from './field.tsx';
export {
  Checkbox,
  Checkboxes,
  DateInput,
  FileInput,
  MoneyInput,
  Radios,
  Select,
  TextArea,
  TextInput,
} from './inputs.tsx';

/** `name` is the field's name, '' the form as a whole; `href` leads to a field on another page. */
export type FormError = { name: string; message: string; href?: string | undefined };

export type FormProps = {
  locale: Locale;
  action: string;
  method?: 'get' | 'post' | undefined;
  errors?: readonly FormError[] | undefined;
  /** Key under which what is typed is kept in this browser tab until it is sent. */
  draft?: string | undefined;
  /** A pause in typing sends what is typed to the form's address, to be kept there. */
  autosave?: boolean | undefined;
  multipart?: boolean | undefined;
  children: ComponentChildren;
};

/** A form for one thing. It can be sent once only, and says at its head what is still wrong. */
export function Form({
  locale,
  action,
  method = 'post',
  errors = [],
  draft,
  autosave,
  multipart,
  children,
}: FormProps) {
  return (
    <form
      class="form"
      action={action}
      method={method}
      enctype={multipart ? 'multipart/form-data' : undefined}
      noValidate
      data-once={method === 'post' ? '' : undefined}
      data-draft={draft}
      data-autosave={autosave ? '' : undefined}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {children}
    </form>
  );
}

/** The list of what is wrong; each line leads to its field. */
export function ErrorSummary({ locale, errors }: { locale: Locale; errors: readonly FormError[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-focus>
      <h2>{messages[locale].errorTitle(errors.length)}</h2>
      <ul>
        {errors.map(error => (
          <li key={error.name + error.message}>
            {error.name === '' ? (
              error.message
            ) : (
              <a href={error.href ?? `#${fieldId(error.name)}`}>{error.message}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export type ButtonProps = {
  kind?: 'primary' | 'quiet' | 'danger' | 'plain' | undefined;
  /** With an address it is a link that looks like a button. */
  href?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Sends the form elsewhere than to its own address. */
  formAction?: string | undefined;
  children: ComponentChildren;
};

export function Button({ kind = 'primary', href, name, value, formAction, children }: ButtonProps) {
  const look = `button button-${kind}`;
  if (href !== undefined) {
    return (
      <a class={look} href={href}>
        {children}
      </a>
    );
  }
  return (
    <button class={look} type="submit" name={name} value={value} formAction={formAction}>
      {children}
    </button>
  );
}

/** Buttons of a form in one row; the first is the one action. */
export const Actions = ({ children }: { children: ComponentChildren }) => (
  <div class="actions">{children}</div>
);

/** The idempotency key of a form: sent twice, it is done once. */
export const HiddenKey = ({ value, name = 'key' }: { value: string; name?: string }) => (
  <input type="hidden" name={name} value={value} />
);
