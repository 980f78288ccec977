import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { Actions, Button, Form, HiddenKey, Radios, TextInput } from '../../../../web/ui/form.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { type AskedAlert, CADENCES, isKind, LONGEST_NAME } from '../schema.ts';
import { alertsHref } from './addresses.ts';
import { filterWords } from './watched.ts';

type Props = {
  locale: Locale;
  asked: AskedAlert;
  /** Of the need that is watched. */
  needTitle: string | undefined;
  faults: FieldErrors;
  idemKey: string;
};

/** A name and how often letters come: the rest was said by the search itself. */
export function KeepPage({ locale, asked, needTitle, faults, idemKey }: Props) {
  const t = messages[locale];
  const errors = Object.entries(faults).map(([name, said]) => ({
    name: name === 'name' || name === 'cadence' ? name : '',
    message: said[locale],
  }));
  return (
    <div class="stack">
      <h1>{t.newTitle}</h1>
      <Lead>{t.newLead(whatOf(locale, asked, needTitle))}</Lead>
      <Filters locale={locale} asked={asked} />
      <Form locale={locale} action={alertsHref(locale)} errors={errors}>
        <TextInput
          locale={locale}
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={asked.name}
          error={faults.name?.[locale]}
          maxLength={LONGEST_NAME}
        />
        <Radios
          locale={locale}
          name="cadence"
          label={t.cadence}
          hint={t.cadenceHint}
          value={asked.cadence}
          error={faults.cadence?.[locale]}
          options={CADENCES.map(value => ({ value, label: t.cadences[value] }))}
        />
        <HiddenKey name="kind" value={asked.kind} />
        <HiddenKey name="q" value={asked.query} />
        <HiddenKey name="need" value={asked.needId} />
        {Object.entries(asked.filters).flatMap(([name, values]) =>
          values.map(value => <HiddenKey key={name + value} name={name} value={value} />),
        )}
        <HiddenKey value={idemKey} />
        <Actions>
          <Button>{t.keep}</Button>
        </Actions>
      </Form>
    </div>
  );
}

function Filters({ locale, asked }: Pick<Props, 'locale' | 'asked'>) {
  const words = filterWords(locale, asked.filters);
  return words === '' ? null : (
    <p>
      {messages[locale].filters}: {words}
    </p>
  );
}

export function whatOf(locale: Locale, { kind, query }: AskedAlert, needTitle: string | undefined): string {
  const t = messages[locale];
  if (needTitle !== undefined) return t.whatNeed(needTitle);
  return t.what[isKind(kind) ? kind : 'technology'](query);
}
