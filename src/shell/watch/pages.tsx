import type { Locale } from '../../kernel/localised.ts';
import type { Fault, Place } from '../../platform/deliveries/index.ts';
import { formatInteger, formatMoment } from '../../platform/i18n/format.ts';
import type { OutboxMail } from '../../platform/mail/index.ts';
import { DataTable } from '../../web/ui/data-table.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { Lead, Tag, type Tone } from '../../web/ui/text.tsx';
import { messages } from './messages.ts';

type OutboxProps = { locale: Locale; mails: readonly OutboxMail[]; texts: boolean; post: boolean };

const TONES: Record<OutboxMail['state'], Tone> = { waiting: 'amber', kept: 'plain', sent: 'green', refused: 'brick' };

export function OutboxPage({ locale, mails, texts, post }: OutboxProps) {
  const t = messages[locale];
  const columns = [
    { key: 'subject', label: t.subject },
    { key: 'to', label: t.to },
    { key: 'state', label: t.state },
    { key: 'at', label: t.at },
  ];
  const rows = mails.map(mail => ({
    subject: <Letter locale={locale} mail={mail} texts={texts} />,
    to: mail.to,
    state: (
      <>
        <Tag tone={TONES[mail.state]}>{t.states[mail.state]}</Tag> {mail.error}
      </>
    ),
    at: formatMoment(locale, mail.createdAt),
  }));
  return (
    <div class="stack">
      <h1>{t.outbox}</h1>
      <Lead>{t.outboxLead(formatInteger(locale, mails.length))}</Lead>
      {!post && (
        <Notice locale={locale} title={t.noPost}>
          <p>{t.noPostText}</p>
        </Notice>
      )}
      <DataTable locale={locale} caption={t.outbox} columns={columns} rows={rows} empty={t.noMail} />
    </div>
  );
}

function Letter({ locale, mail, texts }: { locale: Locale; mail: OutboxMail; texts: boolean }) {
  if (!texts || mail.text === null) return <>{mail.subject}</>;
  return (
    <details>
      <summary>{mail.subject}</summary>
      <pre class="letter" tabIndex={0} aria-label={messages[locale].read}>
        {mail.text}
      </pre>
    </details>
  );
}

type DeliveriesProps = { locale: Locale; places: readonly Place[]; faults: readonly Fault[]; last: number };

export function DeliveriesPage({ locale, places, faults, last }: DeliveriesProps) {
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  return (
    <div class="stack">
      <h1>{t.deliveries}</h1>
      <Lead>{t.deliveriesLead}</Lead>
      <DataTable
        locale={locale}
        caption={t.places}
        columns={[
          { key: 'name', label: t.reader },
          { key: 'place', label: t.place, numeric: true },
          { key: 'behind', label: t.behind, numeric: true },
        ]}
        rows={places.map(({ name, seq }) => ({ name, place: say(seq), behind: say(last - seq) }))}
        empty={t.noReader}
      />
      <DataTable
        locale={locale}
        caption={t.faults}
        columns={[
          { key: 'act', label: t.act },
          { key: 'reader', label: t.reader },
          { key: 'at', label: t.when },
          { key: 'why', label: t.why },
        ]}
        rows={faults.map(({ consumer, seq, kind, error, at }) => ({
          act: `${say(seq)} · ${kind}`,
          reader: consumer,
          at: formatMoment(locale, at),
          why: error,
        }))}
        empty={t.noFault}
      />
    </div>
  );
}
