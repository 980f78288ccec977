import type { Locale } from '../../../../kernel/localised.ts';
import { isTransferForm } from '../../../catalogue/index.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { clauseFor } from '../../checklist/clauses.ts';
import { factsOf, registrationOwed } from '../../closing/rules.ts';
import { PRICE_BASES, PRICE_TERMS } from '../../terms/price.ts';
import { valuationOwed } from '../../terms/rules.ts';
import { messages } from '../messages.ts';
import type { Content, ItemNumber } from '../schema.ts';

type Props = { locale: Locale; content: Content };

/** Whether the law asks for an audit or a valuation, and what a price is reckoned on. */
export function TermsAdvice({ locale, content }: Props) {
  const t = messages[locale];
  const reasons = valuationOwed(content);
  return (
    <>
      {reasons.length > 0 && (
        <Notice locale={locale} kind="waiting" title={t.valuation.title}>
          {reasons.map(reason => (
            <p key={reason}>{t.valuation[reason]}</p>
          ))}
          <p>{t.valuation.basis}</p>
        </Notice>
      )}
      <details class="deal-aside">
        <summary>{t.bases}</summary>
        <dl>
          {PRICE_BASES.map(({ kind, said }) => (
            <div key={kind}>
              <dt>{PRICE_TERMS[kind][locale]}</dt>
              <dd>{said[locale]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** Whether the contract has to be registered, by whom and by when. */
export function RegistrationAdvice({ locale, content }: Props) {
  const t = messages[locale].registration;
  const { duty, ground, filer, until } = registrationOwed(factsOf(content));
  return (
    <Notice locale={locale} kind={duty === 'mandatory' ? 'waiting' : 'info'} title={t[duty]}>
      <p>{t[ground]}</p>
      {filer && <p>{t.filer[filer]}</p>}
      {duty === 'mandatory' && <p>{until ? t.until(formatDate(locale, until)) : t.untilUnknown}</p>}
    </Notice>
  );
}

/** Starting words in both languages, as the form of transfer in the term sheet asks for. */
export function ClauseAdvice({ locale, item, form }: { locale: Locale; item: ItemNumber; form: unknown }) {
  const t = messages[locale].checklist;
  const clause = clauseFor(item, typeof form === 'string' && isTransferForm(form) ? form : undefined);
  return (
    <section class="deal-template">
      <h2>{t.template}</h2>
      <p class="hint">{t.templateHint}</p>
      <div class="deal-pair">
        <p lang="vi">{clause.vi}</p>
        <p lang="en">{clause.en}</p>
      </div>
    </section>
  );
}
