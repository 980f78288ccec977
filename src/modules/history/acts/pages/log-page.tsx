import type { Locale } from '../../../../kernel/localised.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, DateInput, Form, type FormError, Select, TextInput } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { ToldPage } from '../queries.ts';
import { ToldList } from './told-list.tsx';

/** What was asked for, as it was typed. */
export type Asked = { kind: string; subject: string; day: string };
type Props = {
  locale: Locale;
  asked: Asked;
  kinds: readonly { value: string; label: string }[];
  page: ToldPage;
  faults: readonly FormError[];
  later: boolean;
};

export function LogPage({ locale, asked, kinds, page, faults, later }: Props) {
  const t = messages[locale];
  const address = (before?: number) => href(locale, withQuery('/acts', { ...asked, before }));
  const at = (name: keyof Asked) => ({
    locale,
    name,
    value: asked[name],
    required: false,
    error: faults.find(fault => fault.name === name)?.message,
  });
  return (
    <>
      <h1>{t.logTitle}</h1>
      <Lead>{t.logLead}</Lead>
      <p>
        <a href={href(locale, '/acts/head')}>{t.headLink}</a>
      </p>
      <Form locale={locale} action={href(locale, '/acts')} method="get" errors={faults}>
        <Select
          {...at('kind')}
          label={t.kind}
          empty={t.anyKind}
          options={kinds}
        />
        <TextInput {...at('subject')} label={t.subject} hint={t.subjectHint} />
        <DateInput {...at('day')} label={t.day} />
        <Actions>
          <Button kind="quiet">{t.filter}</Button>
        </Actions>
      </Form>
      {page.told.length === 0 ? (
        <EmptyState title={t.logNone}>
          <p>{t.logNoneText}</p>
        </EmptyState>
      ) : (
        <ToldList locale={locale} told={page.told} linked />
      )}
      <Pagination
        locale={locale}
        firstHref={later ? address() : undefined}
        nextHref={page.nextBefore === undefined ? undefined : address(page.nextBefore)}
      />
    </>
  );
}
