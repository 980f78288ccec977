import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/localised.ts';
import { Actions, Button, Form, TextInput } from './form.tsx';

type Props = {
  locale: Locale;
  action: string;
  /** What is done: on the fold. */
  summary: string;
  /** Of the field. */
  name: string;
  label: string;
  hint: string;
  /** As it was typed, where it was refused: then the fold is open. */
  refused?: { reason: string; error: string | undefined } | undefined;
  button: string;
  kind?: 'quiet' | 'danger';
  /** What it means, above the field. */
  children?: ComponentChildren;
};

/** A step that owes a reason, folded until somebody means it. */
export const ReasonForm = ({ locale, action, summary, name, label, hint, refused, button, kind = 'danger', children }: Props) => (
  <details open={refused !== undefined}>
    <summary>{summary}</summary>
    {children}
    <Form locale={locale} action={action} errors={refused?.error ? [{ name, message: refused.error }] : []}>
      <TextInput
        locale={locale}
        name={name}
        label={label}
        hint={hint}
        value={refused?.reason}
        maxLength={500}
        error={refused?.error}
      />
      <Actions>
        <Button kind={kind}>{button}</Button>
      </Actions>
    </Form>
  </details>
);
