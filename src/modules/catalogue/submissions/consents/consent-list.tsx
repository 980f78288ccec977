import type { Locale } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { Button, Form } from '../../../../web/ui/form.tsx';
import type { RecordKind } from '../schema.ts';
import { messages } from './messages.ts';
import { wordingOf } from './rules.ts';
import { type Consent, PURPOSES, type Purpose } from './schema.ts';

type Props = {
  locale: Locale;
  kind: RecordKind;
  consents: readonly Consent[];
  /** Where a withdrawal is posted to; without it the list only tells. */
  action?: string | undefined;
};

/** What was agreed to and what was not, each with its sentence as it was read. */
export function ConsentList({ locale, kind, consents, action }: Props) {
  return (
    <ul class="consents">
      {PURPOSES.map(purpose => (
        <Row
          key={purpose}
          {...{ locale, kind, purpose, action }}
          consent={consents.find(c => c.purpose === purpose)}
        />
      ))}
    </ul>
  );
}

type RowProps = Omit<Props, 'consents'> & { purpose: Purpose; consent: Consent | undefined };

function Row({ locale, kind, purpose, consent, action }: RowProps) {
  const t = messages[locale];
  const stands = consent?.withdrawnAt === null;
  return (
    <li class={stands ? 'consent-given' : 'consent-not'}>
      <p>{consent?.wording ?? wordingOf(locale, kind, purpose)}</p>
      <p class="hint">{said(locale, consent)}</p>
      {stands && action && (
        <Form locale={locale} action={action}>
          <input type="hidden" name="purpose" value={purpose} />
          <Button kind="quiet" name="action" value="withdraw-consent">
            {t.withdraw}
          </Button>
          {purpose === 'publish' && <span class="hint">{t.withdrawPublish}</span>}
        </Form>
      )}
    </li>
  );
}

function said(locale: Locale, consent: Consent | undefined): string {
  const t = messages[locale];
  if (!consent) return t.never;
  return consent.withdrawnAt
    ? t.withdrawn(formatMoment(locale, consent.withdrawnAt))
    : t.given(formatMoment(locale, consent.givenAt));
}
