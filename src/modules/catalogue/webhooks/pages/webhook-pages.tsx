import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger, formatMoment } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Actions, Button, Checkboxes, Form, HiddenKey, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead, Tag, type Tone } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { type AskedWebhook, type Delivery, type Webhook, WEBHOOK_KINDS } from '../schema.ts';

export const webhooksHref = (locale: Locale) => href(locale, '/webhooks');
export const webhookHref = (locale: Locale, id: string) => href(locale, `/webhooks/${id}`);

type ListProps = {
  locale: Locale;
  webhooks: readonly Webhook[];
  /** Set for those who may add one. */
  form: { asked: AskedWebhook; faults: FieldErrors; idemKey: string } | undefined;
  removed: boolean;
};

export function WebhooksPage({ locale, webhooks, form, removed }: ListProps) {
  const t = messages[locale];
  const rows = webhooks.map(({ id, url, kinds, createdAt }) => ({
    url: <a href={webhookHref(locale, id)}>{url}</a>,
    kinds: kinds.map(kind => t.kindOf[kind]).join('; '),
    since: formatMoment(locale, createdAt),
  }));
  const columns = [
    { key: 'url', label: t.url },
    { key: 'kinds', label: t.kinds },
    { key: 'since', label: t.since },
  ];
  return (
    <div class="stack">
      {removed && <Notice locale={locale} kind="done" title={t.removed} announce />}
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <DataTable locale={locale} caption={t.list} columns={columns} rows={rows} empty={t.none} />
      {form && <AddForm locale={locale} {...form} />}
    </div>
  );
}

function AddForm({ locale, asked, faults, idemKey }: { locale: Locale } & NonNullable<ListProps['form']>) {
  const t = messages[locale];
  const errors = Object.entries(faults).map(([name, said]) => ({ name, message: said[locale] }));
  return (
    <section class="stack">
      <h2>{t.add}</h2>
      <Form locale={locale} action={webhooksHref(locale)} errors={errors}>
        <TextInput
          locale={locale}
          name="url"
          type="url"
          label={t.url}
          hint={t.urlHint}
          value={asked.url}
          error={faults.url?.[locale]}
          autoComplete="off"
        />
        <Checkboxes
          locale={locale}
          name="kinds"
          label={t.kinds}
          options={WEBHOOK_KINDS.map(value => ({ value, label: t.kindOf[value] }))}
          values={asked.kinds}
          error={faults.kinds?.[locale]}
        />
        <HiddenKey value={idemKey} />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </section>
  );
}

type OneProps = {
  locale: Locale;
  webhook: Webhook;
  deliveries: readonly Delivery[];
  /** Shown right after it was made. */
  secret: string | undefined;
  keeps: boolean;
};

const TONES: Record<Delivery['state'], Tone> = { waiting: 'amber', delivered: 'green', failed: 'brick' };

export function WebhookPage({ locale, webhook, deliveries, secret, keeps }: OneProps) {
  const t = messages[locale];
  const rows = deliveries.map(({ actSeq, kind, state, status, error, attempts, createdAt }) => ({
    act: `${formatInteger(locale, actSeq)} · ${kind}`,
    state: (
      <>
        <Tag tone={TONES[state]}>{t.states[state]}</Tag> {status} {error}
      </>
    ),
    attempts: formatInteger(locale, attempts),
    at: formatMoment(locale, createdAt),
  }));
  const columns = [
    { key: 'act', label: t.act },
    { key: 'state', label: t.state },
    { key: 'attempts', label: t.attempts, numeric: true },
    { key: 'at', label: t.at },
  ];
  return (
    <div class="stack">
      <nav class="trail" aria-label={t.back}>
        <a href={webhooksHref(locale)}>{t.back}</a>
      </nav>
      <h1>{t.to(new URL(webhook.url).host)}</h1>
      <Lead>{webhook.kinds.map(kind => t.kindOf[kind]).join('; ')}</Lead>
      <p>
        <code>{webhook.url}</code>
      </p>
      {secret !== undefined && (
        <Notice locale={locale} kind="done" title={t.secretTitle} announce>
          <p>
            <code>{secret}</code>
          </p>
          <p>{t.secretText}</p>
        </Notice>
      )}
      <DataTable locale={locale} caption={t.log} columns={columns} rows={rows} empty={t.noLog} />
      {keeps && (
        <Form locale={locale} action={webhookHref(locale, webhook.id)}>
          <Actions>
            <Button kind="danger">{t.remove}</Button>
          </Actions>
        </Form>
      )}
    </div>
  );
}
