import type { Locale } from '../../../../kernel/localised.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { ROLE_NAMES } from '../../grants/messages.ts';
import { messages } from '../messages.ts';
import type { PeoplePage } from '../queries.ts';

type Props = PeoplePage & { locale: Locale; q: string };

export function PeopleList({ locale, q, people, page, more }: Props) {
  const t = messages[locale];
  const pageHref = (n: number) => href(locale, withQuery('/people', { q, page: n > 1 ? n : undefined }));
  return (
    <>
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <p class="link-row">
        <a href={href(locale, '/people/invitations')}>{t.invite}</a>
        <a href={href(locale, '/people/claims')}>{t.claims}</a>
        <a href={href(locale, '/people/roles')}>{t.rolesTitle}</a>
      </p>
      <Form locale={locale} action={href(locale, '/people')} method="get">
        <TextInput locale={locale} name="q" type="search" label={t.search} value={q} width="medium" />
        <Actions>
          <Button kind="quiet">{t.find}</Button>
        </Actions>
      </Form>
      {people.length === 0 ? (
        <EmptyState title={t.nothing}>
          <p>{t.nothingText}</p>
        </EmptyState>
      ) : (
        <PeopleTable locale={locale} people={people} />
      )}
      <Pagination
        locale={locale}
        previousHref={page > 1 ? pageHref(page - 1) : undefined}
        nextHref={more ? pageHref(page + 1) : undefined}
      />
    </>
  );
}

function PeopleTable({ locale, people }: { locale: Locale; people: PeoplePage['people'] }) {
  const t = messages[locale];
  return (
    <DataTable
      locale={locale}
      caption={t.title}
      columns={[
        { key: 'name', label: t.name },
        { key: 'email', label: t.email },
        { key: 'roles', label: t.roles },
      ]}
      rows={people.map(({ id, name, email, roles }) => ({
        name: <a href={href(locale, `/people/${id}`)}>{name}</a>,
        email,
        roles: roles.map(role => ROLE_NAMES[role][locale]).join('; ') || t.none,
      }))}
    />
  );
}
