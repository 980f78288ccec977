import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger, formatMoment } from '../../../../platform/i18n/format.ts';
import { Actions, Button, FileInput, Form, HiddenKey, TextArea } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Meta, Tag } from '../../../../web/ui/text.tsx';
import { messages as dealMessages } from '../../deals/messages.ts';
import { dealPath } from '../../deals/pages/deal-frame.tsx';
import type { DealView } from '../../deals/queries.ts';
import { isOpen } from '../../deals/rules.ts';
import { messages } from '../messages.ts';
import { isForgotten, LONGEST_MESSAGE, type Message, WITHDRAW_WITHIN_MS } from '../schema.ts';

export type ThreadFault = { errors: { name: string; message: string }[]; body: string };

type Props = {
  locale: Locale;
  view: DealView;
  messages: readonly Message[];
  /** Where the page before this one ends, when there is one. */
  earlierBefore: number | undefined;
  personId: string;
  now: Date;
  formKey: string;
  fault?: ThreadFault | undefined;
};

export function ThreadPage(props: Props) {
  const { locale, view, messages: shown, earlierBefore } = props;
  const t = messages[locale];
  const path = dealPath(view.deal.id, 'thread');
  return (
    <section>
      <p class="hint">{t.lead}</p>
      {earlierBefore !== undefined && (
        <p>
          <a href={href(locale, withQuery(path, { before: earlierBefore }))}>{t.earlier}</a>
        </p>
      )}
      {shown.length === 0 && <p>{t.empty}</p>}
      <ol class="deal-thread">
        {shown.map(message => (
          <Entry key={message.id} {...props} message={message} />
        ))}
      </ol>
      <Writing {...props} />
    </section>
  );
}

function Entry({ locale, view, message, personId, now, formKey }: Props & { message: Message }) {
  const t = messages[locale];
  const { sides } = dealMessages[locale];
  const { id, hand, body, sentAt, withdrawnAt, files } = message;
  const own = message.personId === personId;
  const mayWithdraw = own && !withdrawnAt && now.getTime() - sentAt.getTime() <= WITHDRAW_WITHIN_MS;
  return (
    <li class={own ? 'own' : undefined}>
      <Meta items={[<strong>{own ? t.you : sides[hand]}</strong>, formatMoment(locale, sentAt)]} />
      {isForgotten(message) && <p class="hint">{t.forgotten}</p>}
      {withdrawnAt ? <p class="hint">{t.withdrawn}</p> : body && <p class="typed-text">{body}</p>}
      {files.map(file => (
        <p key={file.id}>
          <a href={href(locale, `/deals/${view.deal.id}/files/${file.id}`)}>
            {t.download(file.name, formatInteger(locale, Math.max(1, Math.round(file.size / 1000))))}
          </a>{' '}
          <Tag>{file.kind.toUpperCase()}</Tag>
        </p>
      ))}
      {mayWithdraw && (
        <form method="post" action={href(locale, `${dealPath(view.deal.id, 'thread')}/${id}/withdraw`)} data-once="">
          <HiddenKey value={`${formKey}-${id}`} />
          <Button kind="plain">{t.withdraw}</Button>
        </form>
      )}
    </li>
  );
}

function Writing({ locale, view, formKey, fault }: Props) {
  const t = messages[locale];
  if (view.access === 'reader') return null;
  if (!isOpen(view.deal.state)) return <p class="hint">{t.ended}</p>;
  const errorOf = (name: string) => fault?.errors.find(error => error.name === name)?.message;
  return (
    <Form
      locale={locale}
      action={href(locale, '/deals/thread')}
      multipart
      errors={fault?.errors}
      draft={`deal-${view.deal.id}`}
    >
      <input type="hidden" name="deal" value={view.deal.id} />
      <HiddenKey value={formKey} />
      <TextArea
        locale={locale}
        name="body"
        label={t.write}
        rows={4}
        maxLength={LONGEST_MESSAGE}
        value={fault?.body}
        error={errorOf('body')}
      />
      <FileInput
        locale={locale}
        name="file"
        label={t.file}
        hint={t.fileHint}
        required={false}
        accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
        error={errorOf('file')}
      />
      <Actions>
        <Button>{t.send}</Button>
      </Actions>
    </Form>
  );
}
