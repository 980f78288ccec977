import { type Locale, textIn } from '../../../kernel/localised.ts';
import { formatDate, formatVnd } from '../../../platform/i18n/format.ts';
import { RecordText } from '../../../web/record-text.tsx';
import { DefinitionList } from '../../../web/ui/definition-list.tsx';
import { Actions, Button, Form } from '../../../web/ui/form.tsx';
import { Notice } from '../../../web/ui/notice.tsx';
import { provinceName } from '../../authorities/index.ts';
import { needWorkflow, type SubmittedNeed, type Technology } from '../../catalogue/index.ts';
import type { Matches } from '../matches/queries.ts';
import { MatchResult } from '../matches/result-view.tsx';
import { messages } from './messages.ts';

export type PrivateProps = {
  locale: Locale;
  need: SubmittedNeed;
  /** Absolute address of this very page. */
  link: string;
  /** Path that the form posts to. */
  action: string;
  /** Undefined while the index is being built, or once the need is withdrawn. */
  matches: Matches<Technology> | undefined;
  justSent: boolean;
};

const MOST = { confident: 3, near: 3 };

export function PrivatePage({ locale, need, link, action, matches, justSent }: PrivateProps) {
  const t = messages[locale];
  return (
    <>
      <h1>{justSent ? t.sentTitle(need.ref) : t.privateTitle(need.ref)}</h1>
      <StateNotice locale={locale} need={need} />
      <div class="private-link" data-draft-clear="need">
        <p>
          <strong>{t.linkLabel}</strong> <a href={link}>{link}</a>
        </p>
        <p class="hint">{t.keepLink}</p>
      </div>
      {need.state !== 'withdrawn' &&
        (matches ? (
          <MatchResult locale={locale} matches={matches} most={MOST} next={<p>{t.nextNone}</p>} />
        ) : (
          <Notice locale={locale} kind="waiting">
            <p>{t.preparing}</p>
          </Notice>
        ))}
      <section>
        <h2>{t.yourWords}</h2>
        <RecordText locale={locale} text={need.description} />
        <DefinitionList locale={locale} items={sentItems(locale, need)} />
      </section>
      {needWorkflow.available(need.state).includes('withdraw') && (
        <Form locale={locale} action={action}>
          <p class="hint">{t.withdrawHint}</p>
          <Actions>
            <Button kind="danger" name="action" value="withdraw">
              {t.withdraw}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

function StateNotice({ locale, need }: { locale: Locale; need: SubmittedNeed }) {
  const { states, titles } = messages[locale];
  switch (need.state) {
    case 'submitted':
      return (
        <Notice
          locale={locale}
          kind={need.consentPublishAt ? 'waiting' : 'done'}
          title={need.consentPublishAt ? titles.submitted : titles.submittedPrivate}
        >
          <p>{need.consentPublishAt ? states.submitted : states.submittedPrivate}</p>
        </Notice>
      );
    case 'published':
      return (
        <Notice locale={locale} kind="done" title={titles.published}>
          <p>{states.published}</p>
        </Notice>
      );
    case 'declined':
      return (
        <Notice locale={locale} kind="refused">
          <p>
            {states.declined} {need.declineReason}
          </p>
        </Notice>
      );
    case 'withdrawn':
      return (
        <Notice locale={locale} kind="info" title={titles.withdrawn}>
          <p>{states.withdrawn}</p>
        </Notice>
      );
  }
}

function sentItems(locale: Locale, need: SubmittedNeed) {
  const t = messages[locale];
  return [
    { term: t.productTerm, value: textIn(need.product, locale) || t.unknown },
    { term: t.provinceTerm, value: need.province ? provinceName(locale, need.province) : t.unknown },
    { term: t.budgetTerm, value: need.budgetVnd === null ? t.unknown : formatVnd(locale, need.budgetVnd) },
    { term: t.deadlineTerm, value: need.deadline ? formatDate(locale, need.deadline) : t.unknown },
    { term: t.contactTerm, value: [need.phone, need.email].filter(Boolean).join(' · ') || t.unknown },
  ];
}
