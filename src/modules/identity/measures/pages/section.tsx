import type { FieldErrors } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatMoment } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { href } from '../../../../web/ui/links.ts';
import { ReasonForm } from '../../../../web/ui/reason-form.tsx';
import { Meta } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { AccountState, Measure, MeasureKind } from '../store.ts';

export type Refused = { kind: MeasureKind; reason: string; fields: FieldErrors };

type Props = {
  locale: Locale;
  personId: string;
  state: AccountState;
  measures: readonly Measure[];
  refused?: Refused | undefined;
};

/** What an administrator sees of an account, and may do to it: never to act in its name. */
export function MeasureSection({ locale, personId, state, measures, refused }: Props) {
  const t = messages[locale];
  const kinds: MeasureKind[] = state.lockedAt ? ['unlock'] : state.sessions > 0 ? ['end-sessions', 'lock'] : ['lock'];
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <Meta
        items={[
          state.lockedAt && t.lockedSince(formatDate(locale, legalDay(state.lockedAt))),
          t.open(state.sessions),
          state.secondFactor ? t.factor : t.noFactor,
        ]}
      />
      {kinds.map(kind => (
        <MeasureForm
          key={kind}
          locale={locale}
          personId={personId}
          kind={kind}
          refused={refused?.kind === kind ? refused : undefined}
        />
      ))}
      {measures.length > 0 && (
        <DataTable
          locale={locale}
          caption={t.past}
          columns={[
            { key: 'what', label: t.what },
            { key: 'at', label: t.at },
            { key: 'reason', label: t.reason },
          ]}
          rows={measures.map(({ kind, takenAt, reason }) => ({
            what: t.show[kind],
            at: formatMoment(locale, takenAt),
            reason,
          }))}
        />
      )}
    </section>
  );
}

type FormProps = { locale: Locale; personId: string; kind: MeasureKind; refused: Refused | undefined };

function MeasureForm({ locale, personId, kind, refused }: FormProps) {
  const t = messages[locale];
  return (
    <ReasonForm
      locale={locale}
      action={href(locale, `/people/${personId}/account/${kind}`)}
      summary={t.show[kind]}
      name={`why-${kind}`}
      label={t.reason}
      hint={t.reasonHint}
      refused={refused && { reason: refused.reason, error: refused.fields.reason?.[locale] }}
      button={t.show[kind]}
      kind={kind === 'unlock' ? 'quiet' : 'danger'}
    >
      <p>{t.about[kind]}</p>
    </ReasonForm>
  );
}
