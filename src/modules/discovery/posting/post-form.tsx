import type { FieldErrors } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import {
  Actions,
  Button,
  Checkbox,
  DateInput,
  Form,
  HiddenKey,
  MoneyInput,
  Select,
  TextArea,
  TextInput,
} from '../../../web/ui/form.tsx';
import { href } from '../../../web/ui/links.ts';
import { Lead } from '../../../web/ui/text.tsx';
import { PROVINCES, provinceLabel } from '../../authorities/index.ts';
import { messages } from './messages.ts';

export const ASKED = ['problem', 'product', 'province', 'budget', 'deadline', 'contact'] as const;
export type AskedName = (typeof ASKED)[number];

/** What was typed, kept as typed; `unknown` are the questions answered by "not known yet". */
export type PostTyped = {
  values: Record<AskedName | 'budget_unit', string>;
  unknown: ReadonlySet<string>;
  consent: boolean;
  key: string;
};

type Props = { locale: Locale; typed: PostTyped; faults: FieldErrors; today: string };

export function PostForm({ locale, typed, faults, today }: Props) {
  const t = messages[locale];
  const field = (name: AskedName) => ({
    locale,
    name,
    label: t[name],
    value: typed.values[name],
    error: faults[name]?.[locale],
    unknown: typed.unknown.has(name),
  });
  const unit = typed.values.budget_unit === 'billion' ? ('billion' as const) : ('million' as const);
  return (
    <>
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <p>{t.after}</p>
      <Form
        locale={locale}
        action={href(locale, '/needs')}
        draft="need"
        errors={Object.entries(faults).map(([name, said]) => ({ name, message: said[locale] }))}
      >
        <HiddenKey value={typed.key} />
        <TextArea {...field('problem')} hint={t.problemHint} rows={5} maxLength={20_000} />
        <TextInput {...field('product')} hint={t.productHint} maxLength={500} />
        <Select
          {...field('province')}
          hint={t.provinceHint}
          empty={t.choose}
          options={PROVINCES.map(p => ({ value: p.code, label: provinceLabel(locale, p) }))}
        />
        <MoneyInput {...field('budget')} hint={t.budgetHint} unit={unit} />
        <DateInput {...field('deadline')} min={today} />
        <TextInput {...field('contact')} hint={t.contactHint} maxLength={254} autoComplete="email" />
        <Checkbox
          locale={locale}
          name="consent"
          label={t.consent}
          hint={t.consentHint}
          checked={typed.consent}
        />
        <Actions>
          <Button>{t.submit}</Button>
        </Actions>
      </Form>
    </>
  );
}
