import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate, formatInteger, formatMoment, formatVnd } from '../../../../platform/i18n/format.ts';
import { RecordText } from '../../../../web/record-text.tsx';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Form, TextArea } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { messages } from '../messages.ts';
import type { SubmittedNeed } from '../store.ts';

export type ReviewFault = { id: string; field: string; message: string; typed: string };

type Props = { locale: Locale; needs: SubmittedNeed[]; fault?: ReviewFault | undefined };

export function ReviewPage({ locale, needs, fault }: Props) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.reviewTitle}</h1>
      {needs.length === 0 ? (
        <EmptyState title={t.nothing}>
          <p>{t.nothingText}</p>
        </EmptyState>
      ) : (
        <Lead>{t.reviewLead(formatInteger(locale, needs.length))}</Lead>
      )}
      {needs.map(need => (
        <ReviewCase
          key={need.id}
          locale={locale}
          need={need}
          fault={fault?.id === need.id ? fault : undefined}
        />
      ))}
    </>
  );
}

function ReviewCase({
  locale,
  need,
  fault,
}: {
  locale: Locale;
  need: SubmittedNeed;
  fault?: ReviewFault | undefined;
}) {
  const t = messages[locale];
  const reasonField = `reason-${need.id}`;
  const errors = fault ? [{ name: fault.field === 'reason' ? reasonField : '', message: fault.message }] : [];
  return (
    <section class="review-case" id={need.id}>
      <h2>{textIn(need.title, locale)}</h2>
      <Meta items={[need.ref, `${t.sentAt} ${formatMoment(locale, need.createdAt)}`]} />
      {textIn(need.description, locale) !== textIn(need.title, locale) && (
        <RecordText locale={locale} text={need.description} />
      )}
      <DefinitionList locale={locale} items={factItems(locale, need)} />
      <Form locale={locale} action={href(locale, `/operator/needs/${need.id}`)} errors={errors}>
        {need.consentPublishAt && (
          <Actions>
            <Button name="action" value="publish">
              {t.publish}
            </Button>
          </Actions>
        )}
        <TextArea
          locale={locale}
          name={reasonField}
          rows={2}
          label={t.reason}
          hint={t.reasonHint}
          value={fault?.typed}
          error={fault?.field === 'reason' ? fault.message : undefined}
        />
        <Actions>
          <Button kind="quiet" name="action" value="decline">
            {t.decline}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}

function factItems(locale: Locale, need: SubmittedNeed) {
  const t = messages[locale];
  return [
    { term: t.product, value: textIn(need.product, locale) || t.unknown },
    { term: t.province, value: need.province ? provinceName(locale, need.province) : t.unknown },
    { term: t.budget, value: need.budgetVnd === null ? t.unknown : formatVnd(locale, need.budgetVnd) },
    { term: t.deadline, value: need.deadline ? formatDate(locale, need.deadline) : t.unknown },
    { term: t.contact, value: [need.phone, need.email].filter(Boolean).join(' · ') || t.unknown },
    { term: t.consent, value: need.consentPublishAt ? t.yes : t.no },
  ];
}
