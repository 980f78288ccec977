import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { DateInput, Radios, TextInput } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { ActingFor } from '../../../directory/index.ts';
import { messages } from './messages.ts';
import type { ActingChoice } from './queries.ts';
import { AGREED_BY, type Representation } from './schema.ts';

type Props = { locale: Locale; choice: ActingChoice; today: string; faults: FieldErrors };

/** For whom a record is sent: asked of those who act for somebody. */
export function ActingFields({ locale, choice, today, faults }: Props) {
  const { organisations, staff, typed } = choice;
  return (
    <>
      <ActingFor
        locale={locale}
        organisations={organisations}
        value={typed.actingFor}
        error={faults.actingFor?.[locale]}
      />
      {staff && <ForFirm {...{ locale, choice, today, faults }} />}
    </>
  );
}

function ForFirm({ locale, choice: { typed }, today, faults }: Props) {
  const t = messages[locale];
  const field = (name: 'firmHere' | 'agreedBy' | 'agreedOn' | 'saidBy') => ({
    locale,
    name,
    value: typed[name],
    error: faults[name]?.[locale],
  });
  return (
    <section class="all-part" id="part-firm">
      <h2>{t.title}</h2>
      <p class="hint">{t.lead}</p>
      <TextInput {...field('firmHere')} label={t.firm} hint={t.firmHint} />
      <Radios
        {...field('agreedBy')}
        label={t.agreedBy}
        options={AGREED_BY.map(value => ({ value, label: t.ways[value] }))}
      />
      <DateInput {...field('agreedOn')} label={t.agreedOn} max={today} />
      <TextInput {...field('saidBy')} label={t.saidBy} hint={t.saidByHint} maxLength={200} />
    </section>
  );
}

/** How the firm agreed, where what is said in confidence is read. */
export function RepresentationNote({ locale, said }: { locale: Locale; said: Representation }) {
  const t = messages[locale];
  return (
    <Notice
      locale={locale}
      title={t.note(t.ways[said.agreedBy].toLowerCase(), formatDate(locale, said.agreedOn), said.saidBy)}
    />
  );
}
