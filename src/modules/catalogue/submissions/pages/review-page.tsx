import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatInteger, formatMoment } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Checkbox, Form, Select } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import { LIST_STATUSES } from '../../codes.ts';
import type { FormError } from '../../../../web/ui/form.tsx';
import { messages as words } from '../../messages.ts';
import { fieldsFor } from '../../confidential/policy.ts';
import { ConsentList } from '../consents/consent-list.tsx';
import { agreedTo } from '../consents/rules.ts';
import { messages } from '../messages.ts';
import { ReviewFields } from '../review/pages/review-fields.tsx';
import { ReviewList } from '../review/pages/review-list.tsx';
import type { Criterion } from '../review/rules.ts';
import type { Review } from '../review/schema.ts';
import type { RecordKind, SubmittedNeed, SubmittedTechnology } from '../schema.ts';
import { SentRecord } from './sent-record.tsx';

export type ReviewFault = {
  id: string;
  errors: readonly FormError[];
  typed: TypedReview;
};

/** As it was typed, each under its own name. */
export type TypedReview = { [K in Criterion | 'comment' | 'listStatus']: string } & { noticeRead: boolean };

/** One queue of each kind, the two beside each other. */
export type Queue =
  | { kind: 'need'; records: SubmittedNeed[] }
  | { kind: 'technology'; records: SubmittedTechnology[] };

type Props = {
  locale: Locale;
  queue: Queue;
  waiting: Record<RecordKind, number>;
  /** Of records that were mended: what was said of them before, by the record's id. */
  reviews: ReadonlyMap<string, readonly Review[]>;
  fault?: ReviewFault | undefined;
};

export const PLACE = { need: '/operator/needs', technology: '/operator/technologies' } as const;

export function ReviewPage({ locale, queue, waiting, reviews, fault }: Props) {
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
          reviews={reviews.get(record.id) ?? []}
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
/** The queue holds only what its reader may review. */
const FOR_REVIEW = fieldsFor(['reviewer']);

type CaseProps = {
  locale: Locale;
  item: Item;
  reviews: readonly Review[];
  fault: ReviewFault | undefined;
};

function ReviewCase({ locale, item, reviews, fault }: CaseProps) {
  const t = messages[locale];
  const { kind, record } = item;
  const { id } = record;
  const field = (name: string) => `${name}-${id}`;
  const errors = (fault?.errors ?? []).map(e => ({ ...e, name: e.name && field(e.name) }));
  return (
    <section class="review-case" id={id}>
      <h2>{textIn(record.title, locale)}</h2>
      <Meta items={[record.ref, `${t.sentAt} ${formatMoment(locale, record.createdAt)}`]} />
      <SentRecord {...item} locale={locale} visible={FOR_REVIEW} />
      <h3>{t.consents}</h3>
      <ConsentList locale={locale} kind={kind} consents={record.consents} />
      <ReviewList locale={locale} reviews={reviews} />
      <Form locale={locale} action={href(locale, `${PLACE[kind]}/${id}`)} errors={errors}>
        <input type="hidden" name={field('version')} value={record.version} />
        {!agreedTo(record.consents, 'publish') && <p class="hint">{t.notPublishable}</p>}
        <ReviewFields locale={locale} field={field} typed={fault?.typed} errors={errors}>
          {kind === 'technology' && <Listing {...{ locale, record, fault, field }} />}
        </ReviewFields>
      </Form>
    </section>
  );
}

type ListingProps = Pick<CaseProps, 'locale' | 'fault'> & {
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
        error={fault?.errors.find(e => e.name === 'listStatus')?.message}
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
        error={fault?.errors.find(e => e.name === 'noticeRead')?.message}
      />
    </>
  );
}
