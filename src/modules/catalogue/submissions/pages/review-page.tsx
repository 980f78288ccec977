import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatInteger, formatMoment } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Checkbox, Form, Select, TextArea } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import { LIST_STATUSES } from '../../codes.ts';
import { messages as words } from '../../messages.ts';
import { ConsentList } from '../consents/consent-list.tsx';
import { agreedTo } from '../consents/rules.ts';
import { messages } from '../messages.ts';
import type { RecordKind, SubmittedNeed, SubmittedTechnology } from '../schema.ts';
import { SentRecord } from './sent-record.tsx';

export type ReviewFault = {
  id: string;
  field: string;
  message: string;
  typed: { reason: string; listStatus: string; noticeRead: boolean };
};

/** One queue of each kind, the two beside each other. */
export type Queue =
  | { kind: 'need'; records: SubmittedNeed[] }
  | { kind: 'technology'; records: SubmittedTechnology[] };

type Props = {
  locale: Locale;
  queue: Queue;
  waiting: Record<RecordKind, number>;
  fault?: ReviewFault | undefined;
};

export const PLACE = { need: '/operator/needs', technology: '/operator/technologies' } as const;

export function ReviewPage({ locale, queue, waiting, fault }: Props) {
  const t = messages[locale];
  const { kind, records } = queue;
  return (
    <>
      <h1>{t.title[kind]}</h1>
      <Tabs locale={locale} kind={kind} waiting={waiting} />
      {records.length === 0 ? (
        <EmptyState title={t.nothing[kind]}>
          <p>{t.nothingText}</p>
        </EmptyState>
      ) : (
        <Lead>{t.lead(formatInteger(locale, waiting[kind]))}</Lead>
      )}
      {records.map(record => (
        <ReviewCase
          key={record.id}
          locale={locale}
          item={{ kind, record } as Item}
          fault={fault?.id === record.id ? fault : undefined}
        />
      ))}
    </>
  );
}

function Tabs({ locale, kind, waiting }: { locale: Locale; kind: RecordKind; waiting: Props['waiting'] }) {
  const t = messages[locale];
  return (
    <nav class="tabs" aria-label={t.queues}>
      {(['need', 'technology'] as const).map(tab => (
        <a key={tab} href={href(locale, PLACE[tab])} aria-current={tab === kind ? 'page' : undefined}>
          {t.tab[tab](formatInteger(locale, waiting[tab]))}
        </a>
      ))}
    </nav>
  );
}

type Item = { kind: 'need'; record: SubmittedNeed } | { kind: 'technology'; record: SubmittedTechnology };
type CaseProps = { locale: Locale; item: Item; fault: ReviewFault | undefined };

function ReviewCase({ locale, item, fault }: CaseProps) {
  const t = messages[locale];
  const { kind, record } = item;
  const { id } = record;
  const field = (name: string) => `${name}-${id}`;
  const errors = fault ? [{ name: fault.field && field(fault.field), message: fault.message }] : [];
  return (
    <section class="review-case" id={id}>
      <h2>{textIn(record.title, locale)}</h2>
      <Meta items={[record.ref, `${t.sentAt} ${formatMoment(locale, record.createdAt)}`]} />
      <SentRecord {...item} locale={locale} />
      <h3>{t.consents}</h3>
      <ConsentList locale={locale} kind={kind} consents={record.consents} />
      <Form locale={locale} action={href(locale, `${PLACE[kind]}/${id}`)} errors={errors}>
        {agreedTo(record.consents, 'publish') ? (
          <>
            {kind === 'technology' && <Listing {...{ locale, record, fault, field }} />}
            <Actions>
              <Button name="action" value="publish">
                {t.publish}
              </Button>
            </Actions>
          </>
        ) : (
          <p class="hint">{t.notPublishable}</p>
        )}
        <TextArea
          locale={locale}
          name={field('reason')}
          rows={2}
          label={t.reason}
          hint={t.reasonHint}
          value={fault?.typed.reason}
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

type ListingProps = Omit<CaseProps, 'item'> & {
  record: SubmittedTechnology;
  field: (name: string) => string;
};

/** Law on Technology Transfer, Articles 9 to 11: which list it is on decides whether it may be published. */
function Listing({ locale, record, fault, field }: ListingProps) {
  const t = messages[locale];
  const listStatus = fault?.typed.listStatus ?? record.listStatus ?? '';
  return (
    <>
      <Select
        locale={locale}
        name={field('listStatus')}
        label={t.listStatus}
        hint={t.listStatusHint}
        empty={t.notListed}
        value={listStatus}
        options={Object.entries(LIST_STATUSES).map(([value, said]) => ({ value, label: said[locale] }))}
        error={fault?.field === 'listStatus' ? fault.message : undefined}
      />
      {listStatus === 'restricted' && (
        <Notice locale={locale} kind="waiting" title={words[locale].restrictedTitle}>
          <p>{words[locale].restrictedText}</p>
        </Notice>
      )}
      <Checkbox
        locale={locale}
        name={field('noticeRead')}
        label={t.noticeRead}
        checked={fault?.typed.noticeRead}
        error={fault?.field === 'noticeRead' ? fault.message : undefined}
      />
    </>
  );
}
