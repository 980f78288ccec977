import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../kernel/localised.ts';
import { Actions, Button, Form } from '../../../web/ui/form.tsx';
import { href } from '../../../web/ui/links.ts';
import { Notice } from '../../../web/ui/notice.tsx';
import {
  agreedTo,
  type ConfidentialField,
  ConsentList,
  MendPart,
  type Review,
  ReviewList,
  reviewWorkflow,
  SentRecord,
  type SubmittedNeed,
  type SubmittedTechnology,
  type TakeDownFault,
  TakeDownPart,
  type Validity,
  ValidityPart,
} from '../../catalogue/index.ts';
import { messages } from './messages.ts';

export type Sent =
  | { kind: 'need'; record: SubmittedNeed }
  | { kind: 'technology'; record: SubmittedTechnology };

export type PrivateProps = {
  locale: Locale;
  sent: Sent;
  /** Absolute address of this very page, where it is a private link. */
  link: string | undefined;
  /** Path that its forms post to. */
  action: string;
  /** The reader is its sender, or holds it. */
  own: boolean;
  /** Of a reviewer who took it down. */
  fault: TakeDownFault | undefined;
  justSent: boolean;
  /** Keeping the record in the account. */
  account: ComponentChildren;
  /** What was said of it, the newest first. */
  reviews: readonly Review[];
  /** From when it is valid, once it is or was published. */
  validity: Validity | undefined;
  /** What of its confidence the reader may know. */
  visible: ReadonlySet<ConfidentialField>;
  /** What was found for a need. */
  children?: ComponentChildren;
};

/** Where a sender comes back to: what became of the record, what was agreed to, all that was sent. */
export function PrivatePage(props: PrivateProps) {
  const { locale, sent, link, action, own, fault, justSent, account, reviews, validity, visible, children } = props;
  const t = messages[locale];
  const { kind, record } = sent;
  const words = t[kind];
  return (
    <>
      <h1>{justSent ? words.sent(record.ref) : words.title(record.ref)}</h1>
      <StateNotice locale={locale} sent={sent} />
      <ReviewList locale={locale} reviews={reviews} />
      {own && <MendPart locale={locale} state={record.state} base={action} />}
      <ValidityPart {...{ locale, validity, expired: record.state === 'expired', action: `${action}/confirm` }} />
      <div class="private-link" data-draft-clear={kind}>
        {link && (
          <>
            <p>
              <strong>{t.linkLabel}</strong> <a href={link}>{link}</a>
            </p>
            <p class="hint">{t.keepLink}</p>
          </>
        )}
        {account}
      </div>
      {children}
      <section class="stack">
        <h2>{t.consents}</h2>
        <ConsentList
          locale={locale}
          kind={kind}
          consents={record.consents}
          action={own && record.state !== 'withdrawn' ? action : undefined}
        />
      </section>
      <section class="stack">
        <h2>{t.yourWords}</h2>
        <SentRecord {...sent} locale={locale} visible={visible} />
      </section>
      {!own && <TakeDownPart locale={locale} state={record.state} action={action} fault={fault} />}
      {own && reviewWorkflow.available(record.state).includes('withdraw') && (
        <Form locale={locale} action={action}>
          <p class="hint">{words.withdrawHint}</p>
          <Actions>
            <Button kind="danger" name="action" value="withdraw">
              {words.withdraw}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

const PUBLIC = { need: '/needs', technology: '/technologies' } as const;
const KIND = {
  submitted: 'waiting',
  held: 'waiting',
  published: 'done',
  declined: 'refused',
  withdrawn: 'info',
  expired: 'waiting',
} as const;

function StateNotice({ locale, sent: { kind, record } }: { locale: Locale; sent: Sent }) {
  const { titles, [kind]: words } = messages[locale];
  const { state } = record;
  if (state === 'submitted' && !agreedTo(record.consents, 'publish'))
    return (
      <Notice locale={locale} kind="done" title={titles.submittedPrivate}>
        <p>{words.states.submittedPrivate}</p>
      </Notice>
    );
  return (
    <Notice locale={locale} kind={KIND[state]} title={state === 'declined' ? undefined : titles[state]}>
      <p>{words.states[state]}</p>
      {state === 'published' && (
        <p>
          <a href={href(locale, `${PUBLIC[kind]}/${record.id}`)}>{words.publicPage}</a>
        </p>
      )}
    </Notice>
  );
}
