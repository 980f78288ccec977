import { ROLES } from '../../../../kernel/actor.ts';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { Actions, Button, DateInput, Form, HiddenKey } from '../../../../web/ui/form.tsx';
import { messages } from '../messages.ts';
import { errorLines, PostFields, type TypedPost } from './post-fields.tsx';

export type TypedGrant = TypedPost & { validFrom?: string; validUntil?: string };

type Props = {
  locale: Locale;
  action: string;
  idemKey: string;
  today: string;
  typed: TypedGrant;
  fields: FieldErrors;
};

/** A new appointment: to what, where, from when until when. */
export function GiveForm({ locale, action, idemKey, today, typed, fields }: Props) {
  const t = messages[locale];
  const day = (name: 'validFrom' | 'validUntil') => ({
    locale,
    name,
    value: typed[name],
    min: today,
    required: false,
    error: fields[name]?.[locale],
  });
  return (
    <Form locale={locale} action={action} errors={errorLines(locale, fields)}>
      <HiddenKey value={idemKey} />
      <PostFields locale={locale} roles={ROLES} typed={typed} fields={fields} />
      <DateInput {...day('validFrom')} label={t.from} hint={t.fromHint} />
      <DateInput {...day('validUntil')} label={t.until} hint={t.untilHint} />
      <Actions>
        <Button>{t.give}</Button>
      </Actions>
    </Form>
  );
}
